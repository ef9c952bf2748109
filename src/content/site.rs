//! The validated site. It can only be made by [`load`]; after that nothing is missing and nothing is wrong.

use std::collections::BTreeMap;
use std::path::Path;

use super::check::Checked;
use super::compare::{self, Comparison};
use super::course::{self, Course, CourseWords};
use super::directory::{self, GroupWords, Service, ServiceWords};
use super::draft::Id;
use super::glossary::{self, GlossaryWords, Term};
use super::law::{self, FactId, LawFact};
use super::markdown::{self, Article, Context};
use super::page::{self, Claims, Page, PagePlan};
use super::problem::{Problem, Problems, nearest};
use super::reading::Reader;
use super::screening::{self, ReliefLaw, ScreeningWords};
use super::settings::{self, Language, Settings};
use super::translation;
use super::tree::{Source, Tree};
use super::words::{self, Words};
use super::zip::{self, ZipPrefix};
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
    /// Translations that are behind their English. `check` refuses them; a page that is behind says so.
    pub behind: Vec<Problem>,
    /// One per language, in the order of the settings; each complete.
    pub editions: Vec<Edition>,
    #[expect(dead_code, reason = "keeps `Site` from being made anywhere but here")]
    validated: Validated,
}

/// Only [`load`] makes one.
struct Validated;

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
}

/// What ids can point to, for checking them.
pub(super) struct Known<'a> {
    pub law: &'a BTreeMap<FactId, LawFact>,
    pub pages: &'a [PagePlan],
    /// Relief id to the slug of its page.
    pub reliefs: &'a [(String, String)],
}

impl Known<'_> {
    /// The facts of these ids; each that is not there is reported.
    pub fn facts(&self, ids: &[Id], source: Source<'_>, problems: &mut Problems) -> Vec<FactId> {
        law::known(self.law, ids, source, problems)
    }

    /// Reports a `page` or `relief` that is not there.
    pub fn link(&self, kind: &str, id: &Id, source: Source<'_>, problems: &mut Problems) {
        let (known, listed_in): (Vec<&str>, _) = match kind {
            "page" => (self.pages.iter().map(|page| page.id.as_str()).collect(), "content/pages/"),
            _ => (self.reliefs.iter().map(|(id, _)| id.as_str()).collect(), "content/reliefs/"),
        };
        if !known.contains(&id.as_ref().as_str()) {
            problems.add(source.problem(
                Some(id.span()),
                "page/broken-link",
                format!("`{kind}:{}` leads nowhere", id.as_ref()),
                nearest(id.as_ref(), known.into_iter(), listed_in),
            ));
        }
    }
}

