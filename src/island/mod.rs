//! The questionnaire's engine: a Leptos island that adopts the form already in the page and takes over.
//!
//! The form, its words and the results are in the HTML. The island adds what a style sheet cannot do: one question
//! at a time, the next one derived from what is open, the reasons, and changing any answer. It shows and hides by
//! the attribute `data-off`, which means nothing unless `html[data-engine=ready]`: if the engine stops, the style
//! sheet takes the page back and no answer is lost.

mod form;
mod interview;
mod words;

pub use interview::Interview;
pub use words::InterviewWords;

#[cfg(feature = "browser")]
mod start;

/// The script that starts the engine, with places for its files. It stands below the engine's glue, in one module.
pub const BOOT_JS: &str = include_str!("boot.js");
