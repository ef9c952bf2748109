//! When things break: whatever does, the page, the numbers and the way out stay, and no answer is lost.

mod network;

use fantoccini::actions::{InputSource as _, KeyAction, KeyActions};
use fantoccini::key::Key;
use serde_json::json;

use super::driver::browse;
use super::faulty::{Fault, broken, holds};
use super::tiers::goes_on_by_style_sheet;
use super::{Browser, Setup, stage};

const ANSWERED: &str = "return document.querySelectorAll('input:checked').length";

/// A fault of one asset, by the parts of its name.
fn asset(stem: &'static str, extension: &'static str, fault: Fault) -> (&'static str, &'static str, Fault) {
    (stem, extension, fault)
}

fn changed(change: impl Fn(&[u8]) -> Vec<u8> + Send + Sync + 'static) -> Fault {
    Fault::Changed(Box::new(change))
}

/// A browser that does not know `integrity`, so that broken bytes get as far as they can.
fn without_integrity() -> Vec<(&'static str, &'static str, Fault)> {
    let forget = |bytes: &[u8]| String::from_utf8_lossy(bytes).replace("integrity", "data-was").into_bytes();
    let forget_in_script = |bytes: &[u8]| {
        String::from_utf8_lossy(bytes).replace("{ integrity, priority, cache }", "{ priority, cache }").into_bytes()
    };
    vec![("/en/", "/", changed(forget)), ("/a/boot.", ".js", changed(forget_in_script))]
}

async fn open(browser: &Browser, site: &str) {
    browser.client.goto("about:blank").await.expect("an empty page");
    browser.client.goto(&format!("{site}/en/check/")).await.expect("the page opens");
    browser.until("the page is there to its end", || browser.shows("footer a[href=\"tel:+18883737888\"]")).await;
}

/// The engine never comes: early answers stay, the form goes on to results, and leaving leaves for good.
async fn goes_on_without_the_engine(browser: &Browser, site: &str) {
    open(browser, site).await;
    browser.choose("safe-now", "danger").await;
    assert!(browser.shows("[data-notice=\"danger-now\"] a[href=\"tel:911\"]").await, "danger brings the number");
    browser.choose("effects", "fear").await;
    // The start of the engine has run to its end, or waits for what never comes.
    browser
        .until("the fault was met", || async {
            let state = browser.script("return document.readyState + ' ' + document.documentElement.dataset.engine");
            state.await == "complete off" || holds(site)
        })
        .await;
    assert_ne!(browser.attribute("html", "data-engine").await.as_deref(), Some("ready"), "the fault does something");
    assert_eq!(browser.script(ANSWERED).await, 2, "no answer is lost");
    browser.choose("safe-now", "danger").await;
    browser.choose("effects", "fear").await;
    assert_eq!(browser.script(ANSWERED).await, 0, "as it was, for the story");
    goes_on_by_style_sheet(browser).await;
    leaves_for_good(browser, site).await;
}

async fn leaves_for_good(browser: &Browser, site: &str) {
    browser.click("#exit").await;
    has_left(browser).await;
    browser.client.back().await.expect("going back");
    assert!(!browser.address().await.starts_with(site), "Back came to {}", browser.address().await);
}

async fn has_left(browser: &Browser) {
    browser.until("the outside page", || async { browser.address().await == stage().outside }).await;
}

async fn three_shifts(browser: &Browser) {
    let value = char::from(Key::Shift);
    let keys = (0..3).fold(KeyActions::new("keyboard".to_owned()), |keys, _| {
        keys.then(KeyAction::Down { value }).then(KeyAction::Up { value })
    });
    browser.client.perform_actions(keys).await.expect("keys");
}

fn one_fault(faults: Vec<(&'static str, &'static str, Fault)>) {
    browse(Setup::Everything, |browser| async move {
        goes_on_without_the_engine(&browser, &broken(faults)).await;
    });
}

#[test]
fn webassembly_that_is_blocked() {
    browse(Setup::Lockdown, |browser| async move {
        goes_on_without_the_engine(&browser, &stage().site).await;
    });
}

#[test]
fn webassembly_without_memory() {
    browse(Setup::NoMemory, |browser| async move {
        goes_on_without_the_engine(&browser, &stage().site).await;
    });
}

