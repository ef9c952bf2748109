//! Needs: a drawing and a few words each, leading down the page.

mod example;
mod template;

pub use template::{Need, needs};

use super::record::{Part, Sheet, Wanted};

/// Its record in the table of parts.
pub const PART: Part = Part {
    sheet: Sheet { name: "need", css: include_str!("style.css"), wanted: Wanted::By(&[".needs"]) },
    example: example::example,
};
