//! A day of made-up visitors, one after the other: what the page holds must not grow.

use std::time::Duration;

use serde_json::json;

use super::super::driver::browse_within;
use super::super::{Browser, Setup, stage};
use super::is;

/// One every three minutes, day and night.
const VISITORS: usize = 480;

/// After so many visitors it is looked at what the page holds.
const EACH: usize = 48;

/// What the start screen holds once nobody's leftovers are kept: bytes of the scripts' memory, and parts of pages.
async fn held(browser: &Browser) -> (f64, f64) {
    browser.devtools("HeapProfiler.collectGarbage", json!({})).await;
    let metrics = browser.devtools("Performance.getMetrics", json!({})).await;
    let value = |name: &str| {
        let all = metrics["metrics"].as_array().into_iter().flatten();
        all.filter(|metric| metric["name"] == name).find_map(|metric| metric["value"].as_f64()).expect("a metric")
    };
    (value("JSHeapUsedSize"), value("Nodes"))
}

/// Takes about forty minutes, so it is run by hand: `cargo test --test all a_day_of_visitors -- --ignored --nocapture`.
#[test]
#[ignore = "forty minutes; run by hand"]
fn a_day_of_visitors_leaves_the_memory_as_it_was() {
    browse_within(Setup::Everything, Duration::from_secs(7200), |browser| async move {
        let kiosk = stage::kiosk();
        browser.devtools("Performance.enable", json!({})).await;
        let mut first = None;
        for visitor in 1..=VISITORS {
            let language = ["en", "es"][visitor % 2];
            browser.open(&format!("{kiosk}/")).await;
            browser.until("the start", || is(&browser, "start")).await;
            browser.open_ready(&format!("{kiosk}/{language}/check/")).await;
            browser.choose("for-whom", "me").await;
            browser.click("#next").await;
            browser.choose("safe-now", ["safe", "danger"][visitor % 2]).await;
            browser.click("#forget").await;
            browser.until("the start", || is(&browser, "start")).await;
            if visitor % EACH == 0 {
                let (bytes, nodes) = held(&browser).await;
                println!("after {visitor} visitors: {:.2} MB of the scripts', {nodes} nodes", bytes / 1e6);
                let (bytes_then, nodes_then) = *first.get_or_insert((bytes, nodes));
                assert!(bytes <= bytes_then * 1.2 && nodes <= nodes_then * 1.2, "it grows with every visitor");
            }
        }
    });
}
