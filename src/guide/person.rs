//! Whom the answers are about: texts speak accordingly.

/// The person whom the answers are about.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Person {
    /// Whoever holds the phone.
    Me,
    /// A child of theirs.
    Child,
    /// Someone they help.
    Other,
}

impl Person {
    /// In the order of the choices of the question that asks it.
    pub const ALL: [Person; 3] = [Person::Me, Person::Child, Person::Other];

    /// The id of the choice, and what marks words in a page that are for this person alone.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Person::Me => "me",
            Person::Child => "child",
            Person::Other => "other",
        }
    }
}
