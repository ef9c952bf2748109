//! Amparo: a free, static guide to the T visa, the U visa and VAWA.
//!
//! The rules core ([`relief`], [`guide`]) is pure and builds without features. With the feature `host` the crate
//! reads content and builds the site; with `browser` it is the questionnaire's engine and with `finder` that of finding
//! people to call, each compiled to WebAssembly.

// Leptos views are deeply nested types.
#![recursion_limit = "256"]

pub mod guide;
pub mod names;
pub mod relief;

#[cfg(any(feature = "host", feature = "browser"))]
pub mod interview;

#[cfg(any(feature = "host", feature = "finder"))]
pub mod find;
#[cfg(any(feature = "host", feature = "finder"))]
pub mod finder;

#[cfg(feature = "host")]
pub mod content;
#[cfg(feature = "host")]
pub mod data;
#[cfg(feature = "host")]
pub mod dist;
#[cfg(feature = "host")]
pub mod keep;
#[cfg(feature = "host")]
pub mod pages;
#[cfg(feature = "host")]
mod parallel;
#[cfg(feature = "host")]
pub mod server;
#[cfg(feature = "host")]
pub mod ui;
