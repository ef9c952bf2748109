//! From a press to a screen: what the engine listens to.

use std::cell::{Cell, RefCell};

use wasm_bindgen::prelude::{Closure, wasm_bindgen};
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{Element, Event, EventTarget};

use super::dom::Page;
use super::visit::{Stage, Visit};
use crate::guide::{Answers, Guide, Screening};

/// The engine allocates little and gives it back in order: a list of free pieces is enough, in 3 KB less.
#[global_allocator]
static ALLOCATOR: lol_alloc::LockedAllocator<lol_alloc::FreeListAllocator> =
    lol_alloc::LockedAllocator::new(lol_alloc::FreeListAllocator::new());

thread_local! {
    static STARTED: Cell<bool> = const { Cell::new(false) };
}

/// Takes the rules, which were made by the same build as this module, and the form as it stands.
///
/// # Errors
/// When the bytes are not a guide or the page is another one; the page then goes on without the engine.
///
/// # Panics
/// When it is started twice: two engines would write over each other.
#[wasm_bindgen]
pub fn start(rules: &[u8]) -> Result<(), JsValue> {
    assert!(!STARTED.replace(true));
    let guide = Guide::unpacked(rules).ok_or("not a guide")?;
    let page = Page::here(&guide)?;
    let visit = RefCell::new(Visit::adopt(&guide, page.boxes.answers(&guide), page.focused()));
    // The page listens as long as it lives.
    let engine: &'static Engine = Box::leak(Box::new(Engine { guide, page, visit, written: RefCell::new(None) }));
    engine.listen("check", "change", Engine::changed)?;
    engine.listen("main", "click", Engine::pressed)?;
    engine.listen("results", "toggle", |engine, _| engine.show_results())?;
    // The engine of codes has checked other boxes.
    engine.listen("main", "restored", Engine::restored)?;
    // The boot script tells when the rest of the texts has come.
    engine.listen("main", "more", |engine, _| {
        engine.written.replace(None);
        engine.show(None);
    })?;
    // The script of every page empties the form when the page is left.
    engine.listen("check", "reset", |engine, _| engine.forget())?;
    engine.show(None);
    Ok(())
}

struct Engine {
    guide: Guide,
    page: Page,
    visit: RefCell<Visit>,
    /// The answers of which the results tell, in the words that the page has now.
    written: RefCell<Option<Answers>>,
}

impl Engine {
    fn listen(&'static self, id: &str, event: &str, act: fn(&Engine, &Element)) -> Result<(), JsValue> {
        let heard = Closure::<dyn Fn(Event)>::new(move |event: Event| {
            // Given up, or blanked by leaving, it must not write over what is shown.
            if let Some(target) = event.target().filter(|_| self.page.is_mine()) {
                act(self, target.unchecked_ref());
            }
        });
        let part: EventTarget = self.page.part(id).ok_or("a part is missing")?.into();
        part.add_event_listener_with_callback(event, heard.as_ref().unchecked_ref())?;
        heard.forget();
        Ok(())
    }

    fn changed(&self, target: &Element) {
        let Some((ix, choice)) = self.page.choice(&self.guide, target) else { return };
        let mut visit = self.visit.borrow_mut();
        visit.press(&self.guide, ix, choice, self.page.boxes.checked(&self.guide, ix));
        self.page.boxes.check(&self.guide, ix, visit.answers.get(ix));
        let stage = visit.stage;
        let told = visit.screen(&Screening::new(&self.guide, &visit.answers));
        drop(visit);
        self.show(Some(stage));
        if target.has_attribute("data-choice") && stage != Stage::Results {
            self.page.look_at_alert(&self.guide, &told);
        }
    }

    fn pressed(&self, target: &Element) {
        let Ok(Some(button)) = target.closest("button") else { return };
        let guide = &self.guide;
        let mut visit = self.visit.borrow_mut();
        let before = visit.stage;
        match button.id().as_str() {
            "next" | "go-on" => visit.forward(guide),
            "back" => visit.back(guide),
            "skip" => visit.skip_part(guide),
            "start-over" => visit.start_over(guide),
            _ => match (self.page.changes(&button), self.page.relief_of(guide, &button)) {
                (Some(ix), Some(relief)) => visit.ask(ix, relief),
                (Some(ix), None) => visit.go(ix),
                (None, _) => return,
            },
        }
        if matches!(button.id().as_str(), "skip" | "start-over") {
            guide.question_ixs().for_each(|ix| self.page.boxes.check(guide, ix, visit.answers.get(ix)));
        }
        drop(visit);
        self.show(Some(before));
    }

    /// Forgets every answer and all that was written of it: the browser may keep the page as it stands.
    fn forget(&self) {
        let mut visit = self.visit.borrow_mut();
        visit.start_over(&self.guide);
        self.page.open_results(false);
        self.page.hide_code();
        self.page.review(&self.guide, &visit.answers, &[]);
        self.page.show_results(&Screening::new(&self.guide, &visit.answers));
        self.written.replace(None);
        drop(visit);
        self.show(None);
    }

    /// Goes on from the answers that a code brought. Where something of them was lost it is said, and that is said only
    /// where a question is asked.
    fn restored(&self, main: &Element) {
        let mut visit = Visit::adopt(&self.guide, self.page.boxes.answers(&self.guide), None);
        let answered = |ix| visit.answers.is_answered(ix);
        let last = self.guide.question_ixs().filter(|&ix| answered(ix)).last();
        if let (true, Stage::Results, Some(last)) = (main.has_attribute("data-lost"), visit.stage, last) {
            visit.stage = Stage::Asking(last);
        }
        let before = self.visit.replace(visit).stage;
        self.show(Some(before));
    }

    /// Shows where the person is. `before` is where they were, when this follows from a press of theirs: only a move of
    /// their own takes the keyboard along.
    fn show(&self, before: Option<Stage>) {
        if before.is_some() {
            self.page.hide_code();
        }
        let visit = self.visit.borrow();
        let screen = visit.screen(&Screening::new(&self.guide, &visit.answers));
        self.page.show(&self.guide, &screen);
        let moved = before.is_some_and(|before| before != visit.stage);
        let at_results = visit.stage == Stage::Results;
        if moved || at_results {
            self.page.open_results(at_results);
        }
        self.show_results();
        if moved {
            self.page.focus(&self.guide, visit.stage, &screen, visit.spot);
        }
    }

    /// Hundreds of parts: worked out only while somebody looks, and once for the same answers, so that a press stays quick on
    /// a slow phone. The browser tells of results that the engine opened itself as well.
    fn show_results(&self) {
        let visit = self.visit.borrow();
        let stand = self.written.borrow().as_ref() == Some(&visit.answers);
        if self.page.looks_at_results() && !stand {
            let screening = Screening::new(&self.guide, &visit.answers);
            self.page.review(&self.guide, &visit.answers, &visit.screen(&screening).answered);
            self.page.show_results(&screening);
            self.written.replace(Some(visit.answers.clone()));
        }
    }
}
