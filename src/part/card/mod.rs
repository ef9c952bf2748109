//! Cards: one service, one thing to know.

use super::record::{Part, Wanted};

/// Its record in the table of parts.
pub const PART: Part = Part { name: "card", css: include_str!("style.css"), wanted: Wanted::By(&[".card"]) };
