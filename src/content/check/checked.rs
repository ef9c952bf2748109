//! What the checks look at.

use crate::content::directory::service::Service;
use crate::content::language::terms::Terms;
use crate::content::screening::read::ScreeningContent;
use crate::content::site::Edition;
use crate::content::text::plan::PagePlan;
use crate::content::text::template::Template;

/// What the checks look at.
pub(in crate::content) struct Checked<'a> {
    pub content: &'a ScreeningContent,
    pub pages: &'a [PagePlan],
    pub editions: &'a [Edition],
    pub services: &'a [Service],
    /// What each language calls the things that have one name.
    pub terms: &'a Terms,
}

impl Checked<'_> {
    /// The template of a page of `content/pages/`.
    pub fn template(&self, page: &str) -> Template {
        self.pages.iter().find(|plan| plan.id == page).map_or(Template::Text, |plan| plan.template)
    }
}
