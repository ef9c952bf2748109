//! What a set of answers comes to, as one report: every page, print and command renders it, and none decides again.
//!
//! Pure, like [`crate::relief`] and [`crate::guide`]: no words, no markup.

mod reliefs;
mod whole;

pub use reliefs::{Missing, Points, ReliefReport, Settle};
pub use whole::{Report, Running};
