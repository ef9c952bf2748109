//! The style sheet and the engine agree with the rules, in the browser, on drawn answers and on the personas.

use amparo::guide::{Answers, ChoiceSet, Pick, Screening};
use amparo::relief::State;
use amparo::surface::screening::names;
use proptest::prelude::*;
use proptest::strategy::ValueTree as _;
use serde_json::{Value, json};

use super::driver::{browse, strings};
use super::{Browser, Setup};
use crate::project::site;

/// Checks exactly these boxes, as a person would leave them, and tells the page.
const CHECK: &str = "const wanted = new Set(arguments[0]); \
    for (const input of document.querySelectorAll('#check input')) { \
        const given = wanted.has(input.closest('fieldset').dataset.question + '=' + input.dataset.choice); \
        if (input.checked !== given) { input.checked = given; input.dispatchEvent(new Event('change', { bubbles: true })); } \
    }";

/// What is on screen: levels, element states, questions, notices, referrals, tells.
const SEEN: &str = "const seen = element => element.getClientRects().length > 0; \
    const all = selector => [...document.querySelectorAll(selector)].filter(seen); \
    return { levels: all('[data-relief][data-level]').map(e => e.dataset.relief + '=' + e.dataset.level), \
        states: all('.element > .state').map(e => e.parentElement.id + '=' + (e.classList[1] === 'excused' ? 'met' : e.classList[1])), \
        notices: all('#results [data-notice]').map(e => e.dataset.notice), \
        tells: all('[data-tell]').map(e => e.id), \
        services: all('#results li[data-service]').map(e => e.dataset.service) }";

#[test]
fn the_style_sheet_agrees_with_the_rules() {
    browse(Setup::NoWebAssembly, |browser| async move {
        browser.open("/en/check/").await;
        browser.engine_off().await;
        browser.texts_in().await;
        browser.script("document.querySelectorAll('#results, #results details:not(.law)').forEach(details => { details.open = true })").await;
        for answers in samples(25, 0) {
            check(&browser, &answers).await;
            agrees(&browser, &answers).await;
            let shown = browser.questions().await;
            let screening = Screening::new(&site().guide, &answers);
            let expected: Vec<&str> = site()
                .guide
                .question_ixs()
                .filter(|&ix| screening.relevance(ix) == amparo::relief::Truth::Yes)
                .map(|ix| site().guide[ix].id.as_str())
                .collect();
            assert_eq!(shown, expected, "questions for {answers:?}");
        }
    });
}

/// Without scripts a level, the mark of every point, and whom to call. What is told at length is on pages of its own.
#[test]
fn the_style_sheet_agrees_with_the_rules_without_scripts() {
    const MARKS: &[&str] = &["levels", "states", "services"];
    browse(Setup::NoScripts, |browser| async move {
        browser.open("/en/check/").await;
        // The driver's own scripts run; the page's do not.
        assert_eq!(browser.attribute("html", "data-engine").await.as_deref(), Some("off"));
        browser
            .script(
                "document.querySelectorAll('#results, #results details').forEach(details => { details.open = true })",
            )
            .await;
        for answers in samples(20, 2) {
            check(&browser, &answers).await;
            agrees_in(&browser, &answers, MARKS).await;
        }
        assert!(!browser.shows("[data-tell]").await, "what is told at length is not in the page");
    });
}

#[test]
fn the_engine_agrees_with_the_rules() {
    browse(Setup::Everything, |browser| async move {
        browser.open_ready("/en/check/").await;
        browser.texts_in().await;
        for answers in samples(25, 1) {
            check(&browser, &answers).await;
            browser.script("document.querySelectorAll('#results, #results details:not(.law)').forEach(details => { details.open = true })").await;
            agrees(&browser, &answers).await;
        }
    });
}

pub async fn check(browser: &Browser, answers: &Answers) {
    let guide = &site().guide;
    let given: Vec<String> = guide
        .question_ixs()
        .flat_map(|ix| guide[ix].ids(answers.get(ix)).map(move |choice| format!("{}={choice}", guide[ix].id)))
        .collect();
    browser.client.execute(CHECK, vec![json!(given)]).await.expect("the boxes can be checked");
}

/// Compares everything on screen with what the core says of the same answers.
async fn agrees(browser: &Browser, answers: &Answers) {
    agrees_in(browser, answers, &["levels", "states", "services", "tells", "notices"]).await;
}

