//! The report on the page: what stands first, what is missing, and that nothing said is lost.

use amparo::guide::Answers;
use serde_json::{Value, json};

use super::answers::check;
use super::driver::{browse, browse_within, strings};
use super::{Browser, Setup};
use crate::personas;
use crate::project::site;

/// What is on screen of the report: the next step, clocks, whom to call, and where the first number stands below the heading.
const SEEN: &str = "const seen = own => own.getClientRects().length > 0; \
    const all = selector => [...document.querySelectorAll(selector)].filter(seen); \
    const top = document.getElementById('results-heading').getBoundingClientRect().top; \
    return { step: all('#next-step [data-step]').map(own => own.dataset.step), \
        clocks: all('.clocks [data-clock]').map(own => own.dataset.clock), \
        missing: all('#reliefs .group').map(own => [...own.querySelectorAll('.missing > li')].filter(seen).map(own => own.id).join(' ')).filter(Boolean), \
        number: all('#results a[href^=tel]').map(own => own.getBoundingClientRect().bottom - top)[0], \
        words: all('#results :is(h2, p, li, summary)').filter(own => own.getBoundingClientRect().top - top < 640 && !own.querySelector('p, li')) \
            .map(own => own.innerText.split(/\\s+/).length).reduce((one, next) => one + next, 0) }";

async fn say(browser: &Browser, answers: &Answers) {
    check(browser, answers).await;
    browser.script("document.getElementById('results').open = true").await;
    browser
        .until("the results are worked out", || async { !strings(&browser.script(SEEN).await["step"]).is_empty() })
        .await;
}

async fn agrees(browser: &Browser, name: &str, answers: &Answers) -> Value {
    let guide = &site().guide;
    let screening = amparo::guide::Screening::new(guide, answers);
    let report = amparo::report::Report::of(&screening);
    let seen = browser.script(SEEN).await;
    assert_eq!(strings(&seen["step"]), [guide.steps[report.step].id.clone()], "{name}");
    // The words of the clocks come later; without scripts the step says that one runs.
    if browser.attribute("html", "data-texts").await.is_some() {
        let clocks: Vec<String> =
            report.told_clocks(guide).map(|running| guide.clocks[running.clock].id.clone()).collect();
        assert_eq!(strings(&seen["clocks"]), clocks, "{name}");
    }
    seen
}

/// Without the engine the style sheet alone must come to the same.
#[test]
fn the_next_step_and_the_number_are_on_the_first_screen_for_everybody() {
    for setup in [Setup::NoScripts, Setup::Everything] {
        browse_within(setup, std::time::Duration::from_secs(600), |browser| async move {
            browser.open("/en/check/").await;
            if setup == Setup::Everything {
                browser.engine_ready().await;
                browser.texts_in().await;
            }
            let (mut places, mut words) = (Vec::new(), Vec::new());
            // Who has said nothing hears whom to call, and no list.
            for (name, answers) in
                personas::named_answers().into_iter().filter(|(_, answers)| answers.says_something(&site().guide))
            {
                say(&browser, &answers).await;
                let seen = agrees(&browser, &name, &answers).await;
                let place = seen["number"].as_f64().unwrap_or_else(|| panic!("{name}: no number"));
                places.push((place, name));
                words.push(seen["words"].as_u64().unwrap_or_default());
            }
            places.sort_by(|one, next| one.0.total_cmp(&next.0));
            words.sort_unstable();
            let (middle, last) = (&places[places.len() / 2], &places[places.len() - 1]);
            println!(
                "{setup:?}: the first number ends {:.0} px below the heading in the middle, {:.0} at most ({})",
                middle.0, last.0, last.1
            );
            println!(
                "{setup:?}: {} words on the first screen in the middle, {} at most",
                words[words.len() / 2],
                words[words.len() - 1]
            );
            // Whoever has three clocks has the number just below the first screen.
            assert!(middle.0 <= 560.0 && last.0 <= 760.0, "{}: the first number ends at {:.0}", last.1, last.0);
        });
    }
}

/// A person who has told all but whether an office knows.
async fn told_all_but_the_report(browser: &Browser) {
    browser.open_ready("/en/check/").await;
    browser.texts_in().await;
    let pairs = [
        "safe-now=safe",
        "age-now=25-or-older",
        "where-now=in-us",
        "status=none-of-these",
        "court=none",
        "what-happened=sex-acts",
        "who-did-it=boss",
        "where-happened=in-us",
        "left-since=no",
        "age-then=21-or-older",
        "means=force",
        "how-ended=got-away",
        "effects=fear",
        "fear-return=hurt-by-them",
    ];
    let give = format!(
        "const wanted = {}; for (const input of document.querySelectorAll('#check input')) {{ \
         if (wanted.includes(input.closest('fieldset').dataset.question + '=' + input.dataset.choice)) {{ \
         input.checked = true; input.dispatchEvent(new Event('change', {{ bubbles: true }})) }} }} \
         document.getElementById('results').open = true",
        json!(pairs)
    );
    browser.script(&give).await;
    browser.until("the results are worked out", || browser.shows("#r0 [data-missing=reported]")).await;
}

