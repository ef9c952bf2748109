//! A number to press.

use leptos::prelude::*;

use super::template::number_link;
use crate::part::sample::Sample;

/// A service by its name, with the number below.
pub fn example(sample: &Sample<'_>) -> AnyView {
    view! { <p>{sample.service().map(|service| number_link(service, &service.name))}</p> }.into_any()
}
