//! Buttons, and links that look like them.

use leptos::prelude::*;

use crate::part::picture::Picture;

/// How loud a button is.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Weight {
    /// The next step.
    Filled,
    /// What is beside it.
    Plain,
}

/// A link that acts.
pub fn link_button(weight: Weight, href: String, picture: Option<Picture>, words: String) -> impl IntoView + use<> {
    let class = match weight {
        Weight::Filled => "button",
        Weight::Plain => "button plain",
    };
    view! { <a class=class href=href>{picture.map(Picture::view)}{words}</a> }
}

/// A button that a script answers, with the id by which the script knows it.
pub fn button(weight: Weight, id: String, words: String) -> impl IntoView + use<> {
    let class = match weight {
        Weight::Filled => None,
        Weight::Plain => Some("plain"),
    };
    view! { <button type="button" id=id class=class>{words}</button> }
}

/// Buttons side by side.
pub fn buttons(buttons: AnyView) -> impl IntoView + use<> {
    view! { <p class="buttons">{buttons}</p> }
}
