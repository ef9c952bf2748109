//! Elements as every page has them: type, links, disclosures, the focus.

mod example;

use super::record::{Part, Sheet, Wanted};

/// Its record in the table of parts.
pub const PART: Part = Part {
    sheet: Sheet { name: "base", css: include_str!("style.css"), wanted: Wanted::Always },
    example: example::example,
};
