//! The form is safe to have on a watched phone, and what was answered early is kept.

use super::driver::browse;
use super::{Setup, stage};
use crate::project::{root, site, tags};
use amparo::publish::{Cache, weigh};

#[test]
fn answers_given_before_the_engine_came_are_adopted() {
    browse(Setup::Everything, |browser| async move {
        // The engine is held back until the person has answered, as on a slow network.
        browser.devtools("Network.enable", serde_json::json!({})).await;
        browser.devtools("Network.setBlockedURLs", serde_json::json!({ "urls": ["*boot.*"] })).await;
        browser.open("/en/check/").await;
        browser.choose("for-whom", "me").await;
        browser.choose("where-now", "in-us").await;
        browser.choose("safe-now", "watched").await;
        browser.devtools("Network.setBlockedURLs", serde_json::json!({ "urls": [] })).await;
        browser.script("import(document.querySelector('script[src*=\"/boot.\"]').src + '#again')").await;
        browser.engine_ready().await;
        assert_eq!(browser.questions().await, ["safe-now"], "the person stays at the question they are in");
        assert!(browser.shows("[data-notice=\"phone-watched\"]").await);
        browser.click("#results > summary").await;
        browser
            .until("their answers are in the results", || async {
                browser.levels().await.contains(&"t-visa=may-fit".to_owned())
            })
            .await;
        browser.click("#next").await;
        assert_eq!(browser.questions().await, ["age-now"], "nothing is asked twice");
    });
}

#[test]
fn none_of_these_clears_the_others_and_they_clear_it() {
    browse(Setup::Everything, |browser| async move {
        browser.open_ready("/en/check/").await;
        browser.choose("for-whom", "me").await;
        browser.click("#next").await;
        browser.choose("safe-now", "danger").await;
        browser.choose("safe-now", "safe").await;
        let checked = "return [...document.querySelectorAll('#q1 input:checked')].map(input => input.dataset.choice)";
        assert_eq!(browser.script(checked).await, serde_json::json!(["safe"]));
        browser.choose("safe-now", "watched").await;
        assert_eq!(browser.script(checked).await, serde_json::json!(["watched"]));
    });
}

#[test]
fn the_form_sends_nothing_and_the_browser_remembers_nothing() {
    browse(Setup::Everything, |browser| async move {
        browser.open("/en/check/").await;
        let form = browser
            .script("const form = document.getElementById('check'); return [form.method, form.autocomplete, form.querySelectorAll('[type=submit], textarea, input:not([type=radio]):not([type=checkbox])').length]")
            .await;
        assert_eq!(form, serde_json::json!(["dialog", "off", 0]));
        browser.choose("for-whom", "me").await;
        browser.keys("\u{e007}").await;
        assert_eq!(browser.address().await, format!("{}/en/check/", stage().site));
        // After a reload nothing is checked.
        browser.client.refresh().await.expect("a reload");
        assert_eq!(browser.script("return document.querySelectorAll('input:checked').length").await, 0);
    });
}

#[test]
fn if_the_engine_stops_the_form_takes_over_with_every_answer() {
    browse(Setup::Everything, |browser| async move {
        browser.open_ready("/en/check/").await;
        browser.choose("for-whom", "me").await;
        browser.click("#next").await;
        browser.choose("safe-now", "safe").await;
        browser.script("setTimeout(() => { throw new Error('as a panic would') })").await;
        browser.engine_off().await;
        assert!(browser.questions().await.len() > 5, "the whole form is back");
        assert_eq!(browser.script("return document.querySelectorAll('input:checked').length").await, 2);
    });
}

/// Brotli bytes of everything a first visit to the questionnaire fetches before anything is pressed, the engine included.
const FIRST_VISIT: usize = 58_800;
/// The same for whoever goes on: with all that the results can tell.
const WHOLE_VISIT: usize = 85_500;

/// Files of the site that were asked for since this was asked last.
async fn asked_of(browser: &super::Browser) -> std::collections::BTreeSet<String> {
    let asked = browser.requests().await;
    let own = asked.iter().filter_map(|address| address.strip_prefix(&stage().site));
    own.map(|path| if path.ends_with('/') { format!("{path}index.html") } else { path.to_owned() }).collect()
}

#[test]
fn a_first_visit_to_the_questionnaire_stays_within_its_budget() {
    browse(Setup::Everything, |browser| async move {
        for language in tags() {
            browser.client.goto("about:blank").await.expect("an empty page");
            browser.requests().await;
            let path = format!("/{language}/check/");
            browser.open_ready(&path).await;
            // What comes late for every page, and the icon, come by themselves.
            browser.frames().await;
            let mut asked = asked_of(&browser).await;
            assert!(!asked.iter().any(|path| path.starts_with("/a/texts.")), "nobody pressed: {asked:?}");
            browser.texts_in().await;
            asked.extend(asked_of(&browser).await);
            let bytes = |path: &&String| stage().dist.files[&format!("{}.br", &path[1..])].len();
            let whole: usize = asked.iter().map(|path| bytes(&path)).sum();
            let first: usize =
                asked.iter().filter(|path| !path.starts_with("/a/texts.")).map(|path| bytes(&path)).sum();
            let each: Vec<String> = asked.iter().map(|path| format!("{path} {}", bytes(&path))).collect();
            println!("{language}: {first} bytes to the first answer, {whole} with all texts: {each:#?}");
            assert!(first <= FIRST_VISIT, "{first} bytes: {each:#?}");
            assert!(whole <= WHOLE_VISIT, "{whole} bytes: {each:#?}");
            // The page alone answers; then the way out, the start, rules, engine, style sheet, texts, icon, and what reads aloud.
            assert!((8..=9).contains(&asked.len()), "{each:#?}");
        }
    });
}

/// As it is published, with its engines: a build weighs it and refuses it when a page is too heavy.
#[test]
fn the_whole_site_is_within_what_a_build_allows() {
    let cache = Cache::new(&root().join("target/amparo/compressed"));
    let weights = weigh(site(), &super::stage::built(), &cache);
    assert!(weights.problems.is_empty(), "{:?}", weights.problems);
    assert!(weights.largest() > 10_000, "the questionnaire is among the pages");
    assert!(weights.median() <= 6_144, "the middle page takes {} bytes, and 6,144 at most", weights.median());
}
