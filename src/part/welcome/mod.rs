//! The front door's languages: each says what this is and whom to call.

mod example;
mod template;

pub use template::{Call, Welcome, welcome};

use super::record::{Part, Sheet, Wanted};

/// Its record in the table of parts.
pub const PART: Part = Part {
    sheet: Sheet { name: "welcome", css: include_str!("style.css"), wanted: Wanted::By(&[".welcome"]) },
    example: example::example,
};
