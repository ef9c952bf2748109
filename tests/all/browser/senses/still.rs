//! Stillness and time: nothing moves for those who asked for no motion, nothing blinks or plays by itself for anybody,
//! and no page changes because time passes.

use std::time::Duration;

use serde_json::json;

use super::super::stage;
use super::{Setup, browse, browse_within, faults, media, pages, settle, style};

/// Everything on screen that has an animation or a transition, or scrolls smoothly.
const MOTION: &str = include_str!("motion.js");

#[test]
fn with_reduced_motion_nothing_moves() {
    browse_within(Setup::NoWebAssembly, Duration::from_secs(400), |browser| async move {
        media::set(&browser, media::STILL).await;
        let mut wrong = Vec::new();
        for path in pages::kinds_in_one_language() {
            browser.open(&path).await;
            wrong.extend(faults(&browser, &path, MOTION).await);
        }
        settle(&wrong);
    });
}

/// Even without that setting, nothing goes on moving by itself.
#[test]
fn nothing_plays_by_itself() {
    browse_within(Setup::NoWebAssembly, Duration::from_secs(400), |browser| async move {
        let playing = "return document.getAnimations().filter(one => one.playState === 'running' && \
             !(one instanceof CSSTransition)).map(one => one.animationName + ' plays').concat( \
             [...document.querySelectorAll('marquee, blink, [autoplay], meta[http-equiv=refresh]')].map(one => one.outerHTML))";
        let mut wrong = Vec::new();
        for path in pages::kinds_in_one_language() {
            browser.open(&path).await;
            wrong.extend(faults(&browser, &path, playing).await);
        }
        settle(&wrong);
    });
}

#[test]
fn motion_is_seen() {
    browse(Setup::NoWebAssembly, |browser| async move {
        browser.open("/en/safety/").await;
        for (mistake, sign) in [
            ("a { transition: color .2s }", "changes slowly"),
            ("@keyframes own { to { opacity: .5 } } h1 { animation: own 2s infinite }", "moves"),
            (":root { scroll-behavior: smooth }", "scrolls"),
        ] {
            style(&browser, mistake).await;
            let wrong = faults(&browser, "broken", MOTION).await;
            assert!(wrong.iter().any(|fault| fault.contains(sign)), "{mistake}: {wrong:?}");
        }
    });
}

/// An hour passes, by the browser's clock, in the middle of a question: nothing in the page has changed by itself.
#[test]
fn an_hour_changes_nothing() {
    browse(Setup::Everything, |browser| async move {
        browser.open_ready("/en/check/").await;
        browser.choose("for-whom", "me").await;
        browser.click("#next").await;
        browser.until("the next question", || async { browser.questions().await == ["safe-now"] }).await;
        // What was still to come has come, and two frames are drawn since.
        browser.texts_in().await;
        browser.frames().await;
        browser
            .script(
                "window.hour = Date.now(); window.changes = []; new MutationObserver(list => changes.push(...list.map(one => one.type + ' ' + \
                 (one.target.id || one.target.nodeName)))).observe(document, { subtree: true, childList: true, attributes: true, characterData: true })",
            )
            .await;
        let hour = json!({ "policy": "advance", "budget": 3_600_000, "maxVirtualTimeTaskStarvationCount": 100_000 });
        browser.devtools("Emulation.setVirtualTimePolicy", hour).await;
        browser
            .until("an hour has passed", || async {
                browser.script("return Date.now() - hour >= 3590000").await == true
            })
            .await;
        assert_eq!(browser.script("return changes").await, json!([]), "nothing changed by itself");
        assert_eq!(browser.questions().await, ["safe-now"]);
        assert_eq!(browser.script("return document.querySelectorAll('input:checked').length").await, 1);
    });
    let dist = &stage().dist;
    for (name, bytes) in dist.files.iter().filter(|(name, _)| name.starts_with("a/") && name.ends_with(".js")) {
        let script = String::from_utf8_lossy(bytes);
        assert!(!script.contains("setInterval"), "{name} does something again and again");
    }
}
