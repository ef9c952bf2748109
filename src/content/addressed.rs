//! From an address to its page, and from a page to the file that an author edits.

use crate::address::{MEANS, OTHER, Route, sources};
use crate::content::site::Site;

impl Site {
    /// The language's tag and the page that a path of the site leads to; `None` for one that leads to no page of a
    /// language, as that of the front door does.
    #[must_use]
    pub fn route<'p>(&self, path: &'p str) -> Option<(&'p str, Route<'p>)> {
        let (tag, route) = Route::parse(path, |slug| self.pages.iter().any(|plan| plan.slug() == slug))?;
        let is_there = match &route {
            Route::Page(_) => true,
            Route::Relief(slug) => self.relief_id(slug).is_some(),
            Route::Region(code) => self.services.iter().any(|service| service.region == *code),
            Route::Beside(slug) => [MEANS, OTHER].contains(slug) || self.relief_id(slug).is_some(),
        };
        (is_there && self.edition(tag).is_some()).then_some((tag, route))
    }

    /// The file with a page's words in a language; `None` when there is no such page.
    #[must_use]
    pub fn source_of(&self, tag: &str, route: &Route<'_>) -> Option<String> {
        Some(match *route {
            Route::Page(slug) => sources::page(&self.pages.iter().find(|plan| plan.slug() == slug)?.id, tag),
            Route::Relief(slug) => sources::relief_page(self.relief_id(slug)?, tag),
            Route::Region(_) => sources::directory_words(tag),
            Route::Beside(MEANS | OTHER) => sources::screening_words(tag),
            Route::Beside(slug) => sources::relief_words(self.relief_id(slug)?, tag),
        })
    }

    fn relief_id(&self, slug: &str) -> Option<&str> {
        self.reliefs.iter().find(|(_, relief)| relief.slug == slug).map(|(id, _)| id.as_str())
    }
}
