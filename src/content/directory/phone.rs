//! A phone number that can be dialed from the United States.

use std::collections::HashMap;
use std::sync::{LazyLock, Mutex, PoisonError};

use phonenumber::{Mode, country};

use crate::directory::number::national;

/// A number in E.164 form (`+18883737888`) or a short code (`988`).
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Phone {
    dialed: String,
    shown: String,
}

/// Looking a number up in the plans of all countries is slow, and almost every number comes again at the next rebuild.
static READ: LazyLock<Mutex<HashMap<String, Result<Phone, String>>>> = LazyLock::new(Mutex::default);

impl Phone {
    /// Reads a number as written in the directory.
    ///
    /// # Errors
    /// Says in one sentence what is wrong with it.
    pub fn parse(written: &str) -> Result<Phone, String> {
        let known = || READ.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(read) = known().get(written) {
            return read.clone();
        }
        let read = Phone::read(written);
        known().insert(written.to_owned(), read.clone());
        read
    }

    fn read(written: &str) -> Result<Phone, String> {
        let digits = written.strip_prefix('+').unwrap_or(written);
        if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(format!("`{written}` has something other than digits after the plus sign"));
        }
        if !written.starts_with('+') {
            return Phone::short_code(written);
        }
        let number = phonenumber::parse(Some(country::US), written)
            .map_err(|error| format!("`{written}` is not a phone number: {error}"))?;
        if !number.is_valid() {
            return Err(format!("`{written}` cannot be dialed: wrong length or area code"));
        }
        let national = (number.country().id() == Some(country::US)).then(|| national(written)).flatten();
        let shown = national.unwrap_or_else(|| number.format().mode(Mode::International).to_string());
        Ok(Phone { dialed: written.to_owned(), shown })
    }

    fn short_code(written: &str) -> Result<Phone, String> {
        match written.len() {
            3..=6 => Ok(Phone { dialed: written.to_owned(), shown: written.to_owned() }),
            _ => Err(format!(
                "`{written}` is too long for a short code; write a full number with + and the country code"
            )),
        }
    }

    /// Reads a number that works only inside its own country, as people dial and write it there: `01 8000 522020`.
    ///
    /// # Errors
    /// Says in one sentence what is wrong with it.
    pub fn local(written: &str) -> Result<Phone, String> {
        let dialed: String = written.chars().filter(|letter| !matches!(letter, ' ' | '-')).collect();
        if !(3..=14).contains(&dialed.len()) || !dialed.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(format!(
                "`{written}` is not a number as it is dialed in its country: 3 to 14 digits, spaces between"
            ));
        }
        Ok(Phone { dialed, shown: written.to_owned() })
    }

    /// Reads a number as people write it in the United States: `(212) 555-0100`, `1-212-555-0100`, `+52 55 1234 5678`.
    ///
    /// # Errors
    /// Says in one sentence what is wrong with it.
    pub fn written(text: &str) -> Result<Phone, String> {
        let plain = text.trim().trim_start_matches("tel:");
        let digits: String = plain.chars().filter(char::is_ascii_digit).collect();
        let only_a_number = plain
            .chars()
            .enumerate()
            .all(|(ix, letter)| letter.is_ascii_digit() || " ()-./".contains(letter) || (letter == '+' && ix == 0));
        if !only_a_number || digits.len() > 15 {
            return Err(format!("{text:?} is not written as a phone number"));
        }
        match digits.len() {
            _ if plain.starts_with('+') => Phone::parse(&format!("+{digits}")),
            10 => Phone::parse(&format!("+1{digits}")),
            11 if digits.starts_with('1') => Phone::parse(&format!("+{digits}")),
            _ => Phone::parse(&digits),
        }
    }

    /// Whether it works only inside its own country.
    #[must_use]
    pub fn is_local(&self) -> bool {
        !self.dialed.starts_with('+') && (self.dialed.len() > 6 || self.dialed != self.shown)
    }

    /// For `tel:` and `sms:` links.
    #[must_use]
    pub fn dialed(&self) -> &str {
        &self.dialed
    }

    /// As people read it: `1-888-373-7888`.
    #[must_use]
    pub fn shown(&self) -> &str {
        &self.shown
    }
}

#[cfg(test)]
mod tests {
    use super::Phone;

    #[test]
    fn full_numbers_are_shown_the_way_they_are_dialed_in_the_united_states() {
        let phone = Phone::parse("+18883737888").unwrap();
        assert_eq!((phone.dialed(), phone.shown()), ("+18883737888", "1-888-373-7888"));
    }

    #[test]
    fn short_codes_stay_short() {
        assert_eq!(Phone::parse("988").unwrap().shown(), "988");
        assert_eq!(Phone::parse("233733").unwrap().shown(), "233733");
    }

    #[test]
    fn numbers_are_read_as_people_write_them() {
        for written in ["(212) 555-0100", "1-212-555-0100", "212.555.0100", "+1 212 555 0100", "tel:+12125550100"] {
            assert_eq!(Phone::written(written).unwrap().dialed(), "+12125550100", "{written}");
        }
        assert_eq!(Phone::written("988").unwrap().dialed(), "988");
        for wrong in ["(555) 555-0100", "212-555-010", "1-800-GET-HELP", "212-555-0100 x12", "", "1+212", "tel:"] {
            assert!(Phone::written(wrong).is_err(), "{wrong} was taken");
        }
    }

    #[test]
    fn wrong_numbers_are_refused() {
        for wrong in ["", "+", "1-888-373-7888", "+1888373788", "+10003737888", "18883737888", "+1888373788x", "12"] {
            assert!(Phone::parse(wrong).is_err(), "{wrong} was taken");
        }
    }
}
