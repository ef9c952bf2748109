//! The form in the page: reading answers from it, writing them back, showing and hiding its parts.

use leptos::prelude::document;
use leptos::wasm_bindgen::JsCast;
use leptos::wasm_bindgen::closure::Closure;
use web_sys::{Element, HtmlElement, HtmlInputElement};

use crate::guide::{Answers, ChoiceSet, Guide, NoticeKind, QuestionIx, Screening};
use crate::names;
use crate::relief::{Finding, Level, Relief, State, Truth};

use super::InterviewWords;

/// Where the person is.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Stage {
    Asking(QuestionIx),
    Results,
}

impl Stage {
    /// The question being asked.
    pub fn question(self) -> Option<QuestionIx> {
        match self {
            Stage::Asking(ix) => Some(ix),
            Stage::Results => None,
        }
    }
}

/// All answers now checked in the form.
pub fn answers(guide: &Guide) -> Answers {
    let mut answers = Answers::none(guide);
    for ix in guide.question_ixs() {
        answers.set(ix, answer(guide, ix));
    }
    answers
}

/// What is checked in one question.
pub fn answer(guide: &Guide, ix: QuestionIx) -> ChoiceSet {
    names::places(&guide[ix])
        .filter(|(place, _)| input(&names::choice(ix, *place)).is_some_and(|input| input.checked()))
        .fold(ChoiceSet::EMPTY, |given, (_, choice)| given.with(choice))
}

/// Checks exactly these choices of one question.
pub fn write(guide: &Guide, ix: QuestionIx, choices: ChoiceSet) {
    for (place, choice) in names::places(&guide[ix]) {
        if let Some(input) = input(&names::choice(ix, place)) {
            input.set_checked(choices.meets(choice));
        }
    }
}

/// The question and choice of a form control, from its name in the page.
pub fn control(guide: &Guide, target: &Element) -> Option<(QuestionIx, ChoiceSet)> {
    let (question, place) =
        target.id().strip_prefix('c')?.split_once('-').map(|(question, place)| (question.parse(), place.parse()))?;
    let ix = QuestionIx::new(question.ok().filter(|ix| *ix < guide.questions.len())?);
    let place: usize = place.ok()?;
    names::places(&guide[ix]).find(|(own, _)| *own == place).map(|(_, choice)| (ix, choice))
}

/// The question the person is in now, if the keyboard is inside one.
pub fn focused(guide: &Guide) -> Option<QuestionIx> {
    let fieldset = document().active_element()?.closest("fieldset").ok()??;
    guide.question(&fieldset.get_attribute("data-question")?)
}

/// The words of a question and of the answer given to it.
pub fn said(guide: &Guide, ix: QuestionIx, given: ChoiceSet) -> (String, String) {
    let legend = element(&names::question(ix)).and_then(|fieldset| fieldset.query_selector("legend").ok().flatten());
    let choices: Vec<String> = names::choices(guide, ix, given)
        .filter_map(|id| element(&id)?.parent_element()?.text_content())
        .map(|words| words.trim().to_owned())
        .collect();
    (legend.and_then(|legend| legend.text_content()).unwrap_or_default(), choices.join(", "))
}

/// Moves the keyboard, and a screen reader with it, to where the person is.
pub fn focus(stage: Stage) {
    let target = match stage {
        Stage::Asking(ix) => element(&names::question(ix)).and_then(|own| own.query_selector("legend").ok().flatten()),
        Stage::Results => element("results-heading"),
    };
    if let Some(target) = target.and_then(|target| target.dyn_into::<HtmlElement>().ok()) {
        let _ = target.focus();
        target.scroll_into_view();
    }
}

/// Shows what belongs to the stage: one question, or the results.
pub fn show(screening: &Screening<'_>, stage: Stage, words: &InterviewWords) {
    let guide = screening.guide;
    let current = stage.question();
    for ix in guide.question_ixs() {
        visible(&names::question(ix), current == Some(ix));
    }
    for part in 0..guide.parts.len() {
        visible(&names::part(part), current.is_some_and(|ix| usize::from(guide[ix].part) == part));
    }
    let told: Vec<usize> = screening.notices().collect();
    for (ix, notice) in guide.notices.iter().enumerate() {
        let here = match notice.kind {
            NoticeKind::Alert => current.is_none() || notice.after == current,
            NoticeKind::Warning | NoticeKind::Door => true,
        };
        visible(&names::notice(ix), told.contains(&ix) && here);
    }
    // What a person has read before the first question need not be scrolled past at every one.
    let first = guide.question_ixs().next();
    visible_all("main>.summary,main>.intro", current.is_some() && current == first);
    // The person may look at the results at any time; at the end they are what the page is about.
    visible_all("#results>summary", current.is_some());
    // Hundreds of parts: worked out only while somebody looks, so that a press stays quick on a slow phone.
    if current.is_none() || element("results").is_some_and(|results| results.has_attribute("open")) {
        show_results(screening, words);
    }
}

