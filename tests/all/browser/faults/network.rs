//! A network that drops, falls silent or is slow, at each file of the questionnaire in turn.

use super::super::driver::browse;
use super::super::faulty::{Fault, Gate, broken};
use super::super::{Browser, Setup, stage};
use super::{ANSWERED, asset, goes_on_without_the_engine, has_left, leaves_for_good, open};

/// Every file that the questionnaire's page loads, without the folder: those that the page names, and those that these
/// name in turn.
fn assets() -> Vec<&'static str> {
    let files = &stage().dist.files;
    let packed = |name: &str| name.ends_with(".br") || name.ends_with(".gz");
    let names: Vec<&str> =
        files.keys().filter_map(|path| path.strip_prefix("a/")).filter(|name| !packed(name)).collect();
    let mut found: Vec<&str> = Vec::new();
    let mut open = vec!["en/check/index.html".to_owned()];
    while let Some(path) = open.pop() {
        let text = String::from_utf8_lossy(&files[&path]);
        let named: Vec<&str> =
            names.iter().filter(|name| !found.contains(*name) && text.contains(**name)).copied().collect();
        open.extend(named.iter().map(|name| format!("a/{name}")));
        found.extend(named);
    }
    found.sort_unstable();
    found
}

fn is_any(name: &str, starts: &[&str]) -> bool {
    starts.iter().any(|start| name.starts_with(start))
}

/// The walks below try what is found, so it has to be all there is.
#[test]
fn every_file_of_the_questionnaire_is_found() {
    let found = assets();
    for start in ["exit.", "icon.", "boot.en.", "engine.", "guide.", "results.", "texts.en."] {
        assert_eq!(found.iter().filter(|name| name.starts_with(start)).count(), 1, "{start}: {found:?}");
    }
}

#[test]
fn a_network_that_drops_at_each_asset_in_turn() {
    browse(Setup::Everything, |browser| async move {
        for name in assets() {
            drops(&browser, &broken(vec![asset("/a/", name, Fault::Cut)]), name).await;
        }
    });
}

/// A phone between two cells: nothing fails, and nothing comes.
#[test]
fn a_network_that_falls_silent_at_each_asset_in_turn() {
    browse(Setup::Hurried, |browser| async move {
        for name in assets() {
            drops(&browser, &broken(vec![asset("/a/", name, Fault::Silent)]), name).await;
        }
    });
}

async fn drops(browser: &Browser, site: &str, name: &str) {
    eprintln!("without {name}");
    match name {
        _ if is_any(name, &["exit."]) => {
            open(browser, site).await;
            browser.engine_ready().await;
            browser.choose("for-whom", "me").await;
            browser.click("#next").await;
            browser.choose("safe-now", "danger").await;
            assert!(browser.shows("[data-notice=\"danger-now\"] a[href=\"tel:911\"]").await);
            browser.click("#exit").await;
            has_left(browser).await;
        }
        // What reads aloud and what paper unfolds is missed by nobody who leaves.
        _ if is_any(name, &["icon.", "rest."]) => {
            open(browser, site).await;
            browser.engine_ready().await;
            leaves_for_good(browser, site).await;
        }
        // The engine does without both: it answers, and what is missing is a link away.
        _ if is_any(name, &["results.", "texts."]) => {
            open(browser, site).await;
            browser.engine_ready().await;
            browser.choose("for-whom", "me").await;
            browser.click("#next").await;
            browser.choose("safe-now", "safe").await;
            browser.click("#results > summary").await;
            // The browser says later that the results were opened.
            browser.until("a level for each relief", || async { browser.levels().await.len() == 6 }).await;
            assert_eq!(browser.script(ANSWERED).await, 2);
            // Those of another language are missed only by who changes to it.
            if is_any(name, &["texts.en."]) {
                browser.click("#r0 > details > summary").await;
                assert!(browser.shows("#r0 a[href=\"/en/check/t/\"]").await, "a link to what did not come");
            }
            leaves_for_good(browser, site).await;
        }
        // Only who asks for a code misses them, and is told; no answer is lost.
        _ if is_any(name, &["handover.", "codes."]) => {
            open(browser, site).await;
            browser.engine_ready().await;
            browser.texts_in().await;
            browser.choose("for-whom", "me").await;
            browser.click("#next").await;
            browser.choose("safe-now", "safe").await;
            browser.click("#results > summary").await;
            browser.click("#code-out").await;
            let told = || async { browser.text("#code").await.contains("Your answers are still here") };
            browser.until("a sentence", told).await;
            assert_eq!(browser.script(ANSWERED).await, 2);
            leaves_for_good(browser, site).await;
        }
        _ => goes_on_without_the_engine(browser, site).await,
    }
}

/// What is late for a page may never come: everything stands there, and leaving works.
#[test]
fn a_page_without_what_is_late() {
    browse(Setup::Hurried, |browser| async move {
        for fault in [Fault::Cut, Fault::Silent, Fault::Missing] {
            let site = broken(vec![asset("/a/late.", ".css", fault)]);
            browser.client.goto(&format!("{site}/en/help/")).await.expect("the page opens");
            browser.until("the page is there", || browser.shows("footer a[href=\"tel:+18883737888\"]")).await;
            assert!(browser.shows("main a[href^=\"tel:\"]").await && browser.shows("#exit").await);
            leaves_for_good(&browser, &site).await;
        }
    });
}

/// On a slow line each part can come after the person began to answer.
#[test]
fn no_press_is_lost_while_something_is_loading() {
    browse(Setup::Hurried, |browser| async move {
        for name in assets().into_iter().filter(|name| !is_any(name, &["exit.", "icon."])) {
            eprintln!("late: {name}");
            let gate = Gate::default();
            open(&browser, &broken(vec![asset("/a/", name, Fault::Late(gate.clone()))])).await;
            browser.choose("for-whom", "me").await;
            gate.open();
            browser.engine_ready().await;
            // The keyboard is in that question, so the person stays there.
            assert_eq!(browser.questions().await, ["for-whom"], "{name}");
            assert_eq!(browser.script(ANSWERED).await, 1, "{name}");
            browser.texts_in().await;
            assert_eq!(browser.questions().await, ["for-whom"], "{name}");
            browser.click("#next").await;
            assert_eq!(browser.questions().await, ["safe-now"], "{name}: nothing is asked twice");
        }
    });
}
