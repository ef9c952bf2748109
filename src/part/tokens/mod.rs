//! Tokens: color, type, space and shape, in light, dark and higher contrast.

pub mod example;

pub use example::swatches_css;

use super::record::{Part, Sheet, Wanted};

/// Its record in the table of parts.
pub const PART: Part = Part {
    sheet: Sheet { name: "tokens", css: include_str!("style.css"), wanted: Wanted::Always },
    example: example::example,
};
