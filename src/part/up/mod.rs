//! Back to the page above: the browser's own Back leaves the site.

mod example;
mod template;

pub use template::up;

use super::record::{Part, Sheet, Wanted};

/// Its record in the table of parts.
pub const PART: Part = Part {
    sheet: Sheet { name: "up", css: include_str!("style.css"), wanted: Wanted::By(&[".up"]) },
    example: example::example,
};
