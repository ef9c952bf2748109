//! Keeping that does not come to its end: nothing of it stays.

use serde_json::json;

use super::super::Setup;
use super::super::hosted::Mood;
use super::{KEEP, comes, kept, nothing_is_kept, open, open_keep, says, with_host};

#[test]
fn a_file_that_does_not_come_leaves_nothing_behind() {
    with_host(Setup::Everything, |browser, host| async move {
        for mood in [
            Mood::Lacks("/kept/en.json"),
            Mood::Lacks("/en/"),
            Mood::Spoils("/en/help/"),
            Mood::Cuts("/en/check/"),
            Mood::Cuts("/a/engine."),
            Mood::Lacks("/a/people."),
            Mood::Spoils("/en/travel/"),
            Mood::Lacks("/kept.js"),
        ] {
            open_keep(&browser, &host).await;
            host.now().mood = mood;
            browser.click("#keep-start").await;
            says(&browser, &["keep-failed", "keep-nothing"]).await;
            assert_eq!(kept(&browser).await, json!([0, 0, 0]), "{mood:?}");
            host.now().mood = Mood::Well;
        }
        nothing_is_kept(&browser, &host).await;
    });
}

#[test]
fn stopping_half_way_leaves_nothing_behind() {
    with_host(Setup::Everything, |browser, host| async move {
        open_keep(&browser, &host).await;
        host.now().mood = Mood::Holds("/en/travel/");
        browser.click("#keep-start").await;
        browser.until("files come", || async { kept(&browser).await[2] != json!(0) }).await;
        assert!(browser.shows("#keep-bar").await && browser.text("#keep-numbers").await.contains('/'));
        browser.click("#keep-stop").await;
        says(&browser, &["keep-stopped", "keep-nothing"]).await;
        nothing_is_kept(&browser, &host).await;
    });
}

#[test]
fn leaving_half_way_leaves_nothing_behind() {
    with_host(Setup::Everything, |browser, host| async move {
        open_keep(&browser, &host).await;
        host.now().mood = Mood::Holds("/en/travel/");
        browser.click("#keep-start").await;
        browser.until("files come", || async { kept(&browser).await[2] != json!(0) }).await;
        browser.click("#exit").await;
        browser.until("another page", || async { !browser.address().await.starts_with(&host.address) }).await;
        host.now().mood = Mood::Well;
        open(&browser, &host, "/en/help/").await;
        nothing_is_kept(&browser, &host).await;
    });
}

/// A phone that goes off half-way leaves a cache that is not whole: the page takes it away when it is next opened.
#[test]
fn what_was_left_half_way_is_never_shown_and_goes_when_the_page_is_opened() {
    with_host(Setup::Everything, |browser, host| async move {
        open_keep(&browser, &host).await;
        browser
            .client
            .execute_async(
                "trustedTypes.createPolicy('default', { createScriptURL: own => own }); caches.open('en 1 2').then(cache => cache.put('/en/help/', new Response('half'))).then(() => \
                 navigator.serviceWorker.register('/kept.js')).then(() => navigator.serviceWorker.ready).then(() => arguments[0]())",
                Vec::new(),
            )
            .await
            .expect("a leftover");
        assert_eq!(kept(&browser).await, json!([1, 1, 1]));
        open(&browser, &host, "/en/help/").await;
        host.now().mood = Mood::Down;
        assert!(!comes(&browser, &host, "/en/help/").await, "half a copy was shown");
        host.now().mood = Mood::Well;
        open_keep(&browser, &host).await;
        nothing_is_kept(&browser, &host).await;
    });
}

#[test]
fn a_browser_that_refuses_storage_is_told_kindly() {
    with_host(Setup::NoStorage, |browser, host| async move {
        open(&browser, &host, KEEP).await;
        browser.until("the words", || browser.shows("#keep-denied")).await;
        assert!(!browser.shows("#keep").await && !browser.shows("#keep-without").await);
    });
}

#[test]
fn a_phone_without_room_keeps_nothing_and_says_so() {
    with_host(Setup::Everything, |browser, host| async move {
        let quota = json!({ "origin": host.address, "quotaSize": 500_000 });
        browser.devtools("Storage.overrideQuotaForOrigin", quota).await;
        // The browser tells its room before; and one that tells more than it gives fails while files come.
        for tells in ["", "navigator.storage.estimate = async () => ({ quota: 1e9, usage: 0 })"] {
            open_keep(&browser, &host).await;
            browser.script(tells).await;
            browser.click("#keep-start").await;
            says(&browser, &["keep-room", "keep-nothing"]).await;
            nothing_is_kept(&browser, &host).await;
        }
    });
}
