//! Type.

use leptos::prelude::*;

use crate::part::sample::{NOWHERE, Sample};

/// Text in the body, small words, headings and a disclosure.
pub fn example(_sample: &Sample<'_>) -> AnyView {
    view! {
        <p>"Text in the body: " <a href=NOWHERE>"a link"</a> ", " <strong>"strong words"</strong> ", a source" <sup><a href=NOWHERE>"1"</a></sup> "."</p>
        <p class="small">"Small words, for what is beside the point."</p>
        <h3>"A third heading"</h3><h4>"A fourth heading"</h4>
        <details><summary>"Closed"</summary><p>"What it says."</p></details>
    }
    .into_any()
}
