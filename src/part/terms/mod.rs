//! The glossary's terms.

use super::record::{Part, Wanted};

/// Its record in the table of parts.
pub const PART: Part = Part { name: "terms", css: include_str!("style.css"), wanted: Wanted::By(&[".terms"]) };
