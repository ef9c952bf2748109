//! The style sheets of the site: those of the parts, and after them those that surfaces bring.

use std::sync::LazyLock;

use super::{finder, keep, screening};
use crate::part::{PARTS, Sheet, Sheets};

/// What surfaces bring, in the order they apply.
pub const BROUGHT: [Sheet; 4] = [finder::SHEET, screening::SHEET, screening::RESULTS_SHEET, keep::LINE_SHEET];

/// Every sheet of the site.
pub static SHEETS: LazyLock<Sheets> = LazyLock::new(|| Sheets::new(&PARTS, &BROUGHT));

#[cfg(test)]
mod tests {
    use super::{BROUGHT, PARTS, SHEETS};
    use crate::content::Script;
    use crate::html::{Element, Node};
    use crate::part::{Sheets, Wanted};

    #[test]
    fn every_mark_brings_its_sheet_and_braces_stay_balanced() {
        let mut everything: Vec<Node> = Vec::new();
        for sheet in PARTS.iter().map(|part| &part.sheet).chain(&BROUGHT) {
            let Wanted::By(marks) = sheet.wanted else { continue };
            let alone = Sheets::new(&[], &[*sheet]);
            for mark in marks {
                let marked = [Node::from(element(mark))];
                assert!(!alone.styles(&marked, &Script::default()).concat().is_empty(), "{} by {mark}", sheet.name);
                everything.extend(marked);
            }
        }
        let tall = Script { line_height: Some(1.75), ..Script::default() };
        let all = SHEETS.styles(&everything, &tall).concat();
        for css in [all, SHEETS.late_css()] {
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
