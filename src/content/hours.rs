//! When a service answers.

pub use crate::find::Open;

/// Opening hours in a service's own time.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Hours {
    /// A name of the IANA time zone database, such as `America/Chicago`.
    pub zone: String,
    /// Never empty.
    pub open: Vec<Open>,
}

/// Names as content writes them, from Monday.
pub const DAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

impl Open {
    /// Reads `mon-fri 09:00-17:00` or `sat 10:00-14:00`.
    #[must_use]
    pub(super) fn parse(written: &str) -> Option<Open> {
        let (days, hours) = written.split_once(' ')?;
        let (first, last) = days.split_once('-').unwrap_or((days, days));
        let day = |name: &str| DAYS.iter().position(|own| *own == name).and_then(|ix| u8::try_from(ix).ok());
        let (from, to) = hours.split_once('-')?;
        Some(Open { first: day(first)?, last: day(last)?, from: minutes(from)?, to: minutes(to)? })
    }
}

/// `09:30` as minutes after midnight; `24:00` is the end of a day.
fn minutes(written: &str) -> Option<u16> {
    let (hours, minutes) = written.split_once(':')?;
    let number = |text: &str| (text.len() == 2).then(|| text.parse::<u16>().ok()).flatten();
    let total = number(hours)? * 60 + number(minutes).filter(|own| *own < 60)?;
    (total <= 24 * 60).then_some(total)
}

/// Whether it looks like a name of the time zone database.
#[must_use]
pub(super) fn is_zone(zone: &str) -> bool {
    zone.split_once('/').is_some_and(|(area, place)| {
        let word = |text: &str| !text.is_empty() && text.bytes().all(|own| own.is_ascii_alphabetic() || own == b'_');
        word(area) && place.split('/').all(word)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hours_are_read_as_they_are_written() {
        assert_eq!(Open::parse("mon-fri 08:30-17:00"), Some(Open { first: 0, last: 4, from: 510, to: 1020 }));
        assert_eq!(Open::parse("sat 10:00-24:00"), Some(Open { first: 5, last: 5, from: 600, to: 1440 }));
        for wrong in ["mon-fri", "mo 09:00-17:00", "mon 9-17", "mon 09:00-25:00", "mon 09:60-10:00", "mon 09:00", ""] {
            assert_eq!(Open::parse(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn zones_have_an_area_and_a_place() {
        assert!(is_zone("America/New_York") && is_zone("America/Argentina/Salta"));
        assert!(!is_zone("EST") && !is_zone("America/") && !is_zone("America/New York"));
    }
}
