//! Buttons that cannot be pressed now.

mod example;

use super::record::{Part, Sheet, Wanted};

/// Its record in the table of parts.
pub const PART: Part = Part {
    sheet: Sheet {
        name: "disabled",
        css: include_str!("style.css"),
        wanted: Wanted::By(&["#check", ".finder", ".disabled"]),
    },
    example: example::example,
};
