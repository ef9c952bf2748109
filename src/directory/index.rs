//! What the finder knows before any service: places, the files that list their services, and ZIP codes.

use serde::{Deserialize, Serialize};

use super::entry::Bits;
use super::fold::Fold;

/// The name of the whole country in [`Index::places`], always the first.
pub const COUNTRY: &str = "US";

/// The finder's first file.
#[derive(Clone, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
pub struct Index {
    /// Codes of places, such as `US-CA`; the first is the whole country.
    pub places: Vec<String>,
    /// The file of each place's services and the whole country's, in the order of `places`; the first holds all.
    pub files: Vec<File>,
    /// In order.
    pub zips: Vec<ZipRange>,
    /// Makes names and what is typed plain.
    pub fold: Fold,
}

/// A file of services.
#[derive(Clone, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
pub struct File {
    /// Its name in `/a/`.
    pub name: String,
    /// Its whole hash: the browser refuses other bytes.
    pub integrity: String,
}

/// ZIP codes that begin alike and lie in the same places.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub struct ZipRange {
    /// The first three digits.
    pub first: u16,
    pub last: u16,
    pub places: Bits,
}

impl Index {
    /// Where a ZIP code can be, by its first three digits; nothing when it is not in use.
    #[must_use]
    pub fn places_of(&self, prefix: u16) -> Bits {
        let own = self.zips.iter().find(|range| (range.first..=range.last).contains(&prefix));
        own.map_or(Bits::EMPTY, |range| range.places)
    }

    /// The file that holds the services of these places: one place's own, otherwise that of all.
    #[must_use]
    pub fn file_of(&self, places: Bits) -> usize {
        let mut each = places.each();
        match (each.next(), each.next()) {
            (Some(one), None) if one < self.files.len() => one,
            _ => 0,
        }
    }
}

/// The first three digits of what was typed, once there are three.
#[must_use]
pub fn prefix(typed: &str) -> Option<u16> {
    let digits: String = typed.trim().chars().take(3).collect();
    (digits.len() == 3 && digits.bytes().all(|byte| byte.is_ascii_digit())).then(|| digits.parse().ok())?
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn three_digits_are_enough_and_less_say_nothing() {
        assert_eq!(prefix("90012"), Some(900));
        assert_eq!(prefix(" 005"), Some(5));
        for little in ["", "9", "90", "9a0", "٩٠٠"] {
            assert_eq!(prefix(little), None, "{little}");
        }
    }

    #[test]
    fn one_place_has_its_file_and_several_have_the_whole() {
        let index = Index { files: vec![File::default(); 3], ..Index::default() };
        assert_eq!(index.file_of(Bits::one(2)), 2);
        assert_eq!(index.file_of(Bits::one(1).with(Bits::one(2))), 0);
        assert_eq!(index.file_of(Bits::EMPTY), 0);
        assert_eq!(index.file_of(Bits::one(40)), 0);
    }
}
