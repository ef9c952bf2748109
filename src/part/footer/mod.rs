//! The footer: somebody to call, what stays on the phone, and an honest word.

use super::record::{Part, Wanted};

/// Its record in the table of parts.
pub const PART: Part = Part { name: "footer", css: include_str!("style.css"), wanted: Wanted::Always };
