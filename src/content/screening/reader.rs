//! What the readers of questions, points, reliefs and notices share: what was read so far, and the ids they look up.

use std::collections::{BTreeMap, BTreeSet};

use crate::address::sources;
use crate::content::directory::service::Service;
use crate::content::language::definition::Language;
use crate::content::law::{self, FactId, LawFact};
use crate::content::screening::draft::RuleDraft;
use crate::content::screening::law::{NoticeLaw, ReliefRecord, ToldLaw};
use crate::content::screening::rules::{Point, RuleReader};
use crate::content::source::code::Code;
use crate::content::source::problem::{Place, Problem, Problems, nearest};
use crate::content::source::seen::is_new;
use crate::content::source::tree::{Source, Tree};
use crate::content::source::written::Id;
use crate::content::text::plan::PagePlan;
use crate::guide::Guide;
use crate::relief::{Confidence, Rule};

/// What was read so far.
pub(super) struct Reader<'a> {
    pub tree: &'a Tree,
    pub law: &'a BTreeMap<FactId, LawFact>,
    pub services: &'a [Service],
    pub pages: &'a [PagePlan],
    /// Those of the site: no address holds a telling word of any.
    pub languages: &'a [Language],
    pub guide: Guide,
    /// Where each question is written, by its id.
    pub question_places: BTreeMap<String, Place>,
    pub reliefs: BTreeMap<String, ReliefRecord>,
    pub notices: BTreeMap<String, NoticeLaw>,
    pub points: Vec<Point>,
    pub told: BTreeMap<String, ToldLaw>,
}

impl Reader<'_> {
    pub fn rule(&self, draft: RuleDraft, source: Source<'_>, problems: &mut Problems) -> Rule {
        RuleReader { source, guide: &self.guide, later: &[], points: &self.points }.read(draft, problems)
    }

    pub fn service(&self, id: &Id, source: Source<'_>, problems: &mut Problems) -> Option<String> {
        let known = self.services.iter().map(|service| service.id.as_str());
        if self.services.iter().any(|service| service.id == *id.as_ref()) {
            return Some(id.as_ref().clone());
        }
        problems.add(Problem::new(
            Code::DirectoryUnknownService,
            source.at(id.span()),
            format!("no service is called `{}`", id.as_ref()),
            nearest(id.as_ref(), known, sources::SERVICES),
        ));
        None
    }

    pub fn must_cite(&self, id: &Id, cites: &[Id], source: Source<'_>, problems: &mut Problems) -> Vec<FactId> {
        law::must_cite(self.law, (id, cites), Code::ReliefUncited, source, problems)
    }

    pub fn cited(&self, cites: &[Id], source: Source<'_>, problems: &mut Problems) -> Vec<FactId> {
        law::known(self.law, cites, source, problems)
    }

    pub fn confidence(&self, cites: &[FactId]) -> Confidence {
        cites
            .iter()
            .filter_map(|id| self.law.get(id))
            .map(|fact| fact.confidence)
            .max()
            .unwrap_or(Confidence::Secondary)
    }
}

/// Whether the id is new; a second one is reported.
pub(super) fn unique(
    seen: &mut BTreeSet<String>,
    id: &Id,
    what: &str,
    source: Source<'_>,
    problems: &mut Problems,
) -> bool {
    let asked = matches!(what, "part" | "question" | "choice");
    let code = if asked { Code::QuestionDuplicate } else { Code::ReliefDuplicate };
    is_new(seen, id, what, code, source, problems)
}
