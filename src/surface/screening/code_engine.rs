//! The engine of codes: writes one for the answers that stand in the form, and checks the boxes that another one names.
//! Its page loads it only when somebody asks.

use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{Document, Element, Event, HtmlElement, HtmlInputElement};

use super::boxes::Boxes;
use super::names;
use crate::guide::{ChoiceSet, Guide, QuestionIx};
use crate::handover::{self, Codebook, Fault};
use crate::qr::Qr;

#[global_allocator]
static ALLOCATOR: lol_alloc::LockedAllocator<lol_alloc::FreeListAllocator> =
    lol_alloc::LockedAllocator::new(lol_alloc::FreeListAllocator::new());

/// The page as this engine needs it.
struct Page {
    document: Document,
    guide: Guide,
    codebook: Codebook,
    boxes: Boxes,
}

/// Shows the code of the answers in the form, as text and as a picture. Takes the rules and the codebook, which were made
/// by the same build as this module.
///
/// # Errors
/// When they are not, or the page is another one; it then stays as it is.
#[wasm_bindgen]
pub fn give(data: &[u8]) -> Result<(), JsValue> {
    let page = Page::here(data)?;
    let code = handover::write(&page.codebook, &page.boxes.answers(&page.guide));
    let shown = page.part(names::CODE_SHOWN)?;
    shown.remove_attribute("data-off")?;
    page.say(names::CODE, &code)?;
    if let (Some(svg), Some(path), Some(qr)) =
        (shown.query_selector("svg")?, shown.query_selector("path")?, Qr::of(&code))
    {
        svg.set_attribute("viewBox", &qr.view_box(names::push_number))?;
        path.set_attribute("d", &qr.path(names::push_number))?;
    }
    Ok(())
}

/// Goes on from the code that was typed. Whatever is wrong with it is said, and the answers that stand are kept.
///
/// # Errors
/// As [`give`].
#[wasm_bindgen]
pub fn take(data: &[u8]) -> Result<(), JsValue> {
    let page = Page::here(data)?;
    let input: HtmlInputElement = page.part(names::CODE_IN)?.unchecked_into();
    let restored = match handover::read(&page.guide, &page.codebook, &input.value()) {
        Ok(restored) => restored,
        Err(fault) => {
            page.refuse(fault)?;
            return input.unchecked_into::<HtmlElement>().focus();
        }
    };
    let mut answers = restored.answers;
    // Half an answer is not what was said: it is asked again.
    restored.changed.iter().for_each(|&ix| answers.set(ix, ChoiceSet::EMPTY));
    page.guide.question_ixs().for_each(|ix| page.boxes.check(&page.guide, ix, answers.get(ix)));
    input.set_value("");
    page.say(names::CODE_SAID, "")?;
    page.part(names::CODE_PLACE)?.remove_attribute("open")?;
    let lost = !restored.changed.is_empty() || restored.gone > 0;
    let main = page.part("main")?;
    // The questionnaire's engine goes on from the boxes; what was lost is said where questions are asked.
    main.toggle_attribute_with_force("data-lost", lost)?;
    main.dispatch_event(&Event::new("restored")?)?;
    if lost { page.tell_lost(&restored.changed) } else { Ok(()) }
}

impl Page {
    fn here(data: &[u8]) -> Result<Page, JsValue> {
        let document = web_sys::window().and_then(|window| window.document()).ok_or("no document")?;
        let (rules, codebook): (&[u8], Codebook) = postcard::from_bytes(data).map_err(|_| "not a codebook")?;
        let whole =
            Guide::unpacked(rules).map(|guide| (guide, codebook)).filter(|(guide, codebook)| codebook.fits(guide));
        let (guide, codebook) = whole.ok_or("not a guide")?;
        let boxes = Boxes::here(&document, &guide)?;
        Ok(Page { document, guide, codebook, boxes })
    }

    fn part(&self, id: &str) -> Result<Element, JsValue> {
        self.document.get_element_by_id(id).ok_or_else(|| "a part is missing".into())
    }

    fn say(&self, id: &str, text: &str) -> Result<(), JsValue> {
        self.part(id)?.set_text_content(Some(text));
        Ok(())
    }

    /// Says why a code cannot be read; what was typed stays to be mended.
    fn refuse(&self, fault: Fault) -> Result<(), JsValue> {
        let mut letter = [0; 4];
        let (name, letter): (_, &str) = match fault {
            Fault::Empty => ("data-empty", ""),
            Fault::Letter(wrong) => ("data-letter", wrong.encode_utf8(&mut letter)),
            Fault::DoesNotAddUp => ("data-sum", ""),
            Fault::AnotherGuide => ("data-other", ""),
            Fault::Newer => ("data-newer", ""),
        };
        let words = self.words(name)?;
        let (before, after) = words.split_once('#').unwrap_or((&words, ""));
        self.say(names::CODE_SAID, &[before, letter, after].concat())
    }

    /// Says that a code of an older edition did not tell everything, and which questions are asked again.
    fn tell_lost(&self, changed: &[QuestionIx]) -> Result<(), JsValue> {
        let mut words = self.words("data-lost")?;
        for &ix in changed {
            words.push(' ');
            words.push_str(&self.boxes.asked(ix));
        }
        self.say("told", &words)
    }

    /// Words for what can be said of a code, which the page holds in its own language.
    fn words(&self, name: &str) -> Result<String, JsValue> {
        Ok(self.part(names::CODE_SAID)?.get_attribute(name).unwrap_or_default())
    }
}
