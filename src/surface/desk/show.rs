//! What the engine writes, and when: the sheet, the result, the days, papers, and the cover over all of it.

use std::rc::Rc;

use wasm_bindgen::JsCast as _;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Element, HtmlInputElement, Response};

use super::dom::all;
use super::engine::Desk;
use super::html::{Html, Pair};
use super::paper::{Paper, Print};
use super::sign::Sign;
use super::words::Words;
use super::{days, evidence, fold, kin, live, names, paper, sheet};
use crate::desk::dates::Day;
use crate::guide::{ChoiceSet, QuestionIx};

#[wasm_bindgen]
extern "C" {
    /// Of the script that starts the engine, in whose file the glue stands: gets an asset with this hash, past a bad copy.
    fn load(name: &str, integrity: &str) -> js_sys::Promise;
}

impl Desk {
    pub fn words_of(&self, tag: &str) -> Option<Rc<Words>> {
        self.state.borrow().words.get(tag).cloned()
    }

    /// The words of the page's own language.
    fn own_words(&self) -> Option<Rc<Words>> {
        self.words_of(&self.page.tag())
    }

    /// Gets the words of the languages that are chosen, where they are not here yet, and shows the desk in them.
    pub fn bring_words(&'static self) {
        let wanted =
            [self.page.tag(), self.page.chosen(names::CLIENT_LANGUAGE), self.page.chosen(names::SECOND_LANGUAGE)];
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
        self.page.set(names::SHEET, "aria-busy", "true");
        spawn_local(async move {
            for (tag, file, integrity) in missing {
                let words: Option<Words> =
                    bytes_of(&file, &integrity).await.and_then(|bytes| postcard::from_bytes(&bytes).ok());
                match words.filter(|words| words.fits(&self.data)) {
                    Some(words) => drop(self.state.borrow_mut().words.insert(tag, Rc::new(words))),
                    None => self.page.say(names::STATUS, &self.page.words("desk-words-failed")),
                }
            }
            // Left meanwhile, it must not write; for another client it shows that client.
            if self.page.is_mine() {
                self.show();
            }
        });
    }

    /// Writes all of the desk anew.
    pub fn show(&'static self) {
        self.show_sign();
        self.show_sheet();
        self.show_result();
        self.show_fields();
        self.show_family();
    }

    fn show_sign(&self) {
        let sign = Sign::nth(usize::from(self.state.borrow().document.band));
        let mut html = Html::new(self.data.first());
        sign.write(&mut html, &self.page.words(sign.message()));
        self.page.write(names::SIGN, &html.done());
    }

    /// The two languages that are chosen, where their words are here.
    fn chosen_words(&self) -> Option<(Rc<Words>, Option<Rc<Words>>)> {
        let (client, second) = (self.page.chosen(names::CLIENT_LANGUAGE), self.page.chosen(names::SECOND_LANGUAGE));
        Some((self.words_of(&client)?, self.words_of(&second).filter(|_| client != second)))
    }

    fn show_sheet(&self) {
        let (Some((client, second)), Some(ui)) = (self.chosen_words(), self.own_words()) else { return };
        let pair = Pair { client: &client, second: second.as_deref() };
        self.page.write(names::SHEET, &sheet::sheet(&self.data, pair, &ui, &self.state.borrow().document.answers));
        self.page.set(names::SHEET, "aria-busy", "false");
    }

    pub fn show_result(&self) {
        let Some(ui) = self.own_words() else { return };
        let open = self.page.open_folds(names::RESULT);
        self.page.write(names::RESULT, &live::live(&self.data, &ui, &self.state.borrow().document, today(), &open));
        let open = self.page.open_folds(names::EVIDENCE);
        self.page.write(names::EVIDENCE, &evidence::evidence(&self.data, &ui, &self.state.borrow().document, &open));
    }

    /// The fields of the family, and what can be said of each person.
    pub fn show_family(&self) {
        let Some(ui) = self.own_words() else { return };
        self.page.write(names::FAMILY, &kin::fields(&self.data, &ui, &self.state.borrow().document));
        self.show_kin();
    }

    pub fn show_kin(&self) {
        let (Some(ui), Some(today)) = (self.own_words(), today()) else { return };
        let open = self.page.open_folds(names::FAMILY);
        for (id, markup) in kin::outs(&self.data, &ui, &self.state.borrow().document, today, &open) {
            self.page.write(&id, &markup);
        }
    }

    /// The fields of the days, and what follows from them.
    pub fn show_fields(&self) {
        let Some(ui) = self.own_words() else { return };
        self.page.write(names::DATES, &days::fields(&self.data, &ui, &self.state.borrow().document));
        self.show_days();
    }

    pub fn show_days(&self) {
        let (Some(ui), Some(today)) = (self.own_words(), today()) else { return };
        let open = self.page.open_folds(names::DATES);
        let state = self.state.borrow();
        for (id, markup) in days::outs(&self.data, &ui, &state.document, today, &state.unreadable, &open) {
            self.page.write(&id, &markup);
        }
    }

    /// What the law says comes when its fold is opened.
    pub fn toggled(&'static self, fold: &Element) {
        let (Some(cites), false) = (fold.get_attribute("data-cites"), fold.children().length() > 1) else { return };
        let Some(words) = self.own_words().filter(|_| fold.has_attribute("open")) else { return };
        let known = |ix: &u16| usize::from(*ix) < self.data.facts.len();
        let cites: Vec<u16> = cites.split(' ').filter_map(|cite| cite.parse().ok()).filter(known).collect();
        let _ = fold.insert_adjacent_html("beforeend", &fold::facts(&self.data, &words, &cites));
    }