impl Site {
    /// The service with this id, with its place in [`Site::services`].
    #[must_use]
    pub fn service(&self, id: &str) -> Option<(usize, &Service)> {
        self.services.iter().enumerate().find(|(_, service)| service.id == id)
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

/// Reads and checks everything under `root/content` and `root/locales`.
///
/// # Errors
/// Every problem found, in file order; or the one file or folder that could not be read.
pub fn load(root: &Path) -> Result<Site, Vec<Problem>> {
    load_with(root, None)
}

/// Reads and checks everything as if a file of this path and text were there: nothing is written to try it.
///
/// # Errors
/// As [`load`].
pub fn load_with(root: &Path, file: Option<(&str, &str)>) -> Result<Site, Vec<Problem>> {
    let mut tree = Tree::read(root).map_err(|message| {
        vec![Problem {
            file: root.display().to_string(),
            line: None,
            column: None,
            code: "file/not-readable",
            message,
            help: "run amparo in the project's folder, where content/ and locales/ are, or give --root".to_owned(),
        }]
    })?;
    if let Some((path, text)) = file {
        tree.put(path, text);
    }
    checked(&tree)
}

/// Every file that [`load`] reads, by its path from `root`, unchecked.
///
/// # Errors
/// When a folder or file cannot be read; the message names it.
pub fn files(root: &Path) -> Result<BTreeMap<String, String>, String> {
    Tree::read(root).map(Tree::into_files)
}

/// Checks files given by path and text, as [`load`] checks those it has read. Nothing is read or written.
///
/// # Errors
/// Every problem found, in file order. Never panics, whatever the texts are.
pub fn load_files(files: BTreeMap<String, String>) -> Result<Site, Vec<Problem>> {
    checked(&Tree::of(files))
}

fn checked(tree: &Tree) -> Result<Site, Vec<Problem>> {
    let mut problems = Problems::default();
    match assemble(tree, &mut problems) {
        Some(site) if problems.is_empty() => Ok(site),
        Some(_) | None => Err(problems.sorted()),
    }
}

/// A page's Markdown as a page of this site would show it, with its problems: for trying texts that no page holds.
///
/// `None` when the site has no such language.
#[must_use]
pub fn article(site: &Site, language: &str, text: &str) -> Option<(Article, Vec<Problem>)> {
    let edition = site.edition(language)?;
    let slugs: Vec<(String, String)> =
        site.guide.reliefs.iter().zip(&site.reliefs).map(|(own, law)| (own.id.clone(), law.slug.clone())).collect();
    let context = Context {
        language,
        claims: &edition.language.claims,
        law: &site.law,
        services: &site.services,
        pages: &site.pages,
        reliefs: &slugs,
        terms: site.terms.iter().zip(&edition.terms).collect(),
    };
    let mut problems = Problems::default();
    let source = Source { path: "text.md", text };
    let article = markdown::render(source, 0, "", &context, Claims::Cited, &mut problems);
    Some((article, problems.sorted()))
}

fn assemble(tree: &Tree, problems: &mut Problems) -> Option<Site> {
    let law = law::read(tree, problems);
    let (settings, always_call_span) = settings::read(tree, problems)?;
    let services = directory::read(tree, problems);
    let zips = zip::read(tree, problems);
    if !services.iter().any(|service| service.id == settings.always_call && service.call().is_some())
        && let Some(source) = tree.source("content/site.toml")
    {
        let known = services.iter().filter(|service| service.call().is_some()).map(|service| service.id.as_str());
        problems.add(source.problem(
            Some(always_call_span),
            "directory/unknown-service",
            format!("no service with a phone number is called `{}`", settings.always_call),
            nearest(&settings.always_call, known, "content/directory/services/"),
        ));
    }
    let content = screening::read(tree, &law, &services, problems);
    let plans = page::plans(tree, problems);
    let reliefs: Vec<(String, String)> = content
        .guide
        .reliefs
        .iter()
        .zip(&content.reliefs)
        .map(|(relief, law)| (relief.id.clone(), law.slug.clone()))
        .collect();
    let known = Known { law: &law, pages: &plans, reliefs: &reliefs };
    let comparisons = reliefs.iter().filter_map(|(id, _)| compare::read(tree, id, &known, problems)).collect();
    let terms = glossary::read(tree, &known, problems);
    let course = course::read(tree, &known, problems);
    let mut editions = Vec::new();
    for language in &settings.languages {
        let tag = language.tag.as_str();
        let term_words = glossary::read_words(tree, tag, &terms, problems);
        let context = Context {
            language: tag,
            claims: &language.claims,
            law: &law,
            services: &services,
            pages: &plans,
            reliefs: &reliefs,
            terms: terms.iter().zip(&term_words).collect(),
        };
        let reader = Reader::new(tag);
        let words = words::read(tree, tag, problems);
        let screening = screening::read_words(tree, tag, &content.guide, problems);
        let directory_words = directory::read_words(tree, tag, &services, problems);
        let pages = page::read(tree, &plans, &context, &reader, problems);
        let relief_pages =
            reliefs.iter().filter_map(|(id, _)| page::read_relief(tree, id, &context, &reader, problems)).collect();
        if let Some(words) = words {
            editions.push(Edition {
                language: language.clone(),
                words,
                screening,
                services: directory_words.services,
                regions: directory_words.regions,
                language_names: directory_words.languages,
                groups: directory_words.groups,
                pages,
                reliefs: relief_pages,
                comparisons: reliefs.iter().map(|(id, _)| compare::read_words(tree, id, tag, problems)).collect(),
                course: course::read_words(tree, tag, &course, problems),
                terms: term_words,
            });
        }
    }
    super::check::run(&Checked { tree, content: &content, editions: &editions }, problems);
    let first = &settings.languages[0].tag;
    let behind = settings.languages[1..].iter().flat_map(|own| translation::behind(tree, first, &own.tag)).collect();
    Some(Site {
        pages: plans,
        comparisons,
        terms,
        course,
        behind,
        settings,
        law,
        services,
        zips,
        guide: content.guide,
        reliefs: content.reliefs,
        notices: content.notices,
        editions,
        validated: Validated,
    })
}
