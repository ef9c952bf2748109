//! Content as written: one type per file, strict, with places kept for telling what is wrong.

use std::collections::BTreeMap;

use serde::Deserialize;
use toml::Spanned;

use crate::guide::{NoticeKind, Pick};
use crate::relief::{Confidence, Kind};

pub type Id = Spanned<String>;

/// Words as written. Empty ones are reported where they stand.
pub type Text = Spanned<String>;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LawDraft {
    pub fact: Vec<FactDraft>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct FactDraft {
    pub id: Id,
    pub says: String,
    pub citation: String,
    pub confidence: Confidence,
    pub read_on: String,
    /// The day to look again; left out, half a year after `read-on`.
    pub next_check: Option<String>,
    pub sources: Vec<SourceDraft>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct SourceDraft {
    pub url: String,
    pub note: Option<String>,
}

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

/// `content/reliefs/<id>/relief.toml`
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReliefDraft {
    pub slug: Id,
    pub order: u32,
    pub law: Vec<Id>,
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
#[serde(deny_unknown_fields)]
pub struct ElementDraft {
    pub id: Id,
    pub kind: Kind,
    pub subject: Option<Id>,
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
    pub kind: crate::content::TellKind,
    pub cites: Vec<Id>,
    pub when: Option<RuleDraft>,
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
    #[serde(default)]
    pub services: Vec<Id>,
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

/// `content/directory/services/<region>.toml`
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DirectoryDraft {
    pub service: Vec<ServiceDraft>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct ServiceDraft {
    pub id: Id,
    pub name: String,
    /// Words it shares with others of its sort; a service without one has words of its own.
    pub group: Option<Id>,
    pub kinds: Vec<Id>,
    pub region: Id,
    pub city: Option<String>,
    pub operator: Option<String>,
    pub run_by_law_enforcement: bool,
    #[serde(default)]
    pub always_open: bool,
    pub hours: Option<HoursDraft>,
    pub cost: Option<crate::content::Cost>,
    #[serde(default)]
    pub languages: Vec<String>,
    #[serde(default)]
    pub interpreters: bool,
    pub channels: Vec<Spanned<ChannelDraft>>,
    pub seen: crate::content::Seen,
    pub sources: Vec<ReadSourceDraft>,
    pub source_date: Option<String>,
    /// The day to look again; left out, three months after the oldest reading.
    pub next_check: Option<String>,
    /// A sentence beside the shared words, by language.
    #[serde(default)]
    pub note: BTreeMap<Id, Text>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HoursDraft {
    /// Such as `America/Chicago`.
    pub zone: String,
    /// Such as `mon-fri 09:00-17:00`.
    pub open: Vec<Id>,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ChannelDraft {
    Call(String),
    /// A number that works only inside the service's own country, as people dial it there.
    LocalCall(String),
    Text(TextDraft),
    Chat(String),
    Web(String),
    Email(String),
    Tty(String),
    Videophone(String),
    Whatsapp(String),
    /// Street and city. Never that of a shelter.
    Address(String),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TextDraft {
    pub to: String,
    #[serde(default)]
    pub keyword: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct ReadSourceDraft {
    pub url: String,
    /// Left out for an official list that was read only in somebody's copy.
    pub read_on: Option<String>,
}

/// `content/directory/<language>.toml`
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DirectoryWordsDraft {
    /// Names of places, by code such as `US-CA`.
    pub regions: BTreeMap<Id, Text>,
    /// Names of languages that services speak, by code such as `ht`.
    pub languages: BTreeMap<Id, Text>,
    #[serde(default)]
    pub groups: BTreeMap<Id, GroupWordsDraft>,
    pub services: BTreeMap<Id, ServiceWordsDraft>,
}

#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GroupWordsDraft {
    pub what: Text,
    pub call: Text,
    pub note: Option<Text>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ServiceWordsDraft {
    pub name: Option<Text>,
    pub what: Text,
    pub call: Text,
    pub status: Option<Text>,
    pub note: Option<Text>,
    pub hours: Option<Text>,
}

/// `content/site.toml`
#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct SettingsDraft {
    pub name: String,
    pub always_call: Id,
    #[serde(default)]
    pub frame_ancestors: Vec<Id>,
    pub language: Vec<LanguageDraft>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LanguageDraft {
    pub tag: Id,
    pub name: String,
    pub direction: crate::content::Direction,
    /// Left out: published.
    pub stage: Option<Spanned<crate::content::Stage>>,
    pub exit: Id,
    pub choose: String,
    pub claims: Vec<String>,
    /// Loaded words that no text uses.
    #[serde(default)]
    pub avoid: Vec<String>,
}

/// `content/pages/<page>/page.toml`
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PageDraft {
    pub order: u32,
    pub readers: crate::content::Readers,
    /// Left out: every claim on the page is cited.
    #[serde(default)]
    pub claims: crate::content::Claims,
}

/// `content/reliefs/<id>/compare.toml`: the facts behind each cell of the comparison.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CompareDraft {
    pub cites: BTreeMap<Id, Vec<Id>>,
}

/// `content/glossary/terms.toml`
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GlossaryDraft {
    pub term: Vec<TermDraft>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TermDraft {
    pub id: Id,
    #[serde(default)]
    pub cites: Vec<Id>,
    /// Where more is said: a page or a relief's page.
    pub page: Option<Id>,
    pub relief: Option<Id>,
}

/// `content/glossary/<language>.toml`
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GlossaryWordsDraft {
    pub terms: BTreeMap<Id, TermWordsDraft>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TermWordsDraft {
    pub term: Text,
    /// Other forms of the word that lead to it too.
    #[serde(default)]
    pub forms: Vec<String>,
    pub means: Text,
}

/// `content/course/course.toml`
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CourseDraft {
    pub scenario: Vec<ScenarioDraft>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ScenarioDraft {
    pub id: Id,
    pub choices: Vec<Id>,
    pub best: Id,
    pub cites: Vec<Id>,
}

/// `content/course/<language>.toml`
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CourseWordsDraft {
    pub scenarios: BTreeMap<Id, ScenarioWordsDraft>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ScenarioWordsDraft {
    pub name: Text,
    pub story: Text,
    pub asks: Text,
    pub choices: BTreeMap<Id, ChoiceWordsDraft>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChoiceWordsDraft {
    pub text: Text,
    pub answer: Text,
}

/// The `+++` head of a Markdown page.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct PageHeadDraft {
    pub title: Text,
    pub heading: Text,
    pub summary: Text,
    pub checked_on: String,
    pub checked_by: CheckedBy,
}

/// Who looked the page over last. A review that nobody made has no variant: the first one comes with its review.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub enum CheckedBy {
    Authors,
}
