//! axe-core on pages that together have every form of markup of the site, and on every kind of page in each language:
//! levels A and AA and best practices of WCAG 2.2, contrast at level AAA, and the size of targets. Nothing may be found.
//!
//! `tests/run` installs axe-core by npm, in the version that `tests/web/package-lock.json` names.

mod report;

use std::sync::OnceLock;
use std::time::Duration;

use serde_json::{Value, json};

use super::driver::{Browser, Setup, browse, browse_within, strings};
use super::senses::{media, pages};
use super::tiers::check_boxes;
use super::{stage, tree};
use crate::project::{self, tags};
use report::Report;

/// A page in all its themes takes about a second on a quiet core, and a busy one is slower.
const LONG: Duration = Duration::from_secs(900);

/// Rules by what they belong to; those that are off by default or of level AAA are named.
const ALL_RULES: &str = "{ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], \
     rules: { 'color-contrast-enhanced': { enabled: true }, 'target-size': { enabled: true }, \
     'label-content-name-mismatch': { enabled: true } }, resultTypes: ['violations'] }";
/// A theme changes colours and nothing else: the page's structure, names and sizes are the same, so in the dark and in
/// forced colours only these are asked again.
const COLOR_RULES: &str =
    "{ runOnly: ['color-contrast', 'color-contrast-enhanced', 'link-in-text-block'], resultTypes: ['violations'] }";

/// axe-core's own code. The pages' policy forbids a script tag, so the browser runs it before each document.
fn axe_core() -> &'static str {
    static SOURCE: OnceLock<String> = OnceLock::new();
    SOURCE.get_or_init(|| {
        let path = project::root().join("tests/web/node_modules/axe-core/axe.min.js");
        std::fs::read_to_string(&path).unwrap_or_else(|_| {
            panic!("axe-core is not installed; run tests/run, which installs it, or `npm ci` in tests/web")
        })
    })
}

/// Makes axe-core present in every document opened from now on.
async fn prepare(browser: &Browser) {
    browser.devtools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": axe_core() })).await;
}

/// Runs a set of rules on what is on screen now.
async fn run(browser: &Browser, rules: &str) -> Value {
    browser.script(&format!("return axe.run(document, {rules}).then(found => found.violations)")).await
}

/// Everything in light, then the colours in the dark and in forced colours.
async fn look(browser: &Browser, page: &str, report: &mut Report) {
    for (theme, rules) in [(media::LIGHT, ALL_RULES), (media::DARK, COLOR_RULES), (media::FORCED, COLOR_RULES)] {
        media::set(browser, theme).await;
        report.add(page, theme.name, &run(browser, rules).await);
    }
    media::set(browser, media::LIGHT).await;
}

/// Looks at these pages, in one browser.
fn every_one_of(paths: &[String], in_depth: bool) {
    assert!(!paths.is_empty(), "there are pages to look at");
    browse_within(Setup::NoWebAssembly, LONG, |browser| async move {
        prepare(&browser).await;
        let mut report = Report::default();
        for path in paths {
            browser.open(path).await;
            if in_depth {
                look(&browser, path, &mut report).await;
            } else {
                media::set(&browser, media::LIGHT).await;
                report.add(path, media::LIGHT.name, &run(&browser, ALL_RULES).await);
            }
        }
        report.settle(paths.len());
    });
}

/// Half of them each, so that both cores have a browser.
fn half(paths: Vec<String>, odd: usize) -> Vec<String> {
    paths.into_iter().enumerate().filter(|(ix, _)| ix % 2 == odd).map(|(_, path)| path).collect()
}

#[test]
fn axe_finds_nothing_on_pages_of_every_form() {
    every_one_of(&half(pages::of_every_form(), 0), true);
}

#[test]
fn axe_finds_nothing_on_the_other_pages_of_every_form() {
    every_one_of(&half(pages::of_every_form(), 1), true);
}

/// In every language what words can change: names, labels, languages. Colours and structure are those of the first.
#[test]
fn axe_finds_nothing_in_the_words_of_any_language() {
    every_one_of(&pages::kinds_in_every_language(), false);
}

