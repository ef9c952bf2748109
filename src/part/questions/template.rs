//! Pages with their questions, folded, in the rooms of the site they stand in.

use leptos::prelude::*;

/// A room of the site: a page with those under it.
pub struct Room {
    pub name: String,
    pub pages: Vec<Answers>,
}

/// A page and the questions that it answers.
pub struct Answers {
    pub href: String,
    pub name: String,
    /// Each with its id on the page.
    pub questions: Vec<(String, String)>,
}

/// All of them.
pub fn questions(rooms: Vec<Room>) -> impl IntoView + use<> {
    let rooms = rooms
        .into_iter()
        .map(|room| {
            let pages = room.pages.into_iter().map(answers).collect_view();
            view! { <h2>{room.name}</h2>{pages} }
        })
        .collect_view();
    view! { <div class="questions">{rooms}</div> }
}

fn answers(page: Answers) -> impl IntoView + use<> {
    let href = page.href;
    let questions = page
        .questions
        .into_iter()
        .map(|(id, words)| view! { <li><a href=format!("{href}#{id}")>{words}</a></li> })
        .collect_view();
    view! { <details><summary>{page.name}</summary><ul>{questions}</ul></details> }
}
