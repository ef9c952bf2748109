//! Messages to send: a speech bubble instead of the telephone.

use super::record::{Part, Wanted};

/// Its record in the table of parts.
pub const PART: Part =
    Part { name: "message", css: include_str!("style.css"), wanted: Wanted::By(&["[href^=sms]", ".finder"]) };
