//! Something to know before going on.

use leptos::prelude::*;

/// The notice. It never blocks.
pub fn note(words: String) -> impl IntoView + use<> {
    view! { <p class="note">{words}</p> }
}

/// How a notice that a script knows stands in the page before the script runs.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Until {
    /// It is read until the script hides it.
    Shown,
    /// It is hidden until the script shows it; then it is said aloud.
    Hidden,
}

/// A notice that a script shows or hides, by its id.
pub fn scripted_note(id: &'static str, until: Until, words: String) -> impl IntoView + use<> {
    let role = (until == Until::Hidden).then_some("status");
    view! { <p id=id class="note" role=role hidden={until == Until::Hidden}>{words}</p> }
}
