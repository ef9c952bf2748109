//! "Keep on this phone": nothing before the press, everything after it, nothing after removing; whole or not at all.

mod gone;
mod half;

use std::sync::{Arc, OnceLock};
use std::time::Duration;

use amparo::publish::SiteFiles;
use serde_json::{Value, json};

use super::driver::browse;
use super::hosted::{Host, Mood, host};
use super::stage::build_leading;
use super::{Browser, Setup};
use crate::project::{Copy, site};

const KEEP: &str = "/en/safety/keep/";

/// Where leaving leads in these tests: nothing is there, as when the network is gone.
const NOWHERE: &str = "http://127.0.0.1:9/";

/// Two builds with other words on one page, made once.
fn builds() -> &'static [Arc<SiteFiles>; 2] {
    static BUILDS: OnceLock<[Arc<SiteFiles>; 2]> = OnceLock::new();
    BUILDS.get_or_init(|| {
        let copy = Copy::new();
        let first = Arc::new(build_leading(copy.path(), NOWHERE));
        copy.edit("content/pages/about/en.md", "\nsummary = \"", "\nsummary = \"Second build. ");
        [first, Arc::new(build_leading(copy.path(), NOWHERE))]
    })
}

fn first() -> Host {
    host(Arc::clone(&builds()[0]))
}

/// Runs a test with the builds made before its clock starts.
fn with_host<F: Future<Output = ()>>(setup: Setup, test: impl FnOnce(Browser, Host) -> F) {
    let host = first();
    browse(setup, |browser| test(browser, host));
}

/// The words of an interface message in English.
fn say(id: &str) -> String {
    site().editions[0].words.say(id)
}

async fn open(browser: &Browser, host: &Host, path: &str) {
    browser.client.goto(&format!("{}{path}", host.address)).await.unwrap_or_else(|error| panic!("{path}: {error}"));
}

/// Opens the page and waits until its controls are there.
async fn open_keep(browser: &Browser, host: &Host) {
    open(browser, host, KEEP).await;
    browser.until("the controls", || browser.shows("#keep-start")).await;
}

async fn said(browser: &Browser) -> String {
    browser.text("#keep-said").await
}

