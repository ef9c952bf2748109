//! The questionnaire's page: reading answers from its boxes, writing a screen and results into it.

use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{Document, Element, HtmlElement, HtmlInputElement};

use super::names;
use super::visit::{Screen, Stage};
use crate::guide::{Answers, ChoiceSet, Guide, NoticeKind, QuestionIx, Screening};
use crate::relief::{ElementFinding, Finding, Level, Relief, State, Truth};

/// The parts of the page that are there all the time, found once.
pub struct Page {
    document: Document,
    main: Element,
    results: Element,
    /// The fieldset of each question.
    questions: Vec<Element>,
    /// The boxes of each question, in the order of its choices.
    boxes: Vec<Vec<HtmlInputElement>>,
    because: String,
    open: String,
}

impl Page {
    /// The page this engine was made for.
    ///
    /// # Errors
    /// When it is another page, or not whole; the form then goes on without the engine.
    pub fn here(guide: &Guide) -> Result<Page, JsValue> {
        let document = web_sys::window().and_then(|window| window.document()).ok_or("no document")?;
        let part = |id: &str| document.get_element_by_id(id).ok_or("a part is missing");
        let mut questions = Vec::with_capacity(guide.questions.len());
        let mut boxes = Vec::with_capacity(guide.questions.len());
        for ix in guide.question_ixs() {
            let fieldset = part(&names::question(ix))?;
            let own = all(&fieldset, "input");
            if own.len() != guide[ix].all_choices().count() {
                return Err("another form".into());
            }
            boxes.push(own.into_iter().map(|input| input.unchecked_into()).collect());
            questions.push(fieldset);
        }
        let results = part("results")?;
        let words = |name: &str| results.get_attribute(name).unwrap_or_default();
        Ok(Page {
            main: part("main")?,
            because: words("data-because"),
            open: words("data-open"),
            results,
            questions,
            boxes,
            document,
        })
    }

    /// Whether the page is still the engine's: not given up, and not left.
    pub fn is_mine(&self) -> bool {
        let engine = self.main.closest("[data-engine=ready]");
        engine.is_ok_and(|engine| engine.is_some())
    }

    pub fn part(&self, id: &str) -> Option<Element> {
        self.document.get_element_by_id(id)
    }

    /// All answers now checked.
    pub fn answers(&self, guide: &Guide) -> Answers {
        let mut answers = Answers::none(guide);
        for ix in guide.question_ixs() {
            answers.set(ix, self.checked(guide, ix));
        }
        answers
    }

    /// What is checked in one question.
    pub fn checked(&self, guide: &Guide, ix: QuestionIx) -> ChoiceSet {
        let places = self.boxes[ix.get()].iter().zip(names::places(&guide[ix]));
        places.filter(|(input, _)| input.checked()).fold(ChoiceSet::EMPTY, |given, (_, (_, choice))| given.with(choice))
    }

    /// Checks exactly these choices of one question.
    pub fn check(&self, guide: &Guide, ix: QuestionIx, choices: ChoiceSet) {
        for (input, (_, choice)) in self.boxes[ix.get()].iter().zip(names::places(&guide[ix])) {
            input.set_checked(choices.meets(choice));
        }
    }

    /// The question and choice of a box.
    pub fn choice(&self, guide: &Guide, input: &Element) -> Option<(QuestionIx, ChoiceSet)> {
        let ix = self.question_around(input)?;
        let place = self.boxes[ix.get()].iter().position(|own| **own == **input.unchecked_ref::<HtmlInputElement>())?;
        names::places(&guide[ix]).nth(place).map(|(_, choice)| (ix, choice))
    }

    /// The question the keyboard is in.
    pub fn focused(&self) -> Option<QuestionIx> {
        self.question_around(&self.document.active_element()?)
    }

    fn question_around(&self, part: &Element) -> Option<QuestionIx> {
        let fieldset = part.closest("fieldset").ok()??;
        self.questions.iter().position(|own| *own == fieldset).map(QuestionIx::new)
    }

