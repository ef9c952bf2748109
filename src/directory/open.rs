//! Hours in a week, as content writes them and as they hold.

use std::fmt;

use serde::{Deserialize, Serialize};

/// The same hours on some days in a row.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub struct Open {
    /// Days of the week, 0 for Monday; `first` to `last` with both, over the week's end if need be.
    pub first: u8,
    pub last: u8,
    /// Minutes after midnight.
    pub from: u16,
    /// Minutes after midnight; before or at `from` when it closes on the next day.
    pub to: u16,
}

/// Names of the days as content writes them, from Monday.
pub const DAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

impl Open {
    /// Reads `mon-fri 09:00-17:00` or `sat 10:00-14:00`; `None` for anything else.
    #[must_use]
    pub fn parse(written: &str) -> Option<Open> {
        let (days, hours) = written.split_once(' ')?;
        let (first, last) = days.split_once('-').unwrap_or((days, days));
        let day = |name: &str| DAYS.iter().position(|day| *day == name).and_then(|ix| u8::try_from(ix).ok());
        let (from, to) = hours.split_once('-')?;
        Some(Open { first: day(first)?, last: day(last)?, from: minutes(from)?, to: minutes(to)? })
    }

    /// Whether it is open on this day of the week at this minute.
    #[must_use]
    pub fn holds(&self, day: u8, minute: u16) -> bool {
        let before = (day + 6) % 7;
        if self.from < self.to {
            self.has(day) && (self.from..self.to).contains(&minute)
        } else {
            (self.has(day) && minute >= self.from) || (self.has(before) && minute < self.to)
        }
    }

    fn has(&self, day: u8) -> bool {
        if self.first <= self.last {
            (self.first..=self.last).contains(&day)
        } else {
            day >= self.first || day <= self.last
        }
    }

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

/// As content writes it: `mon-fri 08:30-17:00`.
impl fmt::Display for Open {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let day = |ix: u8| DAYS.get(usize::from(ix)).copied().unwrap_or_default();
        f.write_str(day(self.first))?;
        if self.first != self.last {
            write!(f, "-{}", day(self.last))?;
        }
        write!(f, " {}-{}", self.opens_at(), self.closes_at())
    }
}

fn time(minutes: u16) -> String {
    format!("{:02}:{:02}", minutes / 60, minutes % 60)
}

/// `09:30` as minutes after midnight; `24:00` is the end of a day.
fn minutes(written: &str) -> Option<u16> {
    let (hours, minutes) = written.split_once(':')?;
    let number = |text: &str| (text.len() == 2).then(|| text.parse::<u16>().ok()).flatten();
    let total = number(hours)? * 60 + number(minutes).filter(|minutes| *minutes < 60)?;
    (total <= 24 * 60).then_some(total)
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
        for written in ["sat-mon 20:30-24:00", "tue 09:00-10:00"] {
            assert_eq!(Open::parse(written).unwrap().to_string(), written);
        }
    }

    #[test]
    fn hours_hold_over_midnight_and_over_the_weeks_end() {
        let night = Open { first: 4, last: 6, from: 1320, to: 360 };
        assert!(night.holds(4, 1320) && night.holds(0, 359) && night.holds(5, 0));
        assert!(!night.holds(4, 359) && !night.holds(0, 360) && !night.holds(0, 1320));
        let weekend = Open { first: 5, last: 0, from: 0, to: 1440 };
        assert!(weekend.holds(6, 1439) && weekend.holds(0, 0) && !weekend.holds(1, 0));
        let all_day = Open { first: 0, last: 0, from: 480, to: 480 };
        assert!(all_day.holds(0, 480) && all_day.holds(1, 479) && !all_day.holds(1, 480));
    }
}
