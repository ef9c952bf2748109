//! What a report tells beside reliefs and notices: the next step, clocks that run, papers that help, and when to come back.

use serde::{Deserialize, Serialize};

use crate::relief::{Level, Rule};

/// What a screening has to come to.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub enum Outcome {
    /// Whatever it comes to.
    Any,
    /// Every relief points away.
    Nothing,
    /// The best relief comes at least to this level.
    Best(Level),
    /// The relief at this place of the guide comes at least to this level.
    Relief(u8, Level),
    /// A clock runs.
    Clock,
}

/// When something is told: what was said, and what it comes to.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub struct Condition {
    /// `None`: whatever was said.
    pub when: Option<Rule>,
    pub outcome: Outcome,
}

/// A step, a paper or a reason to come back.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct Told {
    pub id: String,
    pub on: Condition,
}

/// How long a clock runs.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Limit {
    /// So many years after what happened.
    Years(u8),
    /// So many months after it.
    Months(u8),
    /// So many days after it.
    Days(u8),
    /// Until this birthday of the person.
    Birthday(u8),
}

/// A time limit that runs while a relief is open and the relief tells of it.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct Clock {
    pub id: String,
    /// The relief's place in the guide.
    pub relief: u8,
    /// The place of the tell that says all of it.
    pub tell: u8,
    /// When it runs, among those who hear the tell. `None`: for all of them.
    pub when: Option<Rule>,
    pub limit: Limit,
    /// The place of an earlier clock of the same day and in the same words: while that one runs, this one is not told beside
    /// it.
    pub same_as: Option<u8>,
}

impl Condition {
    /// Whatever was said, and whatever it comes to.
    pub const ALWAYS: Condition = Condition { when: None, outcome: Outcome::Any };
}
