//! Places to choose from.

mod example;
mod template;

pub use template::places;

use super::record::{Part, Sheet, Wanted};

/// Its record in the table of parts.
pub const PART: Part = Part {
    sheet: Sheet { name: "places", css: include_str!("style.css"), wanted: Wanted::By(&[".places"]) },
    example: example::example,
};
