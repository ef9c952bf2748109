//! Scenes: small pictures of abstract people, without faces and without drama.

mod template;

pub use template::Scene;

use super::record::{Part, Wanted};

/// Its record in the table of parts.
pub const PART: Part = Part { name: "scene", css: include_str!("style.css"), wanted: Wanted::By(&[".pic"]) };
