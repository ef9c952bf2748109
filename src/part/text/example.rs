//! A text with what a text may hold.

use leptos::prelude::*;

use super::template::{disclosure, piece, text};
use crate::html::{Element, Node};
use crate::part::sample::{NOWHERE, Sample};

/// Words, a source, disclosures that are closed and open, and a piece by itself.
pub fn example(_sample: &Sample<'_>) -> AnyView {
    let said = view! { <p>"What it says."</p> };
    let paragraph = || Element::new("p");
    let link = |words: &str| Element::new("a").with("href", NOWHERE).holding([words]);
    let strong = |words: &str| Element::new("strong").holding([words]);
    let first = paragraph()
        .holding([Node::from("Text in the body: "), link("a link").into(), ", ".into(), strong("strong words").into()])
        .holding([Node::from(", a source"), Element::new("sup").holding([link("1")]).into(), ".".into()]);
    let folded = |details: Element, summary: &str| {
        details.holding([Element::new("summary").holding([summary]), paragraph().holding(["What it says."])])
    };
    let closed = folded(Element::new("details"), "Closed");
    let open = folded(Element::new("details").with("open", ""), "Open");
    let step = paragraph().holding([strong("Next step:").into(), Node::from(" a last paragraph.")]);
    view! {
        {text([first, closed, open, paragraph().holding(["After them."])].map(Node::from).to_vec())}
        {disclosure("Outside of a text".to_owned(), said.into_any())}
        {piece(vec![step.into()])}
    }
    .into_any()
}