    /// Shows one question, or what belongs to the results, as the screen says.
    pub fn show(&self, guide: &Guide, screen: &Screen) {
        for (ix, fieldset) in self.questions.iter().enumerate() {
            set_off(fieldset, screen.asking.is_none_or(|asking| asking.get() != ix));
        }
        let current = screen.asking.map(|ix| usize::from(guide[ix].part));
        for part in 0..guide.parts.len() {
            self.visible(&names::part(part), current == Some(part));
        }
        for (ix, &told) in screen.notices.iter().enumerate() {
            self.visible(&names::notice(ix), told);
        }
        self.visible("back", screen.before.is_some());
        self.visible("skip", screen.skippable);
        self.visible("go-on", screen.more);
        // What a person has read before the first question need not be scrolled past at every one.
        let at = match screen.asking {
            Some(ix) if ix.get() == 0 => "first",
            Some(_) => "asking",
            None => "results",
        };
        set(&self.main, "data-at", at);
        set(&self.main, "data-for", names::to(screen.person));
        let mut number = String::new();
        names::push_number(&mut number, screen.number);
        self.say("number", &number);
        let told = self.part("told").filter(|_| screen.unanswered).and_then(|told| told.get_attribute("data-words"));
        self.say("told", &told.unwrap_or_default());
    }

    /// The answers given, each with a way to change it.
    pub fn review(&self, guide: &Guide, answers: &Answers, answered: &[QuestionIx]) {
        let Some(list) = self.part("said") else { return };
        list.set_text_content(None);
        let change = list.get_attribute("data-change").unwrap_or_default();
        for &ix in answered {
            let _ = self.item(guide, &list, &change, ix, answers.get(ix));
        }
    }

    fn item(
        &self,
        guide: &Guide,
        list: &Element,
        change: &str,
        ix: QuestionIx,
        given: ChoiceSet,
    ) -> Result<(), JsValue> {
        let under = |parent: &Element, name: &str, text: &str| {
            let own = self.document.create_element(name)?;
            own.set_text_content(Some(text));
            parent.append_child(&own)?;
            Ok::<Element, JsValue>(own)
        };
        let asked = self.asked(ix);
        let item = under(list, "li", "")?;
        let words = under(&item, "span", &[&asked, " "].concat())?;
        under(&words, "strong", &self.given(guide, ix, given))?;
        let button = under(&item, "button", change)?;
        button.set_attribute("type", "button")?;
        button.set_attribute("class", "plain")?;
        button.set_attribute("data-change", &names::question(ix))?;
        button.set_attribute("aria-label", &[change, ": ", &asked].concat())
    }

    /// The question that a button of the review changes.
    pub fn changes(&self, button: &Element) -> Option<QuestionIx> {
        let id = button.get_attribute("data-change")?;
        self.questions.iter().position(|own| own.id() == id).map(QuestionIx::new)
    }

    /// The words of a part, as they are said to whoever the answers are about.
    fn said(&self, part: &Element) -> String {
        let Ok(copy) = part.clone_node_with_deep(true) else { return String::new() };
        let copy: Element = copy.unchecked_into();
        let to = self.main.get_attribute("data-for").unwrap_or_default();
        for other in all(&copy, &[":is(.m,.c,.o):not(.", &to, ")"].concat()) {
            other.remove();
        }
        copy.text_content().unwrap_or_default()
    }

    /// The words of a question.
    fn asked(&self, ix: QuestionIx) -> String {
        let legend = self.questions[ix.get()].query_selector("legend").ok().flatten();
        legend.map(|legend| self.said(&legend)).unwrap_or_default()
    }

    /// The words of an answer.
    fn given(&self, guide: &Guide, ix: QuestionIx, given: ChoiceSet) -> String {
        let mut words = String::new();
        for (input, (_, choice)) in self.boxes[ix.get()].iter().zip(names::places(&guide[ix])) {
            if given.meets(choice) {
                if !words.is_empty() {
                    words.push_str(", ");
                }
                if let Some(label) = input.parent_element() {
                    words.push_str(&self.said(&label));
                }
            }
        }
        words
    }

    /// Moves the keyboard, and a screen reader with it, to where the person is.
    pub fn focus(&self, stage: Stage) {
        let target = match stage {
            Stage::Asking(ix) => self.questions[ix.get()].query_selector("legend").ok().flatten(),
            Stage::Results => self.part("results-heading"),
        };
        if let Some(target) = target {
            let _ = target.unchecked_ref::<HtmlElement>().focus();
            target.scroll_into_view();
        }
    }

    pub fn looks_at_results(&self) -> bool {
        self.results.has_attribute("open")
    }

    /// Opens or closes the results, as their own summary would.
    pub fn open_results(&self, open: bool) {
        let _ = self.results.toggle_attribute_with_force("open", open);
    }

