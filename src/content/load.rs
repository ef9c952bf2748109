//! From files to a [`Site`]: read, check everything, report all problems at once.

use std::collections::BTreeMap;
use std::ops::Range;
use std::path::Path;

use crate::address::sources;
use crate::content::check::checked::Checked;
use crate::content::check::list as checks;
use crate::content::check::wording;
use crate::content::desk::read::{self as desk, DeskContent};
use crate::content::desk::words as desk_words;
use crate::content::directory::service::Service;
use crate::content::directory::{read as directory, short_codes, words as directory_words, zip};
use crate::content::exits;
use crate::content::language::definition::{Language, Stage};
use crate::content::language::enforcement;
use crate::content::language::fallback::Locale;
use crate::content::language::terms as settled;
use crate::content::language::words;
use crate::content::language::{pseudo_locale, translation};
use crate::content::law::{self, FactId, LawFact};
use crate::content::screening::read::{self as screening, ScreeningContent};
use crate::content::screening::report_words;
use crate::content::screening::words as screening_words;
use crate::content::settings::{self, Settings};
use crate::content::sheets::sheet::{self, Sheets};
use crate::content::sheets::words as sheets_words;
use crate::content::site::{Edition, ReliefWords, Site};
use crate::content::source::code::Code;
use crate::content::source::known::Known;
use crate::content::source::problem::{Place, Problem, Problems, Validated, nearest};
use crate::content::source::stray;
use crate::content::source::tree::{Source, Tree};
use crate::content::text::article::Article;
use crate::content::text::course::{self, Course};
use crate::content::text::glossary::{self, GlossaryWords, Term};
use crate::content::text::markdown::{self, Context};
use crate::content::text::page::{self, Fallback};
use crate::content::text::plan::{Claims, PagePlan};
use crate::content::text::{compare, plans};

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
    read(root, None, None, Include::default())
}

/// As [`load`], with other languages that are built only when asked for.
///
/// # Errors
/// As [`load`]. In a draft nothing is missing: the first language fills it in.
pub fn load_including(root: &Path, include: Include) -> Result<Site, Vec<Problem>> {
    read(root, None, None, include)
}

/// As [`load_including`], with the folder of a host's own. Where none is given, `root/host` is one if it is there.
///
/// # Errors
/// As [`load`].
pub fn load_hosted(root: &Path, host: Option<&Path>, include: Include) -> Result<Site, Vec<Problem>> {
    read(root, host, None, include)
}

/// Reads and checks everything as if a file of this path and text were there: nothing is written to try it.
///
/// # Errors
/// As [`load`].
pub fn load_with(root: &Path, file: Option<(&str, &str)>) -> Result<Site, Vec<Problem>> {
    read(root, None, file, Include::default())
}

fn read(root: &Path, host: Option<&Path>, file: Option<(&str, &str)>, include: Include) -> Result<Site, Vec<Problem>> {
    let mut tree = Tree::read(root, host).map_err(|message| {
        let folder = Place::File(root.display().to_string());
        let help = "run amparo in the project's folder, where content/ and locales/ are, or give --root";
        vec![Problem::new(Code::FileNotReadable, folder, message, help)]
    })?;
    if let Some((path, text)) = file {
        tree.put(path, text);
    }
    checked(&tree, include)
}

/// As [`load_hosted`], with the content's own files given by path and text. Only the host's folder is read.
///
/// # Errors
/// As [`load`].
pub fn load_carried(
    files: &BTreeMap<String, String>,
    host: Option<&Path>,
    include: Include,
) -> Result<Site, Vec<Problem>> {
    let tree = Tree::of(files.clone());
    let tree = match host {
        None => tree,
        Some(folder) => tree.with_host(folder).map_err(|message| {
            let place = Place::File(folder.display().to_string());
            let help = "give --host the folder that holds host.toml";
            vec![Problem::new(Code::FileNotReadable, place, message, help)]
        })?,
    };
    checked(&tree, include)
}

/// Every file that [`load`] reads, by its path from `root`, unchecked.
///
/// # Errors
/// When a folder or file cannot be read; the message names it.
pub fn files(root: &Path) -> Result<BTreeMap<String, String>, String> {
    Tree::read(root, None).map(Tree::into_files)
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
    tree.report_unreadable(&mut problems);
    let assembled = assemble(tree, include, &mut problems);
    // What a file that cannot be read leaves unknown elsewhere is no mistake there.
    problems.keep_the_cause();
    let Some(unchecked) = assembled else { return Err(problems.sorted()) };
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
        marks: &edition.language.marks,
        law: &site.law,
        services: &site.services,
        pages: &site.pages,
        reliefs: &site.reliefs,
        terms: &site.terms,
        term_words: &edition.terms,
    };
    let mut problems = Problems::default();
    let source = Source { path: "text.md", text };
    let article = markdown::render(source, 0, "", &context, Claims::Cited, &mut problems);
    Some((article, problems.sorted()))
}

