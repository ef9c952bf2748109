//! A section's page and the pages under it.

use leptos::prelude::*;

use super::about_sources::sources;
use super::article::{checked, next_step};
use super::layout::{Rendered, page as framed};
use super::view::{PageId, View};
use crate::address;
use crate::html::door::slot;
use crate::part::Picture;

/// A page with others under it: its text, the list of them, its next step.
pub fn section(view: View<'_>, slug: &str) -> Rendered {
    let id = PageId::Page(slug);
    let page = view.page(id);
    let (text, step) = page.article.split_last();
    let main = view! {
        <article class="text">{slot(text)}</article>
        {under(view, slug)}
        {next_step(step)}
        {sources(view, &page.article.cites)}
        {checked(view, page)}
    };
    framed(view, id, Vec::new(), main.into_any())
}

/// The pages directly under a page, in their order, each with its first sentence or two.
pub fn under(view: View<'_>, slug: &str) -> impl IntoView + use<> {
    let own = view.site.pages.iter().filter(|plan| plan.parent() == Some(slug));
    let items = own.map(|plan| entry(view, &plan.id)).collect_view();
    view! { <ul class="pages">{items}</ul> }
}

/// A link to a page, with its summary.
pub fn entry(view: View<'_>, slug: &str) -> impl IntoView + use<> {
    item(view, slug, None)
}

/// The same behind a pictogram. In one list all have one, or none.
pub fn pictured(view: View<'_>, slug: &str, picture: Picture) -> impl IntoView + use<> {
    item(view, slug, Some(picture))
}

fn item(view: View<'_>, slug: &str, picture: Option<Picture>) -> impl IntoView + use<> {
    let page = view.page(PageId::Page(slug));
    view! {
        <li>{picture.map(Picture::view)}<a href=address::page(view.tag(), slug)>{page.heading.clone()}</a>" "<span>{page.summary.clone()}</span></li>
    }
}
