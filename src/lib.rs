//! Amparo: a free, static guide to the T visa, the U visa and VAWA.
//!
//! The rules core ([`relief`], [`guide`], [`report`], [`handover`]) is pure and builds without features. With the feature `host` the crate
//! reads content and builds the site; with `screening-engine` it is the questionnaire's engine and with `finder-engine` that
//! of finding people to call; `handover-engine` writes and reads codes, and `desk-engine` is the advocate's
//! desk. Each is compiled to WebAssembly.

// Leptos views are deeply nested types.
#![recursion_limit = "256"]

#[cfg(any(feature = "host", feature = "desk", feature = "sealed"))]
pub mod desk;
pub mod guide;
pub mod handover;
pub mod relief;
pub mod report;
#[cfg(any(
    feature = "host",
    feature = "screening-engine",
    feature = "handover-engine",
    feature = "finder-engine",
    feature = "desk-engine",
    feature = "seal-engine"
))]
pub mod surface;

#[cfg(any(feature = "host", feature = "finder-engine"))]
pub mod address;
#[cfg(any(feature = "host", feature = "finder-engine"))]
pub mod directory;
#[cfg(any(feature = "host", feature = "finder-engine"))]
mod glue;
#[cfg(any(feature = "host", feature = "handover-engine"))]
pub mod qr;

#[cfg(feature = "host")]
pub mod answers;
#[cfg(feature = "host")]
pub mod content;
#[cfg(feature = "host")]
mod error;
#[cfg(feature = "host")]
mod hidden;
#[cfg(feature = "host")]
pub mod html;
#[cfg(feature = "host")]
pub mod open_data;
#[cfg(feature = "host")]
pub mod pages;
#[cfg(feature = "host")]
pub mod parallel;
#[cfg(feature = "host")]
pub mod part;
#[cfg(feature = "host")]
pub mod publish;
#[cfg(feature = "host")]
pub mod server;
#[cfg(feature = "host")]
pub mod site_files;
#[cfg(feature = "host")]
pub mod verify;

#[cfg(feature = "host")]
pub use error::{Act, Error};
