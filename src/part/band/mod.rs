//! The band at the top of the start page: the key sentence beside a picture.

use super::record::{Part, Wanted};

/// Its record in the table of parts.
pub const PART: Part = Part { name: "band", css: include_str!("style.css"), wanted: Wanted::By(&[".band"]) };
