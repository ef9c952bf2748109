//! All questions of the site, by the page that answers them.

mod example;
mod template;

pub use template::{Answers, Room, questions};

use super::record::{Part, Sheet, Wanted};

/// Its record in the table of parts.
pub const PART: Part = Part {
    sheet: Sheet { name: "questions", css: include_str!("style.css"), wanted: Wanted::By(&[".questions"]) },
    example: example::example,
};
