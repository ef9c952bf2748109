//! Touch: targets of at least 48 pixels, an answer to every press, and nothing that moves under the thumb.

use std::time::Duration;

use serde_json::{Value, json};

use super::super::tree;
use super::{Browser, Setup, browse, browse_within, faults, media, on_each, pages, settle, style};

const TARGETS: &str = include_str!("targets.js");
const LONG: Duration = Duration::from_secs(400);

#[test]
fn everything_to_press_is_48_pixels_big() {
    browse_within(Setup::NoWebAssembly, LONG, |browser| async move {
        media::size(&browser, 360, 640).await;
        on_each(&browser, &pages::kinds(), TARGETS).await;
    });
}

#[test]
fn everything_to_press_in_an_interview_is_48_pixels_big() {
    browse_within(Setup::Everything, LONG, |browser| async move {
        media::size(&browser, 360, 640).await;
        browser.open_ready("/en/check/").await;
        let mut wrong = Vec::new();
        while let Some(question) = browser.questions().await.first().cloned() {
            for choice in tree::answer(&question) {
                browser.choose(&question, choice).await;
            }
            wrong.extend(faults(&browser, &question, TARGETS).await);
            browser.click("#next").await;
        }
        browser.script("document.querySelectorAll('#results details').forEach(part => { part.open = true })").await;
        wrong.extend(faults(&browser, "results", TARGETS).await);
        settle(&wrong);
    });
}

#[test]
fn a_target_that_is_too_small_is_seen() {
    browse(Setup::NoWebAssembly, |browser| async move {
        media::size(&browser, 360, 640).await;
        browser.open("/en/check/").await;
        style(&browser, "#results > summary { min-block-size: 0; padding: 0; font-size: 16px } label { min-block-size: 20px !important; padding: 0 !important }").await;
        let wrong = faults(&browser, "broken", TARGETS).await;
        assert!(wrong.iter().any(|fault| fault.contains("summary")), "{wrong:?}");
        assert!(wrong.iter().any(|fault| fault.contains("label")), "{wrong:?}");
    });
}

/// A press shows while the finger is still down, or changes what is pressed when it is lifted.
#[test]
fn a_press_is_answered_at_once() {
    browse(Setup::Everything, |browser| async move {
        media::size(&browser, 360, 640).await;
        browser.open_ready("/en/check/").await;
        let mut wrong = Vec::new();
        for control in ["#next", "#exit", "#check label:has(input[data-choice=me])"] {
            if !answers(&browser, control).await {
                wrong.push(format!("/en/check/: {control} looks the same while it is pressed"));
            }
        }
        browser.open("/en/").await;
        for control in ["main a[href='/en/help/']", "main a[href='/en/check/']", "main a[href^='tel:']"] {
            if !answers(&browser, control).await {
                wrong.push(format!("/en/: {control} looks the same while it is pressed"));
            }
        }
        settle(&wrong);
    });
}

/// Whether pressing the first match changes how it, or a part of it, looks.
async fn answers(browser: &Browser, control: &str) -> bool {
    let control = json!(control);
    let place = browser
        .script(&format!(
            "const part = document.querySelector({control}); part.scrollIntoView({{ block: 'center' }}); \
             const box = part.getBoundingClientRect(); return [box.left + box.width / 2, box.top + box.height / 2]"
        ))
        .await;
    let looks = format!(
        "const part = document.querySelector({control}); return [part, ...part.querySelectorAll('*')].map(one => {{ \
         const style = getComputedStyle(one); return [style.backgroundColor, style.color, style.borderColor, style.transform, \
         style.boxShadow, style.filter, style.opacity, style.translate, style.scale, style.outlineStyle].join(' ') }}).join('|')"
    );
    let mouse = async |kind: &str, button: &str| {
        let event = json!({ "type": kind, "x": place[0], "y": place[1], "button": button, "clickCount": 1 });
        browser.devtools("Input.dispatchMouseEvent", event).await;
    };
    mouse("mouseMoved", "none").await;
    let before = browser.script(&looks).await;
    mouse("mousePressed", "left").await;
    let during = browser.script(&looks).await;
    // Lifted elsewhere, so that nothing is followed.
    let away = json!({ "type": "mouseMoved", "x": 2, "y": 2, "button": "left", "buttons": 1 });
    browser.devtools("Input.dispatchMouseEvent", away).await;
    let lifted = json!({ "type": "mouseReleased", "x": 2, "y": 2, "button": "left", "clickCount": 1 });
    browser.devtools("Input.dispatchMouseEvent", lifted).await;
    before != during
}

/// Shifts of the layout that no press caused, since the page was opened.
const SHIFTS: &str = "return new Promise(done => { const seen = []; const watch = new PerformanceObserver(list => { \
     for (const shift of list.getEntries()) if (!shift.hadRecentInput) seen.push(shift.value + ': ' + \
     shift.sources.map(source => (source.node?.nodeType === 1 ? source.node : source.node?.parentElement)?.outerHTML.slice(0, 80)).join(' and ')) }); \
     watch.observe({ type: 'layout-shift', buffered: true }); setTimeout(() => done(seen), 300) })";

/// Nothing moves while a page loads over a slow line, nor during an interview.
#[test]
fn nothing_moves_by_itself() {
    browse_within(Setup::Everything, LONG, |browser| async move {
        // As a phone: its scroll bar lies over the page and takes no room when the page gets longer than the screen.
        let phone = json!({ "width": 360, "height": 640, "deviceScaleFactor": 1, "mobile": true });
        browser.devtools("Emulation.setDeviceMetricsOverride", phone).await;
        let slow =
            json!({ "offline": false, "latency": 100, "downloadThroughput": 150_000, "uploadThroughput": 60_000 });
        browser.devtools("Network.enable", json!({})).await;
        browser.devtools("Network.emulateNetworkConditions", slow).await;
        let mut wrong = Vec::new();
        for path in pages::kinds() {
            browser.open(&path).await;
            if path.ends_with("/check/") || path.ends_with("/find/") {
                browser.engine_ready().await;
            }
            wrong.extend(faults(&browser, &path, SHIFTS).await);
        }
        browser.open_ready("/en/check/").await;
        while let Some(question) = browser.questions().await.first().cloned() {
            for choice in tree::answer(&question) {
                browser.choose(&question, choice).await;
            }
            browser.click("#next").await;
        }
        wrong.extend(faults(&browser, "an interview", SHIFTS).await);
        settle(&wrong);
    });
}

/// The observer must see a shift.
#[test]
fn a_shift_is_seen() {
    browse(Setup::Everything, |browser| async move {
        browser.open("/en/safety/").await;
        style(&browser, "h1 { margin-block-start: 200px !important }").await;
        let shifts: Value = browser.script(SHIFTS).await;
        assert!(shifts.as_array().is_some_and(|found| !found.is_empty()), "{shifts}");
    });
}
