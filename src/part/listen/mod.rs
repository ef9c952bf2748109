//! The button that reads aloud, which its script puts beside headings where there is a voice.

mod example;

use super::record::{Part, Sheet, Wanted};

/// Its record in the table of parts.
pub const PART: Part = Part {
    sheet: Sheet { name: "listen", css: include_str!("style.css"), wanted: Wanted::Always },
    example: example::example,
};
