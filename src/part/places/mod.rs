//! Places to choose from.

use super::record::{Part, Wanted};

/// Its record in the table of parts.
pub const PART: Part = Part { name: "places", css: include_str!("style.css"), wanted: Wanted::By(&[".places"]) };
