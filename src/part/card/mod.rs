//! Cards: one service, one thing to know.

mod example;
mod template;

pub use template::{card, channels, section_card};

use super::record::{Part, Sheet, Wanted};

/// Its record in the table of parts.
pub const PART: Part = Part {
    sheet: Sheet { name: "card", css: include_str!("style.css"), wanted: Wanted::By(&[".card"]) },
    example: example::example,
};