/// Compares some of what is on screen.
async fn agrees_in(browser: &Browser, answers: &Answers, what: &[&str]) {
    let site = site();
    let guide = &site.guide;
    let screening = Screening::new(guide, answers);
    let seen = browser.script(SEEN).await;
    if !answers.says_something(guide) {
        assert_eq!(strings(&seen["levels"]), Vec::<String>::new(), "nothing said, no list");
        return;
    }
    let mut levels = Vec::new();
    let mut states = Vec::new();
    let mut tells = Vec::new();
    for (ix, (relief, finding)) in guide.reliefs.iter().zip(screening.findings()).enumerate() {
        levels.push(format!("{}={}", relief.id, finding.level.id()));
        let shown = relief.shown_subjects(&finding);
        for found in
            finding.elements.iter().filter(|found| shown.iter().any(|&subject| relief.concerns(found.element, subject)))
        {
            states.push(format!("{}={}", names::element(ix, found.element), state(found.state)));
        }
        tells.extend(finding.tells.iter().map(|&tell| names::tell(ix, tell)));
    }
    let notices: Vec<&str> = screening
        .notices()
        .map(|ix| &guide.notices[ix])
        .filter(|notice| notice.after.is_none())
        .map(|notice| notice.id.as_str())
        .collect();
    same_set(&seen["levels"], &levels, answers);
    same_set(&seen["states"], &states, answers);
    if what.contains(&"tells") {
        same_set(&seen["tells"], &tells, answers);
        same_set(&seen["notices"], &notices.iter().map(|id| (*id).to_owned()).collect::<Vec<_>>(), answers);
    }
    same(&seen["services"], &screening.referrals().map(str::to_owned).collect::<Vec<_>>(), answers);
}

fn state(state: State) -> &'static str {
    state.id()
}

fn same(seen: &Value, expected: &[String], answers: &Answers) {
    assert_eq!(strings(seen), expected, "for {answers:?}");
}

/// Elements common to all subjects come first on the page, so only the set is compared.
fn same_set(seen: &Value, expected: &[String], answers: &Answers) {
    let mut seen = strings(seen);
    let mut expected = expected.to_vec();
    seen.sort();
    expected.sort();
    assert_eq!(seen, expected, "for {answers:?}");
}

/// How many tiers share the personas among them: all faces are tested with every persona without a browser, and each of
/// them a second in one.
const TIERS: usize = 3;

/// No answers, those of a tier's share of the personas, and drawn ones, stale answers to hidden questions among them.
fn samples(count: usize, tier: usize) -> Vec<Answers> {
    let guide = &site().guide;
    let each: Vec<BoxedStrategy<ChoiceSet>> = guide
        .questions
        .iter()
        .map(|question| {
            let choices: Vec<ChoiceSet> = question.all_choices().map(|(_, set)| set).collect();
            let alone: Vec<ChoiceSet> = choices
                .iter()
                .copied()
                .filter(|choice| choice.meets(question.exclusive.with(ChoiceSet::UNSURE)))
                .collect();
            let plain: Vec<ChoiceSet> = choices.iter().copied().filter(|choice| !alone.contains(choice)).collect();
            let one = prop::sample::select(choices);
            match question.pick {
                Pick::One => prop_oneof![1 => Just(ChoiceSet::EMPTY), 5 => one].boxed(),
                Pick::Many => {
                    let most = plain.len().min(4);
                    let several = prop::sample::subsequence(plain, 1..=most)
                        .prop_map(|some| some.into_iter().fold(ChoiceSet::EMPTY, ChoiceSet::with));
                    prop_oneof![1 => Just(ChoiceSet::EMPTY), 2 => one, 4 => several].boxed()
                }
            }
        })
        .collect();
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let drawn = (0..count).map(|_| {
        let given = each.new_tree(&mut runner).expect("answers can be drawn").current();
        let mut answers = Answers::none(guide);
        guide.question_ixs().zip(given).for_each(|(ix, choices)| answers.set(ix, choices));
        answers
    });
    let personas = crate::personas::all_answers().into_iter().enumerate();
    let own = personas.filter(|(ix, _)| ix % TIERS == tier).map(|(_, answers)| answers);
    std::iter::once(Answers::none(guide)).chain(own).chain(drawn).collect()
}
