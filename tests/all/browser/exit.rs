//! Leaving: blank, forgotten, replaced; and Back does not return.

use fantoccini::actions::{InputSource as _, KeyAction, KeyActions};
use fantoccini::key::Key;
use serde_json::json;

use super::driver::browse;
use super::{Browser, Setup, stage};

pub(super) async fn has_left(browser: &Browser) {
    browser.until("the outside page", || async { browser.address().await == stage().outside }).await;
}

/// Visits several pages first, as a person does.
async fn visit(browser: &Browser) {
    browser.client.goto("about:blank").await.expect("an empty page");
    browser.open("/en/").await;
    browser.click(".door.help").await;
    browser.until("help", || async { browser.address().await.ends_with("/en/help/") }).await;
    browser.click(".menu > summary").await;
    browser.click(".menu a[href=\"/en/check/\"]").await;
    browser.until("check", || async { browser.address().await.ends_with("/en/check/") }).await;
    browser.engine_ready().await;
    browser.choose("for-whom", "me").await;
}

#[test]
fn after_leaving_back_does_not_return_to_the_site() {
    browse(Setup::Everything, |browser| async move {
        visit(&browser).await;
        let before = browser.script("return history.length").await;
        browser.click("#exit").await;
        has_left(&browser).await;
        assert_eq!(browser.script("return history.length").await, before, "leaving replaces; it adds no entry");
        browser.client.back().await.expect("going back");
        assert!(!browser.address().await.starts_with(&stage().site), "Back came to {}", browser.address().await);
    });
}

#[test]
fn moving_inside_the_site_takes_one_place_in_the_history() {
    browse(Setup::Everything, |browser| async move {
        visit(&browser).await;
        browser.client.back().await.expect("going back");
        assert_eq!(browser.address().await, "about:blank", "Back leaves the site at once");
    });
}

#[test]
fn three_presses_of_shift_leave_and_fewer_do_not() {
    browse(Setup::Everything, |browser| async move {
        browser.open("/en/help/").await;
        press(&browser, &[Key::Shift, Key::Shift]).await;
        press(&browser, &[Key::Escape, Key::Shift, Key::Escape, Key::Escape]).await;
        assert!(browser.address().await.ends_with("/en/help/"));
        press(&browser, &[Key::Escape, Key::Shift, Key::Shift, Key::Shift]).await;
        has_left(&browser).await;
    });
}

async fn press(browser: &Browser, keys: &[Key]) {
    let mut actions = KeyActions::new("keyboard".to_owned());
    for &key in keys {
        let value = char::from(key);
        actions = actions.then(KeyAction::Down { value }).then(KeyAction::Up { value });
    }
    browser.client.perform_actions(actions).await.expect("keys");
}

#[test]
fn the_page_is_blank_before_the_next_one_comes() {
    browse(Setup::Everything, |browser| async move {
        browser.open_ready("/en/check/").await;
        browser.choose("for-whom", "me").await;
        // The click handler runs to its end before the script goes on: what is left is what an onlooker sees.
        let seen = browser
            .script(
                "const exit = document.getElementById('exit'); const start = performance.now(); exit.click(); \
                 return { text: document.body.innerText, inputs: document.querySelectorAll('input').length, \
                 title: document.title, icon: document.querySelector('link[rel=icon]').getAttribute('href'), ms: performance.now() - start }",
            )
            .await;
        assert_eq!(seen["inputs"], 0, "the answers are gone: {seen}");
        assert!(
            seen["text"].as_str().is_some_and(|text| text.trim().len() < 20),
            "only the announcement is left: {seen}"
        );
        assert!(!seen["title"].as_str().unwrap_or_default().contains("Guide"), "{seen}");
        assert_eq!(seen["icon"], "data:,");
        assert!(seen["ms"].as_f64().is_some_and(|ms| ms < 1000.0), "blank at once: {seen}");
        has_left(&browser).await;
    });
}

#[test]
fn without_scripts_it_is_a_real_link() {
    browse(Setup::NoScripts, |browser| async move {
        browser.open("/en/help/").await;
        browser.click("#exit").await;
        has_left(&browser).await;
    });
}

/// Whoever is in danger has no time to scroll.
#[test]
fn on_a_small_phone_the_first_number_of_help_stands_clear_of_it() {
    browse(Setup::Everything, |browser| async move {
        let phone = json!({ "width": 360, "height": 640, "deviceScaleFactor": 1, "mobile": true });
        browser.devtools("Emulation.setDeviceMetricsOverride", phone).await;
        for path in ["/en/help/", "/es/help/"] {
            browser.open(path).await;
            let edges = browser
                .script(
                    "const box = selector => document.querySelector(selector).getBoundingClientRect(); \
                     return [box('main a.tel').bottom, box('#exit').top]",
                )
                .await;
            let [number, exit] = [0, 1].map(|ix| edges[ix].as_f64().expect("an edge"));
            assert!(
                number > 0.0 && number <= exit,
                "{path}: the number ends at {number}, the way out begins at {exit}"
            );
        }
    });
}

#[test]
fn it_works_when_the_engine_is_broken() {
    browse(Setup::NoWebAssembly, |browser| async move {
        browser.open("/en/check/").await;
        browser.click("#exit").await;
        has_left(&browser).await;
    });
}

#[test]
fn it_is_in_reach_on_every_page() {
    browse(Setup::Everything, |browser| async move {
        for path in [
            "/",
            "/en/",
            "/en/help/",
            "/en/check/",
            "/en/options/",
            "/en/options/t/",
            "/en/safety/",
            "/en/about/",
            "/es/",
            "/nowhere/",
        ] {
            browser.open(path).await;
            let place = browser
                .script(
                    "const box = document.getElementById('exit').getBoundingClientRect(); \
                     return { inside: box.top >= 0 && box.bottom <= innerHeight && box.left >= 0 && box.right <= innerWidth, \
                     thumb: box.top > innerHeight / 2, height: box.height, \
                     first: document.querySelector('a, button, input, summary, [tabindex]').id }",
                )
                .await;
            assert_eq!(place["inside"], true, "{path}: {place}");
            assert_eq!(place["thumb"], true, "{path}: {place}");
            assert_eq!(place["first"], "exit", "{path}: first in tab order");
            assert!(place["height"].as_f64().is_some_and(|height| height >= 48.0), "{path}: {place}");
        }
    });
}
