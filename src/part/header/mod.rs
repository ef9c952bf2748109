//! The header: start, people to call, the menu of pages and the languages.

mod example;
mod template;

pub use template::{Group, HeaderLink, LanguageLink, Languages, Menu, header};

use super::record::{Part, Sheet, Wanted};

/// Its record in the table of parts.
pub const PART: Part = Part {
    sheet: Sheet { name: "header", css: include_str!("style.css"), wanted: Wanted::Always },
    example: example::example,
};
