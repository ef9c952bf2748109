//! The questionnaire's engine: takes over the form that is already in the page.
//!
//! Plain `web-sys` around the rules core, no framework: a framework's own bytes were most of what a person waited for.
//! The form, the controls, every word and every result are in the HTML. The engine adds what a style sheet cannot do:
//! one question at a time, the next one derived from what is open, the reasons, and changing any answer.
//!
//! [`Visit`] is what the person has said and where they are; [`Screen`] is what follows from it, worked out by one pure
//! function; `dom` writes a screen into the page. Parts are hidden by the attribute `data-off`, and a result's state
//! is told by `data-is`. Both mean nothing unless `html[data-engine=ready]`: if the engine stops, the style sheet takes
//! the page back and no answer is lost.

#[cfg(feature = "screening-engine")]
mod dom;
#[cfg(feature = "screening-engine")]
mod engine;
pub mod names;
#[cfg(feature = "host")]
pub mod page;
#[cfg(feature = "host")]
pub mod points;
#[cfg(feature = "host")]
pub mod results;
#[cfg(feature = "host")]
pub mod rules_css;
#[cfg(any(feature = "host", feature = "screening-engine"))]
mod visit;

#[cfg(any(feature = "host", feature = "screening-engine"))]
pub use visit::{Screen, Stage, Visit};

#[cfg(feature = "host")]
use crate::part::{Sheet, Wanted};

/// The style of the form and of its controls.
#[cfg(feature = "host")]
pub const SHEET: Sheet = Sheet { name: "screening", css: include_str!("style.css"), wanted: Wanted::By(&["#check"]) };

/// The style of the results: a file of its own, not needed before somebody looks at them.
#[cfg(feature = "host")]
pub const RESULTS_SHEET: Sheet =
    Sheet { name: "results", css: include_str!("results.css"), wanted: Wanted::Later(&["#results"]) };

/// The script that starts the engine, with places for its files. It stands below the engine's glue, in one module.
pub const BOOT_JS: &str = include_str!("boot.js");
