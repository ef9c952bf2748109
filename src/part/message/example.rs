//! A number that takes messages.

use leptos::prelude::*;

use crate::part::sample::Sample;

/// The link.
pub fn example(_sample: &Sample<'_>) -> AnyView {
    view! { <p><a class="tel" href="sms:+15550100">"Send a message "<bdi dir="ltr">"555-0100"</bdi></a></p> }.into_any()
}
