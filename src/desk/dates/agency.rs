//! Until when an agency has to answer a request for a certification.

use super::day::Day;
use super::input::Request;
use super::record::State;
use super::rule::{DateTable, StateClock, Wait};
use super::span::Span;

/// What is known of an agency's time.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Told<'t> {
    /// The law of the state gives a number of days.
    Days(&'t StateClock, Wait),
    /// There is something about it, and the number was not read in the law itself.
    Unknown(&'t StateClock),
    /// Nothing was read about this state.
    NotListed,
}

/// When an agency's time to answer ends.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Answer<'t> {
    /// The place of the request in the sheet.
    pub request: usize,
    pub told: Told<'t>,
    /// The day by which the agency has to answer, counted from the day of sending: the agency may count from the day it came.
    /// `None` when nothing can be counted.
    pub by: Option<Span>,
    /// Business days: it ends on `by` or later, as public holidays come on top.
    pub not_earlier: bool,
    /// Open, or it may have passed: then it is time to ask again.
    pub state: State,
}

impl<'t> Answer<'t> {
    pub(super) fn of(table: &'t DateTable, ix: usize, request: &Request, today: Day) -> Answer<'t> {
        let told = told(table, request);
        let by = match told {
            Told::Days(_, wait) => request.sent.span().map(|sent| sent.map(|day| wait.after(day))),
            Told::Unknown(_) | Told::NotListed => None,
        };
        // Nobody is told that an agency is late before it is.
        let passed = by.is_some_and(|by| today > by.last);
        Answer {
            request: ix,
            told,
            by,
            not_earlier: matches!(told, Told::Days(_, Wait::BusinessDays(_))),
            state: if passed { State::MayHavePassed } else { State::Open },
        }
    }
}

impl Wait {
    fn after(self, sent: Day) -> Day {
        match self {
            Wait::Days(days) => sent.plus_days(i32::from(days)),
            Wait::BusinessDays(days) => sent.plus_business_days(days),
        }
    }
}

/// The shortest time that the request's reasons give; the usual one without any.
fn told<'t>(table: &'t DateTable, request: &Request) -> Told<'t> {
    let about = |clock: &&StateClock| clock.state == request.state && clock.visas.contains(&request.visa);
    let Some(clock) = table.clocks.iter().find(about) else { return Told::NotListed };
    let Some(usual) = clock.usual else { return Told::Unknown(clock) };
    let hurried = clock.hurry.iter().filter(|(hurry, _)| request.hurry.contains(hurry)).map(|(_, wait)| *wait);
    // Any two waits are compared from the same day.
    let from = request.sent.span().map(|sent| sent.first);
    let shortest = hurried.min_by_key(|wait| from.map(|from| wait.after(from)));
    Told::Days(clock, shortest.unwrap_or(usual))
}
