//! A section's page and the pages under it.

use leptos::prelude::*;

use super::about_sources::sources;
use super::article::{checked, contents};
use super::layout::{Rendered, page as framed};
use super::view::{PageId, View};
use crate::content::PagePlan;
use crate::part::list::{Entry, pages};
use crate::part::text::{piece, text};

/// A page with others under it: its text, the list of them, its next step.
pub fn section(view: View<'_>, slug: &str) -> Rendered {
    let id = PageId::Page(slug);
    let page = view.page(id);
    let (before, step) = page.article.split_last();
    let main = view! {
        {contents(view, page)}
        {text(before)}
        {under(view, id)}
        {piece(step)}
        {sources(view, &page.article.cites)}
        {checked(view, page)}
    };
    framed(view, id, Vec::new(), main.into_any())
}

/// The pages directly under a page, in their order, each with its first sentence or two.
pub fn under(view: View<'_>, id: PageId<'_>) -> impl IntoView + use<> {
    let above = view.plan(id).map(|plan| plan.id.as_str());
    pages(
        view.site
            .pages
            .iter()
            .filter(|plan| plan.parent() == above && above.is_some())
            .map(|plan| entry(view, plan))
            .collect(),
    )
}

/// The pages that a page lists by its own choice. Its template says whether with their pictograms.
pub fn more(view: View<'_>, id: PageId<'_>) -> impl IntoView + use<> {
    let plan = view.plan(id);
    let drawn = plan.is_some_and(|plan| plan.template.draws_more());
    let listed = plan.into_iter().flat_map(|plan| &plan.more).filter_map(|id| view.site.plan(id));
    pages(listed.map(|plan| Entry { picture: plan.picture.filter(|_| drawn), ..entry(view, plan) }).collect())
}

fn entry(view: View<'_>, plan: &PagePlan) -> Entry {
    let page = view.page(PageId::Page(&plan.id));
    Entry {
        href: view.path(PageId::Page(&plan.id)),
        picture: None,
        name: page.heading.clone(),
        summary: page.summary.clone(),
    }
}
