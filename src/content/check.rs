//! Checks over the whole content, one function each. A new check is a function and a line in [`CHECKS`].

use super::problem::{Problem, Problems};
use super::screening::ScreeningContent;
use super::site::Edition;
use super::tree::Tree;
use crate::guide::{Answers, NoticeKind, Screening};
use crate::relief::{State, Truth};

type Check = fn(&Tree, &ScreeningContent, &[Edition], &mut Problems);

const CHECKS: &[Check] = &[titles_are_told_apart, titles_are_harmless, notices_cite_what_they_claim, no_element_is_met_and_contradicted, every_page_leads_on];

pub(super) fn run(tree: &Tree, content: &ScreeningContent, editions: &[Edition], problems: &mut Problems) {
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
                Some((_, first)) => problems.add(whole(&file, "page/title-twice", format!("the title \"{}\" is taken by {first}", page.title), "give each page its own harmless title")),
                None => seen.push((&page.title, file)),
            }
        }
    }
}

/// Titles show in tabs and history, so they never name what happened.
fn titles_are_harmless(_: &Tree, content: &ScreeningContent, editions: &[Edition], problems: &mut Problems) {
    const TELLING: [&str; 14] = [
        "visa", "traffick", "abuse", "abuso", "violen", "victim", "víctima", "trata", "immigra", "inmigra", "deport", "police", "policía", "crime",
    ];
    for edition in editions {
        for (file, page) in pages_with_files(content, edition) {
            let lower = page.title.to_lowercase();
            for word in TELLING.iter().filter(|word| lower.contains(**word)) {
                problems.add(whole(&file, "page/telling-title", format!("the title \"{}\" says `{word}` in the browser's history", page.title), "put the real words into `heading` and keep `title` neutral"));
            }
        }
    }
}

/// Warnings and doors state law, so they cite it, unless all they do is name people to ask.
fn notices_cite_what_they_claim(tree: &Tree, content: &ScreeningContent, _: &[Edition], problems: &mut Problems) {
    for (notice, (services, cites)) in content.guide.notices.iter().zip(&content.notices) {
        let states_law = notice.kind != NoticeKind::Alert && services.is_empty();
        if states_law && cites.is_empty() && let Some(source) = tree.source("content/screening/notices.toml") {
            let at = source.text.find(&format!("\"{}\"", notice.id)).unwrap_or(0);
            problems.add(source.problem(Some(at..at), "notice/uncited", format!("`{}` cites no fact", notice.id), "name in `cites` the facts it rests on, or a service in `services` if it only says whom to ask"));
        }
    }
}

/// Drawn answers never make one element both met and contradicted: then more answers could turn a decided finding.
fn no_element_is_met_and_contradicted(_: &Tree, content: &ScreeningContent, _: &[Edition], problems: &mut Problems) {
    let guide = &content.guide;
    let mut state: u32 = 1;
    for _ in 0..300 {
        let mut answers = Answers::none(guide);
        for ix in guide.question_ixs() {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            let choices: Vec<_> = guide[ix].all_choices().collect();
            answers.set(ix, choices[(state >> 8) as usize % choices.len()].1);
        }
        let screening = Screening::new(guide, &answers);
        for (relief, finding) in guide.reliefs.iter().zip(screening.findings()) {
            for found in finding.elements.iter().filter(|found| found.state == State::Met && found.excused_by.is_none()) {
                let element = &relief.elements[found.element];
                if element.contradicted.eval(&screening) == Truth::Yes {
                    problems.add(whole(&format!("content/reliefs/{}/relief.toml", relief.id), "relief/both-ways", format!("the same answers make `{}` met and contradicted", element.id), "make `contradicted` narrower, so that it excludes what `met` takes"));
                }
            }
        }
    }
}

/// No page is a dead end: its text links to a next step.
fn every_page_leads_on(_: &Tree, content: &ScreeningContent, editions: &[Edition], problems: &mut Problems) {
    for edition in editions {
        for (file, page) in pages_with_files(content, edition) {
            let templated = file.contains("/home/") || file.contains("/check/");
            if !templated && !page.article.html.contains("<a ") {
                problems.add(whole(&file, "page/dead-end", "the page links to no next step", "end it with a link such as [people to call](page:help)"));
            }
        }
    }
}

fn pages_with_files<'a>(content: &'a ScreeningContent, edition: &'a Edition) -> impl Iterator<Item = (String, &'a super::Page)> {
    let tag = &edition.language.tag;
    let pages = edition.pages.iter().map(move |(slug, page)| (format!("content/pages/{slug}/{tag}.md"), page));
    let reliefs = content.guide.reliefs.iter().zip(&edition.reliefs).map(move |(relief, page)| (format!("content/reliefs/{}/{tag}.md", relief.id), page));
    pages.chain(reliefs)
}

fn whole(file: &str, code: &'static str, message: impl Into<String>, help: impl Into<String>) -> Problem {
    Problem { file: file.to_owned(), line: None, column: None, code, message: message.into(), help: help.into() }
}
