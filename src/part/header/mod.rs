//! The header: start, people to call, the menu of pages and the languages.

use super::record::{Part, Wanted};

/// Its record in the table of parts.
pub const PART: Part = Part { name: "header", css: include_str!("style.css"), wanted: Wanted::Always };
