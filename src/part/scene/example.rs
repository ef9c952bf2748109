//! A scene.

use leptos::prelude::*;

use super::template::Scene;
use crate::html::door::slot;
use crate::part::sample::Sample;

/// One scene by itself; all others stand in the example of a list shown.
pub fn example(_sample: &Sample<'_>) -> AnyView {
    view! { <div>{slot(vec![Scene::Doorway.drawn().into()])}</div> }.into_any()
}
