//! When a service answers.

pub use crate::directory::Open;

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
    pub(in crate::content) fn parse(written: &str) -> Option<Open> {
        let (days, hours) = written.split_once(' ')?;
        let (first, last) = days.split_once('-').unwrap_or((days, days));
        let day = |name: &str| DAYS.iter().position(|own| *own == name).and_then(|ix| u8::try_from(ix).ok());
        let (from, to) = hours.split_once('-')?;
        Some(Open { first: day(first)?, last: day(last)?, from: minutes(from)?, to: minutes(to)? })
    }
}

impl Open {
    /// The days it is for, by their names in [`DAYS`].
    pub fn days(&self) -> impl Iterator<Item = &'static str> + use<> {
        let (first, last) = (usize::from(self.first), usize::from(self.last));
        let count = (last + DAYS.len() - first) % DAYS.len() + 1;
        (first..first + count).map(|ix| DAYS[ix % DAYS.len()])
    }

    /// When it opens, such as `09:30`.
    #[must_use]
    pub fn opens_at(&self) -> String {
        time(self.from)
    }

    /// When it closes, such as `17:00`; `24:00` is the end of the day.
    #[must_use]
    pub fn closes_at(&self) -> String {
        time(self.to)
    }
}

fn time(minutes: u16) -> String {
    format!("{:02}:{:02}", minutes / 60, minutes % 60)
}

/// `09:30` as minutes after midnight; `24:00` is the end of a day.
fn minutes(written: &str) -> Option<u16> {
    let (hours, minutes) = written.split_once(':')?;
    let number = |text: &str| (text.len() == 2).then(|| text.parse::<u16>().ok()).flatten();
    let total = number(hours)? * 60 + number(minutes).filter(|own| *own < 60)?;
    (total <= 24 * 60).then_some(total)
}

/// Whether it is written as hours are, such as `mon-fri 09:00-17:00`.
#[must_use]
pub fn is_hours(written: &str) -> bool {
    Open::parse(written).is_some()
}

/// Whether it looks like a name of the time zone database.
#[must_use]
pub fn is_zone(zone: &str) -> bool {
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
    fn hours_are_written_as_they_are_read() {
        let open = Open::parse("sat-mon 20:30-24:00").unwrap();
        assert_eq!(open.days().collect::<Vec<_>>(), ["sat", "sun", "mon"]);
        assert_eq!((open.opens_at(), open.closes_at()), ("20:30".to_owned(), "24:00".to_owned()));
        assert_eq!(Open::parse("tue 09:00-10:00").unwrap().days().collect::<Vec<_>>(), ["tue"]);
    }

    #[test]
    fn zones_have_an_area_and_a_place() {
        assert!(is_zone("America/New_York") && is_zone("America/Argentina/Salta"));
        assert!(!is_zone("EST") && !is_zone("America/") && !is_zone("America/New York"));
    }
}
