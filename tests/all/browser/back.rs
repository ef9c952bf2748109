//! Back inside the site, and one place in the browser's history however long the walk is.

use serde_json::json;

use super::driver::browse;
use super::{Browser, Setup};

async fn at(browser: &Browser, path: &str) {
    browser.until(path, || async { browser.address().await.ends_with(path) }).await;
}

#[test]
fn a_long_walk_with_back_inside_takes_one_place_and_the_browsers_back_leaves() {
    browse(Setup::Everything, |browser| async move {
        browser.client.goto("about:blank").await.expect("an empty page");
        browser.open("/en/").await;
        let before = browser.script("return history.length").await;
        for (link, there, back) in [
            (".menu a[href=\"/en/learn/\"]", "/en/learn/", None),
            ("main a[href=\"/en/learn/debt/\"]", "/en/learn/debt/", Some("/en/learn/")),
            ("main a[href=\"/en/learn/work/\"]", "/en/learn/work/", Some("/en/learn/")),
            (".menu a[href=\"/en/options/\"]", "/en/options/", None),
            ("main a[href=\"/en/options/t/\"]", "/en/options/t/", Some("/en/options/")),
            ("header > a[href=\"/en/help/\"]", "/en/help/", Some("/en/")),
            ("footer a[href=\"/en/safety/\"]", "/en/safety/", None),
            ("main a[href=\"/en/safety/keep/\"]", "/en/safety/keep/", Some("/en/safety/")),
        ] {
            if link.starts_with(".menu") {
                browser.click("header .menu > summary").await;
            }
            browser.click(link).await;
            at(&browser, there).await;
            if let Some(above) = back {
                browser.click(".up a").await;
                at(&browser, above).await;
            }
        }
        assert_eq!(browser.script("return history.length").await, before, "the walk added to the history");
        browser.client.back().await.expect("going back");
        assert_eq!(browser.address().await, "about:blank", "Back leaves the site at once");
    });
}

#[test]
fn the_way_back_is_a_target_for_a_thumb_and_its_arrow_turns_with_the_direction() {
    browse(Setup::Everything, |browser| async move {
        let own = ["/en/help/", "/es/learn/debt/", "/en/check/", "/en/help/ca/"].map(|path| (path.to_owned(), "←"));
        let turned = ["help/", "help/ca/"].map(|path| (format!("{}/qps-plocm/{path}", super::stage::beside()), "→"));
        for (path, arrow) in own.into_iter().chain(turned) {
            browser.open(&path).await;
            let seen = browser
                .script(
                    "const link = document.querySelector('.up a'); const box = link.getBoundingClientRect(); \
                     return { wide: box.width >= 48, high: box.height >= 48, arrow: getComputedStyle(link, '::before').content[1] }",
                )
                .await;
            assert_eq!(seen, json!({ "wide": true, "high": true, "arrow": arrow }), "{path}");
        }
    });
}
