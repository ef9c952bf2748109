//! Buttons: filled and plain, pressed by a script or leading somewhere.

use leptos::prelude::*;

use super::template::{Weight, button, buttons, link_button};
use crate::part::picture::Picture;
use crate::part::sample::{NOWHERE, Sample};

/// Both weights, as buttons and as links.
pub fn example(sample: &Sample<'_>) -> AnyView {
    let all = view! {
        {button(Weight::Filled, sample.id("next"), "Continue".to_owned())}
        {button(Weight::Plain, sample.id("back"), "Back".to_owned())}
        {link_button(Weight::Filled, NOWHERE.to_owned(), Some(Picture::List), "A link".to_owned())}
        {link_button(Weight::Plain, NOWHERE.to_owned(), Some(Picture::Search), "Another link".to_owned())}
    };
    buttons(all.into_any()).into_any()
}
