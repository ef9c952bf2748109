//! The advocate's desk in the browser: two languages on one sheet, several clients in turn, and nothing left.

use amparo::guide::{Answers, Screening};
use amparo::report::Report;
use amparo::surface::desk::live::state_id;
use serde_json::{Value, json};

use super::driver::{browse_within, strings};
use super::stage::beside;
use super::take::{longest, pages, printed};
use super::{Browser, Setup, stage};
use crate::personas;
use crate::project::site;

const LONG: std::time::Duration = std::time::Duration::from_secs(420);

/// Checks exactly these boxes of the sheet, and tells the page.
const CHECK: &str = "const wanted = new Set(arguments[0]); \
    const now = () => [...document.querySelectorAll('[data-sheet] input')]; \
    const is = input => input.closest('[data-sheet]').dataset.sheet + '=' + input.dataset.choice; \
    for (const key of now().filter(input => input.checked !== wanted.has(is(input))).map(is)) { \
        const input = now().find(input => is(input) === key); \
        if (input.checked === wanted.has(key)) continue; \
        input.checked = wanted.has(key); input.dispatchEvent(new Event('change', { bubbles: true })); }";

const SEEN: &str = "const all = selector => [...document.querySelectorAll('#desk-result ' + selector)]; \
    return { levels: all('[data-relief]').map(own => own.dataset.relief + '=' + own.dataset.level), \
        states: all('[data-element]').map(own => own.dataset.element + '=' + own.dataset.state), \
        notices: all('[data-notice]').map(own => own.dataset.notice), \
        checked: document.querySelectorAll('[data-sheet] input:checked').length, \
        words: document.getElementById('desk').innerText }";

async fn open(browser: &Browser, tag: &str) {
    browser.open_ready(&format!("{}/{tag}/desk/", beside())).await;
    browser.until("the sheet is there", || browser.shows("[data-sheet]")).await;
}

async fn choose_language(browser: &Browser, tag: &str) {
    let script = format!(
        "const list = document.getElementById('client-language'); list.value = '{tag}'; \
         list.dispatchEvent(new Event('change', {{ bubbles: true }}))"
    );
    browser.script(&script).await;
    let cell = format!("[data-sheet] .c[lang='{tag}']");
    browser.until("the sheet speaks it", || browser.shows(&cell)).await;
}

async fn give(browser: &Browser, answers: &Answers) {
    let guide = &site().guide;
    let given = guide.question_ixs().flat_map(|ix| {
        let id = guide[ix].id.clone();
        guide[ix].ids(answers.get(ix)).map(move |choice| format!("{id}={choice}")).collect::<Vec<_>>()
    });
    let given: Vec<String> = given.collect();
    browser.client.execute(CHECK, vec![json!(given)]).await.expect("boxes can be checked");
}

/// The result in the page is the report.
async fn agrees(browser: &Browser, name: &str, answers: &Answers) -> Value {
    let guide = &site().guide;
    let report = Report::of(&Screening::new(guide, answers));
    let seen = browser.script(SEEN).await;
    let levels: Vec<String> = report
        .reliefs
        .iter()
        .map(|own| format!("{}={}", guide.reliefs[own.relief].id, own.finding.level.id()))
        .collect();
    assert_eq!(strings(&seen["levels"]), levels, "{name}");
    let found: Vec<String> = report
        .reliefs
        .iter()
        .flat_map(|own| own.finding.elements.iter().map(move |found| (own.relief, found)))
        .map(|(relief, found)| format!("{}={}", guide.reliefs[relief].elements[found.element].id, state_id(found)))
        .collect();
    let states = strings(&seen["states"]);
    assert!(!states.is_empty() && states.iter().all(|own| found.contains(own)), "{name}: {states:?}");
    seen
}

/// Where the cells of the first row begin, the client's and the other.
async fn columns(browser: &Browser) -> (f64, f64) {
    let script = "return ['.c', '.s'].map(own => document.querySelector('[data-sheet] label ' + own).getBoundingClientRect().left)";
    let found = browser.script(script).await;
    (found[0].as_f64().unwrap_or_default(), found[1].as_f64().unwrap_or_default())
}

