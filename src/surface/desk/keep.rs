//! A client's file, and the hand-over code: saving, opening, giving and taking.

use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::HtmlInputElement;

use super::engine::{Asked, Desk, fresh};
use super::show::{spelled, today};
use super::sign::Sign;
use super::{days, names};
use crate::desk::document::{self, Gone, ReadError};
use crate::guide::ChoiceSet;
use crate::handover::{self, Fault};

#[wasm_bindgen]
extern "C" {
    /// Of the script that starts the engine: lets a worker do something with bytes and a passphrase. The worker ends after it.
    fn sealed(act: &str, bytes: &[u8], phrase: &str) -> js_sys::Promise;
    /// Of the same script: gives the browser a file to save.
    fn hand_out(bytes: &[u8]);
}

/// Longer files are not even read.
const MOST_BYTES: f64 = 4_194_304.0;

/// What a passphrase is asked for.
const REPEAT: &str = "desk-repeat";
const OPENS: &str = "desk-opens";

impl Desk {
    /// Saves with the passphrase that the client's file has, or asks for a new one.
    pub fn save(&'static self) {
        let phrase = self.state.borrow().phrase.clone();
        if let Some(phrase) = phrase {
            return self.seal(phrase);
        }
        let generation = self.state.borrow().generation;
        spawn_local(async move {
            let words = self.work("words", &[], "").await.map(|words| words.as_string().unwrap_or_default());
            if self.state.borrow().generation != generation {
                return;
            }
            match words {
                Ok(words) if !words.is_empty() => {
                    self.page.say(names::FILE_PHRASE, &words);
                    self.ask(Asked::Repeat(words), REPEAT);
                }
                Ok(_) => self.say_fault("failed"),
                Err(fault) => self.say_fault(&fault),
            }
        });
    }

    /// Takes the file that was chosen and asks for its passphrase. Nobody is lost by it: who is not saved stays.
    pub fn take_file(&'static self) {
        let Some(input) = self.page.part(names::OPEN).and_then(|part| part.dyn_into::<HtmlInputElement>().ok()) else {
            return;
        };
        let Some(file) = input.files().and_then(|files| files.get(0)) else { return };
        if self.state.borrow().unsaved {
            input.set_value("");
            self.page.show(names::LEAVING, true);
            return self.page.focus(names::LEAVING);
        }
        // No file of the desk is nearly as long.
        if file.size() > MOST_BYTES {
            input.set_value("");
            return self.say_fault("too-heavy");
        }
        let generation = self.state.borrow().generation;
        spawn_local(async move {
            let bytes = JsFuture::from(file.array_buffer()).await.map(|bytes| js_sys::Uint8Array::new(&bytes).to_vec());
            input.set_value("");
            if self.state.borrow().generation == generation {
                match bytes {
                    Ok(bytes) => self.ask(Asked::Open(bytes), OPENS),
                    Err(_) => self.say_fault("failed"),
                }
            }
        });
    }

    fn ask(&self, asked: Asked, words: &str) {
        self.state.borrow_mut().asked = asked;
        self.page.say(names::STATUS, "");
        self.page.say(names::FILE_ASKS, &self.page.words(words));
        self.page.set_typed(names::PASSPHRASE, "");
        self.page.show(names::FILE_FORM, true);
        self.page.focus(names::PASSPHRASE);
    }

    /// Forgets what a passphrase was asked for.
    pub fn forget_file(&self) {
        self.state.borrow_mut().asked = Asked::Nothing;
        self.page.set_typed(names::PASSPHRASE, "");
        self.page.say(names::FILE_PHRASE, "");
        self.page.show(names::FILE_FORM, false);
    }

    pub fn ask_no_more(&self, next: &str) {
        self.forget_file();
        self.page.focus(next);
    }

    pub fn phrase_typed(&'static self) {
        let typed = self.page.typed(names::PASSPHRASE);
        let asked = std::mem::replace(&mut self.state.borrow_mut().asked, Asked::Nothing);
        match asked {
            Asked::Repeat(phrase) if spelled(&typed) == phrase => {
                self.forget_file();
                self.seal(phrase);
            }
            Asked::Repeat(phrase) => {
                self.state.borrow_mut().asked = Asked::Repeat(phrase);
                self.page.say(names::STATUS, &self.page.words("desk-repeat-wrong"));
                self.page.focus(names::PASSPHRASE);
            }
            Asked::Open(file) => self.open_file(file, typed.trim().to_owned()),
            Asked::Nothing => {}
        }
    }

