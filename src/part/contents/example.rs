//! The contents of a page.

use leptos::prelude::*;

use super::template::contents;
use crate::html::{Element, Node};
use crate::part::sample::{NOWHERE, Sample};

/// Two questions. Where there is room it stands beside the page.
pub fn example(sample: &Sample<'_>) -> AnyView {
    let question = |words: &str| Element::new("li").holding([Element::new("a").with("href", NOWHERE).holding([words])]);
    let list: Node = Element::new("ul").holding([question("What is it?"), question("Is there a time limit?")]).into();
    contents(sample.id("contents"), vec![list]).into_any()
}