#[test]
fn clients_in_turn_each_in_their_language_never_mix_and_leave_nothing() {
    beside();
    browse_within(Setup::Everything, LONG, |browser| async move {
        let laptop = json!({ "width": 1280, "height": 800, "deviceScaleFactor": 1, "mobile": false });
        browser.devtools("Emulation.setDeviceMetricsOverride", laptop).await;
        let mut people = personas::named_answers().into_iter().filter(|(_, own)| own.says_something(&site().guide));
        let mut last_sign = String::new();
        for page in ["en", "es"] {
            open(&browser, page).await;
            for tag in ["es", "ar"] {
                let (name, answers) = people.next().expect("there are people");
                choose_language(&browser, tag).await;
                // The client's column stands on the left whatever is written in it.
                let (client, second) = columns(&browser).await;
                assert!(client < second, "{tag}: {client} and {second}");
                let direction = browser.attribute("[data-sheet] .c", "dir").await;
                assert_eq!(direction.as_deref(), Some(if tag == "ar" { "rtl" } else { "ltr" }));
                browser.click("#desk-reference").await;
                browser.keys(&format!("case {tag}")).await;
                give(&browser, &answers).await;
                let seen = agrees(&browser, &name, &answers).await;
                assert!(seen["checked"].as_u64() > Some(0));
                let sign = browser.attribute("#desk-sign svg", "aria-label").await.expect("a sign");
                assert_ne!(sign, last_sign, "the next client has another sign");
                last_sign = sign;
                // Nothing is lost by one press, and nothing stays after the second.
                browser.click("#new-client").await;
                assert!(browser.shows("#desk-leaving").await, "{name}: it is not saved");
                assert!(browser.script(SEEN).await["checked"].as_u64() > Some(0));
                browser.click("#desk-forget").await;
                let after = browser.script(SEEN).await;
                assert_eq!(after["checked"], json!(0));
                assert_eq!(after["states"], json!([]), "nothing is claimed of the next one");
                assert_eq!(browser.script("return document.getElementById('desk-reference').value").await, json!(""));
            }
        }
        let kept = browser.script("return [document.cookie, localStorage.length, sessionStorage.length]").await;
        assert_eq!(kept, json!(["", 0, 0]));
        let requests = browser.requests().await;
        let foreign: Vec<&String> =
            requests.iter().filter(|own| !own.starts_with(beside()) && !own.starts_with("data:")).collect();
        assert!(foreign.is_empty() && requests.len() > 5, "{foreign:?} of {}", requests.len());
        assert_eq!(browser.complaints().await, Vec::<String>::new());
        // Back to the page, nothing is on it.
        open(&browser, "en").await;
        browser.choose_on_sheet("age-now", "18-20").await;
        browser.open(&format!("{}/en/help/", beside())).await;
        browser.client.back().await.expect("back");
        browser.until("the sheet is there", || browser.shows("[data-sheet]")).await;
        assert_eq!(browser.script(SEEN).await["checked"], json!(0));
        // The way out asks nothing, and what is left of the page is empty.
        open(&browser, "en").await;
        browser.choose_on_sheet("for-whom", "other").await;
        assert!(
            browser.script("return document.activeElement.dataset.choice").await == json!("other"),
            "the keyboard stays"
        );
        browser.click("#exit").await;
        browser.until("the page is left", || async { !browser.address().await.contains("/desk/") }).await;
    });
}

/// Where the browser puts what is saved.
async fn downloads(browser: &Browser) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let allow = json!({ "behavior": "allow", "downloadPath": folder.path() });
    browser.devtools("Browser.setDownloadBehavior", allow).await;
    folder
}

async fn says(browser: &Browser, message: &str) {
    let words = site().editions[0].words.say(message);
    browser.until(message, || async { browser.text("#desk-status").await == words }).await;
}

