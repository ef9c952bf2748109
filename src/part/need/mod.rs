//! Needs: a drawing and a few words each, leading down the page.

use super::record::{Part, Wanted};

/// Its record in the table of parts.
pub const PART: Part = Part { name: "need", css: include_str!("style.css"), wanted: Wanted::By(&[".needs"]) };
