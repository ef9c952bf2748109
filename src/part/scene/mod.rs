//! Scenes: small pictures of abstract people, without faces and without drama.

mod example;
mod template;

pub use template::Scene;

use super::record::{Part, Sheet, Wanted};

/// Its record in the table of parts.
pub const PART: Part = Part {
    sheet: Sheet { name: "scene", css: include_str!("style.css"), wanted: Wanted::By(&[".pic"]) },
    example: example::example,
};
