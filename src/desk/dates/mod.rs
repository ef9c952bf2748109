//! What runs out when, counted from the days that an advocate types.
//!
//! The law of the count is 8 CFR 1.2 and 103.2(a)(7), read strictly in favor of whoever files: months and years by the
//! calendar, clamped to the earlier day; nothing is longer because of a weekend; what has to be there is told as one day
//! sooner than the last day. A day that has passed is never "too late": *may have passed, a lawyer must look*.

mod agency;
mod count;
mod day;
mod input;
mod record;
mod refuse;
mod rule;
mod span;
mod trips;
mod typed;

#[cfg(test)]
mod tests;

pub use agency::{Answer, Told};
pub use count::{Computed, compute};
pub use day::{Clamp, Day};
pub use input::{DateId, Dated, Dates, Hurry, OrderKind, Request, Trip, Visa};
pub use record::{Falls, Record, State};
pub use refuse::{At, Refusal, Why};
pub use rule::{Amount, DateRule, DateTable, End, Opening, PresenceRule, StateClock, Wait};
pub use span::Span;
pub use trips::{Breaks, Presence};
pub use typed::{Typed, Unreadable};
