//! One service, as small as it can be and in no language.

use serde::{Deserialize, Serialize};

use super::clock::Zone;
use super::law_enforcement::LawEnforcement;
use super::number::national;
use super::open::Open;

/// A set of at most 64 small numbers.
#[derive(Clone, Copy, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
pub struct Bits(pub u64);

/// A service, with what the finder filters by and shows. Everything else stands on its place's page.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub struct Entry {
    /// Its place in the page of its region.
    pub id: String,
    pub name: String,
    /// Its name in other words, by language tag, where that helps.
    pub names: Vec<(String, String)>,
    /// In [`super::Index::places`]; 0 is the whole country.
    pub place: u8,
    pub city: Option<String>,
    pub needs: Bits,
    pub languages: Bits,
    /// Interpreters for other languages.
    pub interpreters: bool,
    /// Every way to reach it.
    pub ways: Bits,
    pub hours: Hours,
    pub police: LawEnforcement,
    pub reach: Reach,
    /// It stands on the page of other lines, not on that of its place.
    pub aside: bool,
}

/// When somebody answers.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub enum Hours {
    /// No source says it.
    Unknown,
    /// Only in words, which stand in its entry.
    InWords,
    Always,
    /// In the service's own time.
    Weekly {
        zone: Zone,
        open: Vec<Open>,
    },
}

/// The way to reach it that is shown first.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub enum Reach {
    Call(Number),
    /// A number to write to, with a keyword or an empty one.
    Text(Number, String),
    /// A call in sign language.
    Video(Number),
    Web(String),
    /// Only what stands in its entry.
    Entry,
}

/// A number as it is dialed, and as people read it where that does not follow from the first.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub struct Number {
    pub dialed: String,
    shown: Option<String>,
}

impl Bits {
    /// Nothing.
    pub const EMPTY: Bits = Bits(0);

    /// One number alone; nothing when it is too large for a set.
    #[must_use]
    pub fn one(ix: usize) -> Bits {
        u32::try_from(ix).ok().and_then(|ix| 1u64.checked_shl(ix)).map_or(Bits::EMPTY, Bits)
    }

    /// Both sets together.
    #[must_use]
    pub fn with(self, other: Bits) -> Bits {
        Bits(self.0 | other.0)
    }

    /// Whether the sets share a number.
    #[must_use]
    pub fn meets(self, other: Bits) -> bool {
        self.0 & other.0 != 0
    }

    #[must_use]
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The numbers, smallest first.
    pub fn each(self) -> impl Iterator<Item = usize> {
        (0..64).filter(move |&ix| self.meets(Bits::one(ix)))
    }
}

impl FromIterator<usize> for Bits {
    fn from_iter<T: IntoIterator<Item = usize>>(numbers: T) -> Bits {
        numbers.into_iter().map(Bits::one).fold(Bits::EMPTY, Bits::with)
    }
}

impl Number {
    /// Keeps how it is shown only where it cannot be worked out.
    #[must_use]
    pub fn new(dialed: &str, shown: &str) -> Number {
        let plain = Number { dialed: dialed.to_owned(), shown: None };
        if plain.shown() == shown { plain } else { Number { shown: Some(shown.to_owned()), ..plain } }
    }

    /// As people read it: `1-888-373-7888`.
    #[must_use]
    pub fn shown(&self) -> String {
        match &self.shown {
            Some(shown) => shown.clone(),
            None => national(&self.dialed).unwrap_or_else(|| self.dialed.clone()),
        }
    }
}

impl Entry {
    /// Its name for a reader of this language.
    #[must_use]
    pub fn name_in(&self, tag: &str) -> &str {
        self.names.iter().find(|(own, _)| own == tag).map_or(&self.name, |(_, name)| name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_carry_only_what_cannot_be_worked_out() {
        assert_eq!(Number::new("+18883737888", "1-888-373-7888").shown, None);
        assert_eq!(Number::new("988", "988").shown(), "988");
        assert_eq!(Number::new("+525512345678", "+52 55 1234 5678").shown(), "+52 55 1234 5678");
    }

    #[test]
    fn a_set_holds_64_numbers_and_no_more() {
        assert_eq!([3, 63].into_iter().collect::<Bits>().each().collect::<Vec<_>>(), [3, 63]);
        assert!(Bits::one(64).is_empty());
    }
}
