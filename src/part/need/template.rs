//! Needs as a choice at the top of a page.

use leptos::prelude::*;

use crate::part::picture::Picture;

/// What somebody may need, leading to where it is answered.
pub struct Need {
    pub href: String,
    pub picture: Picture,
    pub words: String,
}

/// The choice. The page puts it in a `nav`.
pub fn needs(needs: Vec<Need>) -> impl IntoView + use<> {
    let items = needs
        .into_iter()
        .map(|need| view! { <li><a href=need.href>{need.picture.view()}<span>{need.words}</span></a></li> })
        .collect_view();
    view! { <ul class="needs">{items}</ul> }
}