    /// Checks exactly these choices of one row.
    pub fn check(&self, ix: QuestionIx, given: ChoiceSet) {
        let Some(row) = self.page.part(&names::row(ix)) else { return };
        for (input, (_, set)) in all(&row, "input").into_iter().zip(self.data.guide[ix].all_choices()) {
            input.unchecked_ref::<HtmlInputElement>().set_checked(given.meets(set));
        }
    }

    /// The words are said to somebody else: the sheet is written anew, and the keyboard stays where it is.
    pub fn speak_anew(&self, target: &Element) {
        let choice = target.get_attribute("data-choice").unwrap_or_default();
        let row = target.closest("[data-sheet]").ok().flatten().map(|row| row.id()).unwrap_or_default();
        self.show_sheet();
        let row = self.page.part(&row);
        let input =
            row.and_then(|row| row.query_selector(&["[data-choice=\"", &choice, "\"]"].concat()).ok().flatten());
        if let Some(input) = input {
            let _ = input.unchecked_ref::<HtmlInputElement>().focus();
        }
    }

    pub fn open_paper(&self, which: Paper) {
        let (Some((client, second)), Some(today)) = (self.chosen_words(), today()) else { return };
        let state = self.state.borrow();
        let print = Print {
            data: &self.data,
            pair: Pair { client: &client, second: second.as_deref() },
            document: &state.document,
            sign: &self.page.words(Sign::nth(usize::from(state.document.band)).message()),
            today,
        };
        self.page.write(names::PAPER_BODY, &paper::paper(&print, which));
        self.page.set(names::DESK, "data-on-paper", "");
        self.page.show(names::PAPER, true);
        self.page.focus(names::PAPER);
    }

    pub fn hide_paper(&self) {
        self.page.unset(names::DESK, "data-on-paper");
        self.page.show(names::PAPER, false);
        self.page.write(names::PAPER_BODY, "");
    }

    pub fn close_paper(&self) {
        self.hide_paper();
        self.page.focus(names::SUMMARY);
    }

    pub fn print(&self) {
        if let Some(window) = web_sys::window() {
            // A browser that does not print leaves the paper on screen.
            let _ = window.print();
        }
    }

    /// Covers the desk that nobody has touched for a while, if there is anything on it.
    pub fn rest(&'static self) {
        let state = self.state.borrow();
        let used = state.unsaved || state.phrase.is_some();
        drop(state);
        if used {
            self.lock();
        }
    }

    /// Covers the desk. What was written is taken out of the page; it stays in memory alone.
    pub fn lock(&'static self) {
        self.hide_paper();
        self.forget_file();
        for id in [names::SHEET, names::RESULT, names::DATES, names::FAMILY, names::EVIDENCE] {
            self.page.write(id, "");
        }
        self.page.set_typed(names::REFERENCE, "");
        self.page.say(names::STATUS, "");
        self.page.say(names::CODE, "");
        self.page.set(names::DESK, "data-locked", "");
        self.page.show(names::LOCKED, true);
        self.page.show(names::UNLOCK_ASKED, self.state.borrow().phrase.is_some());
        self.page.focus(names::LOCKED);
    }

    /// Takes the cover away, by the passphrase of the client's file where it has one.
    pub fn unlock(&'static self) {
        let state = self.state.borrow();
        let typed = self.page.typed(names::UNLOCK_PHRASE);
        let is_open = state.phrase.as_deref().is_none_or(|phrase| phrase == typed.trim() || phrase == spelled(&typed));
        let reference = state.document.reference.clone();
        drop(state);
        if !is_open {
            self.page.say(names::UNLOCK_SAYS, &self.page.words("desk-unlock-wrong"));
            return self.page.focus(names::UNLOCK_PHRASE);
        }
        self.uncover();
        self.page.set_typed(names::REFERENCE, &reference);
        self.show();
        self.page.focus(names::REFERENCE);
    }

    pub fn uncover(&self) {
        self.page.set_typed(names::UNLOCK_PHRASE, "");
        self.page.say(names::UNLOCK_SAYS, "");
        self.page.unset(names::DESK, "data-locked");
        self.page.show(names::LOCKED, false);
    }
}

/// A passphrase as it was given out, however its words were set apart.
pub fn spelled(typed: &str) -> String {
    let words: Vec<&str> =
        typed.split(|letter: char| letter.is_whitespace() || letter == '-').filter(|own| !own.is_empty()).collect();
    words.join("-").to_lowercase()
}

/// Today on this device.
pub fn today() -> Option<Day> {
    let now = js_sys::Date::new_0();
    let number = |number: u32| u8::try_from(number).ok();
    Day::new(i32::try_from(now.get_full_year()).ok()?, number(now.get_month() + 1)?, number(now.get_date())?)
}

/// A file of our own.
async fn bytes_of(name: &str, integrity: &str) -> Option<Vec<u8>> {
    let reply: Response = JsFuture::from(load(name, integrity)).await.ok()?.dyn_into().ok()?;
    let bytes = JsFuture::from(reply.array_buffer().ok()?).await.ok()?;
    Some(js_sys::Uint8Array::new(&bytes).to_vec())
}
