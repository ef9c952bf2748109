//! Surfaces: parts of the site that a person works with. Each has a folder with its page, engine, script and style, and a
//! line in [`SURFACES`].

#[cfg(any(feature = "host", feature = "desk-engine", feature = "seal-engine"))]
pub mod desk;
#[cfg(any(feature = "host", feature = "finder-engine"))]
pub mod finder;
#[cfg(feature = "host")]
pub mod keep;
#[cfg(feature = "host")]
mod record;
pub mod screening;
#[cfg(feature = "host")]
pub mod search;
#[cfg(feature = "host")]
mod start;

#[cfg(feature = "host")]
pub use record::{Engine, Kept, Module, Surface, Weighed};
#[cfg(feature = "host")]
pub use start::tighten;

#[cfg(feature = "host")]
use crate::part::{PARTS, Sheets};

/// Every surface of the site.
#[cfg(feature = "host")]
pub const SURFACES: &[&Surface] =
    &[&finder::SURFACE, &screening::SURFACE, &keep::SURFACE, &search::SURFACE, &desk::SURFACE];

/// Every style sheet of a site with these surfaces: those of the parts, and after them those that surfaces bring.
#[cfg(feature = "host")]
#[must_use]
pub fn sheets(surfaces: &[&Surface]) -> Sheets {
    Sheets::new(&PARTS, &surfaces.iter().flat_map(|surface| surface.sheets).copied().collect::<Vec<_>>())
}

#[cfg(test)]
mod tests {
    use super::{PARTS, SURFACES, sheets};
    use crate::content::Script;
    use crate::html::{Element, Node};
    use crate::part::{Sheets, Wanted};

    #[test]
    fn every_mark_brings_its_sheet_and_braces_stay_balanced() {
        let mut everything: Vec<Node> = Vec::new();
        for sheet in PARTS.iter().map(|part| &part.sheet).chain(SURFACES.iter().flat_map(|surface| surface.sheets)) {
            let Wanted::By(marks) = sheet.wanted else { continue };
            let alone = Sheets::new(&[], &[*sheet]);
            for mark in marks {
                let marked = [Node::from(element(mark))];
                assert!(!alone.styles(&marked, &Script::default()).concat().is_empty(), "{} by {mark}", sheet.name);
                everything.extend(marked);
            }
        }
        let sheets = sheets(SURFACES);
        let tall = Script { line_height: Some(1.75), ..Script::default() };
        let all = sheets.styles(&everything, &tall).concat();
        for css in [all, sheets.late_css()] {
            assert_eq!(css.matches('{').count(), css.matches('}').count(), "{css}");
            assert!(!css.contains("/*") && !css.contains("  "), "{css}");
        }
    }

    fn element(mark: &'static str) -> Element {
        if let Some(kind) = mark.strip_prefix("[href^=") {
            return Element::new("a").with("href", format!("{}:1", kind.trim_end_matches(']')));
        }
        match (mark.strip_prefix('.'), mark.strip_prefix('#')) {
            (Some(class), _) => Element::new("p").with("class", format!("x {class} y")),
            (_, Some(id)) => Element::new("p").with("id", id),
            (None, None) => Element::new(mark),
        }
    }
}
