//! What a person takes along: two pages on paper, and a code to go on with.

use amparo::guide::{Answers, Screening};
use amparo::handover;
use amparo::report::Report;
use serde_json::json;

use super::answers::check;
use super::driver::{browse, browse_within};
use super::stage::beside;
use super::{Browser, Setup};
use crate::personas;
use crate::project::site;

/// The persona with the most answers.
fn somebody() -> Answers {
    let mut all = personas::named_answers();
    all.sort_by_key(|(_, answers)| site().guide.question_ixs().filter(|&ix| answers.is_answered(ix)).count());
    all.pop().expect("a persona").1
}

/// Waits for a next step on the screen.
async fn worked_out(browser: &Browser) {
    let seen =
        "return [...document.querySelectorAll('#next-step [data-step]')].some(own => own.getClientRects().length)";
    browser.until("the results are worked out", || async { browser.script(seen).await == true }).await;
}

async fn at_results(browser: &Browser, path: &str, answers: &Answers) {
    browser.open_ready(path).await;
    browser.texts_in().await;
    check(browser, answers).await;
    // Going on from a code leads to the results, or to the next question; only the results give one.
    browser.script("document.getElementById('results').open = true").await;
    worked_out(browser).await;
}

/// The choices checked on the page.
const CHECKED: &str = "return [...document.querySelectorAll('#check :checked')] \
    .map(own => own.closest('fieldset').dataset.question + '=' + own.dataset.choice).sort().join(' ')";

#[test]
fn a_code_is_shown_after_a_press_and_brings_every_answer_back_on_another_visit() {
    let answers = somebody();
    let expected = handover::write(&site().codebook, &answers);
    browse(Setup::Everything, |browser| async move {
        at_results(&browser, "/en/check/", &answers).await;
        let given = browser.script(CHECKED).await;
        assert!(!browser.shows("#code").await, "only when asked for");
        browser.click("#code-out").await;
        browser.until("the code", || browser.shows("#code")).await;
        let code = browser.text("#code").await;
        assert_eq!(code, expected, "the page and the tool write the same code");
        assert!(browser.attribute(".qr path", "d").await.is_some_and(|drawn| drawn.len() > 200));
        assert!(browser.text(".code").await.contains("Whoever has this code can read your answers."));
        assert!(!browser.address().await.contains('?') && !browser.address().await.contains('#'));
        // Another answer is another code: the one on the screen goes.
        let change =
            "const own = [...document.querySelectorAll('#check input[type=checkbox]:checked')].pop(); own.click()";
        browser.script(change).await;
        browser.until("the old code is gone", || async { !browser.shows("#code").await }).await;
        assert_eq!(browser.script("return document.getElementById('code').textContent").await, "");

        // Another visit, in another language: typed small and with other gaps.
        browser.open_ready("/es/check/").await;
        browser.texts_in().await;
        browser.click("#code-place > summary").await;
        for (typed, said) in
            [("", "Escriba"), ("%", "%"), ("11AA-2222", "no está bien"), (&code[..code.len() - 2], "no está bien")]
        {
            browser.script("document.getElementById('code-in').value = ''").await;
            browser.click("#code-in").await;
            browser.keys(typed).await;
            browser.click("#code-form button").await;
            browser.until(said, || async { browser.text("#code-said").await.contains(said) }).await;
            assert_eq!(browser.script(CHECKED).await, "", "nothing was taken over");
        }
        browser.script("document.getElementById('code-in').value = ''").await;
        browser.click("#code-in").await;
        browser.keys(&code.to_lowercase().replace('-', "  ")).await;
        browser.keys("\u{e007}").await;
        browser.until("the answers are back", || async { browser.script(CHECKED).await == given }).await;
        assert_eq!(
            browser.script("return document.getElementById('code-in').value").await,
            "",
            "what was typed is gone"
        );
        assert!(!browser.address().await.contains('?') && !browser.address().await.contains('#'));
    });
}

/// An alert opens under the answer that brings it, and its words are those of the language the page speaks.
#[test]
fn an_alert_opens_under_the_pressed_answer_and_changes_its_language() {
    browse(Setup::Everything, |browser| async move {
        browser.open_ready("/en/check/").await;
        browser.texts_in().await;
        browser.choose("for-whom", "me").await;
        browser.click("#next").await;
        browser.choose("safe-now", "watched").await;
        browser.until("the alert", || browser.shows("[data-notice=phone-watched] p")).await;
        let near = "const alert = document.querySelector('[data-notice=phone-watched]'); \
            const label = document.querySelector('[data-choice=watched]').closest('label'); \
            return alert.getBoundingClientRect().top - label.getBoundingClientRect().bottom";
        let gap = browser.script(near).await.as_f64().expect("a distance");
        assert!((0.0..30.0).contains(&gap), "{gap} px below the answer");
        browser.change_language("es").await;
        browser.until("Spanish", || async { browser.attribute("html", "lang").await.as_deref() == Some("es") }).await;
        browser
            .until("in Spanish", || async { browser.text("[data-notice=phone-watched]").await.contains("teléfono") })
            .await;
        browser.click("#next").await;
        let inside = "return document.querySelectorAll('fieldset .alert').length && \
            [...document.querySelectorAll('fieldset .alert')].every(own => own.closest('fieldset').getClientRects().length)";
        let all = browser.script(inside).await;
        assert!(all == true || all == 0, "no alert is left in a question that is not asked: {all}");
    });
}

/// How many pages a document has.
pub fn pages(pdf: &[u8]) -> usize {
    pdf.windows(11).filter(|seen| seen.starts_with(b"/Type /Page") && seen.len() == 11).count()
        - pdf.windows(12).filter(|seen| *seen == b"/Type /Pages").count()
}

