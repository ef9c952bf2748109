//! A day of the calendar, and counting with days, months, years and birthdays.

use std::fmt;

use serde::{Deserialize, Serialize};
use time::macros::date;
use time::{Date, Month};

/// A day. Written and read as `YYYY-MM-DD`.
#[derive(Clone, Copy, Debug, Deserialize, Eq, Ord, PartialEq, PartialOrd, Serialize)]
#[serde(try_from = "String", into = "String")]
pub struct Day(Date);

/// Which day is meant where a month has no such day.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Clamp {
    /// The last day of that month: for what runs out.
    Earlier,
    /// The first day of the next month: for what begins, so that nobody files too early.
    Later,
}

impl Day {
    /// The day, or `None` when there is no such day. Months and days count from 1; years are 1 to 9999.
    #[must_use]
    pub fn new(year: i32, month: u8, day: u8) -> Option<Day> {
        let month = Month::try_from(month).ok()?;
        (1..=9999).contains(&year).then(|| Date::from_calendar_date(year, month, day).ok().map(Day)).flatten()
    }

    /// Reads `YYYY-MM-DD`; `None` for anything else, and for a day that does not exist.
    #[must_use]
    pub fn read(text: &str) -> Option<Day> {
        let [year, month, day] = numbers::<3>(text)?;
        Day::new(i32::from(year), u8::try_from(month).ok()?, u8::try_from(day).ok()?)
    }

    #[must_use]
    pub fn year(self) -> i32 {
        self.0.year()
    }

    /// From 1 for January.
    #[must_use]
    pub fn month(self) -> u8 {
        u8::from(self.0.month())
    }

    /// Of the month, from 1.
    #[must_use]
    pub fn day(self) -> u8 {
        self.0.day()
    }

    /// So many days later, or earlier for a negative number. Stays within the years 1 to 9999.
    #[must_use]
    pub fn plus_days(self, days: i32) -> Day {
        let found = Date::from_julian_day(self.0.to_julian_day().saturating_add(days)).ok();
        let found = found.filter(|date| (1..=9999).contains(&date.year())).map(Day);
        found.unwrap_or(if days < 0 { Day::FIRST } else { Day::LAST })
    }

    /// The same day so many months later.
    #[must_use]
    pub fn plus_months(self, months: u16, clamp: Clamp) -> Day {
        let month = i32::from(self.month()) - 1 + i32::from(months);
        let (year, month) = (self.year() + month / 12, u8::try_from(month % 12 + 1).unwrap_or(1));
        if year > 9999 {
            return Day::LAST;
        }
        if let Some(day) = Day::new(year, month, self.day()) {
            return day;
        }
        let last = (28..self.day()).rev().find_map(|day| Day::new(year, month, day)).unwrap_or(Day::LAST);
        match clamp {
            Clamp::Earlier => last,
            Clamp::Later => last.plus_days(1),
        }
    }

    /// How many days until another one; negative when it was before.
    #[must_use]
    pub fn days_until(self, other: Day) -> i32 {
        other.0.to_julian_day() - self.0.to_julian_day()
    }

    /// Whether it is a Saturday or a Sunday. Public holidays are not known here.
    #[must_use]
    pub fn is_weekend(self) -> bool {
        matches!(self.0.weekday(), time::Weekday::Saturday | time::Weekday::Sunday)
    }

    /// So many days that are no weekend later. The first one counted is the next.
    #[must_use]
    pub fn plus_business_days(self, days: u16) -> Day {
        let mut day = self;
        for _ in 0..days {
            day = day.plus_days(1);
            while day.is_weekend() && day < Day::LAST {
                day = day.plus_days(1);
            }
        }
        day
    }

    const FIRST: Day = Day(date!(0001 - 01 - 01));
    const LAST: Day = Day(date!(9999 - 12 - 31));
}

/// Numbers of four digits, then of two each, with a dash between them: the one form in which days are written.
pub(super) fn numbers<const COUNT: usize>(text: &str) -> Option<[u16; COUNT]> {
    let mut found = [0; COUNT];
    let mut parts = text.split('-');
    for (ix, number) in found.iter_mut().enumerate() {
        let part = parts.next()?;
        let digits = if ix == 0 { 4 } else { 2 };
        let is_number = part.len() == digits && part.bytes().all(|byte| byte.is_ascii_digit());
        *number = is_number.then(|| part.parse().ok()).flatten()?;
    }
    parts.next().is_none().then_some(found)
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year(), self.month(), self.day())
    }
}

impl TryFrom<String> for Day {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Day, Self::Error> {
        Day::read(&text).ok_or("no day of the form YYYY-MM-DD")
    }
}

impl From<Day> for String {
    fn from(day: Day) -> String {
        day.to_string()
    }
}
