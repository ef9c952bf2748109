//! Home: three doors, and what this is.

use leptos::prelude::*;

use super::article::checked;
use super::layout::{Rendered, page};
use super::section::more;
use super::service::urgent_numbers;
use super::view::View;
use crate::content::Template;
use crate::part::Picture;
use crate::part::door::{Door, DoorKind, Doors, doors};
use crate::part::text::text;

/// The start page.
pub fn home(view: View<'_>) -> Rendered {
    let id = view.page_of(Template::Home);
    let content = view.page(id);
    let door = |template, kind, picture, name: &str, line: &str| Door {
        href: view.path_of(template),
        kind,
        picture: Some(picture),
        name: view.say(name),
        lines: vec![view.say(line)],
        language: None,
    };
    let three = vec![
        door(Template::Help, DoorKind::Help, Picture::Phone, "door-help", "door-help-line"),
        door(Template::Check, DoorKind::Check, Picture::List, "door-check", "door-check-line"),
        door(Template::Learn, DoorKind::Learn, Picture::Book, "door-learn", "door-learn-line"),
    ];
    let main = view! {
        {urgent_numbers(view)}
        <nav aria-label=view.say("doors-heading")>{doors(Doors::Arches, three)}</nav>
        <nav aria-label=view.say("more-heading")>
            <h2>{view.say("more-heading")}</h2>
            {more(view, id)}
        </nav>
        {text(content.article.text())}
        {checked(view, content)}
    };
    page(view, id, Vec::new(), main.into_any())
}
