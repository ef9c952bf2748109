//! Choices: a whole row to press, with the native box in it.

use super::record::{Part, Wanted};

/// Its record in the table of parts.
pub const PART: Part =
    Part { name: "choice", css: include_str!("style.css"), wanted: Wanted::By(&[".course", ".tick"]) };
