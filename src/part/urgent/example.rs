//! Where help is needed at once.

use leptos::prelude::*;

use super::template::urgent;
use crate::part::card::{card, channels};
use crate::part::heading::drawn;
use crate::part::number::number_link;
use crate::part::picture::Picture;
use crate::part::sample::Sample;

/// A heading and a card.
pub fn example(sample: &Sample<'_>) -> AnyView {
    let links = sample.service().map(|service| number_link(service, &service.name)).into_iter().collect();
    let card = card(sample.id("urgent"), "In danger".to_owned(), channels(links).into_any());
    urgent(view! { {drawn(Picture::Warning, "Danger now".to_owned(), None)}{card} }.into_any()).into_any()
}
