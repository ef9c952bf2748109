//! Back to the page above.

use leptos::prelude::*;

/// The link.
pub fn up(href: String, words: String) -> impl IntoView + use<> {
    view! { <p class="up"><a href=href>{words}</a></p> }
}
