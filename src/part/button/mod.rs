//! Buttons and links that act: filled for the next step, plain for what is beside it.

use super::record::{Part, Wanted};

/// Its record in the table of parts.
pub const PART: Part =
    Part { name: "button", css: include_str!("style.css"), wanted: Wanted::By(&["button", ".button"]) };
