//! All that the days of a sheet come to.

use super::agency::Answer;
use super::day::{Clamp, Day};
use super::input::{DateId, Dates};
use super::record::{Record, State};
use super::refuse::{At, Refusal, refusals};
use super::rule::{Amount, DateTable};
use super::span::Span;
use super::trips::Presence;

/// What the days of one sheet come to.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Computed<'t> {
    /// In the order of the rules, and for each in that of the days.
    pub records: Vec<Record<'t>>,
    /// Days abroad, for each admission that is typed.
    pub presences: Vec<Presence<'t>>,
    /// One for each request that can be.
    pub answers: Vec<Answer<'t>>,
    /// What cannot be. Nothing was counted from it.
    pub refused: Vec<Refusal>,
}

impl<'t> Computed<'t> {
    /// What cannot wait: near, to be looked up today, or past as it seems. The nearest first, each with the day by which
    /// it has to be received.
    #[must_use]
    pub fn pressing(&self) -> Vec<(Day, &Record<'t>)> {
        let presses = |state: State| matches!(state, State::Near | State::CheckToday | State::MayHavePassed);
        let pressing = self.records.iter().filter(|own| presses(own.state));
        let mut pressing: Vec<_> = pressing.filter_map(|own| Some((own.received_by?, own))).collect();
        pressing.sort_by_key(|(by, _)| *by);
        pressing
    }
}

/// Counts everything that the days of a sheet lead to. `today` is the caller's: the desk has no clock.
#[must_use]
pub fn compute<'t>(table: &'t DateTable, dates: &Dates, today: Day) -> Computed<'t> {
    let refused = refusals(dates, today);
    let stands = |at: At| refused.iter().all(|refusal| refusal.at != at);
    let days = |id: DateId| -> Vec<(usize, Span)> {
        let own = dates.days.iter().enumerate().filter(|(ix, dated)| dated.id == id && stands(At::Day(*ix)));
        own.filter_map(|(ix, dated)| Some((ix, dated.day.span()?))).collect()
    };
    let mut computed = Computed::default();
    for rule in &table.rules {
        if rule.order.is_some_and(|kind| dates.order.is_some_and(|known| known != kind)) {
            continue;
        }
        for (ix, span) in days(rule.from) {
            let was_minor = |day: DateId| {
                let eighteen = Amount::Age(18).after(span.last, Clamp::Earlier);
                days(day).iter().any(|(_, then)| then.first < eighteen)
            };
            if rule.minor_at.is_none_or(was_minor) {
                computed.records.push(Record::of(rule, ix, span, today));
            }
        }
    }
    let trips: Vec<_> =
        (dates.trips.iter().enumerate()).filter(|(ix, _)| stands(At::Trip(*ix))).map(|(_, trip)| *trip).collect();
    for rule in table.presence.iter().filter(|_| !trips.is_empty()) {
        let admitted = days(rule.from);
        computed.presences.extend(admitted.into_iter().map(|(ix, span)| Presence::of(rule, ix, span, &trips, today)));
    }
    for (ix, request) in dates.requests.iter().enumerate().filter(|(ix, _)| stands(At::Request(*ix))) {
        computed.answers.push(Answer::of(table, ix, request, today));
    }
    computed.refused = refused;
    computed
}
