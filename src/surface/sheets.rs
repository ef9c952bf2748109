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
    use crate::part::{Sheets, Wanted};

    #[test]
    fn every_mark_brings_its_sheet_and_braces_stay_balanced() {
        let mut everything = String::new();
        for sheet in PARTS.iter().map(|part| &part.sheet).chain(&BROUGHT) {
            let Wanted::By(marks) = sheet.wanted else { continue };
            let alone = Sheets::new(&[], &[*sheet]);
            for mark in marks {
                assert!(!alone.styles(&element(mark), "en").concat().is_empty(), "{} by {mark}", sheet.name);
                everything += &element(mark);
            }
        }
        let all = SHEETS.styles(&everything, "ar").concat();
        for css in [all, SHEETS.late_css()] {
            assert_eq!(css.matches('{').count(), css.matches('}').count(), "{css}");
            assert!(!css.contains("/*") && !css.contains("  "), "{css}");
        }
    }

    fn element(mark: &str) -> String {
        if let Some(kind) = mark.strip_prefix("[href^=") {
            return format!("<a href=\"{}:1\">", kind.trim_end_matches(']'));
        }
        match (mark.strip_prefix('.'), mark.strip_prefix('#')) {
            (Some(class), _) => format!("<p class=\"x {class} y\">"),
            (_, Some(id)) => format!("<p id=\"{id}\">"),
            (None, None) => format!("<{mark}>"),
        }
    }
}
