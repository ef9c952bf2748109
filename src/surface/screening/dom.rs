//! The questionnaire's page: reading answers from its boxes, writing a screen and results into it.

use std::cell::RefCell;

use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{Document, Element, HtmlElement, HtmlInputElement, ScrollIntoViewOptions, ScrollLogicalPosition};

use super::boxes::Boxes;
use super::names;
use super::visit::{Screen, Stage};
use crate::guide::{Answers, ChoiceSet, Guide, NoticeKind, QuestionIx};

/// The parts of the page that are there all the time, found once.
pub struct Page {
    document: Document,
    main: Element,
    pub results: Element,
    pub boxes: Boxes,
    /// The order in which the reliefs stand: what is moved loses the keyboard, so it is moved only when it has to be.
    pub order: RefCell<Vec<usize>>,
}

impl Page {
    /// The page this engine was made for.
    ///
    /// # Errors
    /// When it is another page, or not whole; the form then goes on without the engine.
    pub fn here(guide: &Guide) -> Result<Page, JsValue> {
        let document = web_sys::window().and_then(|window| window.document()).ok_or("no document")?;
        let boxes = Boxes::here(&document, guide)?;
        let part = |id: &str| document.get_element_by_id(id).ok_or("a part is missing");
        Ok(Page {
            main: part("main")?,
            results: part("results")?,
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

    /// The question and choice of a box.
    pub fn choice(&self, guide: &Guide, input: &Element) -> Option<(QuestionIx, ChoiceSet)> {
        let ix = self.question_around(input)?;
        let place = self.boxes.of(ix).iter().position(|own| **own == **input.unchecked_ref::<HtmlInputElement>())?;
        names::places(&guide[ix]).nth(place).map(|(_, choice)| (ix, choice))
    }

    /// The question the keyboard is in.
    pub fn focused(&self) -> Option<QuestionIx> {
        self.question_around(&self.document.active_element()?)
    }

    fn question_around(&self, part: &Element) -> Option<QuestionIx> {
        let fieldset = part.closest("fieldset").ok()??;
        self.boxes.questions.iter().position(|own| *own == fieldset).map(QuestionIx::new)
    }

    /// Shows one question, or what belongs to the results, as the screen says.
    pub fn show(&self, guide: &Guide, screen: &Screen) {
        let asking = screen.stage.question();
        for (ix, fieldset) in self.boxes.questions.iter().enumerate() {
            set_off(fieldset, asking.is_none_or(|asking| asking.get() != ix));
        }
        let current = screen.stage.near().map(|ix| usize::from(guide[ix].part));
        for part in 0..guide.parts.len() {
            self.visible(&names::part(part), current == Some(part));
        }
        for (ix, &told) in screen.notices.iter().enumerate() {
            self.visible(&names::notice(ix), told);
        }
        self.place_alerts(guide, asking);
        self.visible("back", screen.before.is_some());
        self.visible("skip", screen.skippable);
        self.visible("go-on", screen.more);
        // What a person has read before the first question need not be scrolled past at every one.
        let at = match screen.stage {
            Stage::Note(_) => "note",
            Stage::Asking(ix) if ix.get() == 0 => "first",
            Stage::Asking(_) => "asking",
            Stage::Results => "results",
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
        let asked = self.boxes.asked(ix);
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
        self.boxes.questions.iter().position(|own| own.id() == id).map(QuestionIx::new)
    }

    /// The words of an answer.
    pub fn given(&self, guide: &Guide, ix: QuestionIx, given: ChoiceSet) -> String {
        let mut words = String::new();
        for (input, (_, choice)) in self.boxes.of(ix).iter().zip(names::places(&guide[ix])) {
            if given.meets(choice) {
                if !words.is_empty() {
                    words.push_str(", ");
                }
                if let Some(label) = input.parent_element() {
                    words.push_str(&self.boxes.said(&label));
                }
            }
        }
        words
    }

    /// Moves the keyboard, and a screen reader with it, to where the person is. What is to be read first is brought into
    /// view: the note before a hard part, an alert above the results, the card that a question was asked from.
    pub fn focus(&self, guide: &Guide, stage: Stage, screen: &Screen, spot: Option<usize>) {
        let target = match (stage, spot) {
            (Stage::Note(ix), _) => self.part(&names::part(usize::from(guide[ix].part))),
            (Stage::Asking(ix), _) => self.boxes.legend(ix),
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
            (Stage::Note(_), _) | (Stage::Results, Some(_)) => None,
            (Stage::Results, None) => self.alerts(guide, screen).next().map(Some),
        };
        first.flatten().unwrap_or(target).scroll_into_view();
    }

    /// Puts each alert of the question that is asked under the last answer that brings it, and the others back behind
    /// their questions. Before anything is pressed: a screen reader says what comes into a place that it knows.
    fn place_alerts(&self, guide: &Guide, asking: Option<QuestionIx>) {
        for (place, notice) in guide.notices.iter().enumerate() {
            let (NoticeKind::Alert, Some(ix)) = (notice.kind, notice.after) else { continue };
            let Some(alert) = self.part(&names::notice(place)) else { continue };
            let bringing = notice.when.as_ref().map_or(ChoiceSet::EMPTY, |rule| rule.read(ix));
            let boxes = self.boxes.of(ix).iter().zip(names::places(&guide[ix]));
            let last = boxes.filter(|(_, (_, choice))| bringing.meets(*choice)).last();
            let under = last.filter(|_| asking == Some(ix)).and_then(|(input, _)| input.parent_element());
            let before = under.as_ref().unwrap_or(&self.boxes.questions[ix.get()]);
            // What is moved is read anew, so it is moved only when it stands elsewhere.
            let stands =
                alert.previous_element_sibling().is_some_and(|own| own == *before || own.class_name() == "alert");
            let inside = alert.parent_element().is_some_and(|own| own == self.boxes.questions[ix.get()]);
            if !stands || inside != under.is_some() {
                let _ = before.insert_adjacent_element("afterend", &alert);
            }
        }
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

    /// Shows or hides a part that is hidden in the markup itself.
    pub fn tell(&self, id: &str, told: bool) {
        if let Some(part) = self.part(id) {
            let _ = part.toggle_attribute_with_force("hidden", !told);
        }
    }

    /// Takes away the code that was shown: other answers have another one.
    pub fn hide_code(&self) {
        self.visible(names::CODE_SHOWN, false);
        self.say(names::CODE, "");
    }

    /// Writes a text into a part; a status that did not change is not said again.
    pub fn say(&self, id: &str, text: &str) {
        if let Some(part) = self.part(id)
            && part.text_content().as_deref() != Some(text)
        {
            part.set_text_content(Some(text));
        }
    }

    pub fn visible(&self, id: &str, shown: bool) {
        if let Some(part) = self.part(id) {
            set_off(&part, !shown);
        }
    }
}

pub fn set(part: &Element, name: &str, value: &str) {
    let _ = part.set_attribute(name, value);
}

pub fn set_off(part: &Element, off: bool) {
    let _ = part.toggle_attribute_with_force("data-off", off);
}
