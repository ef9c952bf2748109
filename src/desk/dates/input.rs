//! What an advocate types: days by id, trips, requests for a certification, and which kind of order it is.

use serde::{Deserialize, Serialize};

use super::typed::Typed;
use crate::desk::ids::ids;

ids! {
    /// What happened on a day. The ids are stable: files name them.
    DateId {
        /// A law enforcement agency signed Form I-918, Supplement B.
        SupplementBSigned = "supplement-b-signed",
        /// The marriage to the abuser began. Only for telling days that cannot be.
        Married = "married",
        /// The marriage to the abuser ended by law.
        DivorceFinal = "divorce-final",
        /// The citizen who abused died.
        AbuserDied = "abuser-died",
        /// The abuser lost citizenship or residence.
        AbuserLostStatus = "abuser-lost-status",
        /// The client was born.
        Birth = "birth",
        /// A child of the client was born. May be there several times.
        ChildBirth = "child-birth",
        /// A brother or sister of the client was born. May be there several times.
        SiblingBirth = "sibling-birth",
        /// Residence on the two-year card began.
        CardConditionalSince = "card-conditional-since",
        /// Admitted in, or granted, U-1 status.
        AdmittedU = "admitted-u",
        /// Admitted in, or granted, T-1 status.
        AdmittedT = "admitted-t",
        /// USCIS received the T application: ages are frozen on this day.
        FiledT = "filed-t",
        /// USCIS received the U petition: ages are frozen on this day.
        FiledU = "filed-u",
        /// USCIS received the VAWA self-petition: ages are frozen on this day.
        FiledVawa = "filed-vawa",
        /// An order of removal became final.
        OrderFinal = "order-final",
        /// An immigration judge decided.
        JudgeDecided = "judge-decided",
        /// The day printed on the work permit.
        WorkPermitEnds = "work-permit-ends",
        /// The last arrival in the United States.
        Entered = "entered",
        /// The trafficking ended.
        TraffickingEnded = "trafficking-ended",
        /// The day that a letter of USCIS prints for the answer. May be there several times.
        NoticeDue = "notice-due",
    }
}

impl DateId {
    /// Whether a sheet may hold several of it.
    #[must_use]
    pub fn is_many(self) -> bool {
        matches!(self, DateId::ChildBirth | DateId::SiblingBirth | DateId::NoticeDue)
    }

    /// Whether it may lie ahead.
    #[must_use]
    pub fn may_be_ahead(self) -> bool {
        matches!(self, DateId::WorkPermitEnds | DateId::NoticeDue)
    }
}

ids! {
    /// How an order of removal was made: other time limits hang on it.
    OrderKind {
        /// The person was at the hearing.
        Ordinary = "ordinary",
        /// The person did not come to the hearing.
        InAbsentia = "in-absentia",
    }
}

ids! {
    /// Which certification was asked for.
    Visa {
        /// Form I-918, Supplement B.
        U = "u",
        /// Form I-914, Supplement B.
        T = "t",
    }
}

ids! {
    /// What makes an agency answer sooner in some states.
    Hurry {
        /// The client is in removal proceedings.
        InProceedings = "in-proceedings",
        /// A relative, or the client, is about to reach an age limit.
        RelativeAgingOut = "relative-aging-out",
    }
}

/// One day of a sheet.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Dated {
    pub id: DateId,
    #[serde(default)]
    pub day: Typed,
}

/// A trip out of the country. A day of coming back that is not known means: still away.
#[derive(Clone, Copy, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Trip {
    #[serde(default)]
    pub out: Typed,
    #[serde(default)]
    pub back: Typed,
}

/// A request for a certification that was sent to an agency.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Request {
    pub sent: Typed,
    /// Code of the agency's state, such as `US-CA`.
    pub state: String,
    #[serde(default = "supplement_b_of_u")]
    pub visa: Visa,
    #[serde(default)]
    pub hurry: Vec<Hurry>,
}

fn supplement_b_of_u() -> Visa {
    Visa::U
}

/// Everything that is typed of days.
#[derive(Clone, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
#[serde(default, deny_unknown_fields)]
pub struct Dates {
    /// In the order in which they were typed; a day is named by its place here.
    pub days: Vec<Dated>,
    /// `None`: not known which.
    pub order: Option<OrderKind>,
    pub trips: Vec<Trip>,
    pub requests: Vec<Request>,
}

impl Dates {
    /// The one day with this id; unknown where it was not typed.
    #[must_use]
    pub fn one(&self, id: DateId) -> Typed {
        self.days.iter().find(|dated| dated.id == id).map_or(Typed::Unknown, |dated| dated.day)
    }
}
