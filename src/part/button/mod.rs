//! Buttons and links that act: filled for the next step, plain for what is beside it.

mod example;
mod template;

pub use template::{Weight, button, buttons, link_button};

use super::record::{Part, Sheet, Wanted};

/// Its record in the table of parts.
pub const PART: Part = Part {
    sheet: Sheet { name: "button", css: include_str!("style.css"), wanted: Wanted::By(&["button", ".button"]) },
    example: example::example,
};
