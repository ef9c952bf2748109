//! Trips out of the country, and whether they break the time that a green card asks for.

use super::day::Day;
use super::input::Trip;
use super::rule::PresenceRule;
use super::span::Span;
use crate::desk::ids::ids;

ids! {
    /// Whether trips break the time in the country.
    Breaks {
        No = "no",
        /// It hangs on whether a day of leaving or coming back counts, or on a day that is not known.
        Unclear = "unclear",
        Yes = "yes",
    }
}

/// Days abroad since somebody was admitted: at least and at most.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Presence<'t> {
    pub rule: &'t PresenceRule,
    /// The place of the day of admission in the sheet.
    pub from: usize,
    /// The longest trip: only the days between, and with both ends.
    pub longest: (u32, u32),
    /// All trips, no day counted twice.
    pub total: (u32, u32),
    pub breaks: Breaks,
    /// Trips whose beginning is not known: they are in neither number.
    pub uncounted: usize,
}

impl<'t> Presence<'t> {
    /// The days abroad of these trips from the admission on.
    pub(super) fn of(rule: &'t PresenceRule, from: usize, admitted: Span, trips: &[Trip], today: Day) -> Presence<'t> {
        let (mut least, mut most, mut uncounted) = (Vec::new(), Vec::new(), 0);
        for trip in trips {
            let Some(out) = trip.out.span() else {
                uncounted += 1;
                continue;
            };
            // Somebody who is still away comes back tomorrow at the earliest.
            let away = Span { first: today.plus_days(1), last: today };
            let back = trip.back.span().unwrap_or(away);
            push(&mut most, out.first.max(admitted.first), back.last);
            push(&mut least, out.last.plus_days(1).max(admitted.last), back.first.plus_days(-1));
        }
        let (least, most) = (merged(least), merged(most));
        let longest = (longest(&least), longest(&most));
        let total = (total(&least), total(&most));
        let over = |single: u32, all: u32| single > u32::from(rule.single) || all > u32::from(rule.total);
        let breaks = match (over(longest.0, total.0), over(longest.1, total.1)) {
            (true, _) => Breaks::Yes,
            (false, true) => Breaks::Unclear,
            (false, false) if uncounted > 0 => Breaks::Unclear,
            (false, false) => Breaks::No,
        };
        Presence { rule, from, longest, total, breaks, uncounted }
    }
}

/// Adds the days from one to another, both counted, unless there are none.
fn push(days: &mut Vec<Span>, first: Day, last: Day) {
    if first <= last {
        days.push(Span { first, last });
    }
}

/// Trips that lie over each other as one.
fn merged(mut trips: Vec<Span>) -> Vec<Span> {
    trips.sort_by_key(|trip| trip.first);
    let mut merged: Vec<Span> = Vec::new();
    for trip in trips {
        match merged.last_mut().filter(|before| trip.first <= before.last) {
            Some(before) => before.last = before.last.max(trip.last),
            None => merged.push(trip),
        }
    }
    merged
}

fn days(trip: &Span) -> u32 {
    u32::try_from(trip.first.days_until(trip.last)).map_or(0, |days| days + 1)
}

fn longest(trips: &[Span]) -> u32 {
    trips.iter().map(days).max().unwrap_or(0)
}

fn total(trips: &[Span]) -> u32 {
    trips.iter().map(days).sum()
}
