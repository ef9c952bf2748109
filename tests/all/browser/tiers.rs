//! What a person meets in each tier: scripts off, WebAssembly off, everything on, keyboard only, Spanish.

use serde_json::json;

use super::driver::{browse, strings};
use super::tree::{STORY, answer};
use super::{Browser, Setup};

#[test]
fn without_scripts_facts_numbers_and_the_questionnaire_work() {
    browse(Setup::NoScripts, |browser| async move {
        browser.open("/en/").await;
        assert!(browser.in_first_screen("main a[href=\"tel:911\"]").await, "a number before any scrolling");
        assert!(browser.in_first_screen("main a[href=\"tel:+18883737888\"]").await);
        browser.open("/en/help/").await;
        assert!(browser.in_first_screen("main a[href=\"tel:911\"]").await);
        assert!(browser.shows("#national-human-trafficking-hotline a[href=\"tel:+18883737888\"]").await);
        browser.open("/en/options/t/").await;
        assert!(browser.text("article").await.contains("up to four years"));
        browser.open("/en/check/").await;
        assert_eq!(browser.attribute("html", "data-engine").await.as_deref(), Some("off"));
        answer_by_style_sheet(&browser).await;
    });
}

/// While they are closed nothing works them out: on paper they would say what no answer said.
#[test]
fn on_paper_closed_results_say_nothing_and_open_ones_what_the_screen_says() {
    const SEEN: &str = "return [...document.querySelectorAll('[data-relief][data-level] strong')].filter(own => \
        own.checkVisibility({ contentVisibilityAuto: true })).map(own => own.textContent)";
    const INKS: &str = "return [...new Set([...document.querySelectorAll('#results .level :is(p, strong)')].filter(own => \
        own.checkVisibility()).map(own => getComputedStyle(own).color))]";
    browse(Setup::NoScripts, |browser| async move {
        browser.open("/en/check/").await;
        for (question, choices) in STORY {
            for choice in *choices {
                browser.choose(question, choice).await;
            }
        }
        let mut seen = Vec::new();
        for open in [false, true] {
            if open {
                browser.click("#results > summary").await;
            }
            for media in ["screen", "print"] {
                browser.devtools("Emulation.setEmulatedMedia", json!({ "media": media })).await;
                seen.push(strings(&browser.script(SEEN).await));
            }
            browser.devtools("Emulation.setEmulatedMedia", json!({ "media": "screen" })).await;
        }
        let [closed, closed_paper, screen, paper] = &seen[..] else { panic!("four looks") };
        assert_eq!([closed, closed_paper], [&Vec::<String>::new(); 2]);
        assert!(screen.len() >= 6, "{screen:?}");
        assert_eq!(screen, paper);
        // Printers leave grounds out: pale words would be lost with them.
        browser.devtools("Emulation.setEmulatedMedia", json!({ "media": "print" })).await;
        let inks = browser.script(INKS).await;
        assert_eq!(inks, json!(["rgb(0, 0, 0)"]), "words of the levels");
    });
}

#[test]
fn without_webassembly_the_form_goes_on_and_says_so() {
    browse(Setup::Lockdown, |browser| async move {
        browser.open("/en/check/").await;
        browser.engine_off().await;
        answer_by_style_sheet(&browser).await;
    });
}

/// Answers the story while the style sheet owns the page, and looks at the results.
pub async fn answer_by_style_sheet(browser: &Browser) {
    begins_by_style_sheet(browser).await;
    for (question, choices) in STORY {
        for choice in *choices {
            browser.choose(question, choice).await;
        }
    }
    ends_by_style_sheet(browser).await;
}

/// The same where something is broken: one press is a person's, and shows that boxes can be pressed. The others are made by
/// a script, because each press costs a second and the style sheet cannot tell them apart.
pub async fn goes_on_by_style_sheet(browser: &Browser) {
    begins_by_style_sheet(browser).await;
    let [(question, [choice, ..]), ..] = STORY else { panic!("there is a story") };
    browser.choose(question, choice).await;
    check_boxes(browser, STORY).await;
    ends_by_style_sheet(browser).await;
}

