//! The button that reads aloud, as its script puts it into a page.

use leptos::prelude::*;

use crate::part::sample::Sample;

/// Waiting, and while it reads.
pub fn example(_sample: &Sample<'_>) -> AnyView {
    view! {
        <h3>"A heading that can be heard"</h3>
        <button type="button" class="listen" aria-label="Listen" aria-pressed="false"></button>
        <h3>"A heading that is being read"</h3>
        <button type="button" class="listen" aria-label="Listen" aria-pressed="true"></button>
    }
    .into_any()
}