    /// Writes what every relief comes to.
    pub fn show_results(&self, screening: &Screening<'_>) {
        let guide = screening.guide;
        let _ = self.results.toggle_attribute_with_force("data-said", screening.answers.says_something(guide));
        let findings = screening.findings();
        for (ix, (relief, finding)) in guide.reliefs.iter().zip(&findings).enumerate() {
            self.show_finding(screening, ix, relief, finding);
        }
        self.best_first(&findings);
        self.visible("warnings", screening.warns());
        self.visible("dangers", screening.notices().any(|ix| guide.notices[ix].kind == NoticeKind::Danger));
        let calls = screening.calls();
        for ix in 0..guide.referrals.len() {
            self.visible(&names::referral(ix), calls.contains(&ix));
        }
    }

    /// Puts the reliefs in the order of their levels, keeping the page's order among equals.
    fn best_first(&self, findings: &[Finding]) {
        let Some(list) = self.part("reliefs") else { return };
        for level in Level::ALL {
            let own = findings.iter().enumerate().filter(|(_, finding)| finding.level == level);
            for relief in own.filter_map(|(ix, _)| self.part(&names::relief(ix))) {
                let _ = list.append_child(&relief);
            }
        }
    }

    fn show_finding(&self, screening: &Screening<'_>, ix: usize, relief: &Relief, finding: &Finding) {
        // Before anything was said nothing is claimed, not even that a relief may fit.
        let said = screening.answers.says_something(screening.guide);
        if let Some(section) = self.part(&names::relief(ix)) {
            set(&section, "data-is", finding.level.id());
            show_only(&section, ".level", finding.level.id(), said);
        }
        for tell in 0..relief.tells.len() {
            self.visible(&names::tell(ix, tell), finding.tells.contains(&tell));
        }
        let shown = relief.shown_subjects(finding);
        if relief.subjects.len() > 1 {
            for subject in 0..relief.subjects.len() {
                self.visible(&names::subject(ix, subject), shown.contains(&subject));
            }
        }
        for found in &finding.elements {
            let Some(item) = self.part(&names::element(ix, found.element)) else { continue };
            let is = if found.excused_by.is_some() { "excused" } else { found.state.id() };
            set(&item, "data-is", is);
            show_only(&item, ".state", is, said);
            for (exception_ix, exception) in relief.elements[found.element].exceptions.iter().enumerate() {
                let name = names::exception(ix, found.element, exception_ix);
                self.visible(&name, found.shows(exception, screening));
            }
            if let Some(line) = item.query_selector(".because").ok().flatten() {
                line.set_text_content(Some(&self.reasons(screening, found)));
            }
        }
    }

    /// Which answers made it so, or which questions are still open.
    fn reasons(&self, screening: &Screening<'_>, found: &ElementFinding) -> String {
        let open = found.state == State::Unknown;
        let mut text = String::new();
        for &ix in &found.because {
            if open && screening.relevance(ix) != Truth::Yes {
                continue;
            }
            if text.is_empty() {
                text.push_str(if open { &self.open } else { &self.because });
            }
            text.push(' ');
            text.push_str(&self.asked(ix));
            if !open {
                text.push(' ');
                text.push_str(&self.given(screening.guide, ix, screening.answers.get(ix)));
                // Some answers end with a period of their own: "in the U.S."
                if !text.ends_with('.') {
                    text.push('.');
                }
            }
        }
        text
    }

    /// Writes a text into a part; a status that did not change is not said again.
    fn say(&self, id: &str, text: &str) {
        if let Some(part) = self.part(id)
            && part.text_content().as_deref() != Some(text)
        {
            part.set_text_content(Some(text));
        }
    }

    fn visible(&self, id: &str, shown: bool) {
        if let Some(part) = self.part(id) {
            set_off(&part, !shown);
        }
    }
}

/// The elements inside a part that match, in the order of the page.
fn all(part: &Element, selector: &str) -> Vec<Element> {
    let Ok(found) = part.query_selector_all(selector) else { return Vec::new() };
    (0..found.length()).filter_map(|ix| found.item(ix)).map(|node| node.unchecked_into()).collect()
}

fn set(part: &Element, name: &str, value: &str) {
    let _ = part.set_attribute(name, value);
}

fn set_off(part: &Element, off: bool) {
    let _ = part.toggle_attribute_with_force("data-off", off);
}

/// Shows of the sentences in a part the one that is so, and of the others none: in the markup all of them are hidden, and
/// the style sheet that shows the right one may be missing.
fn show_only(part: &Element, which: &str, is: &str, said: bool) {
    for sentence in all(part, which) {
        let so = said && sentence.matches(&[".", is].concat()).unwrap_or(false);
        let _ = sentence.toggle_attribute_with_force("hidden", !so);
    }
}
