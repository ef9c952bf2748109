//! From files to a [`Site`]: read, check everything, report all problems at once.

use std::collections::BTreeMap;
use std::path::Path;

use crate::content::check::checked::Checked;
use crate::content::check::list as checks;
use crate::content::directory::{read as directory, words as directory_words, zip};
use crate::content::language::fallback::Locale;
use crate::content::language::reading::Reader;
use crate::content::language::words;
use crate::content::language::{pseudo_locale, translation};
use crate::content::law;
use crate::content::screening::{read as screening, words as screening_words};
use crate::content::settings::{self, Stage};
use crate::content::site::{Edition, ReliefWords, Site};
use crate::content::source::code::Code;
use crate::content::source::known::Known;
use crate::content::source::problem::{Place, Problem, Problems, Validated, nearest};
use crate::content::source::tree::{Source, Tree};
use crate::content::text::article::Article;
use crate::content::text::markdown::{self, Context};
use crate::content::text::page::{self, Fallback};
use crate::content::text::plan::Claims;
use crate::content::text::{compare, course, glossary, plans};

/// Which languages are read in addition to the published ones.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub struct Include {
    /// Those that are being written.
    pub drafts: bool,
    /// How many pseudo-locales, to try the pages with.
    pub pseudo: usize,
}

/// Reads and checks everything under `root/content` and `root/locales`.
///
/// # Errors
/// Every problem found, in file order; or the one file or folder that could not be read.
pub fn load(root: &Path) -> Result<Site, Vec<Problem>> {
    read(root, None, Include::default())
}

/// As [`load`], with other languages that are built only when asked for.
///
/// # Errors
/// As [`load`]. In a draft nothing is missing: the first language fills it in.
pub fn load_including(root: &Path, include: Include) -> Result<Site, Vec<Problem>> {
    read(root, None, include)
}

/// Reads and checks everything as if a file of this path and text were there: nothing is written to try it.
///
/// # Errors
/// As [`load`].
pub fn load_with(root: &Path, file: Option<(&str, &str)>) -> Result<Site, Vec<Problem>> {
    read(root, file, Include::default())
}

fn read(root: &Path, file: Option<(&str, &str)>, include: Include) -> Result<Site, Vec<Problem>> {
    let mut tree = Tree::read(root).map_err(|message| {
        let folder = Place::File(root.display().to_string());
        let help = "run amparo in the project's folder, where content/ and locales/ are, or give --root";
        vec![Problem::new(Code::FileNotReadable, folder, message, help)]
    })?;
    if let Some((path, text)) = file {
        tree.put(path, text);
    }
    checked(&tree, include)
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
    checked(&Tree::of(files), Include::default())
}

fn checked(tree: &Tree, include: Include) -> Result<Site, Vec<Problem>> {
    let mut problems = Problems::default();
    let Some(unchecked) = assemble(tree, include, &mut problems) else { return Err(problems.sorted()) };
    problems.none().map(unchecked)
}

/// A page's Markdown as a page of this site would show it, with its problems: for trying texts that no page holds.
///
/// `None` when the site has no such language.
#[must_use]
pub fn article(site: &Site, language: &str, text: &str) -> Option<(Article, Vec<Problem>)> {
    let edition = site.edition(language)?;
    let context = Context {
        language,
        links: language,
        claims: &edition.language.claims,
        law: &site.law,
        services: &site.services,
        pages: &site.pages,
        reliefs: &site.reliefs,
        terms: site.terms.iter().zip(&edition.terms).collect(),
    };
    let mut problems = Problems::default();
    let source = Source { path: "text.md", text };
    let article = markdown::render(source, 0, "", &context, Claims::Cited, &mut problems);
    Some((article, problems.sorted()))
}

