//! Texts written in Markdown, and what is folded away in them.

use leptos::prelude::*;

/// A whole text.
pub fn text(html: String) -> impl IntoView + use<> {
    view! { <article class="text" inner_html=html></article> }
}

/// A piece of a text that stands by itself, such as its last paragraph.
pub fn piece(html: String) -> impl IntoView + use<> {
    view! { <div class="text" inner_html=html></div> }
}

/// Something that opens at a press, without a script.
pub fn disclosure(summary: String, body: AnyView) -> impl IntoView + use<> {
    view! { <details><summary>{summary}</summary>{body}</details> }
}
