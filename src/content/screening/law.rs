//! What reliefs, elements and tells rest on.

use std::collections::BTreeMap;

use crate::content::law::FactId;
use crate::content::text::compare::Comparison;
use crate::relief::TellKind;

/// The message that names what a tell is about.
#[must_use]
pub fn tell_message(kind: TellKind) -> &'static str {
    match kind {
        TellKind::Deadline => "tell-deadline",
        TellKind::Risk => "tell-risk",
        TellKind::Family => "tell-family",
        TellKind::Step => "tell-step",
        TellKind::Cost => "tell-cost",
        TellKind::Time => "tell-time",
        TellKind::GoodToKnow => "tell-good-to-know",
    }
}

/// One relief without its words: where its page is, and what all that is said of it rests on. Its rules lie in the
/// guide under the same id.
#[derive(Clone, Debug)]
pub struct ReliefRecord {
    /// Path of its page: `/en/options/<slug>/`.
    pub slug: String,
    /// What people say who look for it, by language.
    pub say: BTreeMap<String, Vec<String>>,
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

/// What a tell rests on.
#[derive(Clone, Debug)]
pub struct TellLaw {
    pub cites: Vec<FactId>,
}

/// Whom a piece of a report names, and what it rests on.
#[derive(Clone, Debug)]
pub struct ToldLaw {
    /// Ids of services to call first.
    pub services: Vec<String>,
    pub cites: Vec<FactId>,
}

/// Whom a notice names, and what it rests on.
#[derive(Clone, Debug)]
pub struct NoticeLaw {
    /// Ids of services to call; an alert has at least one.
    pub services: Vec<String>,
    /// The page that says more.
    pub page: Option<String>,
    pub cites: Vec<FactId>,
}