/// The site, but for the proof that nothing is wrong with it.
fn assemble(tree: &Tree, include: Include, problems: &mut Problems) -> Option<impl FnOnce(Validated) -> Site + use<>> {
    let law = law::read(tree, problems);
    let (mut settings, named) = settings::read(tree, include.drafts, problems)?;
    stray::report(tree, &settings.listed, problems);
    let settled = settled::read(tree, &settings.languages, problems);
    wording::report(tree, &settings.languages, &settled, problems);
    let short_codes = short_codes::read(tree, problems);
    let mut services = directory::read(tree, &short_codes, problems);
    let zips = zip::read(tree, problems);
    report_always_call(tree, &settings, named.always_call, &services, problems);
    if let Some(host) = &named.host {
        host.report_lines(&services, problems);
    }
    exits::report_telling(tree, &settings.languages, &services, &law, problems);
    let pages = plans::read(tree, problems);
    let content = screening::read(tree, &law, &services, &pages, &settings.languages, problems);
    let known = Known { law: &law, pages: &pages, reliefs: &content.reliefs };
    let terms = glossary::read(tree, &known, problems);
    let course = course::read(tree, &known, problems);
    let desk = desk::read(tree, &law, &content.guide, problems);
    let sheets = sheet::read(tree, &law, &services, problems);
    let mut languages: Vec<InLanguage<'_>> = Vec::new();
    for language in &settings.languages {
        let locale = locale(language, &settings.languages[0]);
        directory_words::fill_notes(&mut services, &locale);
        languages.push(InLanguage { language, terms: glossary::read_words(tree, &locale, &terms, problems), locale });
    }
    let shared = Shared {
        tree,
        law: &law,
        services: &services,
        content: &content,
        pages: &pages,
        terms: &terms,
        course: &course,
        desk: &desk,
        sheets: &sheets,
    };
    let first = &languages[0];
    let mut editions: Vec<Edition> =
        languages.iter().filter_map(|language| shared.edition(language, first, problems)).collect();
    let whole = Checked { content: &content, pages: &pages, editions: &editions, services: &services, terms: &settled };
    checks::run(&whole, problems);
    forget_what_drafts_borrow(tree, &settings, problems);
    let stale = stale(tree, &settings);
    let enforcement = enforcement::read(tree);
    add_pseudo_locales(tree, include.pseudo, &mut settings, &mut services, &mut editions);
    Some(move |validated| Site {
        pages,
        terms,
        course,
        desk,
        sheets,
        stale,
        settings,
        law,
        services,
        zips,
        guide: content.guide,
        codebook: content.codebook,
        reliefs: content.reliefs,
        notices: content.notices,
        told: content.told,
        editions,
        enforcement,
        short_codes,
        validated,
    })
}

/// A language as it is read: a draft falls back to the first one.
fn locale<'a>(language: &'a Language, first: &'a Language) -> Locale<'a> {
    Locale::new(&language.tag, (language.stage == Stage::Draft).then_some(first.tag.as_str()))
}

/// The service whose number stands on every page is there, has a number, and answers the whole country: a visitor may be
/// anywhere in it. A host's own line stands beside it.
fn report_always_call(
    tree: &Tree,
    settings: &Settings,
    named_at: Range<usize>,
    services: &[Service],
    problems: &mut Problems,
) {
    let id = &settings.always_call;
    let with_number = || services.iter().filter(|service| service.call().is_some()).map(|service| service.id.as_str());
    let Some(source) = tree.source("content/site.toml") else { return };
    if with_number().any(|known| known == id) {
        if services.iter().any(|service| service.id == *id && service.region != "US") {
            problems.add(Problem::new(
                Code::SiteAlwaysCall,
                source.at(named_at),
                format!("`{id}` is not a line of the whole country"),
                "name one that answers everywhere; a line of your own stands beside it when `always-call` or `on-top` in a \
                 host's file names it: see docs/hosting.md#your-own-file",
            ));
        }
        return;
    }
    problems.add(Problem::new(
        Code::DirectoryUnknownService,
        source.at(named_at),
        format!("no service with a phone number is called `{id}`"),
        nearest(id, with_number(), sources::SERVICES),
    ));
}

