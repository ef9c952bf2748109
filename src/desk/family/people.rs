//! Who is in a family, and what is known of each.

use serde::{Deserialize, Serialize};

use crate::desk::dates::Typed;
use crate::desk::ids::ids;

ids! {
    /// What somebody is to the client.
    Relation {
        Spouse = "spouse",
        Child = "child",
        Parent = "parent",
        Sibling = "sibling",
        /// A grandchild, a niece or nephew, or another child of a relative.
        ChildOfRelative = "child-of-relative",
        Other = "other",
    }
}

ids! {
    /// An answer to a question that can stay open.
    Known {
        Yes = "yes",
        No = "no",
        NotKnown = "not-known",
    }
}

ids! {
    /// Where somebody is.
    Place {
        Here = "here",
        Abroad = "abroad",
        NotKnown = "not-known",
    }
}

ids! {
    /// How somebody stands in the country: it decides whom it is safe to name.
    Standing {
        Citizen = "citizen",
        Resident = "resident",
        OtherStatus = "other-status",
        NoStatus = "no-status",
        NotKnown = "not-known",
    }
}

ids! {
    /// A petition that can include relatives.
    Petition {
        T = "t-visa",
        U = "u-visa",
        Vawa = "vawa-self-petition",
    }
}

ids! {
    /// As what the client asks for VAWA: another one may include other people.
    VawaAs {
        Spouse = "spouse",
        Child = "child",
        Parent = "parent",
        NotKnown = "not-known",
    }
}

ids! {
    /// What can be said of including somebody.
    May {
        MayBeIncluded = "may-be-included",
        Ask = "ask",
        NotFromThis = "not-from-this",
    }
}

ids! {
    /// Why. Each has its law and its words.
    Reason {
        /// A citizen needs no place in it.
        Citizen = "citizen",
        /// Who did the harm cannot be included.
        DidTheHarm = "did-the-harm",
        TSpouse = "t-spouse",
        TChild = "t-child",
        TParent = "t-parent",
        TSibling = "t-sibling",
        /// Family in danger because of the escape or the help given.
        TDanger = "t-danger",
        TDangerChild = "t-danger-child",
        TOther = "t-other",
        USpouse = "u-spouse",
        UChild = "u-child",
        UParent = "u-parent",
        USibling = "u-sibling",
        UOther = "u-other",
        VawaChild = "vawa-child",
        /// A parent of a citizen includes nobody.
        VawaParentAlone = "vawa-parent-alone",
        VawaOther = "vawa-other",
    }
}

/// Somebody of the family.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
pub struct Member {
    /// What the advocate calls them; empty unless typed. Best no name.
    pub label: String,
    pub relation: Relation,
    pub birth: Typed,
    /// In full years today, where the birth is not known.
    pub age: Option<u8>,
    pub married: Known,
    pub place: Place,
    pub standing: Standing,
    /// In danger because the client escaped or helped.
    pub danger: Known,
    /// Did the harm to the client.
    pub did_the_harm: Known,
}

impl Default for Member {
    fn default() -> Member {
        Member {
            label: String::new(),
            relation: Relation::Other,
            birth: Typed::Unknown,
            age: None,
            married: Known::NotKnown,
            place: Place::NotKnown,
            standing: Standing::NotKnown,
            danger: Known::NotKnown,
            did_the_harm: Known::NotKnown,
        }
    }
}