async fn says(browser: &Browser, ids: &[&str]) {
    let words = ids.iter().map(|id| say(id)).collect::<Vec<_>>().join(" ");
    for _ in 0..600 {
        let own = said(browser).await;
        // What has a date in it is known as far as that.
        if own == words
            || words.split_once('{').is_some_and(|(start, _)| own.starts_with(start.trim_end_matches('\u{2068}')))
        {
            return;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    panic!("it says {:?}, not {words:?}", said(browser).await);
}

async fn keep(browser: &Browser, host: &Host) {
    open_keep(browser, host).await;
    browser.click("#keep-start").await;
    says(browser, &["keep-done"]).await;
}

/// Numbers of caches, workers, and entries in all caches, as the browser tells them.
async fn kept(browser: &Browser) -> Value {
    const ASK: &str = "const done = arguments[0]; (async () => { let entries = 0; const names = await caches.keys(); \
        for (const name of names) entries += (await (await caches.open(name)).keys()).length; \
        done([names.length, (await navigator.serviceWorker.getRegistrations()).length, entries]); })()";
    browser.client.execute_async(ASK, Vec::new()).await.expect("the stores can be asked")
}

async fn nothing_is_kept(browser: &Browser, host: &Host) {
    assert_eq!(kept(browser).await, json!([0, 0, 0]));
    let state = browser
        .client
        .execute_async(
            "const done = arguments[0]; indexedDB.databases().then(all => \
             done([document.cookie, localStorage.length, sessionStorage.length, all.length]))",
            Vec::new(),
        )
        .await
        .expect("the stores can be asked");
    assert_eq!(state, json!(["", 0, 0, 0]));
    browser
        .until("the browser counts no byte of ours", || async {
            let used = browser.devtools("Storage.getUsageAndQuota", json!({ "origin": host.address })).await;
            used["usage"] == json!(0)
        })
        .await;
}

/// Whether a page of ours comes.
async fn comes(browser: &Browser, host: &Host, path: &str) -> bool {
    // The driver tells some failures and not others; the page in the window is what counts.
    let _ = browser.client.goto(&format!("{}{path}", host.address)).await;
    browser.shows("#main").await
}

/// Every path of a language in a build.
fn paths(tag: &str) -> Vec<String> {
    let start = format!("{tag}/");
    let pages = builds()[0].files.keys().filter(|path| path.starts_with(&start) && path.ends_with("/index.html"));
    pages.map(|path| format!("/{}", path.trim_end_matches("index.html"))).collect()
}

#[test]
fn nothing_is_kept_before_the_press_and_no_other_page_may_start_a_worker() {
    with_host(Setup::Everything, |browser, host| async move {
        open_keep(&browser, &host).await;
        nothing_is_kept(&browser, &host).await;
        assert_eq!(browser.complaints().await, Vec::<String>::new());
        for (path, may) in
            [("/en/safety/", "SecurityError"), ("/en/help/", "SecurityError"), ("/", "SecurityError"), (KEEP, "it may")]
        {
            open(&browser, &host, path).await;
            let came = browser
                .client
                .execute_async(
                    "trustedTypes.createPolicy('default', { createScriptURL: own => own }); \
                     navigator.serviceWorker.register('/kept.js').then(() => arguments[0]('it may'), error => arguments[0](error.name))",
                    Vec::new(),
                )
                .await
                .expect("an answer");
            assert_eq!(came, may, "{path}");
        }
    });
}

#[test]
fn without_scripts_the_page_says_what_it_is_and_offers_nothing_it_cannot_do() {
    with_host(Setup::NoScripts, |browser, host| async move {
        open(&browser, &host, KEEP).await;
        assert!(browser.shows("#keep-without").await);
        assert!(
            !browser.shows("#keep").await && !browser.shows("#keep-start").await && !browser.shows("#remove").await
        );
        assert!(browser.shows("#one").await, "it says how to keep one page");
    });
}

#[test]
fn what_is_kept_opens_without_a_network_and_says_its_day_on_every_page() {
    with_host(Setup::Everything, |browser, host| async move {
        host.now().date = Some("Tue, 24 Nov 2026 09:00:00 GMT");
        keep(&browser, &host).await;
        assert!(browser.text("#keep-state").await.contains("November 24, 2026"), "it says the day");
        host.now().mood = Mood::Down;
        browser.complaints().await;
        let all = paths("en");
        assert!(all.len() > 100, "{} pages", all.len());
        for path in all.iter().step_by(5).map(String::as_str).chain([
            "/",
            "/en/",
            "/en/safety/",
            "/en/options/t/",
            "/en/help/ca/",
            KEEP,
        ]) {
            open(&browser, &host, path).await;
            let line = browser.text("#kept").await;
            assert!(line.contains("November 24, 2026"), "{path}: {line}");
            assert!(line.contains(&say("kept-link")), "{path}: {line}");
            assert!(browser.shows("#exit").await, "{path}");
        }
        // What refuses connections is what is meant; no policy may have refused anything.
        let refused: Vec<String> =
            browser.complaints().await.into_iter().filter(|own| own.contains("Content Security Policy")).collect();
        assert_eq!(refused, Vec::<String>::new());
    });
}

#[test]
fn the_questions_and_the_finder_work_without_a_network() {
    with_host(Setup::Everything, |browser, host| async move {
        keep(&browser, &host).await;
        host.now().mood = Mood::Down;
        open(&browser, &host, "/en/check/").await;
        browser.engine_ready().await;
        assert!(browser.shows("#kept").await);
        let before = browser.questions().await;
        browser.choose("for-whom", "me").await;
        browser.click("#next").await;
        browser.until("the next question", || async { browser.questions().await != before }).await;
        open(&browser, &host, "/en/help/find/").await;
        browser.engine_ready().await;
        browser.click(".finder > summary").await;
        browser
            .script("const list = document.getElementById('place'); list.value = list.options[5].value; list.dispatchEvent(new Event('input', { bubbles: true }))")
            .await;
        browser.until("people to call", || browser.shows("#found > li a[href^=\"tel:\"]")).await;
    });
}

#[test]
fn leaving_blanks_a_kept_page_when_nothing_else_can_come() {
    with_host(Setup::Everything, |browser, host| async move {
        browser.client.goto("about:blank").await.expect("an empty page");
        keep(&browser, &host).await;
        host.now().mood = Mood::Down;
        open(&browser, &host, "/en/help/").await;
        assert!(browser.shows("#kept").await);
        let seen = browser
            .script("document.getElementById('exit').click(); return document.body.innerText.trim() + document.title")
            .await;
        assert!(seen.as_str().is_some_and(|seen| seen.len() < 20), "blank at once: {seen}");
        browser
            .until("it goes away from the site", || async { !browser.address().await.starts_with(&host.address) })
            .await;
    });
}

#[test]
fn the_network_comes_first_and_a_silent_one_is_not_waited_for() {
    with_host(Setup::Everything, |browser, host| async move {
        keep(&browser, &host).await;
        let entries = kept(&browser).await;
        for path in ["/en/help/", "/es/help/", "/en/check/"] {
            open(&browser, &host, path).await;
            assert!(!browser.shows("#kept").await, "{path}: the network answered, so it is no kept copy");
        }
        assert_eq!(kept(&browser).await, entries, "the worker stores nothing by itself");
        host.now().mood = Mood::Silent;
        let start = std::time::Instant::now();
        open(&browser, &host, "/en/help/").await;
        assert!(browser.shows("#kept").await);
        // It never answers: a page that waited for it would not open at all.
        assert!(start.elapsed().as_secs() >= 2, "after {:?}", start.elapsed());
    });
}

#[test]
fn another_language_is_not_kept_unless_it_is_asked_for() {
    with_host(Setup::Everything, |browser, host| async move {
        keep(&browser, &host).await;
        host.now().mood = Mood::Down;
        assert!(!comes(&browser, &host, "/es/help/").await, "Spanish was kept as well");
        assert!(comes(&browser, &host, "/en/help/").await);
        host.now().mood = Mood::Well;
        open_keep(&browser, &host).await;
        browser
            .script("const list = document.getElementById('keep-language'); list.value = 'es'; list.dispatchEvent(new Event('change', { bubbles: true }))")
            .await;
        browser.click("#keep-start").await;
        says(&browser, &["keep-done"]).await;
        host.now().mood = Mood::Down;
        for (path, lang) in [("/es/help/", "es"), ("/en/help/", "en")] {
            open(&browser, &host, path).await;
            assert_eq!(browser.attribute("#kept", "lang").await.as_deref(), Some(lang), "{path}");
        }
    });
}

#[test]
fn removing_takes_everything_away_and_asks_the_browser() {
    with_host(Setup::Everything, |browser, host| async move {
        keep(&browser, &host).await;
        assert_ne!(kept(&browser).await, json!([0, 0, 0]));
        // As a person would who has no network: from the line above a kept page.
        host.now().mood = Mood::Down;
        open(&browser, &host, "/en/help/").await;
        browser.click("#kept a").await;
        browser.until("the controls", || browser.shows("#remove")).await;
        browser.click("#remove").await;
        says(&browser, &["keep-removed"]).await;
        nothing_is_kept(&browser, &host).await;
        assert!(!comes(&browser, &host, "/en/").await, "a page is still kept");
        host.now().mood = Mood::Well;
        open_keep(&browser, &host).await;
        nothing_is_kept(&browser, &host).await;
        assert_eq!(browser.text("#keep-state").await, say("keep-have-none"));
    });
}

#[test]
fn removing_that_did_not_work_is_said() {
    with_host(Setup::Everything, |browser, host| async move {
        keep(&browser, &host).await;
        browser.script("caches.delete = () => Promise.resolve(true)").await;
        browser.click("#remove").await;
        says(&browser, &["keep-remove-failed"]).await;
    });
}

#[test]
fn the_newest_replaces_all_and_until_then_the_old_stays_whole() {
    with_host(Setup::Everything, |browser, host| async move {
        keep(&browser, &host).await;
        let whole = kept(&browser).await;
        host.now().dist = Arc::clone(&builds()[1]);
        open_keep(&browser, &host).await;
        assert_eq!(browser.text("#keep-start").await, say("keep-newest"));
        // A new build whose changed page does not come: the old copy is what it was.
        host.now().mood = Mood::Cuts("/en/about/");
        browser.click("#keep-start").await;
        says(&browser, &["keep-failed", "keep-as-before"]).await;
        assert_eq!(kept(&browser).await, whole);
        host.now().mood = Mood::Down;
        open(&browser, &host, "/en/about/").await;
        assert!(browser.shows("#kept").await && !browser.text(".summary").await.contains("Second build."));

        host.now().mood = Mood::Well;
        open_keep(&browser, &host).await;
        browser.requests().await;
        browser.click("#keep-start").await;
        says(&browser, &["keep-done"]).await;
        let asked: Vec<String> = browser.requests().await.into_iter().filter(|own| own.contains("/en/")).collect();
        // The list of all questions names the index of all texts.
        let changed = ["/en/about/", "/en/questions/"].map(|path| format!("{}{path}", host.address));
        assert_eq!(asked, changed, "what is the same is not loaded again");
        assert_eq!(kept(&browser).await, whole, "one cache, one worker, as many files");
        host.now().mood = Mood::Down;
        open(&browser, &host, "/en/about/").await;
        assert!(browser.shows("#kept").await && browser.text(".summary").await.contains("Second build."));
    });
}

#[test]
fn an_old_copy_says_so_and_a_wrong_clock_does_not_hide_its_day() {
    for (date, day, words) in [
        ("Mon, 01 Jan 2024 09:00:00 GMT", "January 1, 2024", "kept-old"),
        ("Sun, 01 Jan 2040 09:00:00 GMT", "January 1, 2040", "kept-clock"),
    ] {
        with_host(Setup::Everything, |browser, host| async move {
            host.now().date = Some(date);
            keep(&browser, &host).await;
            host.now().mood = Mood::Down;
            open(&browser, &host, "/en/help/").await;
            let line = browser.text("#kept").await;
            assert!(line.contains(day) && line.contains(&say(words)), "{line}");
            assert_eq!(browser.attribute("#kept", "class").await.as_deref(), Some("old"), "it stands out");
        });
    }
}

#[test]
fn kept_pages_ask_nobody_else() {
    with_host(Setup::Everything, |browser, host| async move {
        browser.requests().await;
        keep(&browser, &host).await;
        open(&browser, &host, "/en/help/").await;
        let foreign: Vec<String> = browser
            .requests()
            .await
            .into_iter()
            .filter(|address| !address.starts_with(&host.address) && !address.starts_with("data:"))
            .collect();
        assert_eq!(foreign, Vec::<String>::new());
    });
}
