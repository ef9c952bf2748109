//! An address as a picture to scan.

use crate::html::Element;
use crate::qr::Qr;

/// The picture, dark on white in every theme, because readers look for that. `None` when the address is too long for one.
#[must_use]
pub fn qr(address: &str, label: &str) -> Option<Element> {
    let qr = Qr::of(address)?;
    let number = |text: &mut String, value: usize| text.push_str(&value.to_string());
    let side = qr.width().to_string();
    let white = Element::new("rect").with("y", "-.5").with("width", side.as_str()).with("height", side.as_str());
    let dark = Element::new("path").with("d", qr.path(number)).with("stroke", "#000000");
    let picture = Element::new("svg").with("viewBox", qr.view_box(number)).with("width", "232").with("height", "232");
    let picture = picture.with("role", "img").with("aria-label", label);
    Some(picture.holding([white.with("fill", "#ffffff"), dark]))
}
