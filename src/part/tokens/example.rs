//! Swatches of the colors.

use leptos::prelude::*;

use crate::part::sample::Sample;

/// Colors by the names of their tokens.
const COLORS: [&str; 20] = [
    "ink",
    "soft",
    "paper",
    "card",
    "line",
    "edge",
    "brand",
    "brand-ink",
    "warm",
    "cool",
    "alarm",
    "alarm-paper",
    "deep",
    "deep-ink",
    "leave",
    "leave-ink",
    "sun",
    "clay",
    "leaf",
    "r",
];

/// A swatch for each color. The page has no style attributes: [`swatches_css`] paints them.
pub fn example(sample: &Sample<'_>) -> AnyView {
    let each = COLORS
        .map(|name| view! { <li><div id=sample.id(&format!("c-{name}"))></div><code>{name}</code></li> })
        .collect_view();
    view! { <ul class="swatches">{each}</ul> }.into_any()
}

/// What paints the swatches of both sides.
#[must_use]
pub fn swatches_css() -> String {
    let swatches = COLORS.map(|name| format!(":is(#l-c-{name},#r-c-{name}){{background:var(--{name})}}")).concat();
    format!(
        ".swatches{{display:grid;gap:.5rem;grid-template-columns:repeat(auto-fill,minmax(7rem,1fr));list-style:none;padding:0}}.swatches div{{block-size:3rem;border:1px solid var(--edge)}}{swatches}"
    )
}
