//! The numbers of the first screen.

use leptos::prelude::*;

/// Links to numbers, side by side.
pub fn numbers(links: Vec<AnyView>) -> impl IntoView + use<> {
    let items = links.into_iter().map(|link| view! { <li>{link}</li> }).collect_view();
    view! { <ul class="numbers">{items}</ul> }
}
