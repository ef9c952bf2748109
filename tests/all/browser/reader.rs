//! Reader views: what Mozilla's Readability, which Firefox makes its reader view with, takes for the text of a page. The
//! numbers are in it, and nothing that the page does not show.
//!
//! `tests/run` installs it by npm beside axe-core, in the version that `tests/web/package-lock.json` names.

use std::collections::BTreeSet;

use serde_json::json;

use super::driver::{Browser, browse, strings};
use super::{Setup, tree};
use crate::project::{self, tags};

/// Of every kind of page one, and those that once lost a number.
const PAGES: &[&str] = &[
    "",
    "help/",
    "help/find/",
    "help/ca/",
    "options/",
    "options/t/",
    "options/compare/",
    "learn/crowd/",
    "learn/words/",
    "for/course/",
    "safety/",
    "about/",
    "check/t/",
    "check/what-it-means/",
    "check/",
];

/// A browser in which every document has the reader's code. A reader view is not held to the page's policy.
async fn prepare(browser: &Browser) {
    let path = project::root().join("tests/web/node_modules/@mozilla/readability/Readability.js");
    let source = std::fs::read_to_string(&path).unwrap_or_else(|_| {
        panic!("Readability is not installed; run tests/run, which installs it, or `npm ci` in tests/web")
    });
    browser.devtools("Page.setBypassCSP", json!({ "enabled": true })).await;
    browser.devtools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": source })).await;
}

/// What the reader shows: the numbers that call, and which of the sentences that claim something it has although the page
/// does not show them.
struct Read {
    numbers: BTreeSet<String>,
    claims: Vec<String>,
}

/// What stands for a number or a claim on the page, and what the reader makes of it.
async fn read(browser: &Browser) -> (BTreeSet<String>, Read) {
    const READ: &str = "const calls = of => [...of.querySelectorAll('a[href^=\"tel:\"]')].map(own => own.getAttribute('href')); \
        const flat = own => own.textContent.replace(/\\s+/g, ' ').trim(); \
        const claims = [...document.querySelectorAll('#results :is(.level, .state, .because, .told)')].filter(flat); \
        const shown = new Set(claims.filter(own => own.checkVisibility()).map(flat)); \
        const article = new Readability(document.cloneNode(true)).parse(); \
        if (!article) return null; \
        const page = document.createElement('div'); page.innerHTML = article.content; const text = flat(page); \
        return [calls(document.querySelector('main')), calls(page), \
            [...new Set(claims.map(flat))].filter(own => !shown.has(own) && text.includes(own))]";
    let found = browser.script(READ).await;
    let set = |ix: usize| strings(&found[ix]).into_iter().collect();
    assert!(found.is_array(), "the reader finds a text");
    (set(0), Read { numbers: set(1), claims: strings(&found[2]) })
}

#[test]
fn reader_views_keep_every_number_and_claim_nothing() {
    browse(Setup::NoWebAssembly, |browser| async move {
        prepare(&browser).await;
        for tag in tags() {
            for page in PAGES {
                let path = format!("/{tag}/{page}");
                browser.open(&path).await;
                let (numbers, read) = read(&browser).await;
                let lost: Vec<&String> = numbers.difference(&read.numbers).collect();
                assert!(!numbers.is_empty() && lost.is_empty(), "{path} loses {lost:?} of {}", numbers.len());
                assert_eq!(read.claims, Vec::<String>::new(), "{path}");
            }
        }
    });
}

#[test]
fn a_reader_view_of_results_keeps_the_numbers_and_claims_no_more_than_the_page() {
    browse(Setup::Everything, |browser| async move {
        prepare(&browser).await;
        browser.open_ready("/en/check/").await;
        browser.texts_in().await;
        for question in ["for-whom", "safe-now", "age-now", "where-now"] {
            for choice in tree::answer(question) {
                browser.choose(question, choice).await;
            }
            browser.click("#next").await;
        }
        browser.click("#results > summary").await;
        browser.until("a level for each relief", || async { browser.levels().await.len() == 6 }).await;
        browser.script("document.querySelectorAll('#results details').forEach(own => { own.open = true })").await;
        let (_, read) = read(&browser).await;
        for number in ["tel:911", "tel:+18883737888"] {
            assert!(read.numbers.contains(number), "{number} is not among {:?}", read.numbers);
        }
        assert_eq!(read.claims, Vec::<String>::new());
    });
}
