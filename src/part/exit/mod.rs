//! The way out: a real link before anything else; its script makes the page blank, forgets and replaces.

mod example;
mod template;

pub use template::{exit, page_js, rest_js};

use super::record::{Part, Sheet, Wanted};

/// Its record in the table of parts.
pub const PART: Part = Part {
    sheet: Sheet { name: "exit", css: include_str!("style.css"), wanted: Wanted::Always },
    example: example::example,
};