/// Calls back whenever the person opens or closes the results.
pub fn on_results_toggled(act: impl FnMut() + 'static) {
    let listener = Closure::<dyn FnMut()>::new(act);
    if let Some(results) = element("results") {
        let _ = results.add_event_listener_with_callback("toggle", listener.as_ref().unchecked_ref());
    }
    // The page lives as long as the island does.
    listener.forget();
}

/// Opens or closes the results, as their own summary would.
pub fn open_results(open: bool) {
    if let Some(results) = element("results") {
        let _ = results.toggle_attribute_with_force("open", open);
    }
}

/// Puts the results after the controls, which belong to the question, and before what was said.
pub fn place_results() {
    if let (Some(results), Some(review)) = (element("results"), element("review")) {
        let _ = review.parent_node().map(|panel| panel.insert_before(&results, Some(&review)));
    }
}

fn show_results(screening: &Screening<'_>, words: &InterviewWords) {
    let guide = screening.guide;
    let says_something = screening.answers.says_something();
    visible_all("#results .nothing", !says_something);
    visible_all("#results .found", says_something);
    let findings = screening.findings();
    for (ix, (relief, finding)) in guide.reliefs.iter().zip(&findings).enumerate() {
        show_finding(screening, ix, relief, finding, words);
    }
    best_first(&findings);
    visible("warnings", screening.warns());
    for (ix, referral) in guide.referrals.iter().enumerate() {
        visible(&names::referral(ix), screening.referrals().any(|service| service == referral.service));
    }
}

/// Puts the reliefs in the order of their levels, keeping the page's order among equals.
fn best_first(findings: &[Finding]) {
    let Some(list) = element("reliefs") else { return };
    let mut order: Vec<usize> = (0..findings.len()).collect();
    order.sort_by_key(|&ix| std::cmp::Reverse(findings[ix].level));
    for relief in order.into_iter().filter_map(|ix| element(&names::relief(ix))) {
        let _ = list.append_child(&relief);
    }
}

fn show_finding(screening: &Screening<'_>, ix: usize, relief: &Relief, finding: &Finding, words: &InterviewWords) {
    let id = names::relief(ix);
    for level in Level::ALL {
        visible_all(&format!("#{id}>.level.{}", level.id()), level == finding.level);
    }
    visible_all(&format!("#{id} .tells"), finding.level != Level::NotIndicated);
    for tell in 0..relief.tells.len() {
        visible(&names::tell(ix, tell), finding.tells.contains(&tell));
    }
    let shown = relief.shown_subjects(finding);
    if relief.subjects.len() > 1 {
        for subject in 0..relief.subjects.len() {
            visible(&names::subject(ix, subject), shown.contains(&subject));
        }
    }
    for found in &finding.elements {
        let element = &relief.elements[found.element];
        let id = names::element(ix, found.element);
        let excused = found.excused_by.is_some();
        for state in State::ALL {
            visible_all(&format!("#{id}>.state.{}", state.id()), state == found.state && !excused);
        }
        visible_all(&format!("#{id}>.state.excused"), excused);
        visible_all(&format!("#{id}>.open"), found.state == State::Unknown);
        for (exception_ix, exception) in element.exceptions.iter().enumerate() {
            let lifts = excused && exception.when.eval(screening) == Truth::Yes;
            visible(&names::exception(ix, found.element, exception_ix), lifts || found.state == State::Unknown);
        }
        because(screening, &id, found.state, &found.because, words);
    }
}

/// Says which answers made it so, or which questions are still open.
fn because(
    screening: &Screening<'_>,
    element_id: &str,
    state: State,
    questions: &[QuestionIx],
    words: &InterviewWords,
) {
    let Some(line) = element(element_id).and_then(|own| own.query_selector(".because").ok().flatten()) else { return };
    let guide = screening.guide;
    let reasons: Vec<String> = match state {
        State::Met | State::Contradicted => questions
            .iter()
            .map(|&ix| said(guide, ix, screening.answers.get(ix)))
            .map(|(question, answer)| format!("{question} {answer}."))
            .collect(),
        State::Unknown => questions
            .iter()
            .filter(|&&ix| screening.relevance(ix) == Truth::Yes)
            .map(|&ix| said(guide, ix, ChoiceSet::EMPTY).0)
            .collect(),
    };
    let lead = if state == State::Unknown { &words.open } else { &words.because };
    let text = if reasons.is_empty() { String::new() } else { format!("{lead} {}", reasons.join(" ")) };
    set_off(&line, text.is_empty());
    line.set_text_content(Some(&text));
}

fn visible(id: &str, shown: bool) {
    if let Some(element) = element(id) {
        set_off(&element, !shown);
    }
}

fn visible_all(selector: &str, shown: bool) {
    let Ok(found) = document().query_selector_all(selector) else { return };
    for ix in 0..found.length() {
        if let Some(element) = found.item(ix).and_then(|node| node.dyn_into::<Element>().ok()) {
            set_off(&element, !shown);
        }
    }
}

fn set_off(element: &Element, off: bool) {
    let _ = element.toggle_attribute_with_force("data-off", off);
}

fn element(id: &str) -> Option<Element> {
    document().get_element_by_id(id)
}

fn input(id: &str) -> Option<HtmlInputElement> {
    element(id)?.dyn_into().ok()
}
