//! Posters, cards and notices as PDF files, made by typst from the words and numbers of the site.
//!
//! Nothing here is part of the site's build: the site lists what it finds in `target/sheets/`.

pub mod data;
pub mod files;
pub mod make;
pub mod paper;
pub mod sbom;
mod world;
