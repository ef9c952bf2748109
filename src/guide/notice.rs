//! Notices for everybody, and whom to call.

use serde::{Deserialize, Serialize};

use crate::relief::{QuestionIx, Rule};

/// Where a notice belongs.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum NoticeKind {
    /// Shown at once under a question, with numbers to call.
    Alert,
    /// What immigration may do, and what to do then: told whatever the reliefs come to.
    Danger,
    /// To hear before filing anything.
    Warning,
    /// Another way, named and explained, never scored.
    Door,
}

/// Something to tell whatever the reliefs come to.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct Notice {
    pub id: String,
    pub kind: NoticeKind,
    /// The question an alert is shown under.
    pub after: Option<QuestionIx>,
    /// `None`: always told.
    pub when: Option<Rule>,
    /// What takes it back: it is told until this is definitely so.
    pub unless: Option<Rule>,
}

/// A service from the directory, and when to name it.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct Referral {
    pub service: String,
    /// `None`: always named, so the list is never empty.
    pub when: Option<Rule>,
    /// Not named when this is definitely true.
    pub unless: Option<Rule>,
    /// Places of earlier referrals to the same service: it is named once, at the first that applies.
    pub again: Vec<u8>,
}