#[test]
fn an_engine_of_corrupt_bytes() {
    let corrupt = |bytes: &[u8]| bytes.iter().enumerate().map(|(ix, byte)| byte ^ u8::from(ix % 1000 == 999)).collect();
    one_fault(vec![asset("/a/engine.", ".wasm", changed(corrupt))]);
    let mut faults = without_integrity();
    faults.push(asset("/a/engine.", ".wasm", changed(corrupt)));
    one_fault(faults);
}

#[test]
fn rules_that_are_missing() {
    one_fault(vec![asset("/a/guide.", ".bin", Fault::Missing)]);
}

#[test]
fn rules_of_corrupt_bytes() {
    let corrupt = |bytes: &[u8]| bytes.iter().map(|byte| byte ^ 0x55).collect();
    one_fault(vec![asset("/a/guide.", ".bin", changed(corrupt))]);
    let mut faults = without_integrity();
    faults.push(asset("/a/guide.", ".bin", changed(corrupt)));
    one_fault(faults);
}

/// One changed byte can leave rules that read well and say something else; only the hash sees that.
#[test]
fn rules_of_another_build() {
    let other = |_: &[u8]| {
        let mut guide = crate::project::site().guide.clone();
        guide.reliefs.reverse();
        postcard::to_allocvec(&guide).expect("rules can be packed")
    };
    one_fault(vec![asset("/a/guide.", ".bin", changed(other))]);
}

/// The engine's glue stands in one file with what starts it.
#[test]
fn glue_that_is_missing() {
    let without = |bytes: &[u8]| {
        let text = String::from_utf8_lossy(bytes);
        let start = text.find("const page = document.documentElement").expect("the start comes after the glue");
        text.as_bytes()[start..].to_vec()
    };
    one_fault(vec![asset("/a/boot.", ".js", changed(without))]);
    let mut faults = vec![asset("/a/boot.", ".js", changed(without))];
    faults.extend(without_integrity());
    one_fault(faults);
}

#[test]
fn scripts_that_somebody_changed_do_not_run() {
    let spoilt = |bytes: &[u8]| [b"globalThis.spoilt = true;\n", bytes].concat();
    browse(Setup::Everything, |browser| async move {
        let faults = vec![asset("/a/exit.", ".js", changed(spoilt)), asset("/a/boot.", ".js", changed(spoilt))];
        open(&browser, &broken(faults)).await;
        assert_eq!(browser.script("return globalThis.spoilt ?? false").await, false);
        goes_on_by_style_sheet(&browser).await;
        browser.click("#exit").await;
        has_left(&browser).await;
    });
}

#[test]
fn scripts_blocked_half_way() {
    browse(Setup::Everything, |browser| async move {
        let site = broken(vec![asset("/a/boot.", ".js", Fault::Missing)]);
        goes_on_without_the_engine(&browser, &site).await;
        open(&browser, &site).await;
        three_shifts(&browser).await;
        has_left(&browser).await;
    });
}

/// Rules that name a question which is not there would make the engine panic: it looks first, and says so.
#[test]
fn rules_with_questions_missing_are_refused_before_they_can_panic() {
    let short = |_: &[u8]| {
        let mut guide = crate::project::site().guide.clone();
        guide.questions.truncate(3);
        postcard::to_allocvec(&guide).expect("rules can be packed")
    };
    let mut faults = without_integrity();
    faults.push(asset("/a/guide.", ".bin", changed(short)));
    browse(Setup::Everything, |browser| async move {
        goes_on_without_the_engine(&browser, &broken(faults)).await;
        let complaints = browser.complaints().await;
        assert!(complaints.iter().any(|line| line.contains("not a guide")), "{complaints:?}");
        assert!(!complaints.iter().any(|line| line.contains("unreachable")), "it was a panic: {complaints:?}");
    });
}

