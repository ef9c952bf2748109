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
mod page;
#[cfg(feature = "host")]
mod surface;

#[cfg(feature = "host")]
pub use surface::SURFACE;
