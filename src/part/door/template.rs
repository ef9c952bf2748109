//! A door, and a row of them.

use leptos::prelude::*;

use crate::content::Language;
use crate::part::picture::Picture;

/// A big link to where things go on. The whole door is one link.
pub struct Door {
    pub href: String,
    /// What sets it apart from others.
    pub kind: DoorKind,
    pub picture: Option<Picture>,
    pub name: String,
    /// What is behind it, each in a line of its own.
    pub lines: Vec<String>,
    /// The language of its words, where it is not that of the page.
    pub language: Option<Language>,
}

/// What sets a door apart from others.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum DoorKind {
    Plain,
    /// Help now: filled.
    Help,
    /// The questionnaire.
    Check,
    /// Something to read.
    Learn,
}

impl DoorKind {
    fn class(self) -> &'static str {
        match self {
            DoorKind::Plain => "door",
            DoorKind::Help => "door help",
            DoorKind::Check => "door check",
            DoorKind::Learn => "door learn",
        }
    }
}

/// How a row of doors is laid out.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Doors {
    Plain,
    /// Side by side under arches where there is room.
    Arches,
}

/// A row of doors.
pub fn doors(layout: Doors, doors: Vec<Door>) -> impl IntoView + use<> {
    let class = match layout {
        Doors::Plain => "doors",
        Doors::Arches => "doors arches",
    };
    view! { <ul class=class>{doors.into_iter().map(door).collect_view()}</ul> }
}

fn door(door: Door) -> impl IntoView + use<> {
    let lines = door.lines.into_iter().map(|line| view! { <span>{line}</span> }).collect_view();
    let tag = door.language.as_ref().map(|language| language.tag.clone());
    let direction = door.language.as_ref().map(|language| language.direction.html());
    view! {
        <li lang=tag dir=direction><a class=door.kind.class() href=door.href>
            {door.picture.map(Picture::view)}
            <strong>{door.name}</strong>" "
            {lines}
        </a></li>
    }
}
