//! Forced colors: the reader's own palette.

mod example;

use super::record::{Part, Sheet, Wanted};

/// Its record in the table of parts.
pub const PART: Part = Part {
    sheet: Sheet { name: "forced", css: include_str!("style.css"), wanted: Wanted::Always },
    example: example::example,
};
