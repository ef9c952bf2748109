//! A button that cannot be pressed now.

use leptos::prelude::*;

use crate::part::sample::Sample;

/// The button.
pub fn example(_sample: &Sample<'_>) -> AnyView {
    view! { <p class="disabled"><button type="button" disabled>"Not now"</button></p> }.into_any()
}