    fn seal(&'static self, phrase: String) {
        let (plain, generation) = {
            let mut state = self.state.borrow_mut();
            let (client, beside) = (self.page.chosen(names::CLIENT_LANGUAGE), self.page.chosen(names::SECOND_LANGUAGE));
            let own = &mut state.document;
            (own.client_language, own.beside_language) = (client, beside);
            own.rules.clone_from(&self.data.rules);
            own.saved = today();
            // What is changed while it is sealed is not in the file.
            state.unsaved = false;
            let own = &state.document;
            let mut whole = own.clone();
            whole.dates = days::gathered(&whole.dates);
            (document::write(&whole, &self.data.guide), state.generation)
        };
        spawn_local(async move {
            let file = self.work("seal", &plain, &phrase).await;
            if self.state.borrow().generation != generation {
                return;
            }
            match file {
                Ok(file) => {
                    hand_out(&js_sys::Uint8Array::new(&file).to_vec());
                    self.state.borrow_mut().phrase = Some(phrase);
                    self.page.say(names::STATUS, &self.page.words("desk-saved"));
                    self.page.focus(names::SAVE);
                }
                Err(fault) => {
                    self.state.borrow_mut().unsaved = true;
                    self.say_fault(&fault);
                }
            }
        });
    }

    fn open_file(&'static self, file: Vec<u8>, phrase: String) {
        let generation = self.state.borrow().generation;
        spawn_local(async move {
            let plain = self.work("open", &file, &phrase).await;
            if self.state.borrow().generation != generation {
                return;
            }
            let read = plain.and_then(|plain| {
                let plain = js_sys::Uint8Array::new(&plain).to_vec();
                document::read(&plain, &self.data.guide, &self.data.papers.ids()).map_err(|error| {
                    match error {
                        ReadError::NotJson | ReadError::NotOurs => "not-ours",
                        ReadError::TooNew(_) => "too-new",
                    }
                    .to_owned()
                })
            });
            match read {
                Ok(opened) => {
                    self.forget_file();
                    self.take(opened.document, Some(phrase));
                    self.page.say(names::STATUS, &self.told_gone(&opened.gone));
                    self.page.focus(names::REFERENCE);
                }
                Err(fault) => {
                    // It may have been a slip of the finger: the file is still here.
                    self.state.borrow_mut().asked = Asked::Open(file);
                    self.say_fault(&fault);
                    self.page.focus(names::PASSPHRASE);
                }
            }
        });
    }

    /// That a file is open, and what of it is asked no more.
    fn told_gone(&self, gone: &[Gone]) -> String {
        if gone.is_empty() {
            return self.page.words("desk-opened");
        }
        let names = gone.iter().map(|own| match own {
            Gone::Question(id) | Gone::Answer(id) | Gone::Paper(id) | Gone::Part(id) => id.clone(),
            Gone::Choice { question, choice } => [question, " = ", choice].concat(),
        });
        [self.page.words("desk-opened-less"), names.collect::<Vec<_>>().join(", ")].join(" ")
    }

    /// Something that takes a while: said and shown until it is done.
    async fn work(&self, act: &str, bytes: &[u8], phrase: &str) -> Result<JsValue, String> {
        self.page.show(names::BUSY, true);
        let done = JsFuture::from(sealed(act, bytes, phrase)).await;
        self.page.show(names::BUSY, false);
        done.map_err(|fault| fault.as_string().unwrap_or_else(|| "failed".to_owned()))
    }

    fn say_fault(&self, fault: &str) {
        let words = self.page.words(&["desk-fault-", fault].concat());
        let words = if words.is_empty() { self.page.words("desk-fault-failed") } else { words };
        self.page.say(names::STATUS, &words);
    }

    /// The answers as the code that the survivor's page reads.
    pub fn give_code(&self) {
        let code = handover::write(&self.data.codebook, &self.state.borrow().document.answers);
        self.page.say(names::CODE, &code);
    }

    /// Goes on from the code of somebody's answers.
    pub fn take_code(&'static self) {
        if self.state.borrow().unsaved {
            self.page.show(names::LEAVING, true);
            return self.page.focus(names::LEAVING);
        }
        let typed = self.page.typed(names::CODE_IN);
        let restored = match handover::read(&self.data.guide, &self.data.codebook, &typed) {
            Ok(restored) => restored,
            Err(fault) => {
                let (words, letter) = match fault {
                    Fault::Empty => ("code-empty", None),
                    Fault::Letter(letter) => ("code-letter", Some(letter)),
                    Fault::DoesNotAddUp => ("code-wrong", None),
                    Fault::AnotherGuide => ("code-other", None),
                    Fault::Newer => ("code-newer", None),
                };
                let words = self.page.words(words).replacen('#', &letter.map(String::from).unwrap_or_default(), 1);
                self.page.say(names::STATUS, &words);
                return self.page.focus(names::CODE_IN);
            }
        };
        let sign = Sign::nth(usize::from(self.state.borrow().document.band));
        let mut document = fresh(&self.data.guide, sign);
        document.answers = restored.answers;
        // Half an answer is not what was said: it is asked again.
        restored.changed.iter().for_each(|&ix| document.answers.set(ix, ChoiceSet::EMPTY));
        (document.client_language, document.beside_language) =
            (self.page.chosen(names::CLIENT_LANGUAGE), self.page.chosen(names::SECOND_LANGUAGE));
        self.page.set_typed(names::CODE_IN, "");
        self.take(document, None);
        let lost = !restored.changed.is_empty() || restored.gone > 0;
        self.page.say(names::STATUS, &self.page.words(if lost { "code-lost" } else { "desk-code-taken" }));
        self.page.focus(names::REFERENCE);
    }
}
