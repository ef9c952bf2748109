//! Options: the ways the law offers, each with its line and page.

use leptos::prelude::*;

use super::article::text;
use super::layout::{Rendered, page};
use super::section::under;
use super::{PageId, View, page_path, relief_path};

/// The index of reliefs.
pub fn options(view: View<'_>) -> Rendered {
    let id = PageId::Page("options");
    let reliefs = view
        .edition
        .screening
        .reliefs
        .iter()
        .zip(&view.site.reliefs)
        .map(|(words, law)| {
            view! {
                <li><a class="door" href=relief_path(view.tag(), &law.slug)>
                    <strong>{words.name.clone()}</strong>" "
                    <span>{words.line.clone()}</span>
                </a></li>
            }
        })
        .collect_view();
    let main = view! {
        <ul class="doors">{reliefs}</ul>
        {under(view, "options")}
        {text(view, view.page(id))}
        <p><a class="button" href=page_path(view.tag(), "check")>{view.say("door-check")}</a></p>
    };
    page(view, id, Vec::new(), main.into_any())
}