/// A language with what its pages' texts lead to.
struct InLanguage<'a> {
    language: &'a Language,
    locale: Locale<'a>,
    terms: BTreeMap<String, GlossaryWords>,
}

/// What every edition is read with.
struct Shared<'a> {
    tree: &'a Tree,
    law: &'a BTreeMap<FactId, LawFact>,
    services: &'a [Service],
    content: &'a ScreeningContent,
    pages: &'a [PagePlan],
    terms: &'a [Term],
    course: &'a Course,
    desk: &'a DeskContent,
    sheets: &'a Sheets,
}

impl Shared<'_> {
    /// What texts of one language refer to, with links that lead to the pages of another or the same.
    fn context<'a>(&'a self, written: &'a InLanguage<'_>, links: &'a Language) -> Context<'a> {
        Context {
            language: &written.language.tag,
            links: &links.tag,
            claims: &written.language.claims,
            marks: &written.language.marks,
            law: self.law,
            services: self.services,
            pages: self.pages,
            reliefs: &self.content.reliefs,
            terms: self.terms,
            term_words: &written.terms,
        }
    }

    /// One language, whole; `None` when it has no interface words.
    fn edition(&self, own: &InLanguage<'_>, first: &InLanguage<'_>, problems: &mut Problems) -> Option<Edition> {
        let InLanguage { language, locale, terms } = own;
        let fallback = locale.fallback.map(|_| Fallback {
            language: first.language,
            context: self.context(first, language),
            locale,
        });
        let (context, fallback) = (self.context(own, language), fallback.as_ref());
        let reader = language.reader();
        let words = words::read(self.tree, locale, problems);
        let screening = screening_words::read(self.tree, locale, &self.content.guide, &reader, problems);
        let report = report_words::read(self.tree, locale, &self.content.guide, &reader, problems);
        let directory = directory_words::read_words(self.tree, locale, self.services, problems);
        let pages = page::read(self.tree, self.pages, &context, &reader, fallback, problems);
        let reliefs = self.content.guide.reliefs.iter().filter_map(|rules| {
            let page = page::read_relief(self.tree, &rules.id, &context, &reader, fallback, problems);
            let results = screening_words::read_results(self.tree, locale, rules, &reader, problems);
            let comparison = compare::read_words(self.tree, &rules.id, locale, problems);
            Some((rules.id.clone(), ReliefWords { page: page?, results: results?, comparison }))
        });
        let reliefs = reliefs.collect();
        let course = course::read_words(self.tree, locale, self.course, problems);
        let desk = desk_words::read(self.tree, locale, self.desk, &reader, problems);
        let sheets = sheets_words::read(self.tree, locale, self.sheets, self.services, &reader, problems);
        Some(Edition {
            language: (*language).clone(),
            words: words?,
            screening,
            report,
            services: directory.services,
            regions: directory.regions,
            language_names: directory.languages,
            groups: directory.groups,
            pages,
            reliefs,
            terms: terms.clone(),
            course,
            desk,
            sheets,
            missing: locale.counted(),
        })
    }
}

/// What a draft does not have yet is no mistake in it, and a mistake in a fallback text was told where that stands.
fn forget_what_drafts_borrow(tree: &Tree, settings: &Settings, problems: &mut Problems) {
    for draft in settings.languages.iter().filter(|language| language.stage == Stage::Draft) {
        problems.keep(|own| !translation::is_file_of(&own.file, &draft.tag) || tree.source(&own.file).is_some());
    }
}

fn stale(tree: &Tree, settings: &Settings) -> Vec<Problem> {
    let (first, others) = (&settings.languages[0], &settings.languages[1..]);
    others.iter().flat_map(|language| translation::stale(tree, &first.tag, &language.tag)).collect()
}

/// Languages that the program makes out of the first one.
fn add_pseudo_locales(
    tree: &Tree,
    count: usize,
    settings: &mut Settings,
    services: &mut [Service],
    editions: &mut Vec<Edition>,
) {
    let first = settings.languages[0].clone();
    for ix in 0..count {
        let (language, pseudo) = pseudo_locale::language(&first, ix);
        // Without the first edition there are problems, which are told instead.
        let Some((english, words)) = editions.first().zip(words::pseudo(tree, &first.tag, pseudo)) else { break };
        for service in services.iter_mut() {
            if let Some(note) = service.notes.get(&first.tag).map(|note| pseudo.text(note)) {
                service.notes.insert(language.tag.clone(), note);
            }
        }
        editions.push(pseudo_locale::edition(english, language.clone(), words, pseudo));
        settings.languages.push(language);
    }
}
