//! From a change in the form to cards in the page.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::prelude::{Closure, wasm_bindgen};
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Element, Event, HtmlElement, Response};

use super::dom::Page;
use super::names;
use crate::directory::{Bits, Catalog, File, Index, SHOWN, hits, prefix};

/// Takes the index, which was made by the same build as this module, and listens to the form.
///
/// # Errors
/// When the bytes are no index or the page is another one; the list of places then goes on alone.
#[wasm_bindgen]
pub fn start(index: &[u8]) -> Result<(), JsValue> {
    let index: Index = postcard::from_bytes(index).map_err(|_| "not an index")?;
    let finder = Rc::new(Finder { page: Page::here()?, index, state: RefCell::default() });
    finder.listen(names::FORM, "input", Finder::changed)?;
    finder.listen(names::CLEAR, "click", Finder::cleared)?;
    finder.listen(names::MORE, "click", Finder::more)?;
    // The script of every page empties the form when the page is left, and the browser may keep the page.
    finder.listen(names::FORM, "reset", Finder::cleared)?;
    // What was chosen before, for example before the person went back to this page.
    finder.look();
    Ok(())
}

struct Finder {
    page: Page,
    index: Index,
    state: RefCell<State>,
}

#[derive(Default)]
struct State {
    /// Where the ZIP code can lie, when that is more than one place; a single place is chosen in the list.
    zip_places: Bits,
    /// The file the catalog came from.
    loaded: Option<usize>,
    /// The file that is on its way.
    awaited: Option<usize>,
    catalog: Catalog,
    found: Vec<usize>,
    shown: usize,
}

impl Finder {
    fn listen(self: &Rc<Self>, id: &str, event: &str, act: fn(&Rc<Finder>, &str)) -> Result<(), JsValue> {
        let finder = Rc::clone(self);
        let heard = Closure::<dyn Fn(Event)>::new(move |event: Event| {
            let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
            act(&finder, &target.map(|part| part.id()).unwrap_or_default());
        });
        let part = self.page.part(id).ok_or("a part is missing")?;
        part.add_event_listener_with_callback(event, heard.as_ref().unchecked_ref())?;
        // The page listens as long as it lives.
        heard.forget();
        Ok(())
    }

    fn changed(self: &Rc<Self>, part: &str) {
        match part {
            names::ZIP => self.zip(),
            names::PLACE => {
                self.state.borrow_mut().zip_places = Bits::EMPTY;
                self.page.set_typed(names::ZIP, "");
                self.page.say(names::ZIP_SAYS, "");
            }
            _ => {}
        }
        self.look();
    }

    /// A ZIP code of one place chooses it; one that can lie in several looks in all of them.
    fn zip(&self) {
        let typed = prefix(&self.page.typed(names::ZIP));
        let places = typed.map_or(Bits::EMPTY, |prefix| self.index.places_of(prefix));
        let each: Vec<usize> = places.each().collect();
        let names: Vec<&str> = each.iter().filter_map(|&ix| Some(self.page.words.places.get(ix)?.as_str())).collect();
        let says = match (typed, names.is_empty()) {
            (Some(_), true) => self.page.text("zip-unknown", 0),
            _ => names.join(" / "),
        };
        self.page.say(names::ZIP_SAYS, &says);
        self.page.choose(names::PLACE, if let [one] = each.as_slice() { Some(*one) } else { None });
        self.state.borrow_mut().zip_places = if each.len() > 1 { places } else { Bits::EMPTY };
    }

    fn cleared(self: &Rc<Self>, _: &str) {
        self.page.clear();
        self.page.say(names::ZIP_SAYS, "");
        self.state.borrow_mut().zip_places = Bits::EMPTY;
        self.look();
    }

    fn places(&self) -> Bits {
        self.page.chosen(names::PLACE).map_or(self.state.borrow().zip_places, |ix| Bits::one(usize::from(ix)))
    }

