//! Checks over the texts of pages, across files and languages.

use crate::content::check::checked::Checked;
use crate::content::language::telling::telling;
use crate::content::site::Edition;
use crate::content::source::anchor;
use crate::content::source::code::Code;
use crate::content::source::problem::{Place, Problem, Problems};
use crate::content::text::page::Page;
use crate::content::text::template::Template;

/// Two pages of a language never share a title: accessibility asks for it.
pub(super) fn titles_are_told_apart(site: &Checked<'_>, problems: &mut Problems) {
    for edition in site.editions {
        let mut seen: Vec<(&str, &str)> = Vec::new();
        for page in pages(edition) {
            match seen.iter().find(|(title, _)| *title == page.title) {
                Some((_, first)) => problems.add(Problem::new(
                    Code::PageTitleTwice,
                    Place::File(page.file.clone()),
                    format!("the title \"{}\" is taken by {first}", page.title),
                    "give each page its own harmless title",
                )),
                None => seen.push((&page.title, &page.file)),
            }
        }
    }
}

/// Titles show in tabs and history, so they never name what happened.
pub(super) fn titles_are_harmless(site: &Checked<'_>, problems: &mut Problems) {
    for edition in site.editions {
        for page in pages(edition) {
            for word in telling(&page.title, site.editions.iter().map(|edition| &edition.language.telling)) {
                problems.add(Problem::new(
                    Code::PageTellingTitle,
                    Place::File(page.file.clone()),
                    format!("the title \"{}\" says `{word}` in the browser's history", page.title),
                    "put the real words into `heading` and keep `title` neutral",
                ));
            }
        }
    }
}

/// No page is a dead end: its text links to a next step.
pub(super) fn every_page_leads_on(site: &Checked<'_>, problems: &mut Problems) {
    for edition in site.editions {
        for (page, template) in pages_with_templates(site, edition) {
            if !template.leads_on() && !page.article.leads_on() {
                problems.add(Problem::new(
                    Code::PageDeadEnd,
                    Place::File(page.file.clone()),
                    "the page links to no next step",
                    "end it with a link such as [people to call](page:help)",
                ));
            }
        }
    }
}

/// Every section has a neutral id of its own, the same in every language, so that links and checks can name it.
pub(super) fn sections_have_the_same_ids(site: &Checked<'_>, problems: &mut Problems) {
    let Some((first, others)) = site.editions.split_first() else { return };
    for page in pages(first) {
        let ids = page.article.headings();
        if ids.iter().enumerate().any(|(ix, id)| id.is_empty() || ids[..ix].contains(id)) {
            problems.add(Problem::new(
                Code::PageSectionId,
                Place::File(page.file.clone()),
                "a `##` heading has no id of its own",
                "end each with a short neutral one, such as `## What is it? {#what}`",
            ));
        }
        for id in ids.iter().filter(|id| !id.is_empty()) {
            anchor::report(id, Place::File(page.file.clone()), problems);
        }
    }
    for other in others {
        let pages = first.pages.iter().filter_map(|(id, page)| Some((page, other.pages.get(id)?)));
        let reliefs = first.reliefs.iter().filter_map(|(id, words)| Some((&words.page, &other.reliefs.get(id)?.page)));
        for (english, page) in pages.chain(reliefs).filter(|(_, page)| !page.is_fallback) {
            let (own, theirs) = (page.article.headings(), english.article.headings());
            if own != theirs {
                problems.add(Problem::new(
                    Code::PageSectionsDiffer,
                    Place::File(page.file.clone()),
                    format!("its sections are {}; the first language has {}", own.join(", "), theirs.join(", ")),
                    "give it the same sections with the same ids in the same order",
                ));
            }
        }
    }
}

/// What every relief's page answers, as the ids of its sections.
const ANSWERED: [&str; 11] =
    ["what", "who", "gives", "asks", "time", "cost", "family", "risks", "papers", "steps", "changed"];

/// A relief's page leaves no question out that a person has before filing.
pub(super) fn relief_pages_answer_everything(site: &Checked<'_>, problems: &mut Problems) {
    for edition in site.editions {
        for page in edition.reliefs.values().map(|relief| &relief.page).filter(|page| !page.is_fallback) {
            for id in ANSWERED.iter().filter(|id| !page.article.headings().contains(*id)) {
                problems.add(Problem::new(
                    Code::ReliefSectionMissing,
                    Place::File(page.file.clone()),
                    format!("the section `{id}` is missing"),
                    format!(
                        "add a heading that ends with `{{#{id}}}`; every relief's page answers {}",
                        ANSWERED.join(", ")
                    ),
                ));
            }
        }
    }
}

/// A page ends with one clear next step and a number to call.
pub(super) fn every_page_ends_with_a_number(site: &Checked<'_>, problems: &mut Problems) {
    for edition in site.editions {
        for (page, template) in pages_with_templates(site, edition) {
            if !page.article.ends_with_number() && !template.gives_numbers() {
                problems.add(Problem::new(
                    Code::PageNoNumber,
                    Place::File(page.file.clone()),
                    "the last paragraph gives no number to call",
                    "end with a next step and a link such as [a hotline](service:national-human-trafficking-hotline)",
                ));
            }
        }
    }
}

/// Every page of a language, those of reliefs too. A fallback text was looked at in its own language.
fn pages(edition: &Edition) -> impl Iterator<Item = &Page> {
    let reliefs = edition.reliefs.values().map(|relief| &relief.page);
    edition.pages.values().chain(reliefs).filter(|page| !page.is_fallback)
}

/// The same, each with what makes it. A relief's page is text.
fn pages_with_templates<'a>(site: &'a Checked<'a>, edition: &'a Edition) -> impl Iterator<Item = (&'a Page, Template)> {
    let pages = edition.pages.iter().map(|(id, page)| (page, site.template(id)));
    let reliefs = edition.reliefs.values().map(|relief| (&relief.page, Template::Text));
    pages.chain(reliefs).filter(|(page, _)| !page.is_fallback)
}
