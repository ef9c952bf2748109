//! The header.

use leptos::prelude::*;

use super::template::{HeaderLink, LanguageLink, Languages, Menu, header};
use crate::part::picture::Picture;
use crate::part::sample::{NOWHERE, Sample};

/// With a menu that opens, and a link to the page it stands on.
pub fn example(sample: &Sample<'_>) -> AnyView {
    let link = |picture, words: &str, current| HeaderLink {
        href: NOWHERE.to_owned(),
        picture,
        words: words.to_owned(),
        current,
    };
    let languages = sample.site.settings.languages.iter().map(|language| LanguageLink {
        href: NOWHERE.to_owned(),
        tag: language.tag.clone(),
        name: language.name.clone(),
        direction: language.direction,
        current: language.tag == sample.edition.language.tag,
    });
    let menu = Menu {
        words: "Menu".to_owned(),
        picture: Some(Picture::Menu),
        links: vec![link(None, "Understand", true), link(None, "Options", false)],
    };
    let first = vec![link(Some(Picture::Home), "Start", false), link(Some(Picture::Phone), "People to call", false)];
    // The component page has the example twice; two landmarks of one name cannot be told apart.
    let label = sample.id("languages");
    header(first, menu, Languages { label, links: languages.collect() }).into_any()
}
