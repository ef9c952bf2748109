//! The one integration binary: real content in, everything a user or author meets out.

mod addresses;
mod anchors;
mod broken;
mod browser;
mod design;
mod desk;
mod docs;
mod find;
mod handover;
mod hosting;
mod house;
mod keep;
mod languages;
mod packages;
mod personas;
mod project;
mod properties;
mod reports;
mod same;
mod seeds;
mod sizes;
mod snapshot;
mod surfaces;
mod told;
mod tool;
mod way;