#[test]
fn what_is_missing_is_asked_from_the_card_and_leads_back_to_it() {
    browse(Setup::Everything, |browser| async move {
        told_all_but_the_report(&browser).await;
        let count = "return document.querySelector('#r0 .covered').dataset.n";
        assert_eq!(browser.script(count).await, "4");
        assert!(browser.text("#r0 .count").await.contains("points"));
        browser.click("#r0 [data-missing=reported]").await;
        assert_eq!(browser.questions().await, ["agency-help"]);
        browser.choose("agency-help", "told").await;
        browser.click("#next").await;
        browser.until("the results are back", || browser.shows("#r0 .level.ask-now")).await;
        assert_eq!(browser.script("return document.activeElement.id").await, "r0", "back at the card");
        assert_eq!(browser.script(count).await, "5");
        assert!(!browser.shows("#r0 [data-missing]").await, "nothing is missing any more");
    });
}

const ANSWERED: &str = "return document.querySelectorAll('#check :checked').length";

#[test]
fn changing_the_language_keeps_every_answer_and_the_address() {
    browse(Setup::Everything, |browser| async move {
        told_all_but_the_report(&browser).await;
        let (address, before) = (browser.address().await, browser.script(ANSWERED).await);
        let entries = browser.script("return history.length").await;
        for (tag, words) in [("es", "El siguiente paso"), ("en", "The next step")] {
            browser.change_language(tag).await;
            browser
                .until("the other language", || async {
                    browser.attribute("html", "lang").await.as_deref() == Some(tag)
                })
                .await;
            browser.texts_in().await;
            assert!(browser.text("#results").await.contains(words), "{tag}");
            assert_eq!(browser.script(ANSWERED).await, before, "{tag}");
            assert_eq!(browser.address().await, address);
            assert!(browser.shows("#r0 [data-missing=reported]").await, "{tag}: the same results");
            assert_eq!(browser.script("return history.length").await, entries);
        }
        // It goes on in the new words: the engine reads and writes.
        browser.change_language("es").await;
        browser.until("Spanish", || async { browser.attribute("html", "lang").await.as_deref() == Some("es") }).await;
        browser.click("#r0 > details > summary").await;
        assert!(browser.text("#r0 .elements").await.contains("Usted dijo"), "reasons are in the new language");
        let missing = browser.attribute("#r0 .missing > li:not([hidden])", "data-by").await;
        assert_eq!(missing.as_deref(), Some("Conteste esto"), "so is what is missing");
        let english = browser
            .script("return document.body.innerText.match(/Whom to call|Not known yet|You said:/)?.[0] ?? ''")
            .await;
        assert_eq!(english, "", "nothing of the old language is left");
    });
}

#[test]
fn a_page_is_read_inside_and_leads_back_to_the_same_spot() {
    browse(Setup::Everything, |browser| async move {
        told_all_but_the_report(&browser).await;
        let before = browser.script(ANSWERED).await;
        for link in ["#r0 .way a", "#results a[href$=\"/help/#places\"]"] {
            let spot = browser.script(&format!("const own = document.querySelector('{link}'); own.scrollIntoView({{ block: 'center' }}); return scrollY")).await;
            browser.script(&format!("document.querySelector('{link}').click()")).await;
            browser.until("the page inside", || browser.shows("#reading h1")).await;
            assert!(browser.shows("#exit").await && !browser.shows("#reliefs").await);
            assert!(browser.address().await.ends_with("/en/check/"));
            if link.contains("places") {
                // The people of a state, two pages away, are still in this one.
                browser.script("document.querySelector('#reading a[href$=\"/help/ca/\"]').click()").await;
                browser.until("the state", || async { browser.text("#reading").await.contains("California") }).await;
                browser.until("its people", || browser.shows("#reading a[href^=\"tel:\"]")).await;
                assert!(browser.address().await.ends_with("/en/check/"));
            }
            browser.click("#read-back").await;
            assert!(!browser.shows("#reading").await && browser.shows("#reliefs").await);
            let back = browser.script("return scrollY").await;
            assert!(
                (back.as_f64().unwrap_or(-9.0) - spot.as_f64().unwrap_or(9.0)).abs() < 2.0,
                "{link}: {back} and not {spot}"
            );
            assert_eq!(browser.script(ANSWERED).await, before);
        }
        // A network that is gone: a sentence, and nothing lost.
        browser.script("window.fetch = () => Promise.reject(new Error('gone'))").await;
        browser.script("document.querySelector('#r0 .way a').click()").await;
        browser.until("a sentence", || browser.shows("#reading [role=alert]")).await;
        browser.click("#read-back").await;
        assert_eq!(browser.script(ANSWERED).await, before);
    });
}
