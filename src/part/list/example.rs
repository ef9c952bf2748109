//! Lists of pages: with drawings, and without.

use leptos::prelude::*;

use super::template::{Entry, pages};
use crate::part::picture::Picture;
use crate::part::sample::{NOWHERE, Sample};

/// A list with drawings, and one without.
pub fn example(_sample: &Sample<'_>) -> AnyView {
    let entry = |picture, name: &str, summary: &str| Entry {
        href: NOWHERE.to_owned(),
        picture,
        name: name.to_owned(),
        summary: summary.to_owned(),
    };
    let drawn = vec![
        entry(Some(Picture::Road), "Before you travel", "What to know first."),
        entry(Some(Picture::People), "For others", "Who want to help."),
    ];
    let bare = vec![entry(None, "Debt", "What may be asked of you."), entry(None, "Work", "What is owed to you.")];
    view! { {pages(drawn)}{pages(bare)} }.into_any()
}