/// A sheet with days is saved, forgotten, and opened again with all that was in it; a wrong passphrase loses nothing, and the
/// papers are short.
#[test]
fn a_sheet_is_saved_forgotten_opened_and_printed() {
    beside();
    browse_within(Setup::Everything, LONG, |browser| async move {
        let laptop = json!({ "width": 1280, "height": 800, "deviceScaleFactor": 1, "mobile": false });
        browser.devtools("Emulation.setDeviceMetricsOverride", laptop).await;
        let folder = downloads(&browser).await;
        let file = folder.path().join("notes.age");
        open(&browser, "en").await;
        choose_language(&browser, "ar").await;
        let (name, answers) = longest(1).remove(0);
        give(&browser, &answers).await;
        browser.click("#desk-reference").await;
        browser.keys("<b>14</b>").await;
        // 31 August and six months: February has no such day, and what runs out is sooner.
        browser.click("[data-date=supplement-b-signed] input").await;
        browser.keys("2025-08-31").await;
        let record = "[data-date=supplement-b-signed] [data-rule=supplement-b]";
        assert_eq!(browser.attribute(record, "data-last").await.as_deref(), Some("2026-02-28"));
        assert_eq!(browser.attribute(record, "data-runs-out").await.as_deref(), Some("2026-02-27"));
        let pressing = "#desk-result [data-pressing=supplement-b]";
        assert!(browser.text(pressing).await.ends_with("2026-02-27"), "what cannot wait stands on top of the result");
        browser.click("[data-date=divorce-final] input").await;
        browser.keys("2025-02-30").await;
        assert!(browser.shows("[data-date=divorce-final] .desk-refused").await, "there is no such day");
        // Somebody of the family, and a mark on a paper.
        browser.click("[data-add=member]").await;
        set(&browser, "[data-kin='0-relation']", "child").await;
        set(&browser, "[data-kin='0-birth']", "2015-03").await;
        assert!(browser.shows("#desk-kin-0 [data-petition=u-visa]").await);
        set(&browser, "[data-mark=own-statement]", "have").await;
        let marks = browser.script(MARKS).await;
        assert!(strings(&marks).iter().all(|own| own == "have") && !strings(&marks).is_empty(), "{marks}");
        let before = agrees(&browser, &name, &answers).await;
        // Two papers, the longest there are, in two languages.
        for (button, most) in [("#summary", 2), ("#desk-list", 1)] {
            browser.click(button).await;
            for paper in ["letter", "a4"] {
                let count = pages(&printed(&browser, paper).await);
                assert!((1..=most).contains(&count), "{button}, {paper}: {count} pages");
            }
            assert!(
                browser.text("#desk-paper").await.contains("<b>14</b>"),
                "the reference stands on it as it was typed"
            );
            // Whoever is in the family stands on the lawyer's sheet, and not on the client's own.
            let family = format!("{}; ", site().editions[0].words.say("desk-child"));
            let family = browser.text("#desk-paper").await.contains(&family);
            assert_eq!(family, button == "#summary", "{button}");
            browser.click("#desk-close").await;
        }
        // A new passphrase is typed back once.
        browser.click("#save").await;
        browser.until("there is a passphrase", || async { !browser.text("#desk-phrase").await.is_empty() }).await;
        let phrase = browser.text("#desk-phrase").await;
        assert_eq!(phrase.split('-').count(), 6, "{phrase}");
        browser.keys("something-else").await;
        browser.click("#desk-file button:not([id])").await;
        says(&browser, "desk-repeat-wrong").await;
        retype(&browser, &phrase).await;
        says(&browser, "desk-saved").await;
        browser.until("the file is there", || async { file.exists() }).await;
        let sealed = std::fs::read(&file).expect("a file");
        assert!(sealed.starts_with(b"age-encryption.org/v1\n-> scrypt "), "in the format of age");
        // It is covered, and comes back by the passphrase alone.
        from_the_top(&browser, "#desk-lock").await;
        assert!(!browser.shows("[data-sheet]").await);
        assert_eq!(browser.script("return document.getElementById('desk-sheet').innerHTML").await, json!(""));
        browser.click("#desk-unlock-phrase").await;
        browser.keys("not-this\u{e007}").await;
        assert!(browser.shows("#desk-locked").await);
        browser.script("document.getElementById('desk-unlock-phrase').value = ''").await;
        browser.click("#desk-unlock-phrase").await;
        browser.keys(&format!("{phrase}\u{e007}")).await;
        browser.until("it is back", || browser.shows("[data-sheet]")).await;
        // It is saved, so nothing asks.
        from_the_top(&browser, "#new-client").await;
        assert_eq!(browser.script(SEEN).await["checked"], json!(0));
        let chosen = browser.client.find(fantoccini::Locator::Css("#open")).await.expect("a field for files");
        chosen.send_keys(file.to_str().expect("a path")).await.expect("a file is chosen");
        browser.until("it asks", || browser.shows("#passphrase")).await;
        browser.keys("wrong-words\u{e007}").await;
        says(&browser, "desk-fault-wrong-passphrase").await;
        retype(&browser, &phrase).await;
        says(&browser, "desk-opened").await;
        browser.until("the sheet speaks it", || browser.shows("[data-sheet] .c[lang=ar]")).await;
        let after = agrees(&browser, &name, &answers).await;
        assert_eq!((&after["checked"], &after["states"]), (&before["checked"], &before["states"]));
        assert_eq!(browser.script("return document.getElementById('desk-reference').value").await, json!("<b>14</b>"));
        assert_eq!(browser.attribute(record, "data-runs-out").await.as_deref(), Some("2026-02-27"));
        assert_eq!(browser.script(MARKS).await, marks);
        let born = "return document.querySelector(\"[data-kin='0-birth']\").value";
        assert_eq!(browser.script(born).await, json!("2015-03"));
        // The code of the answers leads to the same.
        browser.click("#desk-code-out").await;
        let code = browser.text("#desk-code").await;
        let guide = &site().guide;
        let restored = amparo::handover::read(guide, &site().codebook, &code).expect("a code");
        assert_eq!(restored.answers, answers);
        from_the_top(&browser, "#new-client").await;
        browser.click("#desk-code-in").await;
        browser.keys(&format!("{code}\u{e007}")).await;
        says(&browser, "desk-code-taken").await;
        agrees(&browser, &name, &answers).await;
        assert_eq!(browser.complaints().await, Vec::<String>::new());
    });
}