    /// Answers the form as it stands; gets the file of its place first, if it is not there.
    fn look(self: &Rc<Self>) {
        let places = self.places();
        let query = self.page.query(places, &self.index.fold);
        if query.is_empty() {
            self.page.say(names::COUNT, &self.page.text("start", 0));
            self.page.show(names::NOTHING, false);
            self.list(Vec::new());
            return;
        }
        let file = self.index.file_of(places);
        let loaded = self.state.borrow().loaded;
        // The file of all holds every place: once it is here, nothing more is asked for.
        if loaded != Some(0) && loaded != Some(file) {
            self.fetch(file);
            return;
        }
        self.state.borrow_mut().awaited = None;
        let found = self.state.borrow().catalog.find(&query);
        let mut says = match found.len() {
            0 => self.page.text("none", 0),
            count => self.page.text("count", count),
        };
        if query.open_at.is_some() {
            let state = self.state.borrow();
            let unsure = found.iter().filter_map(|&ix| state.catalog.entry(ix));
            let unsure = unsure.filter(|entry| !entry.hours.are_known()).count();
            if unsure > 0 {
                says = [&says, " ", &self.page.text("unsure", unsure)].concat();
            }
        }
        self.page.say(names::COUNT, &says);
        self.page.show(names::NOTHING, found.is_empty());
        self.list(found);
    }

    fn fetch(self: &Rc<Self>, file: usize) {
        let mut state = self.state.borrow_mut();
        if state.awaited.replace(file) == Some(file) {
            return;
        }
        drop(state);
        let finder = Rc::clone(self);
        spawn_local(async move {
            let entries = bytes_of(&finder.index.files[file]).await.and_then(|bytes| postcard::from_bytes(&bytes).ok());
            let mut state = finder.state.borrow_mut();
            // Another place was chosen meanwhile, whose file is on its way.
            if state.awaited != Some(file) {
                return;
            }
            state.awaited = None;
            let Some(entries) = entries else {
                drop(state);
                finder.page.say(names::COUNT, &finder.page.text("broken", 0));
                finder.page.show(names::NOTHING, true);
                finder.list(Vec::new());
                return;
            };
            state.catalog = Catalog::new(entries, &finder.index.fold);
            state.loaded = Some(file);
            drop(state);
            finder.look();
        });
    }

    /// Shows the first results, or none.
    fn list(&self, found: Vec<usize>) {
        let mut state = self.state.borrow_mut();
        state.found = found;
        state.shown = 0;
        drop(state);
        if let Some(list) = self.page.part(names::FOUND) {
            list.set_inner_html("");
        }
        self.append();
    }

    /// Shows the next results after those that are shown.
    fn append(&self) {
        let mut state = self.state.borrow_mut();
        let from = state.shown;
        let to = state.found.len().min(from + SHOWN);
        let entries = state.found[from..to].iter().filter_map(|&ix| state.catalog.entry(ix));
        let html = hits(entries, &self.index, &self.page.words);
        state.shown = to;
        self.page.show(names::MORE, to < state.found.len());
        drop(state);
        if let Some(list) = self.page.part(names::FOUND) {
            // The only way it can fail is a list without a parent, and this one has its page.
            let _ = list.insert_adjacent_html("beforeend", &html);
        }
    }

    /// Shows more, and goes on reading at the first of them.
    fn more(self: &Rc<Self>, _: &str) {
        let from = self.state.borrow().shown;
        self.append();
        let next = self.page.part(names::FOUND).and_then(|list| list.children().item(u32::try_from(from).ok()?));
        let heading = next.and_then(|card| card.query_selector("h3").ok()?);
        if let Some(heading) = heading.and_then(|heading| heading.dyn_into::<HtmlElement>().ok()) {
            let _ = heading.focus();
        }
    }
}

#[wasm_bindgen]
extern "C" {
    /// Of the script that starts the engine, in whose file the glue stands: gets an asset with this hash, past a bad copy.
    fn load(name: &str, integrity: &str) -> js_sys::Promise;
}

/// A file of our own, as the index names it.
async fn bytes_of(file: &File) -> Option<Vec<u8>> {
    let reply: Response = JsFuture::from(load(&file.name, &file.integrity)).await.ok()?.dyn_into().ok()?;
    let bytes = JsFuture::from(reply.array_buffer().ok()?).await.ok()?;
    Some(js_sys::Uint8Array::new(&bytes).to_vec())
}
