//! Choices: a whole row to press, with the native box in it.

mod example;
mod template;

pub use template::{choice, tick};

use super::record::{Part, Sheet, Wanted};

/// Its record in the table of parts.
pub const PART: Part = Part {
    sheet: Sheet { name: "choice", css: include_str!("style.css"), wanted: Wanted::By(&[".course", ".tick"]) },
    example: example::example,
};
