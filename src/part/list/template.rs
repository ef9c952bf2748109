//! A list of pages to read.

use leptos::prelude::*;

use crate::part::picture::Picture;

/// A link to a page with its first sentence or two.
pub struct Entry {
    pub href: String,
    /// In one list all have one, or none.
    pub picture: Option<Picture>,
    pub name: String,
    pub summary: String,
}

/// The list.
pub fn pages(entries: Vec<Entry>) -> impl IntoView + use<> {
    view! { <ul class="pages">{entries.into_iter().map(item).collect_view()}</ul> }
}

/// A list that a script fills, by its id.
pub fn pages_to_come(id: &'static str) -> impl IntoView + use<> {
    view! { <ol id=id class="pages"></ol> }
}

fn item(entry: Entry) -> impl IntoView + use<> {
    view! {
        <li>{entry.picture.map(Picture::view)}<a href=entry.href>{entry.name}</a>" "<span>{entry.summary}</span></li>
    }
}
