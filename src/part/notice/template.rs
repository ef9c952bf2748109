//! Something to know before going on.

use leptos::prelude::*;

/// The notice. It never blocks.
pub fn note(words: String) -> impl IntoView + use<> {
    view! { <p class="note">{words}</p> }
}
