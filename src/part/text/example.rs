//! A text with what a text may hold.

use leptos::prelude::*;

use super::template::{disclosure, piece, text};
use crate::part::sample::Sample;

const HTML: &str = "<p>Text in the body: <a href=\"#main\">a link</a>, <strong>strong words</strong>, a source<sup><a href=\"#main\">1</a></sup>.</p><details><summary>Closed</summary><p>What it says.</p></details><details open><summary>Open</summary><p>What it says.</p></details><p>After them.</p>";

/// Words, a source, disclosures that are closed and open, and a piece by itself.
pub fn example(_sample: &Sample<'_>) -> AnyView {
    let said = view! { <p>"What it says."</p> };
    view! {
        {text(HTML.to_owned())}
        {disclosure("Outside of a text".to_owned(), said.into_any())}
        {piece("<p><strong>Next step:</strong> a last paragraph.</p>".to_owned())}
    }
    .into_any()
}
