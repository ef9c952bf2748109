//! The form's own parts: the fieldset of each question and its boxes, as every engine of the page reads and checks them.

use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{Document, Element, HtmlInputElement};

use super::names;
use crate::guide::{Answers, ChoiceSet, Guide, QuestionIx};

/// The form, found once.
pub struct Boxes {
    /// The fieldset of each question.
    pub questions: Vec<Element>,
    /// The boxes of each question, in the order of its choices.
    boxes: Vec<Vec<HtmlInputElement>>,
}

impl Boxes {
    /// The form this engine was made for.
    ///
    /// # Errors
    /// When it is another one, or not whole; it then goes on without the engine.
    pub fn here(document: &Document, guide: &Guide) -> Result<Boxes, JsValue> {
        let mut questions = Vec::with_capacity(guide.questions.len());
        let mut boxes = Vec::with_capacity(guide.questions.len());
        for ix in guide.question_ixs() {
            let fieldset = document.get_element_by_id(&names::question(ix)).ok_or("a part is missing")?;
            let own = all(&fieldset, "input");
            if own.len() != guide[ix].all_choices().count() {
                return Err("another form".into());
            }
            boxes.push(own.into_iter().map(|input| input.unchecked_into()).collect());
            questions.push(fieldset);
        }
        Ok(Boxes { questions, boxes })
    }

    /// The boxes of a question.
    pub fn of(&self, ix: QuestionIx) -> &[HtmlInputElement] {
        &self.boxes[ix.get()]
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
        let places = self.of(ix).iter().zip(names::places(&guide[ix]));
        places.filter(|(input, _)| input.checked()).fold(ChoiceSet::EMPTY, |given, (_, (_, choice))| given.with(choice))
    }

    /// Checks exactly these choices of one question.
    pub fn check(&self, guide: &Guide, ix: QuestionIx, choices: ChoiceSet) {
        for (input, (_, choice)) in self.of(ix).iter().zip(names::places(&guide[ix])) {
            input.set_checked(choices.meets(choice));
        }
    }

    /// The words of a part, as they are said to whoever the answers are about.
    pub fn said(&self, part: &Element) -> String {
        let Ok(copy) = part.clone_node_with_deep(true) else { return String::new() };
        let copy: Element = copy.unchecked_into();
        let to =
            part.closest("main").ok().flatten().and_then(|main| main.get_attribute("data-for")).unwrap_or_default();
        for other in all(&copy, &[":is(.m,.c,.o):not(.", &to, ")"].concat()) {
            other.remove();
        }
        copy.text_content().unwrap_or_default()
    }

    /// The words of a question.
    pub fn asked(&self, ix: QuestionIx) -> String {
        self.legend(ix).map(|legend| self.said(&legend)).unwrap_or_default()
    }

    /// Where the words of a question stand.
    pub fn legend(&self, ix: QuestionIx) -> Option<Element> {
        self.questions[ix.get()].query_selector("legend").ok().flatten()
    }
}

/// The elements inside a part that match, in the order of the page.
pub fn all(part: &Element, selector: &str) -> Vec<Element> {
    let Ok(found) = part.query_selector_all(selector) else { return Vec::new() };
    (0..found.length()).filter_map(|ix| found.item(ix)).map(|node| node.unchecked_into()).collect()
}
