//! From a press to the desk: what the engine listens to.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use wasm_bindgen::prelude::{Closure, wasm_bindgen};
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{Element, Event, EventTarget, HtmlInputElement, HtmlSelectElement};

use super::days::{self, Field};
use super::dom::{Page, all};
use super::law::Data;
use super::paper::Paper;
use super::sign::Sign;
use super::words::Words;
use super::{kin, names, sheet};
use crate::desk::dates::OrderKind;
use crate::desk::document::{Document, Mark};
use crate::desk::family::Member;
use crate::guide::{Answers, ChoiceSet, Guide, QuestionIx, Screening};

/// Takes the rules with the law behind them, which were made by the same build as this module, and writes the desk.
///
/// # Errors
/// When the bytes are no rules or the page is another one; the page then stays text.
#[wasm_bindgen]
pub fn start(data: &[u8]) -> Result<(), JsValue> {
    let data: Data = postcard::from_bytes(data).ok().filter(Data::is_whole).ok_or("no rules")?;
    let page = Page::here()?;
    let state = State {
        document: fresh(&data.guide, Sign::nth(number_of_a_sign()?)),
        words: BTreeMap::new(),
        generation: 0,
        unsaved: false,
        unreadable: Vec::new(),
        phrase: None,
        asked: Asked::Nothing,
    };
    // The page listens as long as it lives.
    let desk: &'static Desk = Box::leak(Box::new(Desk { data, page, state: RefCell::new(state) }));
    desk.listen("change", Desk::changed)?;
    desk.listen("input", Desk::typed)?;
    desk.listen("click", Desk::pressed)?;
    desk.listen("toggle", Desk::toggled)?;
    desk.listen("submit", Desk::submitted)?;
    // The boot script tells when nobody has touched the desk for a while.
    desk.listen("idle", |desk, _| desk.rest())?;
    // The script of every page empties forms when the page is left, and the browser may keep the page.
    desk.listen("reset", |desk, form| {
        if form.id() == names::FORM {
            desk.forget();
        }
    })?;
    desk.warn_before_leaving()?;
    desk.bring_words();
    Ok(())
}

/// Two tabs share nothing, so each begins with a sign of its own by chance.
fn number_of_a_sign() -> Result<usize, JsValue> {
    let mut byte = [0];
    let crypto = web_sys::window().ok_or("no window")?.crypto()?;
    crypto.get_random_values_with_u8_array(&mut byte)?;
    Ok(usize::from(byte[0]))
}

/// Somebody of whom nothing is known.
pub fn fresh(guide: &Guide, sign: Sign) -> Document {
    let mut document = Document { answers: Answers::none(guide), band: sign.number(), ..Document::default() };
    days::spread(&mut document.dates);
    document
}

/// The desk of one tab.
pub struct Desk {
    pub data: Data,
    pub page: Page,
    pub state: RefCell<State>,
}

/// One client at a time, and what hangs on them.
pub struct State {
    pub document: Document,
    /// By the tag of each language that was asked for.
    pub words: BTreeMap<String, Rc<Words>>,
    /// Grows with every client: what comes late for another one is dropped.
    pub generation: usize,
    pub unsaved: bool,
    /// Fields that hold no day.
    pub unreadable: Vec<Field>,
    /// Of the client's file, once it was saved or opened here.
    pub phrase: Option<String>,
    pub asked: Asked,
}

/// What the passphrase that is being typed is for.
pub enum Asked {
    Nothing,
    /// To show that a new one was written down.
    Repeat(String),
    /// To open this file.
    Open(Vec<u8>),
}

