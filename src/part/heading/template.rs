//! A heading with its drawing.

use leptos::prelude::*;

use crate::part::picture::Picture;

/// A heading behind a pictogram, with an id where links lead to it.
pub fn drawn(picture: Picture, words: String, id: Option<String>) -> impl IntoView + use<> {
    view! { <h2 class="drawn" id=id>{picture.view()}<span>{words}</span></h2> }
}
