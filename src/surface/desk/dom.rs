//! The one place that writes into the desk's page.

use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{Document, Element, HtmlElement, HtmlInputElement, HtmlSelectElement};

use super::names;

/// The page of the desk.
pub struct Page {
    document: Document,
    pub desk: Element,
    says: Element,
}

impl Page {
    /// The page this engine was made for.
    ///
    /// # Errors
    /// When it is another page; it then stays text.
    pub fn here() -> Result<Page, JsValue> {
        let document = web_sys::window().and_then(|window| window.document()).ok_or("no document")?;
        let part = |id: &str| document.get_element_by_id(id).ok_or("a part is missing");
        Ok(Page { desk: part(names::DESK)?, says: part(names::SAYS)?, document })
    }

    /// Whether the page is still the engine's: not given up, and not left.
    pub fn is_mine(&self) -> bool {
        self.desk.closest("[data-engine=ready]").is_ok_and(|own| own.is_some())
    }

    /// The page's language.
    pub fn tag(&self) -> String {
        self.document.document_element().and_then(|html| html.get_attribute("lang")).unwrap_or_default()
    }

    pub fn part(&self, id: &str) -> Option<Element> {
        self.document.get_element_by_id(id)
    }

    /// Writes markup of [`super::html`] into a part.
    pub fn write(&self, id: &str, markup: &str) {
        if let Some(part) = self.part(id) {
            part.set_inner_html(markup);
        }
    }

    /// Writes words into a part; a status that did not change is not said again.
    pub fn say(&self, id: &str, words: &str) {
        if let Some(part) = self.part(id)
            && part.text_content().as_deref() != Some(words)
        {
            part.set_text_content(Some(words));
        }
    }

    /// Words that the page keeps for the engine.
    pub fn words(&self, id: &str) -> String {
        let found = self.says.query_selector(&["[data-text=", id, "]"].concat()).ok().flatten();
        found.and_then(|own| own.text_content()).unwrap_or_default()
    }

    pub fn show(&self, id: &str, shown: bool) {
        if let Some(part) = self.part(id).and_then(|part| part.dyn_into::<HtmlElement>().ok()) {
            part.set_hidden(!shown);
        }
    }

    pub fn set(&self, id: &str, name: &str, value: &str) {
        if let Some(part) = self.part(id) {
            let _ = part.set_attribute(name, value);
        }
    }

    pub fn unset(&self, id: &str, name: &str) {
        if let Some(part) = self.part(id) {
            let _ = part.remove_attribute(name);
        }
    }

    /// The choice of a list.
    pub fn chosen(&self, id: &str) -> String {
        let select = self.part(id).and_then(|part| part.dyn_into::<HtmlSelectElement>().ok());
        select.map(|select| select.value()).unwrap_or_default()
    }

    /// Makes a choice of a list.
    pub fn choose(&self, id: &str, value: &str) {
        if let Some(select) = self.part(id).and_then(|part| part.dyn_into::<HtmlSelectElement>().ok()) {
            select.set_value(value);
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

    fn input(&self, id: &str) -> Option<HtmlInputElement> {
        self.part(id)?.dyn_into().ok()
    }

    pub fn focus(&self, id: &str) {
        if let Some(part) = self.part(id).and_then(|part| part.dyn_into::<HtmlElement>().ok()) {
            let _ = part.focus();
        }
    }

    /// Ids of the folds of a part that stand open.
    pub fn open_folds(&self, id: &str) -> Vec<String> {
        let Some(part) = self.part(id) else { return Vec::new() };
        all(&part, "details[open]").into_iter().map(|own| own.id()).collect()
    }
}

/// The elements inside a part that match, in the order of the page.
pub fn all(part: &Element, selector: &str) -> Vec<Element> {
    let Ok(found) = part.query_selector_all(selector) else { return Vec::new() };
    (0..found.length()).filter_map(|ix| found.item(ix)).map(|node| node.unchecked_into()).collect()
}
