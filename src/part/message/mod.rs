//! Messages to send: a speech bubble instead of the telephone.

mod example;

use super::record::{Part, Sheet, Wanted};

/// Its record in the table of parts.
pub const PART: Part = Part {
    sheet: Sheet { name: "message", css: include_str!("style.css"), wanted: Wanted::By(&["[href^=sms]", ".finder"]) },
    example: example::example,
};