/// Checks these choices, and tells the page of each. For tests that are about what comes after: a press costs a second.
pub async fn check_boxes(browser: &Browser, story: &[(&str, &[&str])]) {
    let script = format!(
        "for (const [question, choices] of {}) for (const choice of choices) {{ \
             const input = document.querySelector(`fieldset[data-question=\"${{question}}\"] input[data-choice=\"${{choice}}\"]`); \
             if (!input.checked) {{ input.checked = true; input.dispatchEvent(new Event('change', {{ bubbles: true }})); }} }}",
        json!(story)
    );
    browser.script(&script).await;
}

async fn begins_by_style_sheet(browser: &Browser) {
    assert_ne!(browser.attribute("html", "data-engine").await.as_deref(), Some("ready"));
    assert!(!browser.shows("fieldset[data-question=\"means\"]").await, "a conditional question is hidden at first");
}

async fn ends_by_style_sheet(browser: &Browser) {
    assert!(browser.shows("fieldset[data-question=\"means\"]").await, "an answer opens its question");
    browser.click("#results > summary").await;
    assert!(browser.shows("[data-relief=\"t-visa\"][data-level=\"ask-now\"]").await);
    assert!(!browser.shows("[data-relief=\"t-visa\"][data-level=\"may-fit\"]").await);
    assert!(!browser.shows("[data-relief=\"t-visa\"][data-level=\"not-indicated\"]").await);
    assert!(browser.shows("[data-relief=\"vawa-self-petition\"][data-level=\"not-indicated\"]").await);
    assert!(browser.shows("#results [data-service=\"national-human-trafficking-hotline\"] a[href^=\"tel:\"]").await);
    assert!(!browser.address().await.contains(['#', '?']), "answers and places never reach the address");
}

/// The browser keeps the page as it was while somebody reads another one.
#[test]
fn without_scripts_each_point_is_a_link_away_and_back_brings_the_answers() {
    browse(Setup::NoScripts, |browser| async move {
        browser.open("/en/check/").await;
        answer_by_style_sheet(&browser).await;
        let checked = browser.script("return document.querySelectorAll('input:checked').length").await;
        browser.click("#r0 > details > summary").await;
        browser.click("#r0 a[href=\"/en/check/t/\"]").await;
        assert!(browser.address().await.ends_with("/en/check/t/"));
        assert!(browser.text("main").await.contains("8 CFR 214.202"), "the law is there");
        assert!(browser.shows("#exit").await);
        browser.client.back().await.expect("going back");
        assert!(browser.address().await.ends_with("/en/check/"));
        assert_eq!(browser.script("return document.querySelectorAll('input:checked').length").await, checked);
        assert!(browser.shows("[data-relief=\"t-visa\"][data-level=\"ask-now\"]").await);
    });
}

/// Texts come into closed places: what is on screen, the keyboard and the answers stay where they are.
#[test]
fn texts_that_come_later_move_nothing() {
    browse(Setup::NoWebAssembly, |browser| async move {
        browser.open("/en/check/").await;
        browser.texts_in().await;
        let moved = "return performance.getEntriesByType('layout-shift').length";
        assert_eq!(browser.script(moved).await, 0);
        browser.click("fieldset[data-question=\"safe-now\"] .means > summary").await;
        assert!(browser.text("fieldset[data-question=\"safe-now\"] .means").await.len() > 40);
        browser.choose("effects", "fear").await;
        browser.click("#results > summary").await;
        assert!(browser.shows("#warnings [data-notice]:not(.when)").await);
        browser.click("#r0 > details > summary").await;
        assert!(browser.shows("#r0 [data-tell]").await);
        assert!(!browser.shows("#r0 .tells a[href=\"/en/check/t/\"]").await, "the link has given way");
        // The first press asks for the texts; whoever opened a fold with it gets its own without another one.
        browser.open("/en/check/").await;
        browser.engine_off().await;
        let fold = "fieldset[data-question=\"safe-now\"] .means";
        browser.click(&format!("{fold} > summary")).await;
        browser.until("the text of the open fold", || async { browser.text(fold).await.len() > 40 }).await;
        assert!(!browser.shows(&format!("{fold} a")).await, "the link has given way");
    });
}

