//! The frame of a card.

use leptos::prelude::*;

/// The card of one service: its id, so that links and the finder lead to it, its name, and what is said of it.
///
/// Reader views leave out what is called like comments or a community, as many services are; the class `content` tells
/// them that it is none.
pub fn card(id: String, name: String, body: AnyView) -> AnyView {
    view! {
        <article class="card content" id=id>
            <h3 translate="no">{name}</h3>
            {body}
        </article>
    }
    .into_any()
}

/// A card that is a section of its page; `kind` is a class by which its surface knows it.
pub fn section_card(kind: Option<&str>, id: Option<String>, body: AnyView) -> impl IntoView + use<> {
    let class = kind.map_or_else(|| "card".to_owned(), |kind| format!("card {kind}"));
    view! { <section class=class id=id>{body}</section> }
}

/// Ways to reach somebody, each in a line.
pub fn channels(links: Vec<AnyView>) -> impl IntoView + use<> {
    view! { <ul class="channels">{links.into_iter().map(|link| view! { <li>{link}</li> }).collect_view()}</ul> }
}
