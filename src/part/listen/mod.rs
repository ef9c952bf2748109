//! The button that reads aloud, which its script puts beside headings where there is a voice.

use super::record::{Part, Wanted};

/// Its record in the table of parts.
pub const PART: Part = Part { name: "listen", css: include_str!("style.css"), wanted: Wanted::Always };