pub async fn printed(browser: &Browser, paper: &str) -> Vec<u8> {
    use base64::Engine as _;
    let (width, height) = if paper == "letter" { (8.5, 11.0) } else { (8.27, 11.69) };
    let pdf = browser
        .devtools("Page.printToPDF", json!({ "paperWidth": width, "paperHeight": height, "preferCSSPageSize": false }))
        .await;
    let data = pdf["data"].as_str().expect("a document");
    base64::engine::general_purpose::STANDARD.decode(data).expect("base64")
}

/// The personas whose papers are the longest: by points that are told, answers and warnings.
pub fn longest(count: usize) -> Vec<(String, Answers)> {
    let guide = &site().guide;
    let mut all: Vec<_> = personas::named_answers().into_iter().filter(|(_, own)| own.says_something(guide)).collect();
    all.sort_by_key(|(_, own)| {
        let screening = Screening::new(guide, own);
        let report = Report::of(&screening);
        let points: usize = report.reliefs.iter().map(|relief| relief.points.len() * 6).sum();
        let answered = guide.question_ixs().filter(|&ix| own.is_answered(ix)).count();
        std::cmp::Reverse(points + answered + report.calls.len() + screening.notices().count())
    });
    all.truncate(count);
    all
}

/// Everything that stands before the second page, and a number in it.
const FIRST_PAGE: &str = "const end = document.getElementById('reliefs'); \
    return [...document.querySelectorAll('#results a[href^=tel]')].filter(own => own.getClientRects().length && \
    own.compareDocumentPosition(end) & Node.DOCUMENT_POSITION_FOLLOWING).length";

#[test]
fn the_results_are_two_pages_on_paper_with_the_numbers_on_the_first() {
    let everybody = std::env::var_os("AMPARO_EVERYBODY").is_some();
    let who = longest(if everybody { usize::MAX } else { 3 });
    browse_within(Setup::Everything, std::time::Duration::from_secs(3600), |browser| async move {
        let mut most = 0;
        for page in ["/en/check/".to_owned(), "/es/check/".to_owned(), format!("{}/qps-ploc/check/", beside())] {
            for (name, answers) in &who {
                at_results(&browser, &page, answers).await;
                for paper in ["letter", "a4"] {
                    let count = pages(&printed(&browser, paper).await);
                    assert!((1..=2).contains(&count), "{page} {name}: {count} pages on {paper}");
                    most = most.max(count);
                }
                browser.devtools("Emulation.setEmulatedMedia", json!({ "media": "print" })).await;
                let numbers = browser.script(FIRST_PAGE).await.as_u64();
                browser.devtools("Emulation.setEmulatedMedia", json!({ "media": "" })).await;
                assert!(numbers > Some(0), "{page} {name}: no number on the first page");
            }
        }
        assert_eq!(most, 2);
    });
}

#[test]
fn paper_is_short_or_whole_or_with_english_beside_as_was_asked() {
    let answers = somebody();
    browse(Setup::Everything, |browser| async move {
        at_results(&browser, "/es/check/", &answers).await;
        // The sheet of the browser stands in the way of a test; what is printed while it is open is looked at.
        let beside = "[...document.querySelectorAll('#next-step .beside')].filter(own => !own.closest('[hidden]')) \
            .map(own => [own.lang, own.parentElement.firstChild.data, own.innerText.trim()])";
        browser
            .script(&format!(
                "window.print = () => {{ window.asked = document.documentElement.dataset.print; window.beside = {beside} }}"
            ))
            .await;
        let asked = "return window.asked";
        let mut counts = Vec::new();
        for (button, what) in [("print", "short"), ("print-all", "all"), ("print-beside", "short")] {
            browser.script(&format!("window.asked = ''; document.getElementById('{button}').click()")).await;
            browser.until(button, || async { browser.script(asked).await == what }).await;
            counts.push(pages(&printed(&browser, "letter").await));
            assert_eq!(browser.script("return document.documentElement.dataset.print ?? ''").await, "", "as before");
            assert_eq!(browser.script("return document.querySelectorAll('.beside').length").await, 0);
            assert_eq!(browser.attribute("html", "lang").await.as_deref(), Some("es"));
        }
        let [short, all, both] = counts[..] else { unreachable!() };
        // Two languages take twice the room: whoever answered most has twice the paper, everybody else less.
        assert_eq!((short, both), (2, 4), "each line in both languages");
        let pairs = browser.script("return window.beside").await;
        let pair = pairs.as_array().and_then(|own| own.first()).cloned().unwrap_or_default();
        assert_eq!(pair[0], "en", "{pairs}");
        let steps =
            |tag: &str| site().edition(tag).expect("a language").report.steps.values().cloned().collect::<Vec<_>>();
        let said = |tag: &str, at: usize| {
            steps(tag).iter().any(|step| pair[at].as_str().is_some_and(|own| own.contains(step)))
        };
        assert!(said("es", 1) && said("en", 2), "the step in one language, and behind it in the other: {pairs}");
        assert!(all > 4, "{all}");
        worked_out(&browser).await;
    });
}

/// Without WebAssembly the style sheet knows what to print.
#[test]
fn without_the_engine_paper_is_two_pages_as_well() {
    let (_, answers) = longest(1).remove(0);
    browse(Setup::NoWebAssembly, |browser| async move {
        browser.open("/en/check/").await;
        browser.engine_off().await;
        browser.texts_in().await;
        check(&browser, &answers).await;
        browser.script("document.getElementById('results').open = true").await;
        worked_out(&browser).await;
        assert!(browser.shows("#print").await && !browser.shows("#code-out").await);
        assert_eq!(pages(&printed(&browser, "letter").await), 2);
    });
}
