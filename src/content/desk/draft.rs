//! The desk's files as written: one type per file, strict, with places kept for telling what is wrong.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::content::source::written::{Id, Text};
use crate::desk::dates::{Amount, DateId, OrderKind, Visa, Wait};

/// `content/desk/dates.toml`
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DatesDraft {
    pub rule: Vec<RuleDraft>,
    pub presence: Vec<PresenceDraft>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct RuleDraft {
    pub id: Id,
    pub from: DateId,
    pub within: Option<Amount>,
    pub before: Option<Amount>,
    pub opens: Option<Amount>,
    pub opens_days_before_end: Option<u16>,
    pub near: Option<Amount>,
    pub order: Option<OrderKind>,
    pub minor_at: Option<DateId>,
    #[serde(default)]
    pub moved_by: Vec<Id>,
    #[serde(default)]
    pub ask: bool,
    pub cites: Vec<Id>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PresenceDraft {
    pub id: Id,
    pub from: DateId,
    pub single: u16,
    pub total: u16,
    pub cites: Vec<Id>,
}

/// `content/desk/clocks.toml`
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ClocksDraft {
    pub clock: Vec<ClockDraft>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct ClockDraft {
    pub state: Id,
    pub visas: Vec<Visa>,
    pub usual: Option<Wait>,
    pub in_proceedings: Option<Wait>,
    pub relative_aging_out: Option<Wait>,
    pub cites: Vec<Id>,
}

/// `content/desk/<language>.toml`
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WordsDraft {
    /// What is typed, by the id of the date.
    pub dates: BTreeMap<Id, Text>,
    /// What runs out, by the rule's id.
    pub rules: BTreeMap<Id, Text>,
    /// How a day stands.
    pub states: BTreeMap<Id, Text>,
    /// Why a day cannot be.
    pub refusals: BTreeMap<Id, Text>,
    /// What trips come to.
    pub trips: BTreeMap<Id, Text>,
    /// What is known of the time that a state's agencies have, by the state's code.
    pub clocks: BTreeMap<Id, Text>,
    /// What can be said of including somebody.
    pub may: BTreeMap<Id, Text>,
    /// Why.
    pub reasons: BTreeMap<Id, Text>,
}

/// `content/desk/family.toml`
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FamilyDraft {
    pub reason: Vec<CitedDraft>,
}

/// Something with its law, and its words elsewhere.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CitedDraft {
    pub id: Id,
    pub cites: Vec<Id>,
}

/// `content/desk/papers.toml`
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PapersDraft {
    pub paper: Vec<PaperDraft>,
    pub list: Vec<ListDraft>,
    pub general: Vec<CitedDraft>,
    pub packet: Vec<CitedDraft>,
    pub before: Vec<CitedDraft>,
    pub heading: Vec<HeadingDraft>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PaperDraft {
    pub id: Id,
    #[serde(default)]
    pub instead: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ListDraft {
    pub relief: Id,
    pub element: Option<Id>,
    pub topic: Option<Id>,
    pub cites: Vec<Id>,
    pub papers: Vec<Id>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HeadingDraft {
    pub id: Id,
    pub relief: Id,
    pub questions: Vec<Id>,
    pub cites: Vec<Id>,
}

/// `content/desk/papers.<language>.toml`
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PapersWordsDraft {
    pub papers: BTreeMap<Id, Text>,
    pub topics: BTreeMap<Id, Text>,
    pub general: BTreeMap<Id, Text>,
    pub packet: BTreeMap<Id, Text>,
    pub before: BTreeMap<Id, Text>,
    pub headings: BTreeMap<Id, HeadingWordsDraft>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HeadingWordsDraft {
    pub heading: Text,
    pub questions: BTreeMap<Id, Text>,
}
