//! Back to the page above: the browser's own Back leaves the site.

use super::record::{Part, Wanted};

/// Its record in the table of parts.
pub const PART: Part = Part { name: "up", css: include_str!("style.css"), wanted: Wanted::By(&[".up"]) };
