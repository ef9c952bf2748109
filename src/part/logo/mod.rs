//! The logo of whoever runs the site.

mod example;
mod template;

pub use template::logo;

use super::record::{Part, Sheet, Wanted};

/// Its record in the table of parts.
pub const PART: Part = Part {
    sheet: Sheet { name: "logo", css: include_str!("style.css"), wanted: Wanted::By(&[".logo"]) },
    example: example::example,
};