/// A second start panics for real, and leaves the engine's memory as it was then.
#[test]
fn an_engine_that_panics_later() {
    browse(Setup::Everything, |browser| async move {
        open(&browser, &stage().site).await;
        browser.engine_ready().await;
        browser.choose("for-whom", "me").await;
        browser.click("#next").await;
        browser.choose("safe-now", "watched").await;
        browser
            .script(
                "const glue = document.querySelector('script[type=module]').src; \
                 import(glue).then(engine => setTimeout(() => engine.start(new Uint8Array())))",
            )
            .await;
        browser.engine_off().await;
        assert!(browser.complaints().await.iter().any(|line| line.contains("unreachable")), "it was a panic");
        assert_eq!(browser.script(ANSWERED).await, 2, "no answer is lost");
        // What the broken engine still hears does no harm.
        browser.choose("for-whom", "me").await;
        browser.choose("safe-now", "watched").await;
        goes_on_by_style_sheet(&browser).await;
        leaves_for_good(&browser, &stage().site).await;
    });
}

/// The answer that broke the engine is an answer too.
#[test]
fn an_engine_that_fails_at_an_answer() {
    browse(Setup::Everything, |browser| async move {
        open(&browser, &stage().site).await;
        browser.engine_ready().await;
        browser.choose("for-whom", "me").await;
        browser.click("#next").await;
        browser.script("document.getElementById = () => { throw new Error('gone') }").await;
        browser.choose("safe-now", "danger").await;
        browser.engine_off().await;
        browser.script("delete document.getElementById").await;
        assert_eq!(browser.script(ANSWERED).await, 2, "no answer is lost");
        assert!(browser.shows("[data-notice=\"danger-now\"] a[href=\"tel:911\"]").await);
        leaves_for_good(&browser, &stage().site).await;
    });
}

/// What fails in a promise reaches no handler of errors.
#[test]
fn an_engine_that_fails_unheard() {
    browse(Setup::Everything, |browser| async move {
        open(&browser, &stage().site).await;
        browser.engine_ready().await;
        browser.choose("for-whom", "me").await;
        browser.script("dispatchEvent(new PromiseRejectionEvent('unhandledrejection', { promise: Promise.resolve(), reason: 'later' }))").await;
        browser.engine_off().await;
        assert_eq!(browser.script(ANSWERED).await, 1, "no answer is lost");
    });
}

/// Neither the style sheet of the results nor an engine: what the law asks and whom to call can still be read.
#[test]
fn results_without_their_style_sheet_are_a_paper_guide() {
    browse(Setup::NoWebAssembly, |browser| async move {
        open(&browser, &broken(vec![asset("/a/results.", ".css", Fault::Missing)])).await;
        browser.choose("safe-now", "safe").await;
        browser.click("#results > summary").await;
        browser.click("#r0 > details > summary").await;
        assert!(browser.shows("#results .paper").await && browser.shows("#r0 .asks").await);
        assert!(!browser.shows("[data-level]").await && !browser.shows(".state").await, "nothing is claimed");
        assert!(browser.shows("#results [data-service] a[href^=\"tel:\"]").await);
    });
}

/// All of the page with the engine: an answer, results, and the way out by keys.
async fn all_is_well(browser: &Browser) {
    open(browser, &stage().site).await;
    browser.engine_ready().await;
    browser.choose("for-whom", "me").await;
    browser.click("#next").await;
    browser.choose("safe-now", "safe").await;
    browser.click("#results > summary").await;
    browser.until("a level for each relief", || async { browser.levels().await.len() == 6 }).await;
    assert_eq!(browser.script(ANSWERED).await, 2);
    three_shifts(browser).await;
    has_left(browser).await;
}

#[test]
fn a_clock_that_is_wrong() {
    browse(Setup::Everything, |browser| async move {
        for year in [1970, 2099] {
            let wrong = format!(
                "(() => {{ const Real = Date, wrong = Real.UTC({year}, 0, 1); globalThis.Date = class extends Real {{ \
                 constructor(...given) {{ if (given.length) super(...given); else super(wrong); }} static now() {{ return wrong; }} }}; }})()"
            );
            browser.devtools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": wrong })).await;
            open(&browser, &stage().site).await;
            assert_eq!(browser.script("return new Date().getUTCFullYear()").await, year);
            all_is_well(&browser).await;
        }
    });
}

#[test]
fn storage_that_is_denied() {
    browse(Setup::NoStorage, |browser| async move {
        open(&browser, &stage().site).await;
        let denied = "try { localStorage.length; return false } catch { return true }";
        assert_eq!(browser.script(denied).await, true, "the browser refuses");
        all_is_well(&browser).await;
        browser.open("/en/").await;
        assert!(browser.shows("main a[href=\"tel:911\"]").await);
    });
}
