//! Sheets of paper: posters, cards, sheets for people who help, and the notices that a law asks places to hang.
//!
//! What they are and say is content; the crate in `sheets/` makes them.

mod draft;
pub mod kind;
mod names;
pub mod notice;
mod numbers;
pub mod sheet;
pub mod words;
