//! From a press to the desk: what the engine listens to, and what it writes then.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use wasm_bindgen::prelude::{Closure, wasm_bindgen};
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Element, Event, EventTarget, HtmlInputElement, Response};

use super::client::Client;
use super::dom::{Page, all};
use super::html::{Html, Pair};
use super::law::Data;
use super::words::Words;
use super::paper::{Paper, Print};
use super::{live, names, paper, sheet};
use crate::guide::{ChoiceSet, Person, QuestionIx, Screening};

/// Takes the rules with the law behind them, which were made by the same build as this module, and writes the desk.
///
/// # Errors
/// When the bytes are no rules or the page is another one; the page then stays text.
#[wasm_bindgen]
pub fn start(data: &[u8]) -> Result<(), JsValue> {
    let data: Data = postcard::from_bytes(data).ok().filter(Data::is_whole).ok_or("no rules")?;
    let page = Page::here()?;
    let client = Client::new(&data.guide, number_of_a_sign()?);
    let state = State { client, words: BTreeMap::new(), generation: 0, unsaved: false };
    // The page listens as long as it lives.
    let desk: &'static Desk = Box::leak(Box::new(Desk { data, page, state: RefCell::new(state) }));
    desk.listen(names::FORM, "change", Desk::changed)?;
    desk.listen(names::FORM, "input", Desk::typed)?;
    desk.listen(names::FORM, "click", Desk::pressed)?;
    desk.listen(names::FORM, "toggle", Desk::toggled)?;
    // The script of every page empties the form when the page is left, and the browser may keep the page.
    desk.listen(names::FORM, "reset", |desk, _| desk.forget())?;
    // The boot script tells when nobody has touched the desk for a while.
    desk.listen(names::DESK, "idle", |desk, _| desk.lock())?;
    desk.warn_before_leaving()?;
    desk.bring_words();
    Ok(())
}

#[wasm_bindgen]
extern "C" {
    /// Of the script that starts the engine, in whose file the glue stands: gets an asset with this hash, past a bad copy.
    fn load(name: &str, integrity: &str) -> js_sys::Promise;
}

/// Two tabs share nothing, so each begins with a sign of its own by chance.
fn number_of_a_sign() -> Result<usize, JsValue> {
    let mut byte = [0];
    let crypto = web_sys::window().ok_or("no window")?.crypto()?;
    crypto.get_random_values_with_u8_array(&mut byte)?;
    Ok(usize::from(byte[0]))
}

/// The desk of one tab.
pub struct Desk {
    pub data: Data,
    pub page: Page,
    state: RefCell<State>,
}

struct State {
    client: Client,
    /// By the tag of each language that was asked for.
    words: BTreeMap<String, Rc<Words>>,
    /// Grows with every client: what comes late for another one is dropped.
    generation: usize,
    unsaved: bool,
}

