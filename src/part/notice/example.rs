//! A notice.

use leptos::prelude::*;

use super::template::note;
use crate::part::sample::Sample;

/// A notice.
pub fn example(_sample: &Sample<'_>) -> AnyView {
    note("Something to know before going on.".to_owned()).into_any()
}
