//! The link back.

use leptos::prelude::*;

use super::template::up;
use crate::part::sample::{NOWHERE, Sample};

/// The link.
pub fn example(_sample: &Sample<'_>) -> AnyView {
    up(NOWHERE.to_owned(), "Back to the page above".to_owned()).into_any()
}
