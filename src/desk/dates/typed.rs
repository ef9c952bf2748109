//! A day as it is known: to the day, to the month, or not at all.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::day::{Day, numbers};
use super::span::Span;

/// What somebody knows of a day. Written and read as `2024-03-05`, `2024-03`, or nothing.
#[derive(Clone, Copy, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
#[serde(try_from = "String", into = "String")]
pub enum Typed {
    /// Not known. Nothing is counted from it.
    #[default]
    Unknown,
    /// Some day of this month, counted from 1. Everything is counted from each end, and the worse one is what is kept.
    Month {
        year: u16,
        month: u8,
    },
    Day(Day),
}

/// What was typed is no day and no month.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Unreadable;

impl Typed {
    /// Reads what a field holds: `YYYY-MM-DD`, `YYYY-MM`, or nothing.
    ///
    /// # Errors
    /// When it is something else, or a day that does not exist.
    pub fn read(text: &str) -> Result<Typed, Unreadable> {
        let text = text.trim();
        if text.is_empty() {
            return Ok(Typed::Unknown);
        }
        if let Some(day) = Day::read(text) {
            return Ok(Typed::Day(day));
        }
        let [year, month] = numbers::<2>(text).ok_or(Unreadable)?;
        let month = u8::try_from(month).map_err(|_| Unreadable)?;
        Day::new(i32::from(year), month, 1).ok_or(Unreadable).map(|_| Typed::Month { year, month })
    }

    /// The first and the last day that it can be.
    #[must_use]
    pub fn span(self) -> Option<Span> {
        match self {
            Typed::Unknown => None,
            Typed::Day(day) => Some(Span { first: day, last: day }),
            Typed::Month { year, month } => {
                let day = |day: u8| Day::new(i32::from(year), month, day);
                Some(Span { first: day(1)?, last: (28..=31).rev().find_map(day)? })
            }
        }
    }
}

impl fmt::Display for Typed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Typed::Unknown => Ok(()),
            Typed::Month { year, month } => write!(f, "{year:04}-{month:02}"),
            Typed::Day(day) => day.fmt(f),
        }
    }
}

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("no day of the form YYYY-MM-DD and no month of the form YYYY-MM")
    }
}

impl TryFrom<String> for Typed {
    type Error = Unreadable;

    fn try_from(text: String) -> Result<Typed, Unreadable> {
        Typed::read(&text)
    }
}

impl From<Typed> for String {
    fn from(typed: Typed) -> String {
        typed.to_string()
    }
}