impl Desk {
    fn listen(&'static self, event: &str, act: fn(&'static Desk, &Element)) -> Result<(), JsValue> {
        let heard = Closure::<dyn Fn(Event)>::new(move |event: Event| {
            // Given up, or blanked by leaving, it must not write over what is shown. Emptying comes with leaving.
            let wanted = self.page.is_mine() || event.type_() == "reset";
            if let Some(target) = event.target().filter(|_| wanted) {
                act(self, target.unchecked_ref());
            }
        });
        let part: EventTarget = self.page.part(names::DESK).ok_or("a part is missing")?.into();
        // Opening a fold is told to nobody above it, but on the way down.
        part.add_event_listener_with_callback_and_bool(event, heard.as_ref().unchecked_ref(), event == "toggle")?;
        heard.forget();
        Ok(())
    }

    /// Asks once more before something that was not saved is lost, but never when the page is left by the way out.
    fn warn_before_leaving(&'static self) -> Result<(), JsValue> {
        let heard = Closure::<dyn Fn(Event)>::new(move |event: Event| {
            if self.state.borrow().unsaved && self.page.is_mine() {
                event.prevent_default();
            }
        });
        let window = web_sys::window().ok_or("no window")?;
        window.add_event_listener_with_callback("beforeunload", heard.as_ref().unchecked_ref())?;
        heard.forget();
        Ok(())
    }

    fn changed(&'static self, target: &Element) {
        match target.id().as_str() {
            names::CLIENT_LANGUAGE | names::SECOND_LANGUAGE => self.bring_words(),
            names::COLUMNS => self.page.set(names::SHEET, "data-columns", &self.page.chosen(names::COLUMNS)),
            names::OPEN => self.take_file(),
            _ => match self.choice(target) {
                Some((ix, choice)) => self.answer(ix, choice, target),
                None => self.filled(target),
            },
        }
    }

    fn typed(&'static self, target: &Element) {
        if target.id() == names::REFERENCE {
            let mut state = self.state.borrow_mut();
            state.document.reference = self.page.typed(names::REFERENCE);
            state.unsaved = true;
        } else {
            self.filled(target);
        }
    }

    /// Takes over a field of the days, of the family or of the papers.
    fn filled(&'static self, target: &Element) {
        let select = target.dyn_ref::<HtmlSelectElement>().map(HtmlSelectElement::value);
        let value = select.or_else(|| target.dyn_ref::<HtmlInputElement>().map(HtmlInputElement::value));
        let Some(value) = value else { return };
        if let Some(field) = target.get_attribute("data-field") {
            self.field(&field, &value);
        } else if let Some(field) = target.get_attribute("data-kin") {
            let mut state = self.state.borrow_mut();
            state.unsaved = true;
            kin::put(&mut state.document, &field, &value);
            drop(state);
            self.show_kin();
        } else if let Some(paper) = target.get_attribute("data-mark") {
            let mut state = self.state.borrow_mut();
            state.unsaved = true;
            match Mark::of(&value) {
                Some(mark) => drop(state.document.papers.insert(paper.clone(), mark)),
                None => drop(state.document.papers.remove(&paper)),
            }
            drop(state);
            // The same paper can stand on several lists.
            for other in all(&self.page.desk, &["[data-mark=\"", &paper, "\"]"].concat()) {
                other.unchecked_ref::<HtmlSelectElement>().set_value(&value);
            }
        }
    }

    fn add_member(&'static self) {
        let mut state = self.state.borrow_mut();
        state.document.family.push(Member::default());
        drop(state);
        self.show_family();
    }

    fn remove_member(&'static self, button: &Element) {
        let place = button.get_attribute("data-remove").and_then(|place| place.parse::<usize>().ok());
        let mut state = self.state.borrow_mut();
        let Some(place) = place.filter(|place| *place < state.document.family.len()) else { return };
        state.document.family.remove(place);
        state.unsaved = true;
        drop(state);
        self.show_family();
    }

    /// Takes over a field of the days.
    fn field(&'static self, name: &str, value: &str) {
        let mut state = self.state.borrow_mut();
        state.unsaved = true;
        if name == "order" {
            state.document.dates.order = OrderKind::of(value);
        } else if let Some(field) = Field::of(name) {
            let is_read = field.put(&mut state.document.dates, value);
            state.unreadable.retain(|own| *own != field);
            // Half a day is not wrong yet.
            if !is_read && value.len() >= 10 {
                state.unreadable.push(field);
            }
        }
        drop(state);
        self.show_days();
        self.show_kin();
        // What cannot wait stands on top of the result.
        self.show_result();
    }

    fn pressed(&'static self, target: &Element) {
        let Ok(Some(button)) = target.closest("button") else { return };
        match button.id().as_str() {
            names::NEW_CLIENT if self.state.borrow().unsaved => {
                self.page.show(names::LEAVING, true);
                self.page.focus(names::LEAVING);
            }
            names::NEW_CLIENT | names::FORGET => self.next_client(),
            names::LOCK => self.lock(),
            names::UNLOCK_FORGET => {
                self.uncover();
                self.next_client();
            }
            names::PRINT => self.print(),
            names::CLOSE => self.close_paper(),
            names::STAY => {
                self.page.show(names::LEAVING, false);
                self.page.focus(names::SAVE);
            }
            names::SAVE => self.save(),
            names::FILE_CANCEL => self.ask_no_more(names::SAVE),
            names::CODE_OUT => self.give_code(),
            id => match (Paper::ALL.iter().find(|(_, own, _)| *own == id), button.get_attribute("data-add")) {
                (Some((paper, ..)), _) => self.open_paper(*paper),
                (None, Some(kind)) if kind == "member" => self.add_member(),
                (None, Some(kind)) => self.add_day(&kind),
                (None, None) => self.remove_member(&button),
            },
        }
    }

    fn submitted(&'static self, form: &Element) {
        match form.id().as_str() {
            names::UNLOCK_FORM => self.unlock(),
            names::FILE_FORM => self.phrase_typed(),
            names::CODE_FORM => self.take_code(),
            _ => {}
        }
    }

    fn add_day(&'static self, kind: &str) {
        let mut state = self.state.borrow_mut();
        // Fields are named by their places, and these move.
        state.unreadable.clear();
        let added = days::add(&mut state.document.dates, kind);
        drop(state);
        if added {
            self.show_fields();
        }
    }

    /// The question and choice of a box.
    fn choice(&self, input: &Element) -> Option<(QuestionIx, ChoiceSet)> {
        let row = input.closest("[data-sheet]").ok()??;
        let ix = self.data.guide.question(&row.get_attribute("data-sheet")?)?;
        let choice = self.data.guide[ix].choice(&input.get_attribute("data-choice")?)?;
        Some((ix, choice))
    }

    fn answer(&'static self, ix: QuestionIx, choice: ChoiceSet, target: &Element) {
        let guide = &self.data.guide;
        let mut state = self.state.borrow_mut();
        let before = Screening::new(guide, &state.document.answers).person();
        let given = state.document.answers.get(ix);
        let is_checked = target.unchecked_ref::<HtmlInputElement>().checked();
        let now = if is_checked { guide[ix].choose(given, choice) } else { given.without(choice) };
        state.document.answers.set(ix, now);
        state.unsaved = true;
        let screening = Screening::new(guide, &state.document.answers);
        let person = screening.person();
        for row in guide.question_ixs() {
            self.page.set(&names::row(row), "data-standing", sheet::standing(screening.relevance(row)));
        }
        drop(state);
        self.check(ix, now);
        if person != before {
            self.speak_anew(target);
        }
        self.show_result();
    }

    /// A new client: nothing of the one before is left.
    fn next_client(&'static self) {
        self.forget();
        self.page.set_typed(names::REFERENCE, "");
        self.page.say(names::STATUS, &self.page.words("desk-fresh"));
        self.page.focus(names::REFERENCE);
    }

    /// Forgets the client and all that was written of them.
    fn forget(&'static self) {
        let mut state = self.state.borrow_mut();
        let sign = Sign::nth(usize::from(state.document.band)).next();
        state.document = fresh(&self.data.guide, sign);
        state.generation += 1;
        state.unsaved = false;
        state.unreadable.clear();
        state.phrase = None;
        drop(state);
        self.page.show(names::LEAVING, false);
        self.page.say(names::STATUS, "");
        self.page.say(names::CODE, "");
        self.page.set_typed(names::CODE_IN, "");
        self.forget_file();
        self.hide_paper();
        self.show();
    }

    /// What is in memory now belongs to this client, as it was saved.
    pub fn take(&'static self, mut document: Document, phrase: Option<String>) {
        days::spread(&mut document.dates);
        for (id, tag) in
            [(names::CLIENT_LANGUAGE, &document.client_language), (names::SECOND_LANGUAGE, &document.beside_language)]
        {
            if self.data.languages.iter().any(|own| own.tongue.tag == *tag) {
                self.page.choose(id, tag);
            }
        }
        self.page.set_typed(names::REFERENCE, &document.reference);
        let mut state = self.state.borrow_mut();
        state.document = document;
        state.generation += 1;
        state.unsaved = phrase.is_none();
        state.unreadable.clear();
        state.phrase = phrase;
        drop(state);
        self.bring_words();
    }
}
