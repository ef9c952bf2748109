//! Tables in texts.

mod example;

use super::record::{Part, Sheet, Wanted};

/// Its record in the table of parts.
pub const PART: Part = Part {
    sheet: Sheet { name: "table", css: include_str!("style.css"), wanted: Wanted::By(&["table"]) },
    example: example::example,
};
