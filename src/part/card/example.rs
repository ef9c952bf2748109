//! Cards.

use leptos::prelude::*;

use super::template::{card, channels};
use crate::part::number::number_link;
use crate::part::sample::Sample;
use crate::part::text::disclosure;

/// A card with a way to reach somebody, and something folded away.
pub fn example(sample: &Sample<'_>) -> AnyView {
    let links = sample.service().map(|service| number_link(service, &service.name)).into_iter().collect();
    let said = view! { <p>"What happens when you call."</p> };
    let body = view! {
        <p>"Who answers."</p>
        {channels(links)}
        <p class="small">"When, and in which languages."</p>
        {disclosure("When you call".to_owned(), said.into_any())}
    };
    card(sample.id("card"), "A service".to_owned(), body.into_any())
}
