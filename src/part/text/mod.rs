//! Texts and their sources.

mod example;
mod template;

pub use template::{disclosure, piece, sources, text};

use super::record::{Part, Sheet, Wanted};

/// Its record in the table of parts.
pub const PART: Part = Part {
    sheet: Sheet { name: "text", css: include_str!("style.css"), wanted: Wanted::By(&[".read", ".sources"]) },
    example: example::example,
};
