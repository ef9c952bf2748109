//! Home: three doors, and what this is.

use leptos::prelude::*;

use super::article::checked;
use super::layout::{Rendered, page};
use super::section::pictured;
use super::service::urgent_numbers;
use super::view::{PageId, View};
use crate::address;
use crate::html::door::slot;
use crate::part::Picture;

/// Below the doors: what the others come for.
const MORE: [(&str, Picture); 6] = [
    ("options", Picture::Signpost),
    ("for/friends", Picture::Talk),
    ("for/advocates", Picture::Papers),
    ("for/officials", Picture::Stamp),
    ("travel", Picture::Road),
    ("for", Picture::People),
];

/// The start page.
pub fn home(view: View<'_>) -> Rendered {
    let id = PageId::Page("home");
    let content = view.page(id);
    let doors = [
        ("help", Picture::Phone, "door-help", "door-help-line"),
        ("check", Picture::List, "door-check", "door-check-line"),
        ("learn", Picture::Book, "door-learn", "door-learn-line"),
    ];
    let doors = doors
        .into_iter()
        .map(|(slug, picture, name, line)| {
            view! {
                <li><a class=format!("door {slug}") href=address::page(view.tag(), slug)>
                    {picture.view()}
                    <strong>{view.say(name)}</strong>" "
                    <span>{view.say(line)}</span>
                </a></li>
            }
        })
        .collect_view();
    let more = MORE.iter().map(|&(slug, picture)| pictured(view, slug, picture)).collect_view();
    let main = view! {
        {urgent_numbers(view)}
        <nav aria-label=view.say("doors-heading")><ul class="doors arches">{doors}</ul></nav>
        <nav aria-label=view.say("more-heading")>
            <h2>{view.say("more-heading")}</h2>
            <ul class="pages">{more}</ul>
        </nav>
        <article class="text">{slot(content.article.text())}</article>
        {checked(view, content)}
    };
    page(view, id, Vec::new(), main.into_any())
}
