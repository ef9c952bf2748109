//! What belongs to a language: what its file says of it, its interface words, fallback words for drafts, pseudo-locales,
//! reading level, settled names, stale translations.

pub mod definition;
pub mod enforcement;
pub mod fallback;
pub mod files;
pub mod formula;
pub mod given;
pub mod letters;
pub mod marks;
pub mod messages;
mod plurals;
pub mod pseudo;
pub mod pseudo_locale;
pub mod reading;
pub mod script;
pub mod telling;
pub mod terms;
pub mod translation;
pub mod words;
