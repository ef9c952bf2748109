//! The comparison: reliefs side by side in two columns.

mod example;
mod template;

pub use template::{Answer, Compared, comparison};

use super::record::{Part, Sheet, Wanted};

/// Its record in the table of parts.
pub const PART: Part = Part {
    sheet: Sheet { name: "compare", css: include_str!("style.css"), wanted: Wanted::By(&[".compare"]) },
    example: example::example,
};
