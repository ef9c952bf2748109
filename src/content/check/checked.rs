//! What the checks look at, and how they tell that a whole file is wrong.

use crate::content::screening::read::ScreeningContent;
use crate::content::site::Edition;
use crate::content::source::problem::Problem;
use crate::content::source::tree::Tree;

/// What the checks look at.
pub(in crate::content) struct Checked<'a> {
    pub tree: &'a Tree,
    pub content: &'a ScreeningContent,
    pub editions: &'a [Edition],
}

/// A problem with a file as a whole.
pub(super) fn whole(file: &str, code: &'static str, message: impl Into<String>, help: impl Into<String>) -> Problem {
    Problem { file: file.to_owned(), line: None, column: None, code, message: message.into(), help: help.into() }
}
