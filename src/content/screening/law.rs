//! What reliefs, elements and tells rest on.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::content::law::FactId;
use crate::content::text::compare::Comparison;

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

/// One relief without its words: where its page is, and what all that is said of it rests on. Its rules lie in the
/// guide under the same id.
#[derive(Clone, Debug)]
pub struct ReliefRecord {
    /// Path of its page: `/en/options/<slug>/`.
    pub slug: String,
    /// By the element's id.
    pub elements: BTreeMap<String, ElementLaw>,
    /// By the tell's id.
    pub tells: BTreeMap<String, TellLaw>,
    pub comparison: Comparison,
}

/// What an element and its exceptions rest on.
#[derive(Clone, Debug)]
pub struct ElementLaw {
    pub cites: Vec<FactId>,
    /// By the exception's id.
    pub exceptions: BTreeMap<String, Vec<FactId>>,
}

/// What a tell is about, and what it rests on.
#[derive(Clone, Debug)]
pub struct TellLaw {
    pub kind: TellKind,
    pub cites: Vec<FactId>,
}

/// Whom a notice names, and what it rests on.
#[derive(Clone, Debug)]
pub struct NoticeLaw {
    /// Ids of services to call; an alert has at least one.
    pub services: Vec<String>,
    pub cites: Vec<FactId>,
}
