//! Places.

use leptos::prelude::*;

use super::template::places;
use crate::part::sample::{NOWHERE, Sample};

/// A short name, and long ones.
pub fn example(sample: &Sample<'_>) -> AnyView {
    places(sample.edition.regions.values().take(6).map(|name| (NOWHERE.to_owned(), name.clone())).collect()).into_any()
}
