//! The numbers of the first screen.

use leptos::prelude::*;

use super::template::numbers;
use crate::part::number::number_link;
use crate::part::sample::Sample;

/// Two numbers.
pub fn example(sample: &Sample<'_>) -> AnyView {
    let link = || sample.service().map(|service| number_link(service, &service.name)).into_any();
    numbers(vec![link(), link()]).into_any()
}