impl Desk {
    fn listen(&'static self, id: &str, event: &str, act: fn(&'static Desk, &Element)) -> Result<(), JsValue> {
        let heard = Closure::<dyn Fn(Event)>::new(move |event: Event| {
            // Given up, or blanked by leaving, it must not write over what is shown. Emptying comes with leaving.
            let wanted = self.page.is_mine() || event.type_() == "reset";
            if let Some(target) = event.target().filter(|_| wanted) {
                act(self, target.unchecked_ref());
            }
        });
        let part: EventTarget = self.page.part(id).ok_or("a part is missing")?.into();
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
            _ => {
                if let Some((ix, choice)) = self.choice(target) {
                    self.answer(ix, choice, target);
                }
            }
        }
    }

    fn typed(&'static self, target: &Element) {
        if target.id() == names::REFERENCE {
            let mut state = self.state.borrow_mut();
            state.client.reference = self.page.typed(names::REFERENCE);
            state.unsaved = true;
        }
    }

    fn pressed(&'static self, target: &Element) {
        let Ok(Some(button)) = target.closest("button") else { return };
        match button.id().as_str() {
            names::NEW_CLIENT if self.state.borrow().unsaved => {
                self.page.show(names::LEAVING, true);
                self.page.focus(names::LEAVING);
            }
            names::NEW_CLIENT | names::FORGET => self.fresh(),
            names::LOCK => self.lock(),
            names::UNLOCK => self.unlock(),
            names::UNLOCK_FORGET => {
                self.uncover();
                self.fresh();
            }
            names::PRINT => self.print(),
            names::CLOSE => self.close_paper(),
            id if Paper::ALL.iter().any(|(_, button)| *button == id) => self.open_paper(id),
            names::STAY => {
                self.page.show(names::LEAVING, false);
                self.page.focus(names::NEW_CLIENT);
            }
            _ => {}
        }
    }

    /// What the law says comes when its fold is opened.
    fn toggled(&'static self, fold: &Element) {
        let (Some(cites), false) = (fold.get_attribute("data-cites"), fold.children().length() > 1) else { return };
        let Some(words) = self.words_of(&self.page.tag()).filter(|_| fold.has_attribute("open")) else { return };
        let known = |ix: &u16| usize::from(*ix) < self.data.facts.len();
        let cites: Vec<u16> = cites.split(' ').filter_map(|cite| cite.parse().ok()).filter(known).collect();
        let _ = fold.insert_adjacent_html("beforeend", &live::facts(&self.data, &words, &cites));
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
        let before = Screening::new(guide, &state.client.answers).person();
        let given = state.client.answers.get(ix);
        let is_checked = target.unchecked_ref::<HtmlInputElement>().checked();
        let now = if is_checked { guide[ix].choose(given, choice) } else { given.without(choice) };
        state.client.answers.set(ix, now);
        state.unsaved = true;
        let screening = Screening::new(guide, &state.client.answers);
        let person = screening.person();
        for row in guide.question_ixs() {
            self.page.set(&names::row(row), "data-standing", sheet::standing(screening.relevance(row)));
        }
        drop(state);
        self.check(ix, now);
        if person != before {
            self.speak_to(person, target);
        }
        self.show_result();
    }

    /// Checks exactly these choices of one row.
    fn check(&self, ix: QuestionIx, given: ChoiceSet) {
        let Some(row) = self.page.part(&names::row(ix)) else { return };
        for (input, (_, set)) in all(&row, "input").into_iter().zip(self.data.guide[ix].all_choices()) {
            input.unchecked_ref::<HtmlInputElement>().set_checked(given.meets(set));
        }
    }

    /// The words are said to somebody else: the sheet is written anew, and the keyboard stays where it is.
    fn speak_to(&'static self, _: Person, target: &Element) {
        let choice = target.get_attribute("data-choice").unwrap_or_default();
        let row = target.closest("[data-sheet]").ok().flatten().map(|row| row.id()).unwrap_or_default();
        self.show_sheet();
        let row = self.page.part(&row);
        let input = row.and_then(|row| row.query_selector(&["[data-choice=", &choice, "]"].concat()).ok().flatten());
        if let Some(input) = input {
            let _ = input.unchecked_ref::<HtmlInputElement>().focus();
        }
    }

    /// A new client: nothing of the one before is left.
    fn fresh(&'static self) {
        self.forget();
        self.page.set_typed(names::REFERENCE, "");
        self.page.say(names::STATUS, &self.page.words("desk-fresh"));
        self.page.focus(names::REFERENCE);
    }

    /// Forgets the client and all that was written of them.
    fn forget(&'static self) {
        let mut state = self.state.borrow_mut();
        let sign = state.client.sign.next();
        state.client = Client::new(&self.data.guide, sign.number());
        state.generation += 1;
        state.unsaved = false;
        drop(state);
        self.page.show(names::LEAVING, false);
        self.page.say(names::STATUS, "");
        self.hide_paper();
        self.show();
    }

    fn words_of(&self, tag: &str) -> Option<Rc<Words>> {
        self.state.borrow().words.get(tag).cloned()
    }

    /// Gets the words of the languages that are chosen, where they are not here yet, and shows the desk in them.
    fn bring_words(&'static self) {
        let wanted = [self.page.tag(), self.page.chosen(names::CLIENT_LANGUAGE), self.page.chosen(names::SECOND_LANGUAGE)];
        let missing = wanted.into_iter().filter(|tag| self.words_of(tag).is_none());
        let missing: Vec<(String, String, String)> = missing
            .filter_map(|tag| {
                let own = self.data.languages.iter().find(|own| own.tongue.tag == tag)?;
                Some((tag, own.file.clone(), own.integrity.clone()))
            })
            .collect();
        if missing.is_empty() {
            return self.show();
        }
        let generation = self.state.borrow().generation;
        self.page.set(names::SHEET, "aria-busy", "true");
        spawn_local(async move {
            for (tag, file, integrity) in missing {
                let words: Option<Words> =
                    bytes_of(&file, &integrity).await.and_then(|bytes| postcard::from_bytes(&bytes).ok());
                match words.filter(|words| words.fits(&self.data.guide)) {
                    Some(words) => drop(self.state.borrow_mut().words.insert(tag, Rc::new(words))),
                    None => self.page.say(names::STATUS, &self.page.words("desk-words-failed")),
                }
            }
            // Left meanwhile, or another client's.
            if self.page.is_mine() && self.state.borrow().generation == generation {
                self.show();
            }
        });
    }

    fn show(&'static self) {
        self.show_sign();
        self.show_sheet();
        self.show_result();
    }

    fn show_sign(&self) {
        let sign = self.state.borrow().client.sign;
        let mut html = Html::new(self.data.first());
        sign.write(&mut html, &self.page.words(sign.message()));
        self.page.write(names::SIGN, &html.done());
    }

    fn show_sheet(&self) {
        let (client, second) = (self.page.chosen(names::CLIENT_LANGUAGE), self.page.chosen(names::SECOND_LANGUAGE));
        let (Some(own), Some(ui)) = (self.words_of(&client), self.words_of(&self.page.tag())) else { return };
        let beside = self.words_of(&second).filter(|_| client != second);
        let pair = Pair { client: &own, second: beside.as_deref() };
        self.page.write(names::SHEET, &sheet::sheet(&self.data, pair, &ui, &self.state.borrow().client.answers));
        self.page.set(names::SHEET, "aria-busy", "false");
    }

    fn show_result(&self) {
        let Some(ui) = self.words_of(&self.page.tag()) else { return };
        let open = self.page.open_folds(names::RESULT);
        self.page.write(names::RESULT, &live::live(&self.data, &ui, &self.state.borrow().client.answers, &open));
    }
}

