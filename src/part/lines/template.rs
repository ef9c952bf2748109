//! Services in a line each.

use leptos::prelude::*;

/// The list; each item is written by the page.
pub fn lines(items: AnyView) -> impl IntoView + use<> {
    view! { <ul class="lines">{items}</ul> }
}

/// What a service in a line is for.
pub fn what(words: AnyView) -> impl IntoView + use<> {
    view! { <span class="what">{words}</span> }
}
