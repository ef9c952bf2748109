//! The questionnaire's page: reading answers from its boxes, writing a screen and results into it.

use std::cell::RefCell;

use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{Document, Element, HtmlElement, HtmlInputElement, ScrollIntoViewOptions, ScrollLogicalPosition};

use super::names;
use super::visit::{Screen, Stage};
use crate::guide::{Answers, ChoiceSet, Guide, NoticeKind, QuestionIx, Screening};
use crate::relief::{ElementFinding, Finding, Level, Relief, State, Truth};
use crate::report::{Missing, ReliefReport, Report, Settle};

/// The parts of the page that are there all the time, found once.
pub struct Page {
    document: Document,
    main: Element,
    results: Element,
    /// The fieldset of each question.
    questions: Vec<Element>,
    /// The boxes of each question, in the order of its choices.
    boxes: Vec<Vec<HtmlInputElement>>,
    /// The order in which the reliefs stand: what is moved loses the keyboard, so it is moved only when it has to be.
    order: RefCell<Vec<usize>>,
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
        Ok(Page {
            main: part("main")?,
            results,
            questions,
            boxes,
            order: RefCell::new((0..guide.reliefs.len()).collect()),
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

    /// Moves the keyboard, and a screen reader with it, to where the person is. What is to be read first is brought into
    /// view: the note before a hard part, an alert above the results, the card that a question was asked from.
    pub fn focus(&self, guide: &Guide, stage: Stage, screen: &Screen, spot: Option<usize>) {
        let target = match (stage, spot) {
            (Stage::Asking(ix), _) => self.questions[ix.get()].query_selector("legend").ok().flatten(),
            (Stage::Results, Some(relief)) => self.part(&names::relief(relief)),
            (Stage::Results, None) => self.part("results-heading"),
        };
        let Some(target) = target else { return };
        set(&target, "tabindex", "-1");
        let _ = target.unchecked_ref::<HtmlElement>().focus();
        let part = |ix: QuestionIx| guide[ix].part;
        let first = match (stage, spot) {
            (Stage::Asking(ix), _) => {
                let begins = screen.before.is_none_or(|before| part(before) != part(ix));
                begins.then(|| self.part(&names::part(usize::from(part(ix)))))
            }
            (Stage::Results, Some(_)) => None,
            (Stage::Results, None) => self.alerts(guide, screen).next().map(Some),
        };
        first.flatten().unwrap_or(target).scroll_into_view();
    }

    /// The alerts that are told, in order.
    fn alerts<'a>(&'a self, guide: &'a Guide, screen: &'a Screen) -> impl Iterator<Item = Element> + 'a {
        let told = move |&ix: &usize| screen.notices[ix] && guide.notices[ix].kind == NoticeKind::Alert;
        (0..guide.notices.len()).filter(told).filter_map(|ix| self.part(&names::notice(ix)))
    }

    /// Brings an alert that just opened into view.
    pub fn look_at_alert(&self, guide: &Guide, screen: &Screen) {
        if let Some(alert) = self.alerts(guide, screen).last() {
            let near = ScrollIntoViewOptions::new();
            near.set_block(ScrollLogicalPosition::Nearest);
            alert.scroll_into_view_with_scroll_into_view_options(&near);
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
        let report = Report::of(screening);
        self.show_told(guide, &report);
        let order: Vec<usize> = report.reliefs.iter().map(|own| own.relief).collect();
        let moved = *self.order.borrow() != order;
        let list = self.part("reliefs").filter(|_| moved);
        self.order.replace(order);
        for own in &report.reliefs {
            let relief = &guide.reliefs[own.relief];
            self.show_finding(screening, own.relief, relief, &own.finding);
            self.show_points(relief, own);
            // The best level first.
            if let (Some(list), Some(section)) = (&list, self.part(&names::relief(own.relief))) {
                let _ = list.append_child(&section);
            }
        }
        self.visible("warnings", screening.warns());
        self.visible("dangers", screening.notices().any(|ix| guide.notices[ix].kind == NoticeKind::Danger));
    }

    /// What is told beside the reliefs: the next step, clocks, whom to call, papers, when to come back.
    fn show_told(&self, guide: &Guide, report: &Report) {
        for step in 0..guide.steps.len() {
            self.tell(&names::step(step), step == report.step);
        }
        for clock in 0..guide.clocks.len() {
            let runs = report.clocks.iter().any(|running| running.clock == clock);
            self.tell(&names::clock(clock), runs);
            self.tell(&names::card_clock(clock), runs);
        }
        for referral in 0..guide.referrals.len() {
            self.visible(&names::referral(referral), report.calls.contains(&referral));
        }
        for paper in 0..guide.papers.len() {
            self.visible(&names::paper(paper), report.papers.contains(&paper));
        }
        for back in 0..guide.returns.len() {
            self.visible(&names::come_back(back), report.returns.contains(&back));
        }
    }

    /// For each kind of applicant how many points are covered, and which are missing, each with what would settle it.
    fn show_points(&self, relief: &Relief, own: &ReliefReport) {
        for subject in 0..relief.subjects.len() {
            let name = names::group(own.relief, subject);
            let points = own.points.iter().find(|points| points.subject == subject);
            let points = points.filter(|_| own.finding.level != Level::NotIndicated);
            self.tell(&name, points.is_some());
            let (Some(points), Some(group)) = (points, self.part(&name)) else { continue };
            if let Some(covered) = group.query_selector(".covered").ok().flatten() {
                let mut number = String::new();
                names::push_number(&mut number, points.covered.len());
                set(&covered, "data-n", &number);
            }
            for element in (0..relief.elements.len()).filter(|&element| relief.concerns(element, subject)) {
                let missing = points.missing.iter().find(|missing| missing.element == element);
                self.show_missing(&names::missing(own.relief, subject, element), missing);
            }
        }
    }

    fn show_missing(&self, name: &str, missing: Option<&Missing>) {
        self.tell(name, missing.is_some());
        let (Some(missing), Some(item)) = (missing, self.part(name)) else { return };
        let (words, question) = match missing.settle {
            Settle::Question(ix) => ("data-ask", Some(ix)),
            Settle::Paper => ("data-paper", None),
            Settle::Person => ("data-person", None),
        };
        if let Some(button) = item.query_selector("button").ok().flatten() {
            let _ = button.toggle_attribute_with_force("disabled", question.is_none());
            set(&button, "data-change", &question.map(names::question).unwrap_or_default());
        }
        set(&item, "data-by", &self.words(words));
    }

    /// The relief in whose section a button stands.
    pub fn relief_of(&self, guide: &Guide, button: &Element) -> Option<usize> {
        let section = button.closest(".relief").ok()??;
        (0..guide.reliefs.len()).find(|&ix| section.id() == names::relief(ix))
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
                text.push_str(&self.words(if open { "data-open" } else { "data-because" }));
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

    /// Words that the page keeps for the engine; read when they are needed, because the page can change its language.
    fn words(&self, name: &str) -> String {
        self.results.get_attribute(name).unwrap_or_default()
    }

    /// Shows or hides a part that is hidden in the markup itself.
    fn tell(&self, id: &str, told: bool) {
        if let Some(part) = self.part(id) {
            let _ = part.toggle_attribute_with_force("hidden", !told);
        }
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