/// A page of every kind in the Arabic draft and in pseudo-locales of both directions, and the page of every component.
#[test]
fn axe_finds_nothing_from_right_to_left_nor_among_the_components() {
    browse_within(Setup::NoWebAssembly, LONG, |browser| async move {
        prepare(&browser).await;
        let mut report = Report::default();
        let pages = pages::kinds_beside();
        for path in &pages {
            browser.open(path).await;
            // Made-up languages have tags that no reader knows; every page names them in its menu.
            browser
                .script("for (const part of document.querySelectorAll('[lang^=qps]')) part.lang = part.dir === 'rtl' ? 'ar' : 'en'")
                .await;
            // Colours are those of the first language, which is looked at in all themes; only the components are new here.
            if path.contains("design") {
                look(&browser, path, &mut report).await;
            } else {
                report.add(path, media::LIGHT.name, &run(&browser, ALL_RULES).await);
            }
        }
        report.settle(pages.len());
    });
}

/// The questionnaire by its style sheet, in the states that differ: open questions, alerts, results.
#[test]
fn axe_finds_nothing_in_the_questionnaire_without_its_engine() {
    browse_within(Setup::NoWebAssembly, LONG, |browser| async move {
        prepare(&browser).await;
        let mut report = Report::default();
        for (ix, language) in tags().enumerate() {
            let path = format!("/{language}/check/");
            browser.open(&path).await;
            browser.engine_off().await;
            check_boxes(&browser, tree::STORY).await;
            browser.choose("safe-now", "danger").await;
            for part in ["answered", "results"] {
                if part == "results" {
                    browser.click("#results > summary").await;
                    open_all(&browser).await;
                }
                let part = format!("{path} {part}");
                // Colours are those of the first language.
                if ix == 0 {
                    look(&browser, &part, &mut report).await;
                } else {
                    report.add(&part, media::LIGHT.name, &run(&browser, ALL_RULES).await);
                }
            }
        }
        report.settle(2);
    });
}

/// The questionnaire with its engine, at every question of a whole interview, and its results.
#[test]
fn axe_finds_nothing_in_the_questionnaire_with_its_engine() {
    browse_within(Setup::Everything, LONG, |browser| async move {
        prepare(&browser).await;
        let mut report = Report::default();
        browser.open_ready("/en/check/").await;
        browser.click("#next").await;
        look(&browser, "/en/check/ asked to choose", &mut report).await;
        browser.choose("for-whom", "me").await;
        browser.click("#next").await;
        browser.choose("safe-now", "danger").await;
        look(&browser, "/en/check/ in danger", &mut report).await;
        loop {
            let Some(question) = browser.questions().await.first().cloned() else { break };
            for choice in tree::answer(&question) {
                browser.choose(&question, choice).await;
            }
            report.add(&format!("/en/check/ {question}"), "light", &run(&browser, ALL_RULES).await);
            browser.click("#next").await;
        }
        open_all(&browser).await;
        look(&browser, "/en/check/ results", &mut report).await;
        report.settle(1);
    });
}

#[test]
fn axe_finds_nothing_in_the_finder_with_results() {
    browse_within(Setup::Everything, LONG, |browser| async move {
        prepare(&browser).await;
        let mut report = Report::default();
        for language in tags() {
            let path = format!("/{language}/help/find/");
            browser.open_finder(&path).await;
            browser
                .script(
                    "const place = document.querySelector('#place'); place.value = place.options[1].value; \
                     place.dispatchEvent(new Event('input', { bubbles: true }))",
                )
                .await;
            browser.until("people are found", || async { browser.shows("#found > li[data-hit]").await }).await;
            look(&browser, &format!("{path} with results"), &mut report).await;
            browser
                .script(
                    "const words = document.querySelector('#words'); words.value = 'zzzzzz'; \
                     words.dispatchEvent(new Event('input', { bubbles: true }))",
                )
                .await;
            browser.until("nobody is found", || async { browser.shows("#nothing").await }).await;
            look(&browser, &format!("{path} with nobody"), &mut report).await;
        }
        report.settle(2);
    });
}

