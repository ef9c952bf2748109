//! Three-valued truth: yes, no, and not known.

/// What a rule makes of a set of answers.
///
/// "Not sure", "I'd rather not say" and silence are [`Truth::Unknown`]; they never count against anyone.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Truth {
    Yes,
    No,
    Unknown,
}

impl Truth {
    /// Kleene AND: one "no" settles it.
    #[must_use]
    pub fn and(self, other: Truth) -> Truth {
        match (self, other) {
            (Truth::No, _) | (_, Truth::No) => Truth::No,
            (Truth::Yes, Truth::Yes) => Truth::Yes,
            (Truth::Unknown, _) | (_, Truth::Unknown) => Truth::Unknown,
        }
    }

    /// Kleene OR: one "yes" settles it.
    #[must_use]
    pub fn or(self, other: Truth) -> Truth {
        match (self, other) {
            (Truth::Yes, _) | (_, Truth::Yes) => Truth::Yes,
            (Truth::No, Truth::No) => Truth::No,
            (Truth::Unknown, _) | (_, Truth::Unknown) => Truth::Unknown,
        }
    }

    /// Kleene NOT: what is not known stays not known.
    #[must_use]
    pub fn negate(self) -> Truth {
        match self {
            Truth::Yes => Truth::No,
            Truth::No => Truth::Yes,
            Truth::Unknown => Truth::Unknown,
        }
    }

    /// True when nothing further can change it.
    #[must_use]
    pub fn is_decided(self) -> bool {
        self != Truth::Unknown
    }
}

#[cfg(test)]
mod tests {
    use super::Truth::{self, No, Unknown, Yes};

    const ALL: [Truth; 3] = [Yes, No, Unknown];

    #[test]
    fn and_or_and_not_obey_de_morgan() {
        for a in ALL {
            for b in ALL {
                assert_eq!(a.and(b).negate(), a.negate().or(b.negate()));
                assert_eq!(a.and(b), b.and(a));
                assert_eq!(a.or(b), b.or(a));
            }
        }
    }

    #[test]
    fn a_no_settles_and_a_yes_settles_or_whatever_else_is_unknown() {
        assert_eq!(No.and(Unknown), No);
        assert_eq!(Yes.or(Unknown), Yes);
        assert_eq!(Yes.and(Unknown), Unknown);
        assert_eq!(No.or(Unknown), Unknown);
    }
}
