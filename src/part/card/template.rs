//! The frame of a card.

use leptos::prelude::*;

/// The card of one service: its id, so that links and the finder lead to it, its name, and what is said of it.
pub fn card(id: String, name: String, body: AnyView) -> AnyView {
    view! {
        <article class="card service" id=id.clone() data-service=id>
            <h3>{name}</h3>
            {body}
        </article>
    }
    .into_any()
}

/// Ways to reach somebody, each in a line.
pub fn channels(links: Vec<AnyView>) -> impl IntoView + use<> {
    view! { <ul class="channels">{links.into_iter().map(|link| view! { <li>{link}</li> }).collect_view()}</ul> }
}