/// The site, but for the proof that nothing is wrong with it.
fn assemble(tree: &Tree, include: Include, problems: &mut Problems) -> Option<impl FnOnce(Validated) -> Site + use<>> {
    let law = law::read(tree, problems);
    let (mut settings, always_call_span) = settings::read(tree, include.drafts, problems)?;
    let mut services = directory::read(tree, problems);
    let zips = zip::read(tree, problems);
    if !services.iter().any(|service| service.id == settings.always_call && service.call().is_some())
        && let Some(source) = tree.source("content/site.toml")
    {
        let known = services.iter().filter(|service| service.call().is_some()).map(|service| service.id.as_str());
        problems.add(Problem::new(
            Code::DirectoryUnknownService,
            source.at(always_call_span),
            format!("no service with a phone number is called `{}`", settings.always_call),
            nearest(&settings.always_call, known, "content/directory/services/"),
        ));
    }
    let content = screening::read(tree, &law, &services, problems);
    let plans = plans::read(tree, problems);
    let known = Known { law: &law, pages: &plans, reliefs: &content.reliefs };
    let terms = glossary::read(tree, &known, problems);
    let course = course::read(tree, &known, problems);
    let first = settings.languages[0].clone();
    let locales: Vec<Locale<'_>> = settings
        .languages
        .iter()
        .map(|own| Locale::new(&own.tag, (own.stage == Stage::Draft).then_some(first.tag.as_str())))
        .collect();
    locales.iter().for_each(|locale| directory_words::fill_notes(&mut services, locale));
    let all_terms: Vec<_> = locales.iter().map(|own| glossary::read_words(tree, own, &terms, problems)).collect();
    let mut editions: Vec<Edition> = Vec::new();
    for (ix, (language, locale)) in settings.languages.iter().zip(locales).enumerate() {
        let context = |written: usize| {
            let source = &settings.languages[written];
            Context {
                language: &source.tag,
                links: &language.tag,
                claims: &source.claims,
                law: &law,
                services: &services,
                pages: &plans,
                reliefs: &content.reliefs,
                terms: terms.iter().zip(&all_terms[written]).collect(),
            }
        };
        let fallback = locale.fallback.map(|_| Fallback { language: &first, context: context(0), locale: &locale });
        let (own, fallback) = (context(ix), fallback.as_ref());
        let reader = Reader::new(&language.tag);
        let words = words::read(tree, &locale, problems);
        let screening = screening_words::read(tree, &locale, &content.guide, problems);
        let directory = directory_words::read_words(tree, &locale, &services, problems);
        let pages = page::read(tree, &plans, &own, &reader, fallback, problems);
        let reliefs = content.guide.reliefs.iter().filter_map(|rules| {
            let page = page::read_relief(tree, &rules.id, &own, &reader, fallback, problems);
            let results = screening_words::read_results(tree, &locale, rules, problems);
            let comparison = compare::read_words(tree, &rules.id, &locale, problems);
            Some((rules.id.clone(), ReliefWords { page: page?, results: results?, comparison }))
        });
        let reliefs = reliefs.collect();
        if let Some(words) = words {
            editions.push(Edition {
                language: language.clone(),
                words,
                screening,
                services: directory.services,
                regions: directory.regions,
                language_names: directory.languages,
                groups: directory.groups,
                pages,
                reliefs,
                course: course::read_words(tree, &locale, &course, problems),
                terms: all_terms[ix].clone(),
                missing: locale.into_missing(),
            });
        }
    }
    checks::run(&Checked { content: &content, pages: &plans, editions: &editions }, problems);
    // What a draft does not have yet is no mistake in it, and a mistake in a fallback text was told where that stands.
    for draft in settings.languages.iter().filter(|own| own.stage == Stage::Draft) {
        problems.keep(|own| !translation::is_file_of(&own.file, &draft.tag) || tree.source(&own.file).is_some());
    }
    let stale = settings.languages[1..].iter().flat_map(|own| translation::stale(tree, &first.tag, &own.tag)).collect();
    for ix in 0..include.pseudo {
        let (language, pseudo) = pseudo_locale::language(&first, ix);
        // Without the first edition there are problems, which are told instead.
        let Some((english, words)) = editions.first().zip(words::pseudo(tree, &first.tag, pseudo)) else { break };
        for service in &mut services {
            if let Some(note) = service.notes.get(&first.tag).map(|note| pseudo.text(note)) {
                service.notes.insert(language.tag.clone(), note);
            }
        }
        editions.push(pseudo_locale::edition(english, language.clone(), words, pseudo));
        settings.languages.push(language);
    }
    Some(move |validated| Site {
        pages: plans,
        terms,
        course,
        stale,
        settings,
        law,
        services,
        zips,
        guide: content.guide,
        reliefs: content.reliefs,
        notices: content.notices,
        editions,
        validated,
    })
}
