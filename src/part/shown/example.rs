//! A list shown.

use leptos::prelude::*;

use crate::part::pictured::shown;
use crate::part::sample::Sample;
use crate::part::scene::Scene;

/// Every scene as an item of a list.
pub fn example(_sample: &Sample<'_>) -> AnyView {
    let items: String =
        Scene::ALL.map(|scene| format!("<li><strong>{scene:?}.</strong> What it shows, in words.</li>")).concat();
    let html = shown(&format!("<h2 id=\"x\">x</h2><ol>{items}</ol>"), "x", &Scene::ALL).unwrap_or_default();
    view! { <div inner_html=html.replace("<h2 id=\"x\">x</h2>", "")></div> }.into_any()
}
