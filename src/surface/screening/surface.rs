//! The questionnaire's line in the table of surfaces.

use super::{files, page, points};
use crate::address::{MEANS, OTHER};
use crate::content::{Site, Template};
use crate::pages::layout::Rendered;
use crate::pages::view::{PageId, View};
use crate::part::{Sheet, Wanted};
use crate::surface::record::{Engine, Kept, Surface, Weighed};

/// The style of the form and of its controls.
const SHEET: Sheet = Sheet { name: "screening", css: include_str!("style.css"), wanted: Wanted::By(&["#check"]) };

/// The questionnaire.
pub const SURFACE: Surface = Surface {
    name: page::NAME,
    page: Template::Check,
    beside,
    template,
    frame: page::FRAME,
    sheets: &[SHEET, files::RESULTS_SHEET],
    engine: Some(Engine {
        feature: "screening-engine",
        target: "wasm",
        wasm: "engine",
        compiling: "the questionnaire's engine to WebAssembly (1 to 3 minutes the first time, then seconds)",
        part: "amparo-engine",
        says: "Runs in the browser: the questionnaire's engine",
    }),
    asked: Some(Engine {
        feature: "handover-engine",
        target: "wasm-handover",
        wasm: "handover",
        compiling: "the engine of codes to WebAssembly (about a minute the first time, then seconds)",
        part: "amparo-handover",
        says: "Runs in the browser when somebody asks for a code: writes and reads it",
    }),
    files: files::add,
    finish: |_, _| Ok(()),
    kept: Kept::WithTheLanguage,
    weighed: Weighed::AsEveryPage,
};

/// Every point of each relief, what every question means, and every warning and other door.
fn beside(site: &Site) -> Vec<PageId<'static>> {
    let points = site.guide.relief_ixs().map(PageId::Points);
    points.chain([MEANS, OTHER].map(PageId::Beside)).collect()
}

fn template(view: View<'_>, id: PageId<'_>) -> Rendered {
    match id {
        PageId::Points(ix) => points::points(view, ix),
        PageId::Beside(slug) => points::beside(view, slug),
        PageId::Page(_) | PageId::Relief(_) | PageId::Region(_) => page::check(view),
    }
}
