//! Numbers to press, and to read: they keep their direction in every script.

mod template;

pub use template::number_link;

use super::record::{Part, Wanted};

/// Its record in the table of parts.
pub const PART: Part = Part { name: "number", css: include_str!("style.css"), wanted: Wanted::Always };