/// Papers, and the cover.
impl Desk {
    fn open_paper(&'static self, button: &str) {
        let Some((which, _)) = Paper::ALL.into_iter().find(|(_, own)| *own == button) else { return };
        let (client, second) = (self.page.chosen(names::CLIENT_LANGUAGE), self.page.chosen(names::SECOND_LANGUAGE));
        let Some(own) = self.words_of(&client) else { return };
        let beside = self.words_of(&second).filter(|_| client != second);
        let state = self.state.borrow();
        let print = Print {
            data: &self.data,
            pair: Pair { client: &own, second: beside.as_deref() },
            client: &state.client,
            sign: &self.page.words(state.client.sign.message()),
            today: &today(),
        };
        self.page.write(names::PAPER_BODY, &paper::paper(&print, which));
        self.page.set(names::DESK, "data-paper", "");
        self.page.show(names::PAPER, true);
        self.page.focus(names::PAPER);
    }

    fn hide_paper(&self) {
        self.page.unset(names::DESK, "data-paper");
        self.page.show(names::PAPER, false);
        self.page.write(names::PAPER_BODY, "");
    }

    fn close_paper(&self) {
        self.hide_paper();
        self.page.focus(names::SUMMARY);
    }

    fn print(&self) {
        if let Some(window) = web_sys::window() {
            // A browser that does not print leaves the paper on screen.
            let _ = window.print();
        }
    }

    /// Covers the desk. What was written is taken out of the page; it stays in memory alone.
    fn lock(&'static self) {
        self.hide_paper();
        self.page.write(names::SHEET, "");
        self.page.write(names::RESULT, "");
        self.page.set_typed(names::REFERENCE, "");
        self.page.set(names::DESK, "data-locked", "");
        self.page.show(names::LOCKED, true);
        self.page.show(names::UNLOCK_ASKED, false);
        self.page.focus(names::LOCKED);
    }

    fn unlock(&'static self) {
        self.uncover();
        let reference = self.state.borrow().client.reference.clone();
        self.page.set_typed(names::REFERENCE, &reference);
        self.show();
        self.page.focus(names::REFERENCE);
    }

    fn uncover(&self) {
        self.page.set_typed(names::UNLOCK_PHRASE, "");
        self.page.unset(names::DESK, "data-locked");
        self.page.show(names::LOCKED, false);
    }
}

/// Today on this device, as `YYYY-MM-DD`.
fn today() -> String {
    let now = js_sys::Date::new_0();
    let two = |number: u32| if number < 10 { ["0", &number.to_string()].concat() } else { number.to_string() };
    [now.get_full_year().to_string(), two(now.get_month() + 1), two(now.get_date())].join("-")
}

/// A file of our own.
async fn bytes_of(name: &str, integrity: &str) -> Option<Vec<u8>> {
    let reply: Response = JsFuture::from(load(name, integrity)).await.ok()?.dyn_into().ok()?;
    let bytes = JsFuture::from(reply.array_buffer().ok()?).await.ok()?;
    Some(js_sys::Uint8Array::new(&bytes).to_vec())
}
