//! Addresses of pages, and back.

use std::borrow::Cow;

use crate::glue::glue;

/// Beside the questionnaire: what every question means. Longer than a relief's slug can be, so that none is the same.
pub const MEANS: &str = "what-it-means";
/// Beside the questionnaire: every warning and other door.
pub const OTHER: &str = "what-else-to-know";

const OPTIONS: &str = "options/";
const HELP: &str = "help/";
const CHECK: &str = "check/";

/// Which page of a language an address leads to, by the ids of the content.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Route<'a> {
    /// A page of `content/pages/`, by its slug; the start's is empty.
    Page(&'a str),
    /// A relief's page, by its slug.
    Relief(&'a str),
    /// A state's or territory's page, by its code such as `US-CA`.
    Region(Cow<'a, str>),
    /// A page beside the questionnaire: a relief's points by its slug, [`MEANS`] or [`OTHER`].
    Beside(&'a str),
}

impl<'a> Route<'a> {
    /// Its path in the language with this tag.
    #[must_use]
    pub fn path(&self, tag: &str) -> String {
        match self {
            Route::Page(id) => page(tag, id),
            Route::Relief(slug) => relief(tag, slug),
            Route::Region(code) => region(tag, code),
            Route::Beside(slug) => beside(tag, slug),
        }
    }

    /// The tag and the page of a path. `is_page` knows the slugs of `content/pages/`, which come before all others.
    /// `None` for a path in no language, and for one that is no page's. Whether a relief, a place or a page beside the
    /// questionnaire is there, only the content knows.
    #[must_use]
    pub fn parse(path: &'a str, is_page: impl Fn(&str) -> bool) -> Option<(&'a str, Route<'a>)> {
        let (tag, rest) = path.strip_prefix('/')?.split_once('/')?;
        let id = if rest.is_empty() { rest } else { rest.strip_suffix('/').filter(|id| !id.is_empty())? };
        let under = |folder: &str| id.strip_prefix(folder).filter(|slug| !slug.is_empty() && !slug.contains('/'));
        let route = if is_page(id) {
            Route::Page(id)
        } else if let Some(slug) = under(OPTIONS) {
            Route::Relief(slug)
        } else if let Some(slug) = under(CHECK) {
            Route::Beside(slug)
        } else {
            let letters =
                under(HELP).filter(|code| code.len() == 2 && code.bytes().all(|byte| byte.is_ascii_lowercase()))?;
            Route::Region(Cow::Owned(format!("US-{}", letters.to_ascii_uppercase())))
        };
        Some((tag, route))
    }
}

/// Path of the start page: `/en/`.
#[must_use]
pub fn home(tag: &str) -> String {
    page(tag, "")
}

/// Path of a page of `content/pages/` by its slug, such as `/en/learn/debt/`; the start's is empty.
#[must_use]
pub fn page(tag: &str, slug: &str) -> String {
    glue(&["/", tag, "/", slug, if slug.is_empty() { "" } else { "/" }])
}

/// Path of a state's or territory's page: `/en/help/ca/`.
#[must_use]
pub fn region(tag: &str, code: &str) -> String {
    // Small letters of ASCII alone: Unicode's tables would come into the finder's engine.
    under(tag, HELP, &code.strip_prefix("US-").unwrap_or(code).to_ascii_lowercase())
}

/// Path of a relief's page.
#[must_use]
pub fn relief(tag: &str, slug: &str) -> String {
    under(tag, OPTIONS, slug)
}

/// Path of a page beside the questionnaire: a relief's points by its slug, [`MEANS`] or [`OTHER`].
#[must_use]
pub fn beside(tag: &str, slug: &str) -> String {
    under(tag, CHECK, slug)
}

fn under(tag: &str, folder: &str, name: &str) -> String {
    glue(&["/", tag, "/", folder, name, "/"])
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGES: [&str; 4] = ["", "help", "help/other", "options/compare"];

    fn parse(path: &str) -> Option<(&str, Route<'_>)> {
        Route::parse(path, |id| PAGES.contains(&id))
    }

    #[test]
    fn an_address_leads_back_to_its_page() {
        let others = [
            Route::Relief("t"),
            Route::Region("US-CA".into()),
            Route::Beside("t"),
            Route::Beside(MEANS),
            Route::Beside(OTHER),
        ];
        for route in PAGES.map(Route::Page).into_iter().chain(others) {
            assert_eq!(parse(&route.path("es")), Some(("es", route)));
        }
        assert_eq!(Route::Region("US-CA".into()).path("en"), "/en/help/ca/");
        assert_eq!(home("en"), "/en/");
    }

    #[test]
    fn what_is_no_page_leads_nowhere() {
        for wrong in
            ["", "/", "/404.html", "/en", "/en//", "/en/home/", "/en/nowhere/", "/en/help/california/", "/en/options//"]
        {
            assert_eq!(parse(wrong), None, "{wrong}");
        }
    }
}
