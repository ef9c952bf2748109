//! The band at the top of the start page: the key sentence beside a picture.

mod example;
mod template;

pub use template::band;

use super::record::{Part, Sheet, Wanted};

/// Its record in the table of parts.
pub const PART: Part = Part {
    sheet: Sheet { name: "band", css: include_str!("style.css"), wanted: Wanted::By(&[".band"]) },
    example: example::example,
};