/// The screen in a public place, tall and wide: its start, a visit, the question whether somebody is still there, the slip,
/// and the digits.
#[test]
fn axe_finds_nothing_at_the_kiosk() {
    browse_within(Setup::Everything, LONG, |browser| async move {
        prepare(&browser).await;
        let mut report = Report::default();
        let kiosk = stage::kiosk();
        media::size(&browser, 1080, 1920).await;
        browser.open(&format!("{kiosk}/")).await;
        look(&browser, "the kiosk's start", &mut report).await;
        browser.open_ready(&format!("{kiosk}/en/check/")).await;
        report.add("the kiosk's questionnaire", "light", &run(&browser, ALL_RULES).await);
        media::size(&browser, 1280, 800).await;
        browser.open(&format!("{kiosk}/es/")).await;
        report.add("a visit at the kiosk", "light", &run(&browser, ALL_RULES).await);
        browser.click("[data-act=slip]").await;
        report.add("the kiosk's slip", "light", &run(&browser, ALL_RULES).await);
        browser.click("#kiosk-slip [data-act=close]").await;
        browser.script("dispatchEvent(new CustomEvent('kiosk-clock', { detail: 70 }))").await;
        browser.until("it asks", || browser.shows("#stay")).await;
        look(&browser, "the kiosk asks whether somebody is there", &mut report).await;
        browser.click("#stay").await;
        browser.open_finder(&format!("{kiosk}/en/help/find/")).await;
        report.add("the kiosk's digits", "light", &run(&browser, ALL_RULES).await);
        report.settle(6);
    });
}

/// The desk at work: a sheet in two languages, somebody of the family, a paper, a passphrase to type, and under its cover.
#[test]
fn axe_finds_nothing_at_the_desk() {
    browse_within(Setup::Everything, LONG, |browser| async move {
        prepare(&browser).await;
        let mut report = Report::default();
        browser.open_ready("/en/desk/").await;
        browser.until("the sheet is there", || browser.shows("[data-sheet]")).await;
        browser
            .script(
                "for (const [question, choice] of [['safe-now', 'danger'], ['age-now', '18-20'], ['what-happened', 'work'], ['means', 'force']]) \
                 document.querySelector(`[data-sheet=\"${question}\"] [data-choice=\"${choice}\"]`).click(); \
                 document.querySelector('[data-add=member]').click(); \
                 const day = document.querySelector('[data-date=supplement-b-signed] input'); day.value = '2026-01-31'; \
                 day.dispatchEvent(new Event('input', { bubbles: true })); \
                 document.querySelectorAll('#desk details').forEach(part => { part.open = true })",
            )
            .await;
        browser.until("the law is there", || browser.shows("#desk-result [data-fact]")).await;
        look(&browser, "/en/desk/ at work", &mut report).await;
        browser.click("#summary").await;
        browser.click("#save").await;
        browser.until("there is a passphrase", || async { !browser.text("#desk-phrase").await.is_empty() }).await;
        report.add("/en/desk/ with a paper", "light", &run(&browser, ALL_RULES).await);
        browser.script("scrollTo(0, 0)").await;
        browser.click("#desk-lock").await;
        report.add("/en/desk/ covered", "light", &run(&browser, ALL_RULES).await);
        report.settle(1);
    });
}

async fn open_all(browser: &Browser) {
    browser
        .script("document.querySelectorAll('#results, #results details').forEach(part => { part.open = true })")
        .await;
}

/// A search that cannot find anything would pass everything: each of these must be found, in its theme.
#[test]
fn axe_finds_what_is_broken_on_purpose() {
    browse(Setup::NoWebAssembly, |browser| async move {
        prepare(&browser).await;
        browser.open("/en/help/").await;
        browser
            .script(
                "const sheet = new CSSStyleSheet(); \
                 sheet.replaceSync('.summary { color: #555 } @media (prefers-color-scheme: dark) { h1 { color: #444 } }'); \
                 document.adoptedStyleSheets = [sheet]; \
                 document.querySelector('main a[href^=\"tel:\"]').textContent = ''; \
                 document.querySelector('#exit').setAttribute('aria-label', 'Out')",
            )
            .await;
        let rules = |found: &Value| {
            let ids: Vec<Value> = found.as_array().into_iter().flatten().map(|one| one["id"].clone()).collect();
            strings(&json!(ids))
        };
        media::set(&browser, media::LIGHT).await;
        let light = rules(&run(&browser, ALL_RULES).await);
        for rule in ["color-contrast-enhanced", "link-name", "label-content-name-mismatch"] {
            assert!(light.iter().any(|found| found == rule), "{rule} is not among {light:?}");
        }
        media::set(&browser, media::DARK).await;
        let dark = run(&browser, COLOR_RULES).await;
        assert!(dark.to_string().contains("h1"), "the heading that is too dark in the dark: {dark}");
    });
    assert!(pages::all().iter().any(|path| path == "/"), "the front door is among the pages");
    assert!(stage().dist.files.contains_key("404.html") && pages::all().iter().any(|path| path == "/404.html"));
}
