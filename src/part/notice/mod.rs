//! A notice: something to know before going on. It never blocks.

use super::record::{Part, Wanted};

/// Its record in the table of parts.
pub const PART: Part = Part { name: "notice", css: include_str!("style.css"), wanted: Wanted::By(&[".note"]) };
