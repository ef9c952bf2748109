//! The list of a page's questions.

use leptos::prelude::*;

use crate::html::Node;
use crate::html::door::slot;

/// The list under its name, folded where it would push the text away.
pub fn contents(words: String, list: Vec<Node>) -> impl IntoView + use<> {
    let label = words.clone();
    view! { <nav class="contents" aria-label=label><details><summary>{words}</summary>{slot(list)}</details></nav> }
}
