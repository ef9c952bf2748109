//! The keyboard, and a switch that sends its keys: every stop of Tab on a page of every kind. Everything that can be
//! pressed is a stop, in the order in which it is read, and can be seen while the keyboard is there.

use std::time::Duration;

use serde_json::{Value, json};

use super::driver::{Browser, Setup, browse, browse_within};
use super::senses::{media, pages};
use super::tree::{self, Tree};

/// Where the keyboard is: which of the page's stops, and how it looks.
const STOP: &str = include_str!("keyboard/stop.js");
/// Everything that should be a stop, by its place in the page.
const STOPS: &str = include_str!("keyboard/stops.js");

#[test]
fn every_stop_of_the_keyboard_is_seen_and_comes_in_reading_order() {
    browse_within(Setup::NoWebAssembly, Duration::from_secs(600), |browser| async move {
        media::size(&browser, 360, 640).await;
        let mut wrong = Vec::new();
        // The order is the template's, not the language's; a small state stands for a big one.
        for path in pages::kinds_in_one_language() {
            let path = path.replace("/ca/", "/wy/");
            browser.open(&path).await;
            walk(&browser, &path, &mut wrong).await;
        }
        assert!(wrong.is_empty(), "{} faults:\n{}", wrong.len(), wrong.join("\n"));
    });
}

/// With the engine: at a question, after it was changed, and at the results with everything opened.
#[test]
fn with_the_engine_every_stop_is_seen_and_comes_in_reading_order() {
    browse_within(Setup::Everything, Duration::from_secs(600), |browser| async move {
        media::size(&browser, 360, 640).await;
        let mut wrong = Vec::new();
        browser.open_ready("/en/check/").await;
        walk(&browser, "the first question", &mut wrong).await;
        while let Some(question) = browser.questions().await.first().cloned() {
            for choice in tree::answer(&question) {
                browser.choose(&question, choice).await;
            }
            browser.click("#next").await;
        }
        browser.script("document.querySelectorAll('#results details').forEach(part => { part.open = true })").await;
        walk(&browser, "the results", &mut wrong).await;
        assert!(wrong.is_empty(), "{} faults:\n{}", wrong.len(), wrong.join("\n"));
    });
}

/// Tabs through a page from its start to its end.
async fn walk(browser: &Browser, page: &str, wrong: &mut Vec<String>) {
    // From the top, wherever the keyboard was.
    browser
        .script("document.body.tabIndex = -1; document.body.focus(); document.body.removeAttribute('tabindex')")
        .await;
    let expected: Vec<Value> = browser.script(STOPS).await.as_array().cloned().unwrap_or_default();
    let mut seen: Vec<u64> = Vec::new();
    let mut fault = |what: String| wrong.push(format!("{page}: {what}"));
    // A few more than there are, to see that the keyboard is never held back.
    for _ in 0..expected.len() + 3 {
        for kind in ["rawKeyDown", "keyUp"] {
            let key = json!({ "type": kind, "key": "Tab", "code": "Tab", "windowsVirtualKeyCode": 9 });
            browser.devtools("Input.dispatchKeyEvent", key).await;
        }
        let stop = browser.script(STOP).await;
        let Some(at) = stop["at"].as_u64() else { break };
        if seen.contains(&at) {
            break;
        }
        let what = &stop["what"];
        if stop["ring"].as_f64().unwrap_or_default() < 2.0 {
            fault(format!("no ring around {what}: {}", stop["ring"]));
        }
        if stop["covered"] == true {
            fault(format!("{what} lies behind something else: {}", stop["by"]));
        }
        if stop["outside"] == true {
            fault(format!("{what} is not on screen when the keyboard is there"));
        }
        seen.push(at);
    }
    // The stops are numbered as they stand in the page; one number for a group of radio buttons.
    if !seen.is_sorted() {
        fault(format!("the order is not that of reading: {seen:?}"));
    }
    let missed: Vec<String> = expected
        .iter()
        .filter(|stop| stop["at"].as_u64().is_none_or(|at| !seen.contains(&at)))
        .map(|stop| stop["what"].to_string())
        .collect();
    if !missed.is_empty() {
        fault(format!("Tab does not reach {}", missed.join(", ")));
    }
    if seen.is_empty() {
        fault("nothing can be reached".to_owned());
    }
}

/// A switch scans what is told, one thing after another, and presses the one that is lit: each thing that an answer
/// needs is there in the order of the interview, and pressing it is enough.
#[test]
fn a_switch_that_steps_through_what_is_told_can_answer() {
    browse(Setup::Everything, |browser| async move {
        browser.open_ready("/en/check/").await;
        for _ in 0..4 {
            let before = browser.questions().await;
            let tree = Tree::read(&browser).await;
            let pressable =
                |role: &str| matches!(role, "radio" | "checkbox" | "button" | "link" | "DisclosureTriangle");
            let lit: Vec<_> = tree.0.iter().filter(|node| pressable(&node.role)).collect();
            let answer = lit.iter().position(|node| matches!(node.role.as_str(), "radio" | "checkbox"));
            let go_on = lit.iter().rposition(|node| node.role == "button" && node.name == "Continue");
            let (answer, go_on) = (answer.expect("an answer"), go_on.expect("a way on"));
            assert!(answer < go_on, "the way on comes after the answers");
            lit[answer].press(&browser).await;
            lit[go_on].press(&browser).await;
            assert_ne!(browser.questions().await, before, "two presses answer a question");
        }
    });
}

/// The checks above must see what they look for.
#[test]
fn a_hidden_ring_a_trap_and_a_lost_order_are_seen() {
    browse(Setup::NoWebAssembly, |browser| async move {
        media::size(&browser, 360, 640).await;
        for (mistake, sign) in [
            (
                "const sheet = new CSSStyleSheet(); sheet.replaceSync(':focus-visible { outline: none !important }'); document.adoptedStyleSheets = [sheet]",
                "no ring",
            ),
            (
                "document.querySelector('main a').addEventListener('keydown', key => key.preventDefault())",
                "does not reach",
            ),
            // Lifted before everything else, it is not met where it stands.
            ("document.querySelector('footer a').tabIndex = 1", "does not reach"),
            ("document.querySelector('main a').tabIndex = -1", "does not reach"),
            (
                "const over = document.querySelector('#exit'); const sheet = new CSSStyleSheet(); sheet.replaceSync('#exit { inset: 0 !important }'); document.adoptedStyleSheets = [sheet]",
                "behind something",
            ),
        ] {
            browser.open("/en/safety/").await;
            browser.script(mistake).await;
            let mut wrong = Vec::new();
            walk(&browser, "broken", &mut wrong).await;
            assert!(wrong.iter().any(|fault| fault.contains(sign)), "{mistake}: {wrong:?}");
        }
    });
}
