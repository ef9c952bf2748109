//! One client's sheet as a file: JSON that people can read, with every answer by its id.
//!
//! What it holds: answers by the ids of questions and choices, days, family, marks on papers, the advocate's own
//! reference, the two languages, and which edition of the rules and of this form wrote it. No name, unless the advocate
//! types one as the reference or beside a relative. docs/desk-file.md tells it to others.

mod read;
mod sheet;
mod write;

#[cfg(test)]
mod tests;

pub use read::{Gone, Opened, ReadError, read};
pub use sheet::{Document, FORM, KEY, Mark};
pub use write::write;
