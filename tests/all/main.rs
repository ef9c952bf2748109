//! The one integration binary: real content in, everything a user or author meets out.

mod broken;
mod browser;
mod design;
mod find;
mod keep;
mod languages;
mod personas;
mod project;
mod properties;
mod same;
mod sizes;
mod snapshot;
mod tool;
