//! Texts written in Markdown, and what is folded away in them.

use leptos::prelude::*;

use crate::html::door::slot;
use crate::html::{Node, tight};

// The class begins with none of the words that reader views weigh: an article that weighs more than the page around it is
// all they show, and the numbers beside it are lost.

/// A whole text.
pub fn text(blocks: Vec<Node>) -> impl IntoView + use<> {
    view! { <article class="read">{slot(tight(blocks))}</article> }
}

/// A piece of a text that stands by itself, such as its last paragraph.
pub fn piece(blocks: Vec<Node>) -> impl IntoView + use<> {
    view! { <section class="read">{slot(tight(blocks))}</section> }
}

/// What a text rests on, closed until asked for.
pub fn sources(summary: String, list: AnyView) -> impl IntoView + use<> {
    view! { <details class="sources"><summary>{summary}</summary>{list}</details> }
}

/// Something that opens at a press, without a script.
pub fn disclosure(summary: String, body: AnyView) -> impl IntoView + use<> {
    view! { <details><summary>{summary}</summary>{body}</details> }
}
