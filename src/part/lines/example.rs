//! Services in a line each.

use leptos::prelude::*;

use super::template::{lines, what};
use crate::part::number::number_link;
use crate::part::sample::Sample;

/// A line with its number, and what it is for.
pub fn example(sample: &Sample<'_>) -> AnyView {
    let line = |words: &'static str| {
        let number = sample.service().map(|service| number_link(service, &service.name));
        view! { <li>{number}{what(words.into_any())}</li> }
    };
    lines(view! { {line("Somebody who listens.")}{line("Somebody else.")} }.into_any()).into_any()
}
