//! What the readers of the desk's files share: what they look up, and what they tell.

use std::collections::{BTreeMap, BTreeSet};

use crate::content::law::{self, FactId, LawFact};
use crate::content::source::code::Code;
use crate::content::source::problem::Problems;
use crate::content::source::seen::is_new;
use crate::content::source::tree::{Source, Tree};
use crate::content::source::written::Id;
use crate::guide::Guide;
use crate::relief::Confidence;

/// What the desk's files point to.
pub(super) struct Reader<'a> {
    pub tree: &'a Tree,
    pub law: &'a BTreeMap<FactId, LawFact>,
    pub guide: &'a Guide,
}

impl Reader<'_> {
    /// Whether the id is new; a second one is reported.
    pub fn unique(
        &self,
        seen: &mut BTreeSet<String>,
        id: &Id,
        what: &str,
        source: Source<'_>,
        problems: &mut Problems,
    ) -> bool {
        is_new(seen, id, what, Code::DeskDuplicate, source, problems)
    }

    /// The facts something rests on; it has some.
    pub fn must_cite(&self, id: &Id, cites: &[Id], source: Source<'_>, problems: &mut Problems) -> Vec<FactId> {
        law::must_cite(self.law, (id, cites), Code::DeskUncited, source, problems)
    }

    pub fn cited(&self, cites: &[Id], source: Source<'_>, problems: &mut Problems) -> Vec<FactId> {
        law::known(self.law, cites, source, problems)
    }

    /// A day is as sure as the least sure of what it rests on.
    pub fn weakest(&self, cites: &[FactId]) -> Confidence {
        let all = cites.iter().filter_map(|id| self.law.get(id)).map(|fact| fact.confidence);
        all.min().unwrap_or(Confidence::Secondary)
    }

    /// Whether some of them was read in the law itself.
    pub fn verified(&self, cites: &[FactId]) -> bool {
        cites.iter().filter_map(|id| self.law.get(id)).any(|fact| fact.confidence == Confidence::Verified)
    }
}
