//! Who answers: whether it is law enforcement.

use serde::{Deserialize, Serialize};

/// Whether police, prosecutors or immigration enforcement answer or own a service.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum LawEnforcement {
    Yes,
    /// A person looked at who runs it, and it is somebody else.
    No,
    /// Nobody has looked yet. It is never told as a no.
    NotKnown,
}

impl LawEnforcement {
    /// As content and open data write it.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            LawEnforcement::Yes => "yes",
            LawEnforcement::No => "no",
            LawEnforcement::NotKnown => "not-known",
        }
    }

    /// Id of the message that says it.
    #[must_use]
    pub fn message(self) -> &'static str {
        match self {
            LawEnforcement::Yes => "police-answer",
            LawEnforcement::No => "police-not",
            LawEnforcement::NotKnown => "police-not-known",
        }
    }
}
