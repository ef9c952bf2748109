//! The two numbers of the first screen, as big as buttons.

use super::record::{Part, Wanted};

/// Its record in the table of parts.
pub const PART: Part = Part { name: "numbers", css: include_str!("style.css"), wanted: Wanted::By(&[".numbers"]) };
