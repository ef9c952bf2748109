//! Amparo: a free, static guide to the T visa, the U visa and VAWA.
//!
//! The rules core ([`relief`], [`guide`]) is pure and builds without features. With the feature `host` the crate
//! reads content and builds the site; with `browser` it is the questionnaire's engine, compiled to WebAssembly.

pub mod guide;
pub mod relief;
