//! The validated site. It can only be made by [`load`](crate::content::load); after that nothing is missing and nothing
//! is wrong.

use std::collections::BTreeMap;

use crate::content::directory::service::Service;
use crate::content::directory::words::{GroupWords, ServiceWords};
use crate::content::directory::zip::ZipPrefix;
use crate::content::language::fallback::Missing;
use crate::content::language::words::Words;
use crate::content::law::{FactId, LawFact};
use crate::content::screening::law::ReliefLaw;
use crate::content::screening::words::ScreeningWords;
use crate::content::settings::{Language, Settings, Stage};
use crate::content::source::problem::{Problem, Validated};
use crate::content::text::compare::Comparison;
use crate::content::text::course::{Course, CourseWords};
use crate::content::text::glossary::{GlossaryWords, Term};
use crate::content::text::page::Page;
use crate::content::text::plan::PagePlan;
use crate::guide::Guide;

/// Everything the pages are made from.
pub struct Site {
    pub settings: Settings,
    pub law: BTreeMap<FactId, LawFact>,
    pub services: Vec<Service>,
    /// Where ZIP codes lie, in order.
    pub zips: Vec<ZipPrefix>,
    pub guide: Guide,
    /// Citations, in the order of the guide's reliefs.
    pub reliefs: Vec<ReliefLaw>,
    /// Services and citations, in the order of the guide's notices.
    pub notices: Vec<(Vec<String>, Vec<FactId>)>,
    /// Where each page stands, a page before those under it.
    pub pages: Vec<PagePlan>,
    /// In the order of the guide's reliefs.
    pub comparisons: Vec<Comparison>,
    pub terms: Vec<Term>,
    pub course: Course,
    /// Stale translations: older than their English. `check` refuses them; a page that is stale says so.
    pub stale: Vec<Problem>,
    /// One per language, in the order of the settings; each complete.
    pub editions: Vec<Edition>,
    #[expect(dead_code, reason = "keeps `Site` from being made with problems")]
    pub(super) validated: Validated,
}

/// One language, whole.
pub struct Edition {
    pub language: Language,
    pub words: Words,
    pub screening: ScreeningWords,
    /// In the order of the site's services.
    pub services: Vec<ServiceWords>,
    /// Names of places by code, such as `US-CA`.
    pub regions: BTreeMap<String, String>,
    /// Names of languages by code, for every language a service speaks.
    pub language_names: BTreeMap<String, String>,
    /// Words that many services share, by group.
    pub groups: BTreeMap<String, GroupWords>,
    /// By id, such as `learn/debt`.
    pub pages: BTreeMap<String, Page>,
    /// In the order of the guide's reliefs.
    pub reliefs: Vec<Page>,
    /// The cells of the comparison, in the order of the guide's reliefs.
    pub comparisons: Vec<Vec<String>>,
    /// In the order of the site's terms.
    pub terms: Vec<GlossaryWords>,
    /// In the order of the site's course.
    pub course: CourseWords,
    /// What is missing and was filled in from the first language; empty unless it is a draft.
    pub missing: Missing,
}

impl Site {
    /// The service with this id, with its place in [`Site::services`].
    #[must_use]
    pub fn service(&self, id: &str) -> Option<(usize, &Service)> {
        self.services.iter().enumerate().find(|(_, service)| service.id == id)
    }

    /// The editions of languages that are whole: what the data files hold.
    pub fn published(&self) -> impl Iterator<Item = &Edition> {
        self.editions.iter().filter(|edition| edition.language.stage == Stage::Published)
    }

    /// The edition of a language.
    #[must_use]
    pub fn edition(&self, tag: &str) -> Option<&Edition> {
        self.editions.iter().find(|edition| edition.language.tag == tag)
    }

    /// The joined citations of facts, as `screen` and the pages show them.
    #[must_use]
    pub fn citation(&self, cites: &[FactId]) -> String {
        let mut texts: Vec<&str> = Vec::new();
        for citation in cites.iter().filter_map(|id| self.law.get(id)).flat_map(|fact| fact.citation.split("; ")) {
            if !texts.contains(&citation) {
                texts.push(citation);
            }
        }
        texts.join("; ")
    }
}