const MARKS: &str = "return [...document.querySelectorAll('[data-mark=own-statement]')].map(own => own.value)";

/// Fills a field, and tells the page.
async fn set(browser: &Browser, field: &str, value: &str) {
    let script = format!(
        "const own = document.querySelector(\"{field}\"); own.value = '{value}'; \
         own.dispatchEvent(new Event('change', {{ bubbles: true }}))"
    );
    browser.script(&script).await;
}

/// Presses a button of the desk's head, which is not under the bar that stays in sight.
async fn from_the_top(browser: &Browser, button: &str) {
    browser.script("scrollTo(0, 0)").await;
    browser.click(button).await;
}

/// Types a passphrase in place of another one.
async fn retype(browser: &Browser, phrase: &str) {
    browser.script("document.getElementById('passphrase').value = ''").await;
    browser.click("#passphrase").await;
    browser.keys(&format!("{phrase}\u{e007}")).await;
}

impl Browser {
    /// A real click on the label of a choice of the desk's sheet.
    async fn choose_on_sheet(&self, question: &str, choice: &str) {
        self.click(&format!("[data-sheet=\"{question}\"] label:has(input[data-choice=\"{choice}\"])")).await;
    }
}

/// All that a desk in two languages can load, its file's engine too, packed.
#[test]
fn the_desk_stays_within_its_bytes() {
    let mut bytes = 0;
    for (start, end) in [
        ("a/desk.", ".wasm.br"),
        ("a/desk.", ".js.br"),
        ("a/desk-rules.", ".bin.br"),
        ("a/desk.en.", ".bin.br"),
        ("a/desk.es.", ".bin.br"),
        ("a/seal.", ".wasm.br"),
        ("a/sealer.", ".js.br"),
    ] {
        let own = stage().dist.files.iter().filter(|(path, _)| path.starts_with(start) && path.ends_with(end));
        let sizes: Vec<usize> = own.map(|(_, packed)| packed.len()).collect();
        assert_eq!(sizes.len(), 1, "{start}*{end}");
        bytes += sizes[0];
    }
    println!("the desk: {bytes} bytes (brotli)");
    assert!(bytes <= 250_000, "{bytes} bytes");
}

/// Without scripts, or where the engine is refused, the page says what it needs and leads to the same questions and law.
#[test]
fn without_its_engine_the_page_leads_to_the_questions_and_the_law() {
    browse_within(Setup::NoScripts, LONG, |browser| async move {
        browser.open("/en/desk/").await;
        assert!(!browser.shows("#desk").await);
        assert!(browser.shows(".desk-without a[href='/en/check/']").await);
        assert!(browser.shows(".desk-without a[href='/en/check/t/']").await);
        assert!(browser.shows("main a[href^=tel]").await);
    });
}
