//! Doors: big links to where things go on, each with a drawing under an arch.

mod example;
mod template;

pub use template::{Door, DoorKind, Doors, doors};

use super::record::{Part, Sheet, Wanted};

/// Its record in the table of parts.
pub const PART: Part = Part {
    sheet: Sheet { name: "door", css: include_str!("style.css"), wanted: Wanted::By(&[".doors"]) },
    example: example::example,
};
