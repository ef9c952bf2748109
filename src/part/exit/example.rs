//! The way out.

use leptos::prelude::*;

use crate::part::sample::Sample;

/// It stands once in a page, at the thumb; the component page has its own.
pub fn example(_sample: &Sample<'_>) -> AnyView {
    view! { <p>"It is at the edge of this page, above everything. Press it, or press Escape three times."</p> }
        .into_any()
}
