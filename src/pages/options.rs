//! Options: the ways the law offers, each with its line and page.

use leptos::prelude::*;

use super::article::text;
use super::layout::{Rendered, page};
use super::section::under;
use super::view::View;
use crate::address;
use crate::content::Template;
use crate::part::Picture;
use crate::part::button::{Weight, link_button};
use crate::part::door::{Door, DoorKind, Doors, doors};

/// The index of reliefs.
pub fn options(view: View<'_>) -> Rendered {
    let id = view.page_of(Template::Options);
    let reliefs = view
        .site
        .guide
        .relief_ixs()
        .map(|ix| {
            let words = &view.relief(ix).results;
            Door {
                href: address::relief(view.tag(), &view.site.relief(ix).slug),
                kind: DoorKind::Plain,
                picture: Some(picture(&view.site.guide[ix].id)),
                name: words.name.clone(),
                lines: vec![words.line.clone()],
                language: None,
            }
        })
        .collect();
    let check = link_button(Weight::Filled, view.path_of(Template::Check), Some(Picture::List), view.say("door-check"));
    let main = view! {
        {doors(Doors::Plain, reliefs)}
        {under(view, id)}
        {text(view, view.page(id))}
        <p>{check}</p>
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
