//! The band.

use leptos::prelude::*;

use super::template::band;
use crate::part::sample::Sample;
use crate::part::scene::Scene;

/// A heading and a sentence beside the doorway.
pub fn example(_sample: &Sample<'_>) -> AnyView {
    let words = view! { <h3>"A heading"</h3><p class="summary">"The key sentence, in a line or two."</p> };
    band(Scene::Doorway, words.into_any()).into_any()
}
