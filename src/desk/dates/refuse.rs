//! Days that cannot be: told where they are, and nothing is counted from them.

use super::day::Day;
use super::input::{DateId, Dates};
use super::span::Span;
use crate::desk::ids::ids;

/// Nothing that matters here happened before this year.
const FIRST_YEAR: i32 = 1900;
/// Nothing that is printed on a paper lies further ahead than so many years.
const YEARS_AHEAD: i32 = 50;

ids! {
    /// What is wrong with a day.
    Why {
        /// Before the year 1900.
        TooEarly = "too-early",
        /// It happened, and it lies in the future.
        Future = "future",
        /// Further ahead than any paper says.
        TooFar = "too-far",
        /// Before the birth of the client.
        BeforeBirth = "before-birth",
        /// A divorce before the marriage.
        DivorceBeforeMarriage = "divorce-before-marriage",
        /// Back from a trip before it began.
        BackBeforeOut = "back-before-out",
        /// The same thing happened on two days.
        Twice = "twice",
    }
}

/// Where something is typed.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum At {
    /// The place among the days.
    Day(usize),
    Trip(usize),
    Request(usize),
}

/// A day that cannot be.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Refusal {
    pub at: At,
    pub why: Why,
}

/// Every day that cannot be. A day that is known to its month is refused only when no day of the month can be.
pub(super) fn refusals(dates: &Dates, today: Day) -> Vec<Refusal> {
    let mut found = Vec::new();
    let birth = sensible(dates, DateId::Birth, today);
    let married = sensible(dates, DateId::Married, today);
    for (ix, dated) in dates.days.iter().enumerate() {
        let earlier = &dates.days[..ix];
        let twice = !dated.id.is_many() && earlier.iter().any(|other| other.id == dated.id);
        let why = dated.day.span().and_then(|span| {
            let out_of_years = out_of_years(span, dated.id.may_be_ahead(), today);
            let before = |other: Option<Span>| other.is_some_and(|other| span.last < other.first);
            out_of_years
                .or_else(|| (dated.id != DateId::Birth && before(birth)).then_some(Why::BeforeBirth))
                .or_else(|| (dated.id == DateId::DivorceFinal && before(married)).then_some(Why::DivorceBeforeMarriage))
        });
        if let Some(why) = twice.then_some(Why::Twice).or(why) {
            found.push(Refusal { at: At::Day(ix), why });
        }
    }
    for (ix, trip) in dates.trips.iter().enumerate() {
        let (out, back) = (trip.out.span(), trip.back.span());
        let years = [out, back].into_iter().flatten().find_map(|span| out_of_years(span, true, today));
        let backwards = out.zip(back).is_some_and(|(out, back)| back.last < out.first);
        let unborn = out.zip(birth).is_some_and(|(out, birth)| out.last < birth.first);
        let why = years.or(backwards.then_some(Why::BackBeforeOut)).or(unborn.then_some(Why::BeforeBirth));
        found.extend(why.map(|why| Refusal { at: At::Trip(ix), why }));
    }
    for (ix, request) in dates.requests.iter().enumerate() {
        let why = request.sent.span().and_then(|span| out_of_years(span, false, today));
        found.extend(why.map(|why| Refusal { at: At::Request(ix), why }));
    }
    found
}

/// The day of something that others are compared with, if it can be.
fn sensible(dates: &Dates, id: DateId, today: Day) -> Option<Span> {
    dates.one(id).span().filter(|span| out_of_years(*span, false, today).is_none())
}

fn out_of_years(span: Span, may_be_ahead: bool, today: Day) -> Option<Why> {
    if span.first.year() < FIRST_YEAR {
        Some(Why::TooEarly)
    } else if span.first > today && !may_be_ahead {
        Some(Why::Future)
    } else if span.last.year() > today.year() + YEARS_AHEAD {
        Some(Why::TooFar)
    } else {
        None
    }
}
