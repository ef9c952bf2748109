//! A heading with its drawing.

use leptos::prelude::*;

use super::template::drawn;
use crate::part::picture::Picture;
use crate::part::sample::Sample;

/// A short heading and a long one.
pub fn example(_sample: &Sample<'_>) -> AnyView {
    let long = "A heading of many words, which goes on in a second line on a small phone";
    view! { {drawn(Picture::Scales, "A lawyer".to_owned(), None)}{drawn(Picture::Warning, long.to_owned(), None)} }
        .into_any()
}
