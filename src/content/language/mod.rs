//! What belongs to a language: its interface words, fallback words for drafts, pseudo-locales, reading level, stale translations.

pub mod fallback;
pub mod pseudo;
pub mod pseudo_locale;
pub mod reading;
pub mod telling;
pub mod translation;
pub mod words;
