//! A notice: something to know before going on. It never blocks.

mod example;
mod template;

pub use template::{Until, note, scripted_note};

use super::record::{Part, Sheet, Wanted};

/// Its record in the table of parts.
pub const PART: Part = Part {
    sheet: Sheet { name: "notice", css: include_str!("style.css"), wanted: Wanted::By(&[".note"]) },
    example: example::example,
};
