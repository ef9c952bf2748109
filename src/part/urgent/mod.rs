//! Where help is needed at once.

use super::record::{Part, Wanted};

/// Its record in the table of parts.
pub const PART: Part = Part { name: "urgent", css: include_str!("style.css"), wanted: Wanted::By(&[".urgent"]) };
