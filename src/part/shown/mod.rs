//! Things a list says, each beside a scene.

mod example;

use super::record::{Part, Sheet, Wanted};

/// Its record in the table of parts.
pub const PART: Part = Part {
    sheet: Sheet { name: "shown", css: include_str!("style.css"), wanted: Wanted::By(&[".shown"]) },
    example: example::example,
};
