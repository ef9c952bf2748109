//! The rules as data: `content/desk/dates.toml` and `clocks.toml`, compiled. Words and law hang on the ids.

use serde::{Deserialize, Serialize};

use super::day::{Clamp, Day};
use super::input::{DateId, Hurry, OrderKind, Visa};
use crate::relief::Confidence;

/// How much is counted.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Amount {
    Days(u16),
    Months(u16),
    Years(u8),
    /// Until this birthday. Who was born on 29 February turns a year older on the 28th, on whichever side it helps less.
    Age(u8),
}

impl Amount {
    /// The day so much later.
    #[must_use]
    pub fn after(self, day: Day, clamp: Clamp) -> Day {
        match self {
            Amount::Days(days) => day.plus_days(i32::from(days)),
            Amount::Months(months) => day.plus_months(months, clamp),
            Amount::Years(years) => day.plus_months(u16::from(years) * 12, clamp),
            Amount::Age(years) => day.plus_months(u16::from(years) * 12, Clamp::Earlier),
        }
    }
}

/// The last day.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub enum End {
    /// The day so much later counts still ("within two years").
    Within(Amount),
    /// The day so much later does not count any more ("under 21", "before the second anniversary").
    Before(Amount),
}

/// The first day.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub enum Opening {
    /// So much after the day that is typed.
    After(Amount),
    /// So many days before the day from which the last one is told.
    DaysBeforeEnd(u16),
}

/// One rule: what a typed day leads to.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub struct DateRule {
    /// Its words, and what it rests on, hang on it.
    pub id: String,
    pub from: DateId,
    /// `None`: there is no first day.
    pub opens: Option<Opening>,
    /// `None`: there is no last day.
    pub ends: Option<End>,
    /// From when on it is near, counted from the typed day. `None`: from the first day on, or always.
    pub near: Option<Amount>,
    /// Only for this kind of order; also told while the kind is not known.
    pub order: Option<OrderKind>,
    /// Only for somebody who may have been under 18 on this day.
    pub minor_at: Option<DateId>,
    /// A court has moved the rule: it has to be looked up on the day it is used.
    pub moved: bool,
    /// Whether anything hangs on this day is a question for a lawyer.
    pub ask: bool,
    /// The weakest of the facts it rests on.
    pub confidence: Confidence,
    /// Ids of the facts it rests on.
    pub cites: Vec<String>,
}

/// How long trips may be before they break the time in the country that a rule asks for.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub struct PresenceRule {
    pub id: String,
    /// From when on trips count.
    pub from: DateId,
    /// More days than these in one trip break it.
    pub single: u16,
    /// More days than these in all trips break it.
    pub total: u16,
    pub confidence: Confidence,
    pub cites: Vec<String>,
}

/// How long an agency has to answer.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Wait {
    Days(u16),
    /// Days that are no weekend and no public holiday. The holidays of a state are not known here.
    BusinessDays(u16),
}

/// What the law of a state says about the time that its agencies have.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub struct StateClock {
    /// Code of the state, such as `US-CA`.
    pub state: String,
    /// Which certifications it is about.
    pub visas: Vec<Visa>,
    /// `None`: the number of days was not read in the law itself.
    pub usual: Option<Wait>,
    /// Shorter times; what is not here has no number of its own.
    pub hurry: Vec<(Hurry, Wait)>,
    pub cites: Vec<String>,
}

/// Everything that the desk counts by.
#[derive(Clone, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
pub struct DateTable {
    pub rules: Vec<DateRule>,
    pub presence: Vec<PresenceRule>,
    pub clocks: Vec<StateClock>,
}