#[test]
fn before_any_answer_there_are_people_to_call_and_no_list() {
    browse(Setup::NoScripts, |browser| async move {
        browser.open("/en/check/").await;
        browser.click("#results > summary").await;
        assert!(!browser.shows("[data-relief]").await);
        // Which line comes first hangs on what is said; before that there are those for everybody.
        let called = "return [...document.querySelectorAll('#results [data-service] a[href^=\"tel:\"]')].filter(own => \
                      own.offsetParent).length";
        assert!(browser.script(called).await.as_u64() > Some(1));
    });
}

#[test]
fn with_the_engine_one_question_at_a_time_leads_to_results_with_reasons() {
    browse(Setup::Everything, |browser| async move {
        browser.open_ready("/en/check/").await;
        let asked = walk(&browser).await;
        assert!(asked.len() <= 25, "{} questions: {asked:?}", asked.len());
        let levels = browser.levels().await;
        assert!(levels.contains(&"t-visa=ask-now".to_owned()), "{levels:?}");
        browser.click("#r0 > details > summary").await;
        let points = browser.text("#r0 .elements").await;
        assert!(points.contains("You said:"), "each point says which answer decided it: {points}");
        assert!(points.contains("U.S.") && !points.contains(".."), "one period is enough: {points}");
        let laws = strings(
            &browser
                .script("return [...document.querySelectorAll('#r0 .elements .law bdi')].map(law => law.textContent)")
                .await,
        );
        assert!(laws.len() >= 5 && laws.iter().all(|law| law.contains("CFR")), "each point cites its law: {laws:?}");

        // Changing an answer from the summary changes the result.
        let change = ".review li:nth-child(4) button";
        assert!(
            browser.attribute(change, "aria-label").await.is_some_and(|label| label.contains("Where are you now?"))
        );
        browser.click(change).await;
        assert_eq!(browser.questions().await, ["where-now"]);
        browser.choose("where-now", "outside").await;
        browser.click("#results > summary").await;
        // The browser tells the engine that results were opened a moment after they are.
        browser
            .until("the changed result", || async {
                browser.levels().await.contains(&"t-visa=not-indicated".to_owned())
            })
            .await;

        browser.click("#next").await;
        browser.click("#start-over").await;
        assert_eq!(browser.questions().await, ["for-whom"]);
        assert_eq!(browser.script("return document.querySelectorAll('input:checked').length").await, 0);
    });
}

/// Answers the story with real clicks until no question is left; "not sure" where it is silent.
async fn walk(browser: &Browser) -> Vec<String> {
    let mut asked = Vec::new();
    loop {
        let shown = browser.questions().await;
        let [question] = shown.as_slice() else {
            assert!(shown.is_empty(), "more than one question at a time: {shown:?}");
            return asked;
        };
        for choice in answer(question) {
            browser.choose(question, choice).await;
        }
        asked.push(question.clone());
        browser.click("#next").await;
    }
}

#[test]
fn continue_without_an_answer_says_so_and_stays() {
    browse(Setup::Everything, |browser| async move {
        browser.open_ready("/en/check/").await;
        browser.click("#next").await;
        assert_eq!(browser.questions().await, ["for-whom"]);
        assert!(browser.text(".controls [role=status]").await.contains("Not sure"));
        browser.choose("for-whom", "me").await;
        browser.click("#next").await;
        assert_eq!(browser.questions().await, ["safe-now"]);
        browser.click("#back").await;
        assert_eq!(browser.questions().await, ["for-whom"]);
        assert_eq!(browser.script("return document.querySelector('[data-choice=me]').checked").await, true);
    });
}

#[test]
fn a_danger_answer_brings_the_number_at_once_in_both_tiers() {
    for setup in [Setup::NoScripts, Setup::Everything] {
        browse(setup, |browser| async move {
            browser.open("/en/check/").await;
            if setup == Setup::Everything {
                browser.engine_ready().await;
                browser.choose("for-whom", "me").await;
                browser.click("#next").await;
            }
            assert!(!browser.shows("[data-notice=\"danger-now\"] a[href=\"tel:911\"]").await);
            browser.choose("safe-now", "danger").await;
            assert!(browser.shows("[data-notice=\"danger-now\"] a[href=\"tel:911\"]").await, "{setup:?}");
        });
    }
}

