//! A heading with its drawing in an arch.

use super::record::{Part, Wanted};

/// Its record in the table of parts.
pub const PART: Part = Part { name: "heading", css: include_str!("style.css"), wanted: Wanted::By(&[".drawn"]) };
