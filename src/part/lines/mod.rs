//! Services in a line each: name, number, what it is.

use super::record::{Part, Wanted};

/// Its record in the table of parts.
pub const PART: Part = Part {
    name: "lines",
    css: include_str!("style.css"),
    wanted: Wanted::By(&[".lines", ".what", ".notices", ".elements"]),
};
