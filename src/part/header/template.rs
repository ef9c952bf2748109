//! The header of every page.

use leptos::prelude::*;

use crate::content::Direction;
use crate::part::picture::Picture;

/// A link of the header.
pub struct HeaderLink {
    pub href: String,
    pub picture: Option<Picture>,
    pub words: String,
    /// Whether it leads to the page it stands on.
    pub current: bool,
}

/// What is behind the menu's button.
pub struct Menu {
    pub words: String,
    pub picture: Option<Picture>,
    pub links: Vec<HeaderLink>,
}

/// The languages, in their own names.
pub struct Languages {
    /// What the list is, for those who hear it.
    pub label: String,
    pub links: Vec<LanguageLink>,
}

/// A link to the same page in a language.
pub struct LanguageLink {
    pub href: String,
    pub tag: String,
    pub name: String,
    pub direction: Direction,
    pub current: bool,
}

/// The start, people to call, and every other place behind one press; it opens without a script.
pub fn header(first: Vec<HeaderLink>, menu: Menu, languages: Languages) -> impl IntoView + use<> {
    let links = menu.links.into_iter().map(|item| view! { <li>{link(item)}</li> }).collect_view();
    view! {
        <header>
            {first.into_iter().map(link).collect_view()}
            <details class="menu">
                <summary>{menu.picture.map(Picture::view)}{menu.words.clone()}</summary>
                <nav aria-label=menu.words><ul>{links}</ul></nav>
            </details>
            {language_menu(languages)}
        </header>
    }
}

fn link(link: HeaderLink) -> impl IntoView + use<> {
    let drawn = link.picture.map(Picture::view);
    view! { <a href=link.href aria-current=link.current.then_some("page")>{drawn}{link.words}</a> }
}

fn language_menu(languages: Languages) -> impl IntoView + use<> {
    let items = languages
        .links
        .into_iter()
        .map(|language| {
            view! {
                <li><a href=language.href lang=language.tag.clone() hreflang=language.tag
                    dir=language.direction.html() aria-current=language.current.then_some("true")>{language.name}</a></li>
            }
        })
        .collect_view();
    view! { <nav class="languages" aria-label=languages.label>{Picture::Globe.view()}<ul>{items}</ul></nav> }
}
