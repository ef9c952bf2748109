//! Questions, reliefs, notices and referrals: from files to the guide, with its law and its words beside it.

mod codes;
mod draft;
pub mod law;
mod notices;
pub mod overlap;
mod points;
mod questions;
pub mod read;
mod reader;
mod reliefs;
mod report;
pub mod report_words;
mod rules;
pub mod speech;
pub mod words;
