//! Doors: plain, and in arches.

use leptos::prelude::*;

use super::template::{Door, DoorKind, Doors, doors};
use crate::part::picture::Picture;
use crate::part::sample::{NOWHERE, Sample};

/// A row of each layout, with a door of each kind.
pub fn example(_sample: &Sample<'_>) -> AnyView {
    let door = |kind, picture, name: &str, line: &str| Door {
        href: NOWHERE.to_owned(),
        kind,
        picture: Some(picture),
        name: name.to_owned(),
        lines: vec![line.to_owned()],
        language: None,
    };
    let kinds = || {
        vec![
            door(DoorKind::Help, Picture::Phone, "I need help now", "People to call."),
            door(DoorKind::Check, Picture::List, "See what may fit", "A few questions."),
            door(DoorKind::Learn, Picture::Book, "Understand", "Plain answers."),
        ]
    };
    let plain = Door { picture: None, ..door(DoorKind::Plain, Picture::Book, "Another", "Without a drawing.") };
    let mut all = kinds();
    all.push(plain);
    view! { {doors(Doors::Arches, kinds())}{doors(Doors::Plain, all)} }.into_any()
}
