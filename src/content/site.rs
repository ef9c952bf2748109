//! The validated site. It can only be made by [`load`](crate::content::load); after that nothing is missing and nothing
//! is wrong.

use std::collections::BTreeMap;

use sha2::{Digest as _, Sha256};

use crate::content::desk::read::DeskContent;
use crate::content::desk::words::DeskWords;
use crate::content::directory::service::Service;
use crate::content::directory::short_codes::ShortCodes;
use crate::content::directory::words::{GroupWords, ServiceWords};
use crate::content::directory::zip::ZipPrefix;
use crate::content::language::definition::{Language, Stage};
use crate::content::language::enforcement::Enforcement;
use crate::content::language::fallback::Missing;
use crate::content::language::words::Words;
use crate::content::law::{FactId, LawFact};
use crate::content::screening::law::{NoticeLaw, ReliefRecord, ToldLaw};
use crate::content::screening::report_words::ReportWords;
use crate::content::screening::words::{ResultWords, ScreeningWords};
use crate::content::settings::Settings;
use crate::content::sheets::sheet::Sheets;
use crate::content::sheets::words::SheetsWords;
use crate::content::source::problem::{Problem, Validated};
use crate::content::text::compare::ComparisonWords;
use crate::content::text::course::{Course, CourseWords};
use crate::content::text::glossary::{GlossaryWords, Term};
use crate::content::text::page::Page;
use crate::content::text::plan::PagePlan;
use crate::content::text::template::Template;
use crate::guide::{Guide, ReliefIx};
use crate::handover::Codebook;

/// Everything the pages are made from.
pub struct Site {
    pub settings: Settings,
    pub law: BTreeMap<FactId, LawFact>,
    pub services: Vec<Service>,
    /// Where ZIP codes lie, in order.
    pub zips: Vec<ZipPrefix>,
    pub guide: Guide,
    /// How answers become a hand-over code.
    pub codebook: Codebook,
    /// What names of law enforcement hold, in any language.
    pub enforcement: Enforcement,
    pub short_codes: ShortCodes,
    /// What belongs to each relief of the guide, by its id.
    pub reliefs: BTreeMap<String, ReliefRecord>,
    /// What belongs to each notice of the guide, by its id.
    pub notices: BTreeMap<String, NoticeLaw>,
    /// What belongs to each next step, paper and reason to come back of the guide, by its id.
    pub told: BTreeMap<String, ToldLaw>,
    /// Where each page stands, a page before those under it.
    pub pages: Vec<PagePlan>,
    pub terms: Vec<Term>,
    pub course: Course,
    /// What the advocate's desk counts by.
    pub desk: DeskContent,
    /// Posters, cards and notices for paper.
    pub sheets: Sheets,
    /// Stale translations: older than their English. `check` refuses them; a page that is stale says so.
    pub stale: Vec<Problem>,
    /// One per language, the first language first; each complete.
    pub editions: Vec<Edition>,
    #[expect(dead_code, reason = "keeps `Site` from being made with problems")]
    pub(super) validated: Validated,
}

/// One language, whole.
pub struct Edition {
    pub language: Language,
    pub words: Words,
    pub screening: ScreeningWords,
    pub report: ReportWords,
    /// By the service's id.
    pub services: BTreeMap<String, ServiceWords>,
    /// Names of places by code, such as `US-CA`.
    pub regions: BTreeMap<String, String>,
    /// Names of languages by code, for every language a service speaks.
    pub language_names: BTreeMap<String, String>,
    /// Words that many services share, by group.
    pub groups: BTreeMap<String, GroupWords>,
    /// By id, such as `learn/debt`.
    pub pages: BTreeMap<String, Page>,
    /// By the relief's id.
    pub reliefs: BTreeMap<String, ReliefWords>,
    /// By the term's id.
    pub terms: BTreeMap<String, GlossaryWords>,
    /// By the scenario's id.
    pub course: CourseWords,
    pub desk: DeskWords,
    pub sheets: SheetsWords,
    /// What is missing and was filled in from the first language; empty unless it is a draft.
    pub missing: Missing,
}

/// What one language says of a relief: everywhere.
#[derive(Clone, Debug)]
pub struct ReliefWords {
    pub page: Page,
    pub results: ResultWords,
    pub comparison: ComparisonWords,
}

impl Edition {
    /// What a service is called in this language: mostly as it calls itself.
    #[must_use]
    pub fn service_name<'a>(&'a self, service: &'a Service) -> &'a str {
        self.services[&service.id].name.as_ref().unwrap_or(&service.name)
    }
}

impl Site {
    /// What belongs to a relief of the guide beside its rules.
    #[must_use]
    pub fn relief(&self, ix: ReliefIx) -> &ReliefRecord {
        &self.reliefs[&self.guide[ix].id]
    }

    /// What tells these rules from others: the start of the hash of all questions, rules and what hangs on them.
    #[must_use]
    pub fn rules_version(&self) -> String {
        let packed = postcard::to_allocvec(&self.guide).unwrap_or_default();
        Sha256::digest(packed).iter().take(4).map(|byte| format!("{byte:02x}")).collect()
    }

    /// What tells sheets of paper from others: the start of the hash of all that stands on them. Sheets that were made of
    /// other words, numbers or a host's other line are old.
    #[must_use]
    pub fn sheets_version(&self) -> String {
        let numbers: Vec<_> = self.services.iter().map(|own| (&own.id, own.call(), &own.read_on)).collect();
        let texts: Vec<_> = self.sheets.sheets.iter().filter_map(|sheet| self.service(&sheet.line)).collect();
        let mut hash = Sha256::new();
        hash.update(format!("{:?}{numbers:?}{texts:?}{:?}", self.sheets, self.near().map(|own| &own.id)));
        for edition in self.published() {
            let near = self.near().map(|own| edition.service_name(own));
            hash.update(format!("{:?}{near:?}", edition.sheets));
        }
        hash.finalize().iter().take(8).map(|byte| format!("{byte:02x}")).collect()
    }

    /// The line of a host that has a place on its posters: the first that it shows on top, or calls in danger.
    #[must_use]
    pub fn near(&self) -> Option<&Service> {
        let host = &self.settings.host;
        let id = host.on_top.first().or(host.always_call.as_ref())?;
        self.service(id).filter(|own| own.call().is_some())
    }

    /// The service with this id.
    #[must_use]
    pub fn service(&self, id: &str) -> Option<&Service> {
        self.services.iter().find(|service| service.id == id)
    }

    /// The page in this folder of `content/pages/`.
    #[must_use]
    pub fn plan(&self, id: &str) -> Option<&PagePlan> {
        self.pages.iter().find(|plan| plan.id == id)
    }

    /// The page of a template; the first, for a template that many have.
    #[must_use]
    pub fn page_of(&self, template: Template) -> Option<&PagePlan> {
        self.pages.iter().find(|plan| plan.template == template)
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
