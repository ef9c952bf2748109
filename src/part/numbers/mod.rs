//! The two numbers of the first screen, as big as buttons.

mod example;
mod template;

pub use template::numbers;

use super::record::{Part, Sheet, Wanted};

/// Its record in the table of parts.
pub const PART: Part = Part {
    sheet: Sheet { name: "numbers", css: include_str!("style.css"), wanted: Wanted::By(&[".numbers"]) },
    example: example::example,
};