#[test]
fn a_sensitive_part_can_be_skipped_whole() {
    browse(Setup::Everything, |browser| async move {
        browser.open_ready("/en/check/").await;
        for (question, choices) in &STORY[..6] {
            assert!(!browser.shows("#skip").await);
            browser.choose(question, choices[0]).await;
            browser.click("#next").await;
        }
        // What is said before it is a step of its own: on, past it, or back.
        assert!(browser.shows("[data-note=what-happened]").await && browser.at_a_note().await);
        assert!(browser.text("main").await.contains("You can skip this part"));
        assert_eq!(browser.questions().await, ["what-happened"]);
        assert!(!browser.shows("[data-note]").await, "it is read once");
        browser.click("#back").await;
        assert!(browser.at_a_note().await, "back leads by it");
        browser.click("#back").await;
        assert_eq!(browser.questions().await, ["court"]);
        browser.click("#next").await;
        assert!(browser.at_a_note().await && browser.shows("#skip").await);
        browser.click("#skip").await;
        // Nothing asks about what was skipped: not what the police know of it, nor what it did.
        let mut asked = Vec::new();
        while let Some(question) = browser.questions().await.first().cloned() {
            browser.choose(&question, "not-sure").await;
            asked.push(question);
            browser.click("#next").await;
        }
        assert_eq!(asked, ["fear-return", "history"]);
        let silent = browser
            .script(
                "return [...document.querySelectorAll('input[data-choice=rather-not-say]:checked')] \
                     .map(own => own.closest('fieldset').dataset.question)",
            )
            .await;
        assert_eq!(
            strings(&silent),
            ["what-happened", "who-did-it", "where-happened", "agency-help", "effects"],
            "the part, and what asks about it"
        );
        assert!(browser.levels().await.contains(&"t-visa=may-fit".to_owned()), "what is not known closes nothing");
    });
}

#[test]
fn the_keyboard_alone_is_enough() {
    browse(Setup::Everything, |browser| async move {
        browser.open_ready("/en/check/").await;
        browser.tab().await;
        assert_eq!(browser.script("return document.activeElement.id").await, "exit", "the exit control comes first");
        for _ in 0..40 {
            if browser.script("return document.activeElement.type").await == "radio" {
                break;
            }
            browser.tab().await;
        }
        browser.keys(" ").await;
        assert_eq!(browser.script("return document.querySelector('#q0 input:checked')?.dataset.choice").await, "me");
        for _ in 0..20 {
            if browser.script("return document.activeElement.id").await == "next" {
                break;
            }
            browser.tab().await;
        }
        browser.keys("\u{e007}").await;
        assert_eq!(browser.questions().await, ["safe-now"]);
        assert_eq!(
            browser.script("return document.activeElement.localName").await,
            "legend",
            "a screen reader hears the new question"
        );
    });
}

#[test]
fn spanish_is_whole() {
    browse(Setup::Everything, |browser| async move {
        browser.open("/en/").await;
        browser.change_language("es").await;
        browser.until("the Spanish page", || async { browser.address().await.ends_with("/es/") }).await;
        assert_eq!(browser.attribute("html", "lang").await.as_deref(), Some("es"));
        assert!(browser.text("#exit").await.contains("Salir"));
        browser.open_ready("/es/check/").await;
        walk(&browser).await;
        assert!(browser.levels().await.contains(&"t-visa=ask-now".to_owned()));
        assert!(browser.text("#results").await.contains("Vale la pena preguntar ahora"));
    });
}

#[test]
fn the_front_door_offers_every_language_without_a_script() {
    browse(Setup::NoScripts, |browser| async move {
        browser.open("/").await;
        browser.click("a[href=\"/es/\"]").await;
        assert!(browser.address().await.ends_with("/es/"));
    });
}
