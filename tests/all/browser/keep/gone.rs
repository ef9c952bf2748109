//! A host that is silent, gone, parked, moved or somebody else's for a while.

use std::sync::Arc;

use serde_json::json;

use super::super::Setup;
use super::super::hosted::Mood;
use super::{KEEP, keep, kept, open, open_keep, said, say, says, with_host};

/// The copy is what is needed when the host is not there any more, and its button takes it away.
#[test]
fn a_host_that_is_gone_parked_or_moved_stands_neither_before_the_copy_nor_before_its_removal() {
    with_host(Setup::Everything, |browser, host| async move {
        for mood in [Mood::Gone(404), Mood::Gone(410), Mood::Gone(403), Mood::Parked, Mood::Moved] {
            host.now().mood = Mood::Well;
            keep(&browser, &host).await;
            host.now().mood = mood;
            open(&browser, &host, "/en/help/").await;
            assert!(browser.shows("#kept").await, "{mood:?}: the copy comes and says so");
            browser.click("#kept a").await;
            browser.until("the controls", || browser.shows("#remove")).await;
            browser.click("#remove").await;
            says(&browser, &["keep-removed"]).await;
            assert_eq!(kept(&browser).await, json!([0, 0, 0]), "{mood:?}");
        }
    });
}

/// Taking the worker away can wait behind the browser's own question to the host.
#[test]
fn removing_does_not_wait_for_a_silent_host() {
    with_host(Setup::Everything, |browser, host| async move {
        keep(&browser, &host).await;
        host.now().mood = Mood::Silent;
        open(&browser, &host, KEEP).await;
        browser.until("the controls", || browser.shows("#remove")).await;
        browser.click("#remove").await;
        let said_at_last = [say("keep-removed"), say("keep-removed-soon")];
        // The host never answers: whoever waited for it would wait for ever.
        browser.until("it is said", || async { said_at_last.contains(&said(&browser).await) }).await;
        let left = kept(&browser).await;
        assert_eq!([&left[0], &left[2]], [0, 0], "nothing of the pages: {left}");
    });
}

/// A host that was hostile for one visit can change what is in the store.
#[test]
fn what_somebody_changed_in_the_copy_is_not_taken_over_by_the_newest() {
    const CHANGE: &str = "const done = arguments[0]; (async () => { for (const name of await caches.keys()) { \
        const cache = await caches.open(name); const page = await (await cache.match('/en/help/')).text(); \
        await cache.put('/en/help/', new Response(page.replaceAll('1-888-373-7888', '1-900-555-1234'), { headers: { 'content-type': 'text/html' } })); } done(1); })()";
    with_host(Setup::Everything, |browser, host| async move {
        keep(&browser, &host).await;
        browser.client.execute_async(CHANGE, Vec::new()).await.expect("the store can be changed");
        host.now().mood = Mood::Down;
        open(&browser, &host, "/en/help/").await;
        assert!(browser.text("main").await.contains("1-900-555-1234"), "it is changed");
        host.now().mood = Mood::Well;
        open_keep(&browser, &host).await;
        browser.click("#keep-start").await;
        says(&browser, &["keep-done"]).await;
        host.now().mood = Mood::Down;
        open(&browser, &host, "/en/help/").await;
        let main = browser.text("main").await;
        assert!(!main.contains("1-900-555-1234") && main.contains("1-888-373-7888"));
    });
}

/// Whoever has the host for one visit can leave a worker that changes every page from then on.
#[test]
fn a_worker_that_is_not_ours_goes_with_the_next_page() {
    with_host(Setup::Everything, |browser, host| async move {
        let ours = Arc::clone(&host.now().dist);
        let mut hostile = (*ours).clone();
        hostile.files.insert("en/index.html".to_owned(), b"<!DOCTYPE html><p id=main>A page of somebody else".to_vec());
        hostile.files.insert("x.js".to_owned(), b"// nothing".to_vec());
        host.now().dist = Arc::new(hostile);
        open(&browser, &host, "/en/").await;
        let register = "trustedTypes.createPolicy('default', { createScriptURL: own => own }); \
                        navigator.serviceWorker.register('/x.js').then(() => arguments[0](1), arguments[0])";
        // The policy of our headers forbids no worker, because one page needs ours, and a hostile page can call a policy
        // of its own as we call ours.
        browser.client.execute_async(register, Vec::new()).await.expect("it registers");
        assert_eq!(kept(&browser).await[1], 1, "a worker is there");
        host.now().dist = ours;
        open(&browser, &host, "/en/help/").await;
        browser.until("it is gone", || async { kept(&browser).await[1] == json!(0) }).await;
        // Ours stays.
        keep(&browser, &host).await;
        open(&browser, &host, "/en/help/").await;
        browser.until("the page has come", || browser.shows("#exit")).await;
        assert_eq!(kept(&browser).await[1], 1);
    });
}
