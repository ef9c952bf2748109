//! Two people in turn at a screen in a public place.

mod day;
mod engines;

use serde_json::json;

use super::driver::browse;
use super::{Browser, Setup, stage};

/// Moves the kiosk's clock on by so many seconds in which nobody touches it.
async fn wait(browser: &Browser, seconds: u32) {
    browser.script(&format!("dispatchEvent(new CustomEvent('kiosk-clock', {{ detail: {seconds} }}))")).await;
}

async fn is(browser: &Browser, state: &str) -> bool {
    browser.attribute("html", "data-kiosk").await.as_deref() == Some(state)
}

async fn no_way_out(browser: &Browser) {
    const OUT: &str = "return [...document.querySelectorAll('a[href]')].map(link => link.getAttribute('href')).filter(to => !'/#'.includes(to[0]))";
    browser.until("no link leads out", || async { browser.script(OUT).await == json!([]) }).await;
}

#[test]
fn the_next_person_finds_nothing_of_the_last_one() {
    browse(Setup::Everything, |browser| async move {
        let kiosk = stage::kiosk();
        let size = json!({ "width": 1280, "height": 800, "deviceScaleFactor": 1, "mobile": false });
        browser.devtools("Emulation.setDeviceMetricsOverride", size).await;
        browser.open(&format!("{kiosk}/")).await;
        assert!(is(&browser, "start").await && browser.shows(".begin").await);
        no_way_out(&browser).await;

        // The first person sets larger letters, answers, and looks for people near them.
        browser.click("section[lang=es] .begin").await;
        browser.until("the start page", || is(&browser, "session")).await;
        browser.click("[data-act=large]").await;
        assert_eq!(browser.attribute("html", "data-large").await.as_deref(), Some(""));
        browser.open_ready(&format!("{kiosk}/es/check/")).await;
        assert_eq!(browser.attribute("html", "data-large").await.as_deref(), Some(""), "it goes along");
        browser.choose("for-whom", "me").await;
        browser.click("#next").await;
        browser.choose("safe-now", "danger").await;
        no_way_out(&browser).await;

        // Nobody touches it: it asks, as often as it takes, and everything is as it was.
        for _ in 0..10 {
            wait(&browser, 70).await;
            browser.until("it asks", || is(&browser, "warning")).await;
            assert_eq!(browser.script("return document.activeElement.id").await, json!("stay"));
            browser.click("#stay").await;
            browser.until("it goes on", || is(&browser, "session")).await;
        }
        assert_eq!(browser.questions().await, ["safe-now"]);
        assert_eq!(browser.script("return document.querySelectorAll('#check :checked').length").await, json!(2));

        // What the browser has of its own does nothing.
        for kind in ["contextmenu", "dragstart", "selectstart"] {
            let allowed = format!(
                "return document.body.dispatchEvent(new Event('{kind}', {{ bubbles: true, cancelable: true }}))"
            );
            assert_eq!(browser.script(&allowed).await, json!(false), "{kind}");
        }
        for key in ["F12", "p", "ArrowLeft"] {
            let allowed = format!(
                "return document.body.dispatchEvent(new KeyboardEvent('keydown', {{ key: '{key}', altKey: true, ctrlKey: true, bubbles: true, cancelable: true }}))"
            );
            assert_eq!(browser.script(&allowed).await, json!(false), "{key}");
        }

        // Then it forgets.
        wait(&browser, 100).await;
        browser.until("the start", || is(&browser, "start")).await;
        assert_eq!(browser.script("return window.name").await, json!(""));
        browser.open_ready(&format!("{kiosk}/es/check/")).await;
        assert_eq!(browser.script("return document.querySelectorAll('#check :checked').length").await, json!(0));
        assert_eq!(browser.attribute("html", "data-large").await, None);

        // The second person finds people with the digits, and forgets all of it with one press.
        browser.open_finder(&format!("{kiosk}/en/help/find/")).await;
        for digit in [9, 0, 0, 0, 1] {
            let at = if digit == 0 { 10 } else { digit };
            browser.click(&format!(".digits button:nth-child({at})")).await;
        }
        browser.until("people are found", || async { browser.shows("#found > li[data-hit]").await }).await;
        no_way_out(&browser).await;
        assert!(!browser.shows("#words").await, "letters cannot be given");
        browser.click("[data-act=slip]").await;
        assert!(browser.text("#kiosk-slip").await.contains("1-888-373-7888"));
        browser.click("#kiosk-slip [data-act=close]").await;
        browser.click("#forget").await;
        browser.until("the start", || is(&browser, "start")).await;
        let outside: Vec<String> = browser
            .requests()
            .await
            .into_iter()
            .filter(|to| !to.starts_with(kiosk) && !to.starts_with("data:"))
            .collect();
        assert_eq!(outside, Vec::<String>::new());
    });
}
