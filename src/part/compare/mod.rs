//! The comparison: reliefs side by side in two columns.

use super::record::{Part, Wanted};

/// Its record in the table of parts.
pub const PART: Part = Part { name: "compare", css: include_str!("style.css"), wanted: Wanted::By(&[".compare"]) };
