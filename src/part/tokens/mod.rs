//! Tokens: color, type, space and shape, in light, dark and higher contrast.

use super::record::{Part, Wanted};

/// Its record in the table of parts.
pub const PART: Part = Part { name: "tokens", css: include_str!("style.css"), wanted: Wanted::Always };
