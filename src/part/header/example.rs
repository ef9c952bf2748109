//! The header.

use leptos::prelude::*;

use super::template::{Group, HeaderLink, LanguageLink, Languages, Menu, header};
use crate::part::sample::{NOWHERE, Sample};

/// With a menu that opens, and a link to the page it stands on.
pub fn example(sample: &Sample<'_>) -> AnyView {
    let link = |words: &str, current| HeaderLink { href: NOWHERE.to_owned(), words: words.to_owned(), current };
    let languages = sample.site.settings.languages.iter().map(|language| LanguageLink {
        href: NOWHERE.to_owned(),
        tag: language.tag.clone(),
        name: language.name.clone(),
        current: language.tag == sample.edition.language.tag,
    });
    let group = |name: &str, links| Group { name: name.to_owned(), links };
    let menu = Menu {
        // The component page has the example twice; two landmarks of one name cannot be told apart.
        words: sample.id("menu"),
        groups: vec![
            group("For you", vec![link("Understand what is happening", true), link("Protections", false)]),
            group("For people who help", vec![link("For friends and family", false)]),
        ],
    };
    let first = vec![link("Start", false), link("I need help now", false)];
    let label = sample.id("languages");
    header(first, menu, Languages { label, links: languages.collect() }).into_any()
}
