//! Paper: no menu, no way out, everything open, black on white.

use super::record::{Part, Wanted};

/// Its record in the table of parts.
pub const PART: Part = Part { name: "print", css: include_str!("style.css"), wanted: Wanted::Always };
