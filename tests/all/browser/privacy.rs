//! Nothing leaves the phone and nothing stays on it.

use serde_json::json;

use super::driver::{browse, strings};
use super::{Browser, Setup, stage};

const PATHS: [&str; 8] =
    ["/", "/en/", "/en/help/", "/en/options/", "/en/options/t/", "/en/safety/", "/es/about/", "/es/check/"];

async fn visit_everything(browser: &Browser) {
    for path in PATHS {
        browser.open(path).await;
    }
    browser.open_ready("/en/check/").await;
    browser.choose("for-whom", "me").await;
    browser.click("#results > summary").await;
}

#[test]
fn a_visit_asks_only_the_site_itself_and_nothing_complains() {
    browse(Setup::Everything, |browser| async move {
        visit_everything(&browser).await;
        let requests = browser.requests().await;
        assert!(requests.len() > PATHS.len(), "the log works: {requests:?}");
        let foreign: Vec<&String> = requests
            .iter()
            .filter(|address| !address.starts_with(&stage().site) && !address.starts_with("data:"))
            .collect();
        assert!(foreign.is_empty(), "{foreign:?}");
        let spoken: Vec<&String> = requests.iter().filter(|address| address.contains('?')).collect();
        assert!(spoken.is_empty(), "an address carries something: {spoken:?}");
        assert_eq!(browser.complaints().await, Vec::<String>::new());
    });
}

#[test]
fn a_visit_leaves_no_cookie_and_no_storage() {
    browse(Setup::Everything, |browser| async move {
        visit_everything(&browser).await;
        let cookies = browser.devtools("Storage.getCookies", json!({})).await;
        assert_eq!(cookies["cookies"], json!([]));
        let kept = browser.script("return [document.cookie, localStorage.length, sessionStorage.length]").await;
        assert_eq!(kept, json!(["", 0, 0]));
        let used = browser.devtools("Storage.getUsageAndQuota", json!({ "origin": stage().site })).await;
        assert_eq!(used["usage"], json!(0), "IndexedDB, caches, workers, files: {used}");
        let state = browser
            .client
            .execute_async(
                "const done = arguments[0]; (async () => done([(await indexedDB.databases()).length, (await caches.keys()).length, \
                 (await navigator.serviceWorker.getRegistrations()).length]))()",
                Vec::new(),
            )
            .await
            .expect("the stores can be asked");
        assert_eq!(state, json!([0, 0, 0]));
    });
}

/// No engine, no other script: a style sheet that nothing waits for, and the drawing in the tab.
#[test]
fn a_page_without_the_questionnaire_loads_the_exit_script_and_nothing_else() {
    const OWN: [&str; 4] = ["/a/exit.", "/a/rest.", "/a/icon.", "/a/late."];
    browse(Setup::Everything, |browser| async move {
        browser.open("/en/").await;
        browser.requests().await;
        browser.open("/en/options/t/").await;
        let loaded =
            strings(&browser.script("return performance.getEntriesByType('resource').map(entry => entry.name)").await);
        let beyond: Vec<&String> = loaded.iter().filter(|name| !OWN.iter().any(|own| name.contains(own))).collect();
        assert!(beyond.is_empty(), "{beyond:?}");
    });
}

#[test]
fn no_referrer_is_sent_when_a_link_leaves() {
    browse(Setup::Everything, |browser| async move {
        browser.open("/en/help/").await;
        browser.click("#exit").await;
        browser.until("the outside page", || async { browser.address().await == stage().outside }).await;
        assert_eq!(browser.script("return document.referrer").await, "");
    });
}

#[test]
fn the_headers_are_the_ones_a_host_must_send() {
    browse(Setup::Everything, |browser| async move {
        browser.open("/en/").await;
        let exit = browser.script("return document.querySelector('script').src").await;
        for (address, kept) in
            [(json!("/en/"), false), (json!("/en/check/"), false), (json!("/nowhere/"), false), (exit, true)]
        {
            let headers = browser
                .client
                .execute_async(
                    "fetch(arguments[0]).then(reply => arguments[1](Object.fromEntries(reply.headers)))",
                    vec![address.clone()],
                )
                .await
                .expect("the page can be fetched by itself");
            let policy = headers["content-security-policy"].as_str().expect("a policy").to_owned();
            assert!(policy.starts_with("default-src 'none'; script-src 'self' 'wasm-unsafe-eval';"), "{policy}");
            // For styles alone; which of them a page has, its own policy says by their hashes, and a browser holds it to both.
            assert_eq!(
                policy.replace("style-src 'self' 'unsafe-inline';", "").matches("unsafe").count(),
                1,
                "{policy}"
            );
            assert!(policy.ends_with("frame-ancestors 'none'"), "{policy}");
            for (name, value) in [
                ("referrer-policy", "no-referrer"),
                ("x-content-type-options", "nosniff"),
                ("x-frame-options", "DENY"),
                ("cross-origin-opener-policy", "same-origin"),
                ("cross-origin-resource-policy", "same-origin"),
                ("cache-control", if kept { "public, max-age=86400" } else { "no-cache" }),
            ] {
                assert_eq!(headers[name], value, "{name} of {address}");
            }
            let permissions = headers["permissions-policy"].as_str().expect("permissions").to_owned();
            let given: Vec<&str> = permissions.split(", ").filter(|own| !own.ends_with("=()")).collect();
            assert!(given.is_empty() && permissions.contains("geolocation=()"), "{address}: {permissions}");
        }
    });
}

/// The browser's own word on it: a name that it does not know would refuse nothing.
#[test]
fn the_browser_refuses_what_looks_listens_finds_or_keeps() {
    const REFUSED: [&str; 16] = [
        "browsing-topics",
        "camera",
        "clipboard-read",
        "clipboard-write",
        "deferred-fetch",
        "display-capture",
        "geolocation",
        "hid",
        "idle-detection",
        "local-fonts",
        "microphone",
        "otp-credentials",
        "payment",
        "serial",
        "storage-access",
        "usb",
    ];
    browse(Setup::Everything, |browser| async move {
        browser.open("/en/check/").await;
        let known = strings(&browser.script("return document.featurePolicy.features()").await);
        let allowed = strings(&browser.script("return document.featurePolicy.allowedFeatures()").await);
        for name in REFUSED {
            assert!(known.iter().any(|own| own == name), "{name} has another name now: {known:?}");
            assert!(!allowed.iter().any(|own| own == name), "{name} is allowed");
        }
    });
}
