//! The band at the top of the start page.

use leptos::prelude::*;

use crate::html::door::slot;
use crate::part::scene::Scene;

/// Words beside a scene.
pub fn band(scene: Scene, words: AnyView) -> impl IntoView + use<> {
    view! { <div class="band"><div>{slot(vec![scene.drawn().into()])}</div>{words}</div> }
}
