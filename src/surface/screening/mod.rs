//! The questionnaire's engine: takes over the form that is already in the page.
//!
//! Plain `web-sys` around the rules core, no framework: a framework's own bytes were most of what a person waited for.
//! The form, the controls, every word and every result are in the HTML. The engine adds what a style sheet cannot do:
//! one question at a time, the next one derived from what is open, the reasons, and changing any answer.
//!
//! `Visit` is what the person has said and where they are; `Screen` is what follows from it, worked out by one pure
//! function; `dom` writes a screen into the page. Parts are hidden by the attribute `data-off`, and a result's state
//! is told by `data-is`. Both mean nothing unless `html[data-engine=ready]`: if the engine stops, the style sheet takes
//! the page back and no answer is lost.

#[cfg(any(feature = "screening-engine", feature = "handover-engine"))]
mod boxes;
#[cfg(feature = "host")]
mod code;
#[cfg(feature = "handover-engine")]
mod code_engine;
#[cfg(feature = "screening-engine")]
mod dom;
#[cfg(feature = "screening-engine")]
mod dom_results;
#[cfg(feature = "screening-engine")]
mod engine;
#[cfg(feature = "host")]
mod files;
pub mod names;
#[cfg(feature = "host")]
mod page;
#[cfg(feature = "host")]
mod points;
#[cfg(feature = "host")]
mod results;
#[cfg(feature = "host")]
mod rules_css;
#[cfg(feature = "host")]
mod rules_order;
#[cfg(feature = "host")]
mod speak;
#[cfg(feature = "host")]
mod surface;
#[cfg(feature = "host")]
mod top;
#[cfg(any(test, feature = "screening-engine"))]
mod visit;

#[cfg(feature = "host")]
pub use files::{Later, later};
#[cfg(feature = "host")]
pub use surface::SURFACE;
