//! `amparo check` and `amparo translated`: is the content in order, what is due, and which translations are stale.

use std::path::Path;

use amparo::Error;
use amparo::content::{
    Code, DueKind, Edition, Include, Page, Problem, Site, Stage, due, is_date, is_file_of, mark_translated,
};
use amparo::publish;
use amparo::surface::SURFACES;

use super::console::{listed, say};
use super::load::load_including;
use super::project::Project;

/// Checks everything; then says what is due by a day, or lists the pages.
pub fn check(project: &Project, on: Option<&str>, pages: bool) -> Result<(), Error> {
    if let Some(day) = on.filter(|day| !is_date(day)) {
        return Err(Error::Wrong(format!("`{day}` is no day; write --on as YYYY-MM-DD")));
    }
    let site = project.load_including(WITH_DRAFTS)?;
    // A draft is being written: that it is behind is no mistake, and is counted with what it lacks.
    let refused: Vec<Problem> = site.stale.iter().filter(|own| !is_behind_in_a_draft(&site, own)).cloned().collect();
    if !refused.is_empty() {
        return Err(listed(&refused));
    }
    if pages {
        say(&pages_table(&site))?;
    }
    if let Some(day) = on {
        say(&due_list(&site, day))?;
    }
    // Without the engines, which would have to be compiled: a page that starts one is some hundred bytes heavier.
    // Without the drafts too, whose names in the language menu nobody downloads yet.
    let published = project.load()?;
    let light = publish::assemble_of(SURFACES, &published, &publish::Modules::none(), project.without_sheets()?)?;
    publish::refuse_too_long(&light.allowed)?;
    let weights = publish::weigh(&published, &light, &project.cache());
    if !weights.problems.is_empty() {
        return Err(listed(&weights.problems));
    }
    for draft in site.editions.iter().filter(|edition| edition.language.stage == Stage::Draft) {
        let behind = site.stale.iter().filter(|own| is_file_of(&own.file, &draft.language.tag)).collect::<Vec<_>>();
        say(&missing(draft, &behind))?;
    }
    let count: usize = site.published().map(|edition| edition.pages.len() + edition.reliefs.len()).sum();
    say(&format!(
        "content is in order: {} languages, {count} pages, {} reliefs, {} questions, {} services, {} facts; \
         the middle page takes at most {} bytes, the heaviest {}",
        site.published().count(),
        site.guide.reliefs.len(),
        site.guide.questions.len(),
        site.services.len(),
        site.law.len(),
        weights.median(),
        weights.largest()
    ))
}

/// What is there of a draft is held to everything; what is not is no mistake.
const WITH_DRAFTS: Include = Include { drafts: true, pseudo: 0 };

/// Whether a translation has fallen behind its English in a language that is still a draft.
fn is_behind_in_a_draft(site: &Site, problem: &Problem) -> bool {
    let mut drafts = site.editions.iter().filter(|edition| edition.language.stage == Stage::Draft);
    problem.code == Code::TranslationStale && drafts.any(|draft| is_file_of(&problem.file, &draft.language.tag))
}

fn missing(draft: &Edition, behind: &[&Problem]) -> String {
    let counts: Vec<String> = draft.missing.iter().map(|(sort, count)| format!("{count} {}", sort.name())).collect();
    let missing = if counts.is_empty() { "nothing; it can be published".to_owned() } else { counts.join(", ") };
    let behind = match behind {
        [] => String::new(),
        [first, ..] => format!("; {} of its files are behind their English, {} first", behind.len(), first.file),
    };
    format!("{} ({}) is a draft and lacks {missing}{behind}", draft.language.tag, draft.language.name)
}

/// Marks translations as brought up to date.
pub fn translated(root: &Path, files: &[String]) -> Result<(), Error> {
    let site = load_including(root, WITH_DRAFTS)?;
    let (first, others) = site.settings.languages.split_first().expect("validation made sure of a language");
    for file in files {
        let stem = file.rsplit('/').next().and_then(|name| name.rsplit_once('.')).map_or("", |(stem, _)| stem);
        let translated = others.iter().find(|language| stem.rsplit('.').next() == Some(language.tag.as_str()));
        let Some(language) = translated else {
            let tags: Vec<&str> = others.iter().map(|language| language.tag.as_str()).collect();
            return Err(Error::Wrong(format!(
                "{file} is no translated file; the translated languages are: {}",
                tags.join(", ")
            )));
        };
        mark_translated(root, file, &first.tag, &language.tag)?;
        say(&format!("{file} is up to date with its English"))?;
    }
    Ok(())
}

fn due_list(site: &Site, day: &str) -> String {
    let due = due(site, day);
    let mut lines: Vec<String> = due
        .iter()
        .map(|due| {
            format!("{} {} {}\n    {}", due.on, due.file, due.id, due.sources.join("\n    ")).trim_end().to_owned()
        })
        .collect();
    let entries = if due.len() == 1 { "entry is" } else { "entries are" };
    let counts =
        [(DueKind::Fact, "fact"), (DueKind::Service, "service"), (DueKind::Page, "page")].map(|(kind, name)| {
            let count = due.iter().filter(|due| due.kind == kind).count();
            format!("{count} {name}{}", if count == 1 { "" } else { "s" })
        });
    lines.push(format!("{} {entries} due by {day}: {}", due.len(), counts.join(", ")));
    lines.join("\n")
}

fn pages_table(site: &Site) -> String {
    let mut lines = vec!["language  page                     words  facts  grade  words a sentence".to_owned()];
    for edition in &site.editions {
        let pages = site.pages.iter().map(|plan| (plan.id.clone(), &edition.pages[&plan.id]));
        let reliefs = site.guide.reliefs.iter().map(|relief| (relief.id.clone(), &edition.reliefs[&relief.id].page));
        lines.extend(pages.chain(reliefs).map(|(id, page)| row(edition, &id, page)));
    }
    lines.join("\n")
}

fn row(edition: &Edition, id: &str, page: &Page) -> String {
    let grade = page.reading.grade.map_or_else(|| "-".to_owned(), |grade| format!("{grade:.1}"));
    format!(
        "{:8}  {id:22}  {:6}  {:5}  {grade:>5}  {:.1}",
        edition.language.tag,
        page.reading.words,
        page.article.cites.len(),
        page.reading.words_per_sentence()
    )
}
