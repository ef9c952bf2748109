//! What the checks look at, and how they tell that a whole file is wrong.

use crate::content::screening::read::ScreeningContent;
use crate::content::site::Edition;
use crate::content::source::problem::Problem;
use crate::content::source::tree::Tree;
use crate::content::text::plan::PagePlan;
use crate::content::text::template::Template;

/// What the checks look at.
pub(in crate::content) struct Checked<'a> {
    pub tree: &'a Tree,
    pub content: &'a ScreeningContent,
    pub pages: &'a [PagePlan],
    pub editions: &'a [Edition],
}

impl Checked<'_> {
    /// The template of a page of `content/pages/`.
    pub fn template(&self, page: &str) -> Template {
        self.pages.iter().find(|plan| plan.id == page).map_or(Template::Text, |plan| plan.template)
    }
}

/// A problem with a file as a whole.
pub(super) fn whole(file: &str, code: &'static str, message: impl Into<String>, help: impl Into<String>) -> Problem {
    Problem { file: file.to_owned(), line: None, column: None, code, message: message.into(), help: help.into() }
}
