//! Checks over the whole content, one function each. A new check is a function and a line in [`CHECKS`].

use super::overlap::can_hold;
use super::problem::{Problem, Problems};
use super::screening::ScreeningContent;
use super::site::Edition;
use super::tree::Tree;
use crate::guide::{Formulas, NoticeKind};

type Check = fn(&Tree, &ScreeningContent, &[Edition], &mut Problems);

const CHECKS: &[Check] = &[
    titles_are_told_apart,
    titles_are_harmless,
    notices_cite_what_they_claim,
    tells_and_notices_have_their_own_ids,
    no_element_is_met_and_contradicted,
    every_page_leads_on,
];

/// Runs them all. They look across files, so they wait until each file by itself is in order: a file that cannot be
/// read would only make them report what is not wrong.
pub(super) fn run(tree: &Tree, content: &ScreeningContent, editions: &[Edition], problems: &mut Problems) {
    if problems.has_unreadable_file() {
        return;
    }
    for check in CHECKS {
        check(tree, content, editions, problems);
    }
}

/// Two pages of a language never share a title: accessibility asks for it.
fn titles_are_told_apart(_: &Tree, content: &ScreeningContent, editions: &[Edition], problems: &mut Problems) {
    for edition in editions {
        let mut seen: Vec<(&str, String)> = Vec::new();
        for (file, page) in pages_with_files(content, edition) {
            match seen.iter().find(|(title, _)| *title == page.title) {
                Some((_, first)) => problems.add(whole(
                    &file,
                    "page/title-twice",
                    format!("the title \"{}\" is taken by {first}", page.title),
                    "give each page its own harmless title",
                )),
                None => seen.push((&page.title, file)),
            }
        }
    }
}

/// Titles show in tabs and history, so they never name what happened.
fn titles_are_harmless(_: &Tree, content: &ScreeningContent, editions: &[Edition], problems: &mut Problems) {
    for edition in editions {
        for (file, page) in pages_with_files(content, edition) {
            for word in telling(&page.title) {
                problems.add(whole(
                    &file,
                    "page/telling-title",
                    format!("the title \"{}\" says `{word}` in the browser's history", page.title),
                    "put the real words into `heading` and keep `title` neutral",
                ));
            }
        }
    }
}

/// Warnings and doors state law, so they cite it, unless all they do is name people to ask.
fn notices_cite_what_they_claim(tree: &Tree, content: &ScreeningContent, _: &[Edition], problems: &mut Problems) {
    for (notice, (services, cites)) in content.guide.notices.iter().zip(&content.notices) {
        let states_law = notice.kind != NoticeKind::Alert && services.is_empty();
        if states_law
            && cites.is_empty()
            && let Some(source) = tree.source("content/screening/notices.toml")
        {
            let at = source.text.find(&format!("\"{}\"", notice.id)).unwrap_or(0);
            problems.add(source.problem(
                Some(at..at),
                "notice/uncited",
                format!("`{}` cites no fact", notice.id),
                "name in `cites` the facts it rests on, or a service in `services` if it only says whom to ask",
            ));
        }
    }
}

/// `screen` gives tells and warnings in one list, so an id means one thing.
fn tells_and_notices_have_their_own_ids(
    tree: &Tree,
    content: &ScreeningContent,
    _: &[Edition],
    problems: &mut Problems,
) {
    let Some(source) = tree.source("content/screening/notices.toml") else { return };
    for notice in &content.guide.notices {
        let taken = content.guide.reliefs.iter().find(|relief| relief.tells.iter().any(|tell| tell.id == notice.id));
        if let Some(relief) = taken {
            let at = source.text.find(&format!("\"{}\"", notice.id)).unwrap_or(0);
            problems.add(source.problem(
                Some(at..at),
                "notice/taken",
                format!("`{}` has a tell called `{}` too", relief.id, notice.id),
                "give one of the two another id, here and in the words",
            ));
        }
    }
}

/// No answers make one element both met and contradicted: then more answers could turn a decided finding, and the
/// style sheet would say something else than the engine.
fn no_element_is_met_and_contradicted(_: &Tree, content: &ScreeningContent, _: &[Edition], problems: &mut Problems) {
    let formulas = Formulas::new(&content.guide);
    for relief in &content.guide.reliefs {
        for element in &relief.elements {
            let (met, against) = (formulas.yes(&element.met), formulas.contradicted(element));
            if can_hold(&content.guide, &[&met, &against]) {
                problems.add(whole(
                    &format!("content/reliefs/{}/relief.toml", relief.id),
                    "relief/both-ways",
                    format!("the same answers make `{}` met and contradicted", element.id),
                    "make `contradicted` narrower, so that it excludes what `met` takes",
                ));
            }
        }
    }
}

/// No page is a dead end: its text links to a next step.
fn every_page_leads_on(_: &Tree, content: &ScreeningContent, editions: &[Edition], problems: &mut Problems) {
    for edition in editions {
        for (file, page) in pages_with_files(content, edition) {
            let templated = file.contains("/home/") || file.contains("/check/");
            if !templated
                && !["<a href=\"/", "<a class=\"tel\"", "<a rel="].iter().any(|link| page.article.html.contains(link))
            {
                problems.add(whole(
                    &file,
                    "page/dead-end",
                    "the page links to no next step",
                    "end it with a link such as [people to call](page:help)",
                ));
            }
        }
    }
}

/// Beginnings of words that would tell a glance what the page is about.
const TELLING: [&str; 14] = [
    "visa", "traffick", "abuse", "abuso", "violen", "victim", "víctima", "trata", "immigra", "inmigra", "deport",
    "police", "policía", "crime",
];

/// The telling words in a title or path.
pub(super) fn telling(text: &str) -> impl Iterator<Item = &'static str> + use<> {
    let lower = text.to_lowercase();
    let words: Vec<String> = lower.split(|letter: char| !letter.is_alphanumeric()).map(str::to_owned).collect();
    TELLING.into_iter().filter(move |telling| words.iter().any(|word| word.starts_with(telling)))
}

fn pages_with_files<'a>(
    content: &'a ScreeningContent,
    edition: &'a Edition,
) -> impl Iterator<Item = (String, &'a super::Page)> {
    let tag = &edition.language.tag;
    let pages = edition.pages.iter().map(move |(slug, page)| (format!("content/pages/{slug}/{tag}.md"), page));
    let reliefs = content
        .guide
        .reliefs
        .iter()
        .zip(&edition.reliefs)
        .map(move |(relief, page)| (format!("content/reliefs/{}/{tag}.md", relief.id), page));
    pages.chain(reliefs)
}

fn whole(file: &str, code: &'static str, message: impl Into<String>, help: impl Into<String>) -> Problem {
    Problem { file: file.to_owned(), line: None, column: None, code, message: message.into(), help: help.into() }
}
