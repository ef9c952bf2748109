//! Numbers to press, and to read: they keep their direction in every script.

mod example;
mod template;

pub use template::{call_link, message_link, named_link, number_link, number_link_when};

use super::record::{Part, Sheet, Wanted};

/// Its record in the table of parts.
pub const PART: Part = Part {
    sheet: Sheet { name: "number", css: include_str!("style.css"), wanted: Wanted::Always },
    example: example::example,
};
