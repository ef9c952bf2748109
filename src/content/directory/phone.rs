//! A phone number that can be dialed from the United States.

use std::collections::HashMap;
use std::sync::{LazyLock, Mutex, PoisonError};

use phonenumber::metadata::DATABASE;
use phonenumber::{Mode, PhoneNumber, Type, country};

use crate::content::directory::short_codes::{ShortCodes, Way};
use crate::directory::number::national;

/// A number in E.164 form (`+18883737888`) or a short code (`988`).
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Phone {
    dialed: String,
    shown: String,
    /// Whether it is a number of the United States or a territory.
    here: bool,
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
        if let Some(why) = refused(&number, digits) {
            return Err(format!("`{written}` {why}"));
        }
        let national = (number.country().id() == Some(country::US)).then(|| national(written)).flatten();
        let shown = national.unwrap_or_else(|| number.format().mode(Mode::International).to_string());
        let here = number.country().id().is_some_and(|country| OF_THE_COUNTRY.contains(&country));
        Ok(Phone { dialed: written.to_owned(), shown, here })
    }

    /// Whether it can stand with a service of a place: what is short is on the list, and a service of the country has a
    /// number of the country.
    ///
    /// # Errors
    /// Says in one sentence why not.
    pub fn serves(&self, way: Way, region: &str, codes: &ShortCodes) -> Result<(), String> {
        let in_the_country = region == "US" || region.starts_with("US-");
        let number = &self.dialed;
        if self.is_local() {
            return if in_the_country { Err(format!("`{number}` works only inside another country")) } else { Ok(()) };
        }
        if !number.starts_with('+') {
            let known = codes.has(region, way, number);
            return if known {
                Ok(())
            } else {
                Err(format!("`{number}` is no short number that is known in {region}"))
            };
        }
        if in_the_country && !self.here {
            return Err(format!("`{number}` is a number of another country"));
        }
        Ok(())
    }

    fn short_code(written: &str) -> Result<Phone, String> {
        match written.len() {
            3..=6 => Ok(Phone { dialed: written.to_owned(), shown: written.to_owned(), here: false }),
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
        let groups: Vec<&str> = written.split([' ', '-']).collect();
        // "9 1 1" and spaces around it hide what is dialed.
        let is_plain = groups.iter().all(|group| group.len() > 1)
            || groups.len() == 2 && groups[1].len() > 1 && !groups[0].is_empty();
        if !is_plain || !(3..=14).contains(&dialed.len()) || !dialed.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(format!(
                "`{written}` is not a number as it is dialed in its country: 3 to 14 digits, spaces between"
            ));
        }
        Ok(Phone { dialed, shown: written.to_owned(), here: false })
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

/// The United States and its territories, whose numbers cost what a call in the country costs.
const OF_THE_COUNTRY: [country::Id; 6] = [country::US, country::AS, country::GU, country::MP, country::PR, country::VI];

/// Codes of satellites and of services of no country.
const OF_NO_COUNTRY: [u16; 9] = [800, 808, 870, 878, 881, 882, 883, 888, 979];

/// Why nobody should be led to dial a number; by what the numbering plans say of it.
fn refused(number: &PhoneNumber, digits: &str) -> Option<&'static str> {
    // Every area code of +1 has 976 for lines that cost; the plans do not say it of each.
    if number.code().value() == 1 && digits.get(4..7) == Some("976") {
        return Some("costs much more than a call");
    }
    if OF_NO_COUNTRY.contains(&number.code().value()) {
        return Some("is a number of no country");
    }
    match number.number_type(&DATABASE) {
        Type::FixedLine | Type::Mobile | Type::FixedLineOrMobile | Type::TollFree | Type::Voip | Type::Uan => None,
        Type::PremiumRate | Type::SharedCost | Type::StandardRate => Some("costs much more than a call"),
        Type::PersonalNumber
        | Type::Pager
        | Type::Emergency
        | Type::Voicemail
        | Type::ShortCode
        | Type::Carrier
        | Type::NoInternational
        | Type::Unknown => Some("is of a kind of which nobody knows where it rings or what it costs"),
    }
}

#[cfg(test)]
mod tests {
    use super::{Phone, ShortCodes, Way};

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
    fn numbers_that_cost_are_refused() {
        for costly in ["+19005551234", "+12129761234", "+449098790123", "+881612345678", "+15005550100"] {
            assert!(Phone::parse(costly).is_err(), "{costly} was taken");
        }
        for hidden in ["   9 1 1  ", "9 1 1", "1  900 555 1234", "-911", ""] {
            assert!(Phone::local(hidden).is_err(), "{hidden} was taken");
        }
        assert!(Phone::local("01 8000 522020").is_ok() && Phone::local("1800 335486").is_ok());
    }

    #[test]
    fn a_service_of_the_country_has_a_number_of_the_country() {
        let serves = |number: &str, region: &str| {
            Phone::parse(number).is_ok_and(|phone| phone.serves(Way::Call, region, &ShortCodes::default()).is_ok())
        };
        for own in ["+12135550100", "+18005550100", "+17875550100", "+16715550100"] {
            assert!(serves(own, "US") && serves(own, "US-CA"), "{own}");
        }
        for other in ["+18095551234", "+18765551234", "+14735551234", "+442079460018", "+525512345678"] {
            assert!(!serves(other, "US-CA"), "{other}");
        }
        assert!(serves("+525512345678", "MX"));
        assert!(
            !serves("900", "US-CA")
                && Phone::local("01 8000 522020").unwrap().serves(Way::Call, "US-AK", &ShortCodes::default()).is_err()
        );
    }

    #[test]
    fn wrong_numbers_are_refused() {
        for wrong in ["", "+", "1-888-373-7888", "+1888373788", "+10003737888", "18883737888", "+1888373788x", "12"] {
            assert!(Phone::parse(wrong).is_err(), "{wrong} was taken");
        }
    }
}
