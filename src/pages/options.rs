//! Options: the ways the law offers, each with its line and page.

use leptos::prelude::*;

use super::article::text;
use super::layout::{Rendered, page};
use super::section::under;
use super::view::View;
use crate::address;
use crate::content::Template;
use crate::part::Picture;

/// The index of reliefs.
pub fn options(view: View<'_>) -> Rendered {
    let id = view.page_of(Template::Options);
    let reliefs = view
        .site
        .guide
        .relief_ixs()
        .map(|ix| {
            let words = &view.relief(ix).results;
            view! {
                <li><a class="door" href=address::relief(view.tag(), &view.site.relief(ix).slug)>
                    {picture(&view.site.guide[ix].id).view()}
                    <strong>{words.name.clone()}</strong>" "
                    <span>{words.line.clone()}</span>
                </a></li>
            }
        })
        .collect_view();
    let main = view! {
        <ul class="doors">{reliefs}</ul>
        {under(view, id)}
        {text(view, view.page(id))}
        <p><a class="button" href=view.path_of(Template::Check)>{Picture::List.view()}{view.say("door-check")}</a></p>
    };
    page(view, id, Vec::new(), main.into_any())
}

/// The pictogram of a relief.
fn picture(relief: &str) -> Picture {
    match relief {
        "t-visa" => Picture::Lock,
        "u-visa" => Picture::Stamp,
        "vawa-self-petition" => Picture::Shelter,
        "vawa-cancellation" => Picture::Scales,
        "continued-presence" => Picture::Clock,
        _ => Picture::Papers,
    }
}
