//! The finder's engine: reads the form of its page, filters on the device and writes cards into the page.
//!
//! Plain `web-sys`, no framework: one list that is written anew needs none, and a person on a slow phone would pay for
//! it. The page's list of places works without it; the form shows only while `html[data-engine]` is `ready`.

#[cfg(feature = "host")]
pub mod catalog;
#[cfg(feature = "finder-engine")]
mod dom;
#[cfg(feature = "finder-engine")]
mod engine;
pub mod names;
#[cfg(feature = "host")]
pub mod pack;
#[cfg(feature = "host")]
pub mod page;

#[cfg(feature = "host")]
use crate::part::{Sheet, Wanted};

/// The style of the finder's form and of what it finds.
#[cfg(feature = "host")]
pub const SHEET: Sheet = Sheet { name: "finder", css: include_str!("style.css"), wanted: Wanted::By(&[".finder"]) };

/// The script that starts the engine, with places for the names of its files.
pub const BOOT_JS: &str = include_str!("boot.js");
