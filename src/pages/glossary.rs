//! The glossary: each legal word in plain ones, in alphabetical order.

use leptos::prelude::*;

use super::about_sources::{Numbers, sources};
use super::article::checked;
use super::layout::{Rendered, page};
use super::view::{PageId, View};
use crate::address;
use crate::content::Template;
use crate::part::terms::{self as part, Term};
use crate::part::text::{piece, text};

/// The list of terms.
pub fn glossary(view: View<'_>) -> Rendered {
    let id = view.page_of(Template::Words);
    let content = view.page(id);
    let mut numbers = Numbers::after(&content.article.cites);
    let mut terms: Vec<_> = view.site.terms.iter().map(|term| (term, &view.edition.terms[&term.id])).collect();
    terms.sort_by_key(|(_, words)| view.edition.language.sort_key(&words.term));
    let listed = terms
        .into_iter()
        .map(|(term, words)| {
            let more = term.more.as_deref().and_then(|target| more(view, target));
            Term {
                id: term.id.clone(),
                name: words.term.clone(),
                means: words.means.clone(),
                after: view! { {numbers.marks(&term.cites)}{more} }.into_any(),
            }
        })
        .collect();
    let (before, step) = content.article.split_last();
    let main = view! {
        {text(before)}
        {part::terms(listed)}
        {piece(step)}
        {sources(view, numbers.cites())}
        {checked(view, content)}
    };
    page(view, id, Vec::new(), main.into_any())
}

fn more(view: View<'_>, target: &str) -> Option<impl IntoView + use<>> {
    let (href, heading) = match target.split_once(':')? {
        ("relief", id) => {
            let ix = view.site.guide.relief(id)?;
            (address::relief(view.tag(), &view.site.relief(ix).slug), view.page(PageId::Relief(ix)).heading.clone())
        }
        (_, id) => (view.path(PageId::Page(id)), view.page(PageId::Page(id)).heading.clone()),
    };
    Some(view! { " "<a href=href>{heading}</a> })
}
