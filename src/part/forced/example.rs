//! What forced colors change.

use leptos::prelude::*;

use crate::part::picture::Picture;
use crate::part::sample::{NOWHERE, Sample};

/// A drawing, which takes the color of text, and a link to focus.
pub fn example(_sample: &Sample<'_>) -> AnyView {
    view! {
        <p>{Picture::Heart.view()}" In forced colors a drawing takes the color of text, and "<a href=NOWHERE>"the focus"</a>" that of a selection."</p>
    }
    .into_any()
}
