//! Reading aloud: only when asked, only with a voice of the device, silent as soon as the person leaves.

use serde_json::json;

use super::driver::{browse, strings};
use super::{Browser, Setup, stage};

/// Voices in place of the machine's: what is spoken goes into a list. `local` tells whether the voice is the device's.
async fn with_voice(browser: &Browser, lang: &str, local: bool) {
    let source = format!(
        "window.said = []; window.cancelled = 0; \
         Object.defineProperty(window, 'speechSynthesis', {{ value: {{ \
           getVoices: () => [{{ lang: '{lang}', localService: {local}, name: 'test' }}], \
           speak: piece => said.push(piece), cancel: () => {{ cancelled += 1; }} }} }}); \
         window.SpeechSynthesisUtterance = function (text) {{ this.text = text; }};"
    );
    browser.devtools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": source })).await;
}

async fn buttons(browser: &Browser) -> i64 {
    browser.script("return document.querySelectorAll('.listen').length").await.as_i64().expect("a count")
}

#[test]
fn a_passage_is_read_when_asked_and_stops_when_asked_again() {
    browse(Setup::Everything, |browser| async move {
        with_voice(&browser, "en-US", true).await;
        browser.open("/en/learn/debt/").await;
        browser.until("buttons", || async { buttons(&browser).await > 3 }).await;
        assert_eq!(browser.script("return said.length").await, 0, "nothing is read by itself");
        let name = browser.attribute("article h2 + .listen", "aria-label").await.expect("a name");
        let heading = browser.text("article h2").await;
        assert!(name.ends_with(&heading) && name != heading, "{name}");
        browser.click("article h2 + .listen").await;
        assert_eq!(browser.attribute("article h2 + .listen", "aria-pressed").await.as_deref(), Some("true"));
        let said = strings(&browser.script("return said.map(piece => piece.text)").await);
        assert_eq!(said.first(), Some(&heading));
        let next = browser.script("return document.querySelectorAll('article h2')[1].textContent").await;
        assert!(said.len() > 3 && !said.iter().any(|text| Some(text.as_str()) == next.as_str()), "{said:?}");
        // What is closed on screen is not read, and each sentence only once.
        let hidden = strings(&browser.script("return [...document.querySelectorAll('article details:not([open]) > p')].map(p => p.textContent.trim())").await);
        assert!(!hidden.is_empty() && !said.iter().any(|text| hidden.contains(text)), "{said:?}");
        assert!(said.iter().enumerate().all(|(at, text)| !said[..at].contains(text)), "{said:?}");
        browser.click("article h2 + .listen").await;
        assert_eq!(browser.attribute("article h2 + .listen", "aria-pressed").await.as_deref(), Some("false"));
        assert_eq!(browser.script("return said.length").await, said.len(), "asked again, it only stops");
    });
}

#[test]
fn a_voice_of_the_network_or_of_another_language_is_not_used() {
    for (lang, local) in [("en-US", false), ("es-MX", true)] {
        browse(Setup::Everything, |browser| async move {
            with_voice(&browser, lang, local).await;
            browser.open("/en/help/").await;
            browser
                .until("the script", || async { browser.script("return document.readyState").await == "complete" })
                .await;
            assert_eq!(buttons(&browser).await, 0, "{lang}, local {local}");
        });
    }
}

#[test]
fn a_question_is_read_with_its_answers_and_leaving_falls_silent() {
    browse(Setup::Everything, |browser| async move {
        with_voice(&browser, "es_US", true).await;
        browser.open_ready("/es/check/").await;
        let shown = browser.questions().await.remove(0);
        browser.click(&format!("fieldset[data-question=\"{shown}\"] .listen")).await;
        let said = strings(&browser.script("return said.map(piece => piece.text)").await);
        let answers = strings(&browser.script(&format!("return [...document.querySelectorAll('fieldset[data-question=\"{shown}\"] label')].map(label => label.textContent.trim())")).await);
        assert!(answers.len() > 2 && answers.iter().all(|answer| said.contains(answer)), "{answers:?} in {said:?}");
        let silent = browser
            .script("const before = cancelled; document.getElementById('exit').click(); return cancelled > before")
            .await;
        assert_eq!(silent, true);
        browser.until("the outside page", || async { browser.address().await == stage().outside }).await;
    });
}

/// A voice that comes late moves nothing that is on screen.
#[test]
fn buttons_take_no_room() {
    browse(Setup::Everything, |browser| async move {
        with_voice(&browser, "en-US", true).await;
        browser.open("/en/learn/debt/").await;
        browser.until("buttons", || async { buttons(&browser).await > 3 }).await;
        let heights = browser
            .script(
                "const tall = () => document.documentElement.scrollHeight; const before = tall(); \
                     document.querySelectorAll('.listen').forEach(button => button.remove()); return [before, tall()]",
            )
            .await;
        assert_eq!(heights[0], heights[1]);
    });
}
