//! A list shown.

use leptos::prelude::*;

use crate::html::door::slot;
use crate::html::{Element, Node};
use crate::part::pictured::shown_list;
use crate::part::sample::Sample;
use crate::part::scene::Scene;

/// Every scene as an item of a list.
pub fn example(_sample: &Sample<'_>) -> AnyView {
    let item = |scene: Scene| {
        let name = Element::new("strong").holding([format!("{scene:?}.")]);
        Element::new("li").holding([name]).holding([" What it shows, in words."])
    };
    let shown = shown_list(&Element::new("ol").holding(Scene::ALL.map(item)), &Scene::ALL);
    view! { <div>{slot(shown.into_iter().map(Node::from).collect())}</div> }.into_any()
}
