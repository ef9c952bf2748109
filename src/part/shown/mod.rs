//! Things a list says, each beside a scene.

use super::record::{Part, Wanted};

/// Its record in the table of parts.
pub const PART: Part = Part { name: "shown", css: include_str!("style.css"), wanted: Wanted::By(&[".shown"]) };
