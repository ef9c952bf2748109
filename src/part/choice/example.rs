//! Choices: a box to tick. Choices of which one can be taken stand in the example of the course.

use leptos::prelude::*;

use super::template::tick;
use crate::part::sample::Sample;

/// A box with a word, and one with many.
pub fn example(sample: &Sample<'_>) -> AnyView {
    let long = "A box with words that are long enough to need a second line on a small phone".to_owned();
    view! { {tick(sample.id("tick"), "A box to tick".to_owned())}{tick(sample.id("tick-long"), long)} }.into_any()
}
