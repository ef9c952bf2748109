//! A road: the steps of a list, one below the other, each with its number and drawing.

mod example;

use super::record::{Part, Sheet, Wanted};

/// Its record in the table of parts.
pub const PART: Part = Part {
    sheet: Sheet { name: "road", css: include_str!("style.css"), wanted: Wanted::By(&[".road"]) },
    example: example::example,
};
