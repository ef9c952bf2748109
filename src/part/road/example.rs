//! A road.

use leptos::prelude::*;

use crate::html::door::slot;
use crate::html::{Element, Node};
use crate::part::picture::Picture;
use crate::part::pictured::road_list;
use crate::part::sample::Sample;

/// Three steps.
pub fn example(_sample: &Sample<'_>) -> AnyView {
    let words =
        ["Get safe.", "Find a free lawyer, and plan together what to do first and what to leave for later.", "Write."];
    let list = Element::new("ol").holding(words.map(|words| Element::new("li").holding([words])));
    let road = road_list(&list, &[Picture::Shelter, Picture::Scales, Picture::Pen]);
    view! { <div>{slot(road.into_iter().map(Node::from).collect())}</div> }.into_any()
}
