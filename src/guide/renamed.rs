//! Choices that became questions of their own: answers written before that still count.

use crate::relief::{ChoiceSet, QuestionIx};

/// A choice that a question had, and the answer to another question that says the same now.
#[derive(Clone, Debug)]
pub struct Renamed {
    pub question: QuestionIx,
    /// The id the choice had.
    pub choice: String,
    /// The question that asks it now, and what the old choice comes to.
    pub now: (QuestionIx, ChoiceSet),
    /// What it comes to when the old question was answered without that choice, and nothing is said to the new one.
    pub otherwise: Option<ChoiceSet>,
}
