//! A heading with its drawing in an arch.

mod example;
mod template;

pub use template::drawn;

use super::record::{Part, Sheet, Wanted};

/// Its record in the table of parts.
pub const PART: Part = Part {
    sheet: Sheet { name: "heading", css: include_str!("style.css"), wanted: Wanted::By(&[".drawn"]) },
    example: example::example,
};
