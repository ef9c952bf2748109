//! Buttons that cannot be pressed now.

use super::record::{Part, Wanted};

/// Its record in the table of parts.
pub const PART: Part =
    Part { name: "disabled", css: include_str!("style.css"), wanted: Wanted::By(&["#check", ".finder", ".disabled"]) };
