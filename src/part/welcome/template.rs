//! One language of the front door, and all of them.

use leptos::prelude::*;

use crate::content::{Language, Service};
use crate::part::number::number_link_when;

/// What the front door says in one language.
pub struct Welcome {
    pub href: String,
    pub language: Language,
    /// What this is, in a sentence.
    pub says: String,
    pub calls: Vec<Call>,
}

/// Somebody to call.
pub struct Call {
    /// When: in the words of whoever needs it.
    pub when: String,
    pub service: Service,
}

/// How many languages say everything at once. Where there are more, all others are folded to their names, so that any
/// number of languages fits a screen or two.
const OPEN: usize = 2;
/// How many languages there may be with nothing folded.
const FEW: usize = 4;

/// All languages, in their order.
pub fn welcome(languages: Vec<Welcome>) -> impl IntoView + use<> {
    let open = if languages.len() > FEW { OPEN } else { languages.len() };
    let mut folded = languages;
    let shown = folded.drain(..open).map(whole).collect_view();
    let folded = (!folded.is_empty())
        .then(|| view! { <div class="welcome folded">{folded.into_iter().map(fold).collect_view()}</div> });
    view! { <div class="welcome">{shown}</div>{folded} }
}

fn whole(own: Welcome) -> impl IntoView + use<> {
    let (tag, direction) = (own.language.tag.clone(), own.language.direction.html());
    let name = view! { <h2><a href=own.href.clone()>{own.language.name.clone()}</a></h2> };
    view! { <section lang=tag dir=direction>{name}{said(own)}</section> }
}

fn fold(own: Welcome) -> impl IntoView + use<> {
    let (tag, direction) = (own.language.tag.clone(), own.language.direction.html());
    let name = own.language.name.clone();
    let on = view! { <p><a class="button" href=own.href.clone()>{own.language.choose.clone()}</a></p> };
    view! { <details lang=tag dir=direction><summary>{name}</summary>{on}{said(own)}</details> }
}

fn said(own: Welcome) -> impl IntoView + use<> {
    let calls = own
        .calls
        .into_iter()
        .map(|call| view! { <li>{number_link_when(&call.service, &call.when)}</li> })
        .collect_view();
    view! { <p>{own.says}</p><ul>{calls}</ul> }
}
