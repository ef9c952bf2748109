//! Paper: no menu, no way out, everything open, black on white.

mod example;

use super::record::{Part, Sheet, Wanted};

/// Its record in the table of parts.
pub const PART: Part = Part {
    sheet: Sheet { name: "print", css: include_str!("style.css"), wanted: Wanted::Always },
    example: example::example,
};
