//! Surfaces: parts of the site that a person works with. Each has a folder with its page, engine, script and style.

#[cfg(any(feature = "host", feature = "finder-engine"))]
pub mod finder;
#[cfg(feature = "host")]
pub mod keep;
pub mod screening;
#[cfg(feature = "host")]
pub mod sheets;
