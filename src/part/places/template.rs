//! Places to choose from.

use leptos::prelude::*;

/// Links to places: where each leads, and its name.
pub fn places(places: Vec<(String, String)>) -> impl IntoView + use<> {
    let items = places.into_iter().map(|(href, name)| view! { <li><a href=href>{name}</a></li> }).collect_view();
    view! { <ul class="places">{items}</ul> }
}
