//! Rows to press, with the native box in them.

use leptos::prelude::*;

/// A box to tick, with the id by which a script knows it.
pub fn tick(id: String, words: String) -> impl IntoView + use<> {
    view! { <label class="tick"><input type="checkbox" id=id autocomplete="off"/><span>{words}</span></label> }
}

/// One of several choices of which one can be taken; `group` is the same for all of them.
pub fn choice(group: String, words: String) -> impl IntoView + use<> {
    view! { <label><input type="radio" name=group autocomplete="off"/>{words}</label> }
}
