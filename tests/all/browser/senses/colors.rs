//! Forced colours, as in Windows' contrast themes: backgrounds and shadows go, and what was told by them must be told by
//! borders, outlines and marks.

use std::time::Duration;

use super::super::tree;
use super::{Browser, Setup, browse, browse_within, faults, media, pages, settle, style};

const SEEN: &str = include_str!("seen.js");

/// Buttons, boxes, cards and icons keep an edge or a line in the device's colours.
#[test]
fn in_forced_colors_controls_and_icons_stay_visible() {
    browse_within(Setup::NoWebAssembly, Duration::from_secs(400), |browser| async move {
        media::set(&browser, media::FORCED).await;
        let mut wrong = Vec::new();
        for path in pages::kinds_in_one_language() {
            browser.open(&path).await;
            wrong.extend(faults(&browser, &path, SEEN).await);
        }
        settle(&wrong);
    });
}

/// A given answer looks different from one not given; so does each state in the results.
#[test]
fn in_forced_colors_answers_and_states_are_told_apart() {
    browse(Setup::Everything, |browser| async move {
        media::set(&browser, media::FORCED).await;
        browser.open_ready("/en/check/").await;
        let label = "label:has(input[data-choice=me])";
        let before = picture_of(&browser, label).await;
        browser.choose("for-whom", "me").await;
        browser.script("document.activeElement.blur()").await;
        let after = picture_of(&browser, label).await;
        assert_ne!(before, after, "a given answer looks as before");
        let mut wrong = faults(&browser, "a question", SEEN).await;
        while let Some(question) = browser.questions().await.first().cloned() {
            for choice in tree::answer(&question) {
                browser.choose(&question, choice).await;
            }
            browser.click("#next").await;
        }
        browser.script("document.querySelectorAll('#results details').forEach(part => { part.open = true })").await;
        wrong.extend(faults(&browser, "results", SEEN).await);
        settle(&wrong);
        let marks = browser.script("return ['met', 'unknown', 'contradicted'].map(state => { \
             const part = [...document.querySelectorAll(`#results .state.${state}`)].find(one => one.getClientRects().length); \
             return part ? getComputedStyle(part, '::before').content + part.innerText.slice(0, 0) : state }).join()").await;
        let marks =
            marks.as_str().expect("the marks").split(',').map(str::to_owned).collect::<std::collections::BTreeSet<_>>();
        assert_eq!(marks.len(), 3, "each state has a mark of its own: {marks:?}");
    });
}

/// The pixels of the first match, as Chromium draws them.
async fn picture_of(browser: &Browser, selector: &str) -> String {
    let selector = serde_json::json!(selector);
    let place = browser
        .script(&format!(
            "const part = document.querySelector({selector}); part.scrollIntoView({{ block: 'center' }}); \
             const box = part.getBoundingClientRect(); \
             return {{ x: box.left + scrollX, y: box.top + scrollY, width: box.width, height: box.height, scale: 1 }}"
        ))
        .await;
    let shot = browser.devtools("Page.captureScreenshot", serde_json::json!({ "format": "png", "clip": place })).await;
    shot["data"].as_str().expect("a picture").to_owned()
}

#[test]
fn what_vanishes_in_forced_colors_is_seen() {
    browse(Setup::Everything, |browser| async move {
        media::set(&browser, media::FORCED).await;
        browser.open_ready("/en/check/").await;
        style(&browser, "#next { border: 0 !important } #exit svg, main svg, svg { forced-color-adjust: none; stroke: Canvas !important; fill: none }").await;
        let wrong = faults(&browser, "broken", SEEN).await;
        assert!(wrong.iter().any(|fault| fault.contains("no edge")), "{wrong:?}");
        assert!(
            wrong.iter().any(|fault| fault.contains("icon"))
                || browser.script("return document.querySelectorAll('svg').length").await == 0,
            "{wrong:?}"
        );
    });
}
