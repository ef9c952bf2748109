//! The contents of a long page: its questions, each a link down the page.

mod example;
mod template;

pub use template::contents;

use super::record::{Part, Sheet, Wanted};

/// Its record in the table of parts.
pub const PART: Part = Part {
    sheet: Sheet { name: "contents", css: include_str!("style.css"), wanted: Wanted::By(&[".contents"]) },
    example: example::example,
};
