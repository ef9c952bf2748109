//! Lists of pages to read.

mod example;
mod template;

pub use template::{Entry, pages, pages_to_come};

use super::record::{Part, Sheet, Wanted};

/// Its record in the table of parts.
pub const PART: Part = Part {
    sheet: Sheet { name: "list", css: include_str!("style.css"), wanted: Wanted::By(&[".pages", ".term"]) },
    example: example::example,
};
