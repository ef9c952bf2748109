//! What one rule comes to on one typed day.

use super::day::{Clamp, Day};
use super::rule::{DateRule, End, Opening};
use super::span::Span;
use crate::desk::ids::ids;

ids! {
    /// How a day stands today. There is no "too late": whoever missed a day is told who looks at exceptions.
    State {
        /// Its first day is still to come.
        NotYet = "not-yet",
        Open = "open",
        Near = "near",
        /// A court has moved the rule: look it up today.
        CheckToday = "check-today",
        /// It may have passed; a lawyer must look at exceptions.
        MayHavePassed = "may-have-passed",
    }
}

ids! {
    /// Which of the days of a record is a Saturday or Sunday: mail may not be taken in, and nothing is longer for it.
    Falls {
        ReceivedBy = "received-by",
        Last = "last",
    }
}

/// What runs out, or opens.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Record<'t> {
    pub rule: &'t DateRule,
    /// The place of the typed day among those of the sheet.
    pub from: usize,
    /// The first day of a window. What is to be kept is the later end.
    pub opens: Option<Span>,
    /// The day by which it has to be received: one day before the earlier end of `last`. Told first.
    pub received_by: Option<Day>,
    /// The last day that the law leaves. What is to be kept is the earlier end.
    pub last: Option<Span>,
    /// From when on it is near; `None`: as soon as it is open.
    pub near_from: Option<Day>,
    pub state: State,
    pub weekend: Vec<Falls>,
}

impl<'t> Record<'t> {
    /// What a rule comes to on a day that is known to lie in `typed`.
    pub(super) fn of(rule: &'t DateRule, from: usize, typed: Span, today: Day) -> Record<'t> {
        let last = rule.ends.map(|end| typed.map(|day| end.last_day(day)));
        let opens = rule.opens.map(|opening| typed.map(|day| first_day(opening, rule.ends, day)));
        let received_by = last.map(|last| last.first.plus_days(-1));
        let near_from = rule.near.map(|amount| amount.after(typed.first, Clamp::Earlier));
        let falls = [(Falls::ReceivedBy, received_by), (Falls::Last, last.map(|last| last.first))];
        let weekend = falls.into_iter().filter(|(_, day)| day.is_some_and(Day::is_weekend)).map(|(falls, _)| falls);
        let mut record =
            Record { rule, from, opens, received_by, last, near_from, state: State::Open, weekend: weekend.collect() };
        record.state = record.state_on(today);
        record
    }

    fn state_on(&self, today: Day) -> State {
        let Some(last) = self.last else { return State::Open };
        if today > last.first {
            State::MayHavePassed
        } else if self.opens.is_some_and(|opens| today < opens.last) {
            State::NotYet
        } else if self.rule.moved {
            State::CheckToday
        } else if self.near_from.is_none_or(|near| today >= near) {
            State::Near
        } else {
            State::Open
        }
    }
}

impl End {
    /// The last day that counts.
    fn last_day(self, from: Day) -> Day {
        match self {
            End::Within(amount) => amount.after(from, Clamp::Earlier),
            End::Before(amount) => amount.after(from, Clamp::Earlier).plus_days(-1),
        }
    }
}

/// The first day, where somebody who files sooner would be sent back.
fn first_day(opening: Opening, end: Option<End>, from: Day) -> Day {
    match (opening, end) {
        (Opening::After(amount), _) => amount.after(from, Clamp::Later),
        (Opening::DaysBeforeEnd(days), Some(End::Within(amount) | End::Before(amount))) => {
            amount.after(from, Clamp::Later).plus_days(-i32::from(days))
        }
        (Opening::DaysBeforeEnd(days), None) => from.plus_days(-i32::from(days)),
    }
}
