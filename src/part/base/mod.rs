//! Elements as every page has them: type, links, disclosures, the focus.

use super::record::{Part, Wanted};

/// Its record in the table of parts.
pub const PART: Part = Part { name: "base", css: include_str!("style.css"), wanted: Wanted::Always };
