//! What reliefs, elements and tells rest on.

use serde::Deserialize;

use crate::content::law::FactId;

/// What a tell is about; pages group and mark them by it.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub enum TellKind {
    Deadline,
    Risk,
    Family,
    Step,
    Cost,
    Time,
    GoodToKnow,
}

impl TellKind {
    /// The message that names it.
    #[must_use]
    pub fn message(self) -> &'static str {
        match self {
            TellKind::Deadline => "tell-deadline",
            TellKind::Risk => "tell-risk",
            TellKind::Family => "tell-family",
            TellKind::Step => "tell-step",
            TellKind::Cost => "tell-cost",
            TellKind::Time => "tell-time",
            TellKind::GoodToKnow => "tell-good-to-know",
        }
    }
}

/// The citations of one relief, in the order of its [`Relief`](crate::relief::Relief).
#[derive(Clone, Debug)]
pub struct ReliefLaw {
    /// Path of its page: `/en/options/<slug>/`.
    pub slug: String,
    pub order: u32,
    /// Per element, with its exceptions' citations after its own.
    pub elements: Vec<ElementLaw>,
    pub tells: Vec<(TellKind, Vec<FactId>)>,
}

/// What an element and its exceptions rest on.
#[derive(Clone, Debug)]
pub struct ElementLaw {
    pub cites: Vec<FactId>,
    pub exceptions: Vec<Vec<FactId>>,
}
