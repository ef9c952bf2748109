//! Tables in texts.

use super::record::{Part, Wanted};

/// Its record in the table of parts.
pub const PART: Part = Part { name: "table", css: include_str!("style.css"), wanted: Wanted::By(&["table"]) };
