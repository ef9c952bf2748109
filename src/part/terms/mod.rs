//! The glossary's terms.

mod example;
mod template;

pub use template::{Term, terms};

use super::record::{Part, Sheet, Wanted};

/// Its record in the table of parts.
pub const PART: Part = Part {
    sheet: Sheet { name: "terms", css: include_str!("style.css"), wanted: Wanted::By(&[".terms"]) },
    example: example::example,
};
