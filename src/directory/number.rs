//! Phone numbers as people in the country read them.

use crate::glue::glue;

/// A number of the country in the way it is dialed there: `1-888-373-7888` for `+18883737888`. `None` for short codes
/// and for numbers with another country's code.
#[must_use]
pub fn national(dialed: &str) -> Option<String> {
    // By `get`: slicing would bring the tables of a panic's message into the engine.
    let digits = dialed.strip_prefix("+1").filter(|digits| digits.len() == 10)?;
    let (area, office, line) = (digits.get(..3)?, digits.get(3..6)?, digits.get(6..)?);
    Some(glue(&["1-", area, "-", office, "-", line]))
}

#[cfg(test)]
mod tests {
    use super::national;

    #[test]
    fn only_whole_numbers_of_the_country_are_parted() {
        assert_eq!(national("+18883737888").as_deref(), Some("1-888-373-7888"));
        for other in ["988", "+525512345678", "+1888373788", "+1888373788é", ""] {
            assert_eq!(national(other), None, "{other}");
        }
    }
}
