//! What keeps the texts true over time: what is due, which translations are stale, how hard the pages read.

use super::{amparo, amparo_in};
use crate::project::Copy;

const SPANISH: &str = "content/pages/learn/debt/es.md";

#[test]
fn a_translation_that_is_stale_is_refused_by_check_and_told_on_the_page() {
    let copy = Copy::new();
    copy.edit("content/pages/learn/debt/en.md", "## ", "We mended this text. It says more now.\n\n## ");
    amparo_in(copy.path(), &["check"], "")
        .failed(1, &["translation/stale", SPANISH, "translated content/pages/learn/debt/es.md"]);

    // The site is built all the same, and the page says so in its own language.
    let site = amparo::content::load(copy.path()).unwrap_or_else(|problems| panic!("{problems:?}"));
    let pages = crate::project::pages(&site);
    let says_so = |path: &str| {
        let note = site.edition(&path[..2]).expect("a language").words.say("translation-behind");
        pages.iter().find(|page| page.path == path).expect("the page").html().contains(&note)
    };
    assert!(says_so("es/learn/debt/index.html"));
    assert!(!says_so("en/learn/debt/index.html") && !says_so("es/learn/work/index.html"));

    amparo_in(copy.path(), &["translated", SPANISH], "").succeeded();
    amparo_in(copy.path(), &["check"], "").succeeded();
}

#[test]
fn a_translation_without_a_mark_is_refused_by_check() {
    let copy = Copy::new();
    copy.edit("content/glossary/es.toml", "# english: ", "# ");
    amparo_in(copy.path(), &["check"], "").failed(1, &["translation/unmarked", "content/glossary/es.toml"]);
}

#[test]
fn only_translated_files_can_be_marked() {
    amparo(&["translated", "content/pages/learn/debt/en.md"]).failed(1, &["is no translated file", "es"]);
}

#[test]
fn what_is_due_is_listed_with_its_file_and_where_to_look() {
    let copy = Copy::new();
    copy.edit("content/facts/u-visa.toml", "read-on = \"2", "next-check = \"2020-01-01\"\nread-on = \"2");
    let run = amparo_in(copy.path(), &["check", "--on", "2020-01-02"], "");
    let text = &run.succeeded().out;
    assert!(text.contains("2020-01-01 content/facts/u-visa.toml U-") && text.contains("https://"), "{text}");
    assert!(text.contains("1 entry is due by 2020-01-02: 1 fact, 0 services, 0 pages"), "{text}");
    assert!(amparo(&["check", "--on", "2020-01-02"]).succeeded().out.contains("0 entries are due"));
    amparo(&["check", "--on", "soon"]).failed(1, &["`soon` is no day", "YYYY-MM-DD"]);
}

/// A wrong number is mended by touching one file, and the list names it.
#[test]
fn services_that_are_due_are_listed_with_their_file_and_sources() {
    let copy = Copy::new();
    let file = "content/directory/services/us-ca.toml";
    copy.edit(
        file,
        "source-date = \"2023-11-01\"\nnext-check = \"2",
        "source-date = \"2023-11-01\"\nnext-check = \"2020-01-02\" # 2",
    );
    let run = amparo_in(copy.path(), &["check", "--on", "2020-01-02"], "");
    let text = &run.succeeded().out;
    let service = crate::project::site().service("us-ca-cast-la").expect("the service");
    let sources: Vec<&str> = service.sources.iter().map(|source| source.url.as_str()).collect();
    let listed = format!("2020-01-02 {file} us-ca-cast-la\n    {}\n", sources.join("\n    "));
    assert!(text.starts_with(&listed), "{text}");
    assert!(text.contains("1 entry is due by 2020-01-02: 0 facts, 1 service, 0 pages"), "{text}");

    // On a day far off everything is due, counted by kind.
    let all = amparo(&["check", "--on", "2099-01-01"]);
    let (site, pages) = (crate::project::site(), "pages\n");
    let counts = format!(": {} facts, {} services, ", site.law.len(), site.services.len());
    assert!(
        all.succeeded().out.contains(&counts) && all.out.contains(pages),
        "{}",
        all.out.lines().last().unwrap_or("")
    );
}

#[test]
fn every_page_is_listed_with_its_reading_level() {
    let run = amparo(&["check", "--pages"]);
    let text = &run.succeeded().out;
    for edition in &crate::project::site().editions {
        for id in edition.pages.keys() {
            let row = text.lines().find(|line| {
                let mut words = line.split_whitespace();
                words.next() == Some(edition.language.tag.as_str()) && words.next() == Some(id)
            });
            assert!(row.is_some(), "{} {id}", edition.language.tag);
        }
    }
}
