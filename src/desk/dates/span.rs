//! A day that is known only to lie between two.

use super::day::Day;

/// The days something can be, both ends included.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Span {
    pub first: Day,
    pub last: Day,
}

impl Span {
    /// Whether the day is known.
    #[must_use]
    pub fn is_one_day(self) -> bool {
        self.first == self.last
    }

    /// What each end comes to; `count` must not change their order.
    pub(super) fn map(self, count: impl Fn(Day) -> Day) -> Span {
        Span { first: count(self.first), last: count(self.last) }
    }
}
