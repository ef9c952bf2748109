//! A road: the steps of a list, one below the other, each with its number and drawing.

use super::record::{Part, Wanted};

/// Its record in the table of parts.
pub const PART: Part = Part { name: "road", css: include_str!("style.css"), wanted: Wanted::By(&[".road"]) };
