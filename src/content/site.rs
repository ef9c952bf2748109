//! The validated site. It can only be made by [`load`]; after that nothing is missing and nothing is wrong.

use std::collections::BTreeMap;
use std::path::Path;

use super::directory::{self, Service, ServiceWords};
use super::law::{self, FactId, LawFact};
use super::markdown::Context;
use super::page::{self, Page};
use super::problem::{Problem, Problems, nearest};
use super::screening::{self, ReliefLaw, ScreeningWords};
use super::settings::{self, Language, Settings};
use super::tree::Tree;
use super::words::{self, Words};
use crate::guide::Guide;

/// Everything the pages are made from.
pub struct Site {
    pub settings: Settings,
    pub law: BTreeMap<FactId, LawFact>,
    pub services: Vec<Service>,
    pub guide: Guide,
    /// Citations, in the order of the guide's reliefs.
    pub reliefs: Vec<ReliefLaw>,
    /// Services and citations, in the order of the guide's notices.
    pub notices: Vec<(Vec<String>, Vec<FactId>)>,
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
    /// By slug.
    pub pages: BTreeMap<String, Page>,
    /// In the order of the guide's reliefs.
    pub reliefs: Vec<Page>,
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
    let tree = Tree::read(root).map_err(|message| {
        vec![Problem {
            file: root.display().to_string(),
            line: None,
            column: None,
            code: "file/not-readable",
            message,
            help: "run amparo in the project's folder, where content/ and locales/ are, or give --root".to_owned(),
        }]
    })?;
    let mut problems = Problems::default();
    let site = assemble(&tree, &mut problems);
    match site {
        Some(site) if problems.is_empty() => Ok(site),
        Some(_) | None => Err(problems.sorted()),
    }
}

fn assemble(tree: &Tree, problems: &mut Problems) -> Option<Site> {
    let law = law::read(tree, problems);
    let (settings, always_call_span) = settings::read(tree, problems)?;
    let services = directory::read(tree, problems);
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
    let slugs = page::slugs(tree, problems);
    let reliefs: Vec<(String, String)> = content
        .guide
        .reliefs
        .iter()
        .zip(&content.reliefs)
        .map(|(relief, law)| (relief.id.clone(), law.slug.clone()))
        .collect();
    let mut editions = Vec::new();
    for language in &settings.languages {
        let tag = language.tag.as_str();
        let context = Context {
            language: tag,
            claims: &language.claims,
            law: &law,
            services: &services,
            pages: &slugs,
            reliefs: &reliefs,
        };
        let words = words::read(tree, tag, problems);
        let screening = screening::read_words(tree, tag, &content.guide, problems);
        let service_words = directory::read_words(tree, tag, &services, problems);
        let pages = page::read(tree, &slugs, &context, problems);
        let relief_pages =
            reliefs.iter().filter_map(|(id, _)| page::read_relief(tree, id, &context, problems)).collect();
        if let Some(words) = words {
            editions.push(Edition {
                language: language.clone(),
                words,
                screening,
                services: service_words,
                pages,
                reliefs: relief_pages,
            });
        }
    }
    super::check::run(tree, &content, &editions, problems);
    Some(Site {
        settings,
        law,
        services,
        guide: content.guide,
        reliefs: content.reliefs,
        notices: content.notices,
        editions,
        validated: Validated,
    })
}
