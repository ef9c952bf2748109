//! The course: what follows from a choice.

use super::record::{Part, Wanted};

/// Its record in the table of parts.
pub const PART: Part = Part { name: "course", css: include_str!("style.css"), wanted: Wanted::By(&[".course"]) };
