//! Where help is needed at once.

use leptos::prelude::*;

/// A section in the color of danger: a heading and cards.
pub fn urgent(body: AnyView) -> impl IntoView + use<> {
    view! { <section class="urgent">{body}</section> }
}
