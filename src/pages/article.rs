//! Plain text pages and the page of one relief: text, its sources, when it was checked and by whom.

use leptos::prelude::*;

use super::about_sources::sources;
use super::layout::{Rendered, page as framed};
use super::{PageId, View};
use crate::content::Page;

/// A page of `content/pages/` without a template of its own.
pub fn page(view: View<'_>, slug: &str) -> Rendered {
    let id = PageId::Page(slug);
    framed(view, id, Vec::new(), text(view, view.page(id)))
}

/// The page of one relief.
pub fn relief(view: View<'_>, ix: usize) -> Rendered {
    let id = PageId::Relief(ix);
    framed(view, id, Vec::new(), text(view, view.page(id)))
}

/// An article's text with its sources and the honest line about its review.
pub fn text(view: View<'_>, page: &Page) -> AnyView {
    view! {
        <article class="text" inner_html=page.article.html.clone()></article>
        {sources(view, &page.article.cites)}
        {checked(view, page)}
    }
    .into_any()
}

/// The last paragraph of a text, where a template puts something before it.
pub fn next_step(html: &str) -> impl IntoView + use<> {
    view! { <div class="text" inner_html=html.to_owned()></div> }
}

/// When the page was last checked, and by whom.
pub fn checked(view: View<'_>, page: &Page) -> impl IntoView + use<> {
    let line = view.edition.words.say_with("checked", "date", page.checked_on.clone());
    view! { <p class="small">{line}" "{view.say(page.checked_by)}</p> }
}

impl<'a> View<'a> {
    /// The words of a page of this edition; those of the page of people to call for a place's page, which has no text
    /// of its own. Validation made sure that each exists.
    #[must_use]
    pub fn page(&self, id: PageId<'_>) -> &'a Page {
        match id {
            PageId::Page(slug) => &self.edition.pages[slug],
            PageId::Relief(ix) => &self.edition.reliefs[ix],
            PageId::Region(_) => &self.edition.pages["help"],
            PageId::Points(ix) => &self.edition.reliefs[ix],
            PageId::Beside(_) => &self.edition.pages["check"],
        }
    }
}
