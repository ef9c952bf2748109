//! A road.

use leptos::prelude::*;

use crate::part::picture::Picture;
use crate::part::pictured::road;
use crate::part::sample::Sample;

const HTML: &str = "<h2 id=\"x\">x</h2><ol><li>Get safe.</li><li>Find a free lawyer, and plan together what to do first and what to leave for later.</li><li>Write.</li></ol>";

/// Three steps.
pub fn example(_sample: &Sample<'_>) -> AnyView {
    let html = road(HTML, "x", &[Picture::Shelter, Picture::Scales, Picture::Pen]).unwrap_or_default();
    view! { <div inner_html=html.replace("<h2 id=\"x\">x</h2>", "")></div> }.into_any()
}
