//! The advocate's desk as content: what it counts by, and its words.

pub mod dates;
mod draft;
pub mod papers;
pub mod read;
mod reader;
pub mod words;
