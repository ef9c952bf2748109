//! Doors: big links to where things go on, each with a drawing under an arch.

use super::record::{Part, Wanted};

/// Its record in the table of parts.
pub const PART: Part = Part { name: "door", css: include_str!("style.css"), wanted: Wanted::By(&[".doors"]) };
