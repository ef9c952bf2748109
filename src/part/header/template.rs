//! The header of every page.

use leptos::prelude::*;

/// A link of the header.
pub struct HeaderLink {
    pub href: String,
    pub words: String,
    /// Whether it leads to the page it stands on.
    pub current: bool,
}

/// What is behind the menu's button.
pub struct Menu {
    pub words: String,
    pub groups: Vec<Group>,
}

/// Places of the menu under one name.
pub struct Group {
    pub name: String,
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
    pub current: bool,
}

/// The start, people to call, and behind one press each every other place and the languages. Both open without a script,
/// and a press anywhere else shuts them.
pub fn header(first: Vec<HeaderLink>, menu: Menu, languages: Languages) -> impl IntoView + use<> {
    view! {
        <header>
            {first.into_iter().map(link).collect_view()}
            {places(menu)}
            {language_menu(languages)}
        </header>
    }
}

fn link(link: HeaderLink) -> impl IntoView + use<> {
    view! { <a href=link.href aria-current=link.current.then_some("page")>{link.words}</a> }
}

fn places(menu: Menu) -> impl IntoView + use<> {
    let groups = menu
        .groups
        .into_iter()
        .map(|group| {
            let links = group.links.into_iter().map(|item| view! { <li>{link(item)}</li> }).collect_view();
            view! { <p>{group.name}</p><ul>{links}</ul> }
        })
        .collect_view();
    view! { <details class="menu"><summary>{menu.words.clone()}</summary><nav aria-label=menu.words>{groups}</nav></details> }
}

fn language_menu(languages: Languages) -> impl IntoView + use<> {
    let own = languages.links.iter().find(|language| language.current).map(|language| language.name.clone());
    let items = languages
        .links
        .into_iter()
        .map(|language| {
            view! {
                <li><a href=language.href lang=language.tag aria-current=language.current.then_some("true")>{language.name}</a></li>
            }
        })
        .collect_view();
    view! {
        <details class="menu">
            <summary>{own}</summary>
            <nav class="languages" aria-label=languages.label><ul>{items}</ul></nav>
        </details>
    }
}
