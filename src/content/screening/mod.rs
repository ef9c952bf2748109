//! Questions, reliefs, notices and referrals: from files to the [`Guide`], with its law and its words beside it.

mod notices;
pub(in crate::content) mod overlap;
mod points;
mod questions;
mod reliefs;
pub(in crate::content) mod rules;
mod words;

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;

use crate::content::directory::Service;
use crate::content::law::{self, FactId, LawFact};
use crate::content::screening::rules::{Point, QUESTIONS, RuleReader};
use crate::content::source::draft::{Id, RuleDraft};
use crate::content::source::problem::{Problems, nearest};
use crate::content::source::tree::{Source, Tree};
use crate::guide::Guide;
use crate::relief::{Confidence, Element, Rule};

pub(in crate::content) use words::read_words;

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

/// The citations of one relief, in the order of its [`Relief`].
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

#[derive(Clone, Debug)]
pub struct PartWords {
    pub name: String,
    pub note: Option<String>,
}

#[derive(Clone, Debug)]
pub struct QuestionWords {
    pub text: String,
    pub why: String,
    pub help: String,
    /// In the order of the question's own choices.
    pub choices: Vec<String>,
}

#[derive(Clone, Debug)]
pub struct ReliefWords {
    pub name: String,
    pub line: String,
    /// In the order of [`crate::relief::Level::ALL`].
    pub levels: [String; 3],
    pub subjects: Vec<String>,
    pub elements: Vec<ElementWords>,
    pub tells: Vec<String>,
}

#[derive(Clone, Debug)]
pub struct ElementWords {
    pub asks: String,
    /// In the order of [`crate::relief::State::ALL`]; the last is empty for an element that never points away.
    pub states: [String; 3],
    pub exceptions: Vec<String>,
}

/// The guide and what belongs beside it, in the same order.
pub struct ScreeningContent {
    pub guide: Guide,
    pub reliefs: Vec<ReliefLaw>,
    /// Services an alert names, and the facts a notice rests on.
    pub notices: Vec<(Vec<String>, Vec<FactId>)>,
}

/// One language's words for all of it.
pub struct ScreeningWords {
    pub parts: Vec<PartWords>,
    pub questions: Vec<QuestionWords>,
    pub notices: Vec<String>,
    pub reliefs: Vec<ReliefWords>,
}

struct Reader<'a> {
    tree: &'a Tree,
    law: &'a BTreeMap<FactId, LawFact>,
    services: &'a [Service],
    guide: Guide,
    reliefs: Vec<ReliefLaw>,
    notices: Vec<(Vec<String>, Vec<FactId>)>,
    points: Vec<Point>,
}

pub(in crate::content) fn read(
    tree: &Tree,
    law: &BTreeMap<FactId, LawFact>,
    services: &[Service],
    problems: &mut Problems,
) -> ScreeningContent {
    let mut reader = Reader {
        tree,
        law,
        services,
        guide: Guide::default(),
        reliefs: Vec::new(),
        notices: Vec::new(),
        points: Vec::new(),
    };
    reader.questions(problems);
    reader.read_points(problems);
    reader.read_reliefs(problems);
    reader.read_notices(problems);
    reader.referrals(problems);
    reader.report_unused_points(problems);
    reader.report_unused(problems);
    ScreeningContent { guide: reader.guide, reliefs: reader.reliefs, notices: reader.notices }
}

impl Reader<'_> {
    fn report_unused(&self, problems: &mut Problems) {
        let mut used = Vec::new();
        for relief in &self.guide.reliefs {
            relief.elements.iter().flat_map(Element::rules).for_each(|rule| rule.questions(&mut used));
            relief.tells.iter().filter_map(|tell| tell.when.as_ref()).for_each(|rule| rule.questions(&mut used));
        }
        self.guide.notices.iter().filter_map(|notice| notice.when.as_ref()).for_each(|rule| rule.questions(&mut used));
        self.guide.referrals.iter().filter_map(|own| own.when.as_ref()).for_each(|rule| rule.questions(&mut used));
        self.guide.questions.iter().filter_map(|own| own.when.as_ref()).for_each(|rule| rule.questions(&mut used));
        let Some(source) = self.tree.source(QUESTIONS) else { return };
        for ix in self.guide.question_ixs().filter(|ix| !used.contains(ix)) {
            let id = &self.guide[ix].id;
            let start = source.text.find(&format!("\"{id}\"")).unwrap_or(0);
            problems.add(source.problem(
                Some(start..start),
                "question/unused",
                format!("no rule, tell, notice or referral reads `{id}`"),
                "use it in a rule or take it out: nobody is asked what cannot matter",
            ));
        }
    }

    fn rule(&self, draft: RuleDraft, source: Source<'_>, problems: &mut Problems) -> Rule {
        RuleReader { source, guide: &self.guide, later: &[], points: &self.points }.read(draft, problems)
    }

    fn service(&self, id: &Id, source: Source<'_>, problems: &mut Problems) -> Option<String> {
        let known = self.services.iter().map(|service| service.id.as_str());
        if self.services.iter().any(|service| service.id == *id.as_ref()) {
            return Some(id.as_ref().clone());
        }
        problems.add(source.problem(
            Some(id.span()),
            "directory/unknown-service",
            format!("no service is called `{}`", id.as_ref()),
            nearest(id.as_ref(), known, "content/directory/services/"),
        ));
        None
    }

    fn must_cite(&self, id: &Id, cites: &[Id], source: Source<'_>, problems: &mut Problems) -> Vec<FactId> {
        if cites.is_empty() {
            problems.add(source.problem(
                Some(id.span()),
                "relief/uncited",
                format!("`{}` cites no fact", id.as_ref()),
                "name in `cites` the facts of content/facts/ it rests on",
            ));
        }
        self.cited(cites, source, problems)
    }

    fn cited(&self, cites: &[Id], source: Source<'_>, problems: &mut Problems) -> Vec<FactId> {
        law::known(self.law, cites, source, problems)
    }

    fn confidence(&self, cites: &[FactId]) -> Confidence {
        cites
            .iter()
            .filter_map(|id| self.law.get(id))
            .map(|fact| fact.confidence)
            .max()
            .unwrap_or(Confidence::Secondary)
    }
}

/// Whether the id is new; a second one is reported.
fn unique(seen: &mut BTreeSet<String>, id: &Id, what: &str, source: Source<'_>, problems: &mut Problems) -> bool {
    let new = seen.insert(id.as_ref().clone());
    if !new {
        let code =
            if matches!(what, "part" | "question" | "choice") { "question/duplicate" } else { "relief/duplicate" };
        problems.add(source.problem(
            Some(id.span()),
            code,
            format!("{what} `{}` is written twice", id.as_ref()),
            "keep one",
        ));
    }
    new
}
