//! Forced colors: the reader's own palette.

use super::record::{Part, Wanted};

/// Its record in the table of parts.
pub const PART: Part = Part { name: "forced", css: include_str!("style.css"), wanted: Wanted::Always };
