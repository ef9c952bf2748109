//! Services in a line each: name, number, what it is.

mod example;
mod template;

pub use template::{lines, what};

use super::record::{Part, Sheet, Wanted};

/// Its record in the table of parts.
pub const PART: Part = Part {
    sheet: Sheet {
        name: "lines",
        css: include_str!("style.css"),
        wanted: Wanted::By(&[".lines", ".what", ".notices", ".elements"]),
    },
    example: example::example,
};
