//! What belongs to a language: its interface words, what a draft borrows, pseudo-locales, reading level, stale translations.

pub mod fallback;
pub mod pseudo;
pub mod reading;
pub mod translation;
pub mod words;
