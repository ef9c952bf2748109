//! Sheets of paper with a picture of each and its files.

mod example;
mod template;

pub use template::{Print, PrintFile, prints};

use super::record::{Part, Sheet, Wanted};

/// Its record in the table of parts.
pub const PART: Part = Part {
    sheet: Sheet { name: "prints", css: include_str!("style.css"), wanted: Wanted::By(&[".prints"]) },
    example: example::example,
};
