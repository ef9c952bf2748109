//! Lists of pages to read.

use super::record::{Part, Wanted};

/// Its record in the table of parts.
pub const PART: Part = Part { name: "list", css: include_str!("style.css"), wanted: Wanted::By(&[".pages", ".term"]) };
