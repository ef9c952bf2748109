//! Where help is needed at once.

mod example;
mod template;

pub use template::urgent;

use super::record::{Part, Sheet, Wanted};

/// Its record in the table of parts.
pub const PART: Part = Part {
    sheet: Sheet { name: "urgent", css: include_str!("style.css"), wanted: Wanted::By(&[".urgent"]) },
    example: example::example,
};
