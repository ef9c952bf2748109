//! The finder's page: what is asked in its form, and the places where answers are written.

use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{Document, Element, HtmlElement, HtmlInputElement, HtmlSelectElement};

use super::names;
use crate::directory::{Bits, Fold, HoursWords, Query, Words};

/// The parts of the page, found once.
pub struct Page {
    document: Document,
    texts: Element,
    pub words: Words,
}

impl Page {
    /// The page this engine was made for.
    ///
    /// # Errors
    /// When it is another page; the list of places then goes on alone.
    pub fn here() -> Result<Page, JsValue> {
        let document = web_sys::window().and_then(|window| window.document()).ok_or("no document")?;
        let texts = document.get_element_by_id(names::TEXTS).ok_or("no texts")?;
        let one = |name: &str| text(&texts, name);
        let list = |name: &str| one(name).split(names::BETWEEN).map(str::to_owned).collect();
        let words = Words {
            tag: document.document_element().and_then(|html| html.get_attribute("lang")).unwrap_or_default(),
            base: one("base"),
            places: list("places"),
            languages: list("languages"),
            hours: HoursWords { days: list("days"), am: one("am"), pm: one("pm") },
            zones: list("zones"),
            always: one("always"),
            hours_unknown: one("hours-unknown"),
            hours_in_words: one("hours-in-words"),
            speaks: one("speaks"),
            interpreters: one("interpreters"),
            police: one("police"),
            no_police: one("no-police"),
            police_not_known: one("police-not-known"),
            call: one("call"),
            text: one("text"),
            text_keyword: one("text-keyword"),
            video: one("video"),
            web: one("web"),
            full: one("full"),
        };
        Ok(Page { document, texts, words })
    }

    /// A text of the page, with a number where it has a place for one.
    pub fn text(&self, name: &str, number: usize) -> String {
        text(&self.texts, name).replace('#', &number.to_string())
    }

    pub fn part(&self, id: &str) -> Option<Element> {
        self.document.get_element_by_id(id)
    }

    /// Writes a text into a part; a status that did not change is not said again.
    pub fn say(&self, id: &str, text: &str) {
        if let Some(part) = self.part(id)
            && part.text_content().as_deref() != Some(text)
        {
            part.set_text_content(Some(text));
        }
    }

    pub fn show(&self, id: &str, shown: bool) {
        if let Some(part) = self.part(id).and_then(|part| part.dyn_into::<HtmlElement>().ok()) {
            part.set_hidden(!shown);
        }
    }

    /// What a field holds.
    pub fn typed(&self, id: &str) -> String {
        self.input(id).map(|input| input.value()).unwrap_or_default()
    }

    pub fn set_typed(&self, id: &str, text: &str) {
        if let Some(input) = self.input(id) {
            input.set_value(text);
        }
    }

    /// The choice of a list; `None` for any.
    pub fn chosen(&self, id: &str) -> Option<u8> {
        self.select(id)?.value().parse().ok()
    }

    pub fn choose(&self, id: &str, choice: Option<usize>) {
        if let Some(select) = self.select(id) {
            select.set_value(&choice.map(|ix| ix.to_string()).unwrap_or_default());
        }
    }

    /// Everything asked, in these places, with the device's clock where it matters.
    pub fn query(&self, places: Bits, fold: &Fold) -> Query {
        let ticked = |id: &str| self.input(id).is_some_and(|input| input.checked());
        // The device's clock tells milliseconds, far within what a float holds exactly.
        #[expect(clippy::cast_possible_truncation, reason = "seconds are whole on purpose")]
        let now = || (js_sys::Date::now() / 1000.0) as i64;
        Query {
            places,
            need: self.chosen(names::NEED),
            language: self.chosen(names::LANGUAGE),
            way: self.chosen(names::WAY),
            open_at: ticked(names::NOW).then(now),
            day_and_night: ticked(names::ALWAYS),
            no_police: ticked(names::NO_POLICE),
            ..Query::default()
        }
        .with_words(&self.typed(names::WORDS), fold)
    }

    /// Empties the whole form.
    pub fn clear(&self) {
        [names::ZIP, names::WORDS].iter().for_each(|id| self.set_typed(id, ""));
        [names::PLACE, names::NEED, names::LANGUAGE, names::WAY].iter().for_each(|id| self.choose(id, None));
        for input in [names::NOW, names::ALWAYS, names::NO_POLICE].iter().filter_map(|id| self.input(id)) {
            input.set_checked(false);
        }
    }

    fn input(&self, id: &str) -> Option<HtmlInputElement> {
        self.part(id)?.dyn_into().ok()
    }

    fn select(&self, id: &str) -> Option<HtmlSelectElement> {
        self.part(id)?.dyn_into().ok()
    }
}

fn text(texts: &Element, name: &str) -> String {
    let found = texts.query_selector(&["[data-text=", name, "]"].concat()).ok().flatten();
    found.and_then(|own| own.text_content()).unwrap_or_default()
}
