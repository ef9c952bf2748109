//! Real old Chromiums, as phones without updates have them.

use serde_json::json;

use super::raw::{Age, in_each};
use super::{leaving, paper};

/// Where `replaceChildren` is not known, blanking failed and nothing followed.
#[test]
fn the_way_out_leaves() {
    in_each(&Age::OLD, |browser, age| async move {
        for page in ["/en/help/", "/en/check/", "/es/"] {
            browser.open(page).await;
            browser.click("#exit").await;
            browser.has_left().await;
            assert!(
                !browser.history().await.1.iter().any(|address| address.contains(page)),
                "{age:?}: {page} is in the list"
            );
        }
        browser.open("/en/help/").await;
        for _ in 0..3 {
            browser.key("Shift", 16).await;
        }
        browser.has_left().await;
    });
}

/// A press on "People to call" must not fall on the way out.
#[test]
fn the_way_out_stands_at_the_thumb_and_the_menu_is_free() {
    in_each(&Age::OLD, |browser, age| async move {
        for page in ["/en/help/", "/es/check/"] {
            browser.open(page).await;
            let place = browser
                .value(
                    "(() => { const box = document.getElementById('exit').getBoundingClientRect(); \
                     const free = [...document.querySelectorAll('header a, header summary')].every(link => { \
                     if (link.tagName === 'A' && link.closest('details:not([open])')) return true; \
                     const own = link.getBoundingClientRect(); const top = document.elementFromPoint(own.left + own.width / 2, own.top + own.height / 2); \
                     return link.contains(top) || top.contains(link) }); \
                     return { low: box.top > innerHeight / 2, right: innerWidth - box.right < 40, free } })()",
                )
                .await;
            assert_eq!(place, json!({ "low": true, "right": true, "free": true }), "{age:?}: {page}");
        }
    });
}

#[test]
fn old_browsers_that_read_half_of_the_sheets_show_a_paper_guide_with_its_alerts() {
    in_each(&[Age::Of83, Age::Of92], |browser, age| async move {
        for page in ["/en/check/", "/es/check/"] {
            browser.open(page).await;
            paper::is_a_paper_guide(&browser, &format!("{age:?} {page}"), true).await;
        }
    });
}

/// `mask` without its prefix was a filled square before every number.
#[test]
fn the_telephone_before_a_number_is_drawn_in_old_browsers() {
    in_each(&Age::OLD, |browser, age| async move {
        browser.open("/en/help/").await;
        let mask = browser
            .value("getComputedStyle(document.querySelector('main a[href^=tel]'), '::before').webkitMaskImage")
            .await;
        assert!(mask.as_str().is_some_and(|mask| mask.starts_with("url(")), "{age:?}: {mask}");
    });
}

#[test]
fn all_of_a_page_is_on_paper() {
    in_each(&[Age::Of83, Age::Of112], paper::is_whole_on_paper);
}

#[test]
fn zoomed_in_the_way_out_stays_in_sight() {
    in_each(&[Age::Of83, Age::Of112], leaving::is_in_sight_when_zoomed);
}

#[test]
fn where_its_address_is_none_an_empty_page_comes() {
    in_each(&Age::OLD, leaving::leaves_where_the_address_is_none);
}
