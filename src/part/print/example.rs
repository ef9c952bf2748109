//! What paper changes.

use leptos::prelude::*;

use crate::part::sample::{NOWHERE, Sample};

/// What goes away on paper, and what opens.
pub fn example(_sample: &Sample<'_>) -> AnyView {
    view! {
        <p>"On paper there is no menu and no button, and what is closed here stands open."</p>
        <p class="buttons"><a class="button" href=NOWHERE>"Not on paper"</a></p>
        <details><summary>"Open on paper"</summary><p>"What it says."</p></details>
    }
    .into_any()
}
