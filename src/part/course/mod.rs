//! The course: what follows from a choice.

mod example;
mod template;

pub use template::{Case, CaseChoice, course};

use super::record::{Part, Sheet, Wanted};

/// Its record in the table of parts.
pub const PART: Part = Part {
    sheet: Sheet { name: "course", css: include_str!("style.css"), wanted: Wanted::By(&[".course"]) },
    example: example::example,
};
