//! Texts and their sources.

use super::record::{Part, Wanted};

/// Its record in the table of parts.
pub const PART: Part =
    Part { name: "text", css: include_str!("style.css"), wanted: Wanted::By(&[".text", ".sources"]) };
