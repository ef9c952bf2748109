//! The footer: somebody to call, what stays on the phone, and an honest word.

mod example;
mod template;

pub use template::footer;

use super::record::{Part, Sheet, Wanted};

/// Its record in the table of parts.
pub const PART: Part = Part {
    sheet: Sheet { name: "footer", css: include_str!("style.css"), wanted: Wanted::Always },
    example: example::example,
};
