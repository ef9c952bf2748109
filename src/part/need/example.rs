//! Needs: one for each pictogram, so that all are seen.

use leptos::prelude::*;

use super::template::{Need, needs};
use crate::part::picture::Picture;
use crate::part::sample::{NOWHERE, Sample};

/// Every pictogram as a need.
pub fn example(_sample: &Sample<'_>) -> AnyView {
    let all = Picture::ALL.map(|picture| Need { href: NOWHERE.to_owned(), picture, words: format!("{picture:?}") });
    needs(all.into()).into_any()
}
