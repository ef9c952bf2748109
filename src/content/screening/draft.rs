//! Questions, rules, reliefs and their words as written: one type per file, strict, with places kept for telling what is
//! wrong.

use std::collections::BTreeMap;

use serde::Deserialize;
use toml::Spanned;

use crate::content::source::written::{Id, Text};
use crate::guide::Limit;
use crate::guide::{NoticeKind, Pick};
use crate::relief::{Kind, Level, SettledBy, TellKind};

/// `content/screening/questions.toml`
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct QuestionsDraft {
    pub part: Vec<PartDraft>,
    pub question: Vec<QuestionDraft>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PartDraft {
    pub id: Id,
    #[serde(default)]
    pub sensitive: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct QuestionDraft {
    pub id: Id,
    pub part: Id,
    pub kind: Pick,
    pub choices: Vec<Id>,
    #[serde(default)]
    pub exclusive: Vec<Id>,
    pub when: Option<RuleDraft>,
    /// A part of which it asks on.
    pub about: Option<Id>,
    /// Its choices say whom the answers are about.
    #[serde(default)]
    pub persons: bool,
    /// Choices of other questions that this one asks now.
    #[serde(default)]
    pub before: Vec<BeforeDraft>,
}

/// A choice that a question had, and what it comes to in the question that asks it now.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BeforeDraft {
    pub question: Id,
    pub choice: String,
    pub now: Id,
    pub otherwise: Option<Id>,
}

/// A rule as written. Externally tagged, so that every id keeps its line and column.
#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RuleDraft {
    Said(Spanned<BTreeMap<Id, Vec<Id>>>),
    All(Spanned<Vec<RuleDraft>>),
    Any(Spanned<Vec<RuleDraft>>),
    Not(Box<RuleDraft>),
    /// A rule of `content/screening/points.toml`, by its id.
    Point(Id),
    Never(True),
    AskALawyer(True),
}

/// The word `true`: `{ never = false }` would say nothing.
#[derive(Deserialize)]
#[serde(try_from = "bool")]
pub struct True;

impl TryFrom<bool> for True {
    type Error = &'static str;

    fn try_from(written: bool) -> Result<Self, Self::Error> {
        if written { Ok(True) } else { Err("write `true` here, or take the rule out") }
    }
}

/// `content/screening/points.toml`
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PointsDraft {
    pub point: Vec<PointDraft>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PointDraft {
    pub id: Id,
    pub when: RuleDraft,
}

/// `content/screening/codes.toml`
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CodesDraft {
    pub guide: Spanned<u8>,
    /// For each edition its new questions and choices: question id to choice ids. Their order in the file counts.
    pub edition: Vec<BTreeMap<Id, Vec<Id>>>,
}

/// `content/reliefs/<id>/relief.toml`
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReliefDraft {
    pub slug: Id,
    pub order: u32,
    pub law: Vec<Id>,
    /// What people say who look for it, in their own words, by language.
    #[serde(default)]
    pub say: BTreeMap<String, Vec<String>>,
    #[serde(default)]
    pub subject: Vec<SubjectDraft>,
    pub element: Vec<ElementDraft>,
    #[serde(default)]
    pub tell: Vec<TellDraft>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SubjectDraft {
    pub id: Id,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct ElementDraft {
    pub id: Id,
    pub kind: Kind,
    pub subject: Option<Id>,
    #[serde(default)]
    pub settled_by: SettledBy,
    pub cites: Vec<Id>,
    pub met: RuleDraft,
    pub contradicted: Option<RuleDraft>,
    #[serde(default)]
    pub exception: Vec<ExceptionDraft>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExceptionDraft {
    pub id: Id,
    pub cites: Vec<Id>,
    pub when: RuleDraft,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TellDraft {
    pub id: Id,
    pub kind: TellKind,
    pub cites: Vec<Id>,
    pub when: Option<RuleDraft>,
    pub unless: Option<RuleDraft>,
}

/// `content/screening/notices.toml`
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NoticesDraft {
    pub notice: Vec<NoticeDraft>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NoticeDraft {
    pub id: Id,
    pub kind: NoticeKind,
    pub after: Option<Id>,
    pub when: Option<RuleDraft>,
    pub unless: Option<RuleDraft>,
    #[serde(default)]
    pub services: Vec<Id>,
    /// The page that says more.
    pub page: Option<Id>,
    #[serde(default)]
    pub cites: Vec<Id>,
}

/// `content/screening/referrals.toml`
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReferralsDraft {
    pub referral: Vec<ReferralDraft>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReferralDraft {
    pub service: Id,
    pub when: Option<RuleDraft>,
    pub unless: Option<RuleDraft>,
}

/// `content/screening/report.toml`
#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct ReportDraft {
    pub next_step: Vec<ToldDraft>,
    pub clock: Vec<ClockDraft>,
    pub paper: Vec<ToldDraft>,
    pub come_back: Vec<ToldDraft>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ToldDraft {
    pub id: Id,
    pub when: Option<RuleDraft>,
    pub outcome: Option<OutcomeDraft>,
    /// Of a next step: whom to call first.
    #[serde(default)]
    pub services: Vec<Id>,
    #[serde(default)]
    pub cites: Vec<Id>,
}

/// What the answers have to come to.
#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum OutcomeDraft {
    /// Every relief points away.
    NothingFits(True),
    /// A time limit runs.
    ClockRuns(True),
    /// Some relief comes at least to this level.
    Some(Level),
    /// The relief with this id comes at least to this level.
    Relief(BTreeMap<Id, Level>),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct ClockDraft {
    pub id: Id,
    pub relief: Id,
    pub tell: Id,
    pub when: Option<RuleDraft>,
    pub limit: Limit,
    /// An earlier clock of the same day.
    pub same_as: Option<Id>,
}

/// `content/screening/report.<language>.toml`
#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct ReportWordsDraft {
    pub next_steps: BTreeMap<Id, Text>,
    pub clocks: BTreeMap<Id, Text>,
    pub papers: BTreeMap<Id, Text>,
    pub come_back: BTreeMap<Id, Text>,
    /// What to say, by the service's id.
    pub say: BTreeMap<Id, Text>,
    /// A few words for each warning and door.
    pub heads: BTreeMap<Id, Text>,
    /// A few words for each element, by the relief's id.
    pub points: BTreeMap<Id, BTreeMap<Id, Text>>,
}

/// `content/screening/<language>.toml`
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ScreeningWordsDraft {
    pub parts: BTreeMap<Id, PartWordsDraft>,
    pub questions: BTreeMap<Id, QuestionWordsDraft>,
    pub notices: BTreeMap<Id, Text>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PartWordsDraft {
    pub name: Text,
    pub note: Option<Text>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct QuestionWordsDraft {
    pub text: Text,
    pub why: Text,
    pub help: Text,
    pub choices: BTreeMap<Id, Text>,
}

/// `content/reliefs/<id>/<language>.toml`
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReliefWordsDraft {
    pub name: Text,
    pub line: Text,
    pub levels: LevelWordsDraft,
    #[serde(default)]
    pub subjects: BTreeMap<Id, Text>,
    pub elements: BTreeMap<Id, ElementWordsDraft>,
    #[serde(default)]
    pub tells: BTreeMap<Id, Text>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct LevelWordsDraft {
    pub ask_now: Text,
    pub may_fit: Text,
    pub not_indicated: Text,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ElementWordsDraft {
    pub asks: Text,
    pub met: Text,
    pub unknown: Text,
    pub contradicted: Option<Text>,
    #[serde(default)]
    pub exceptions: BTreeMap<Id, Text>,
}
