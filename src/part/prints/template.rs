//! A list of sheets.

use leptos::prelude::*;

/// A sheet: its name, its picture, and for each language its files.
pub struct Print {
    pub name: String,
    /// Where its picture is, if it was made.
    pub picture: Option<String>,
    pub languages: Vec<(String, Vec<PrintFile>)>,
}

/// A file by the name of its paper.
pub struct PrintFile {
    pub href: String,
    pub name: String,
}

/// The list. The picture says nothing that the name does not.
pub fn prints(prints: Vec<Print>) -> impl IntoView + use<> {
    view! { <ul class="prints">{prints.into_iter().map(item).collect_view()}</ul> }
}

fn item(print: Print) -> impl IntoView + use<> {
    let picture = print.picture.map(|src| view! { <img src=src alt="" loading="lazy"/> });
    let languages = print.languages.into_iter().map(|(language, files)| {
        let last = files.len().saturating_sub(1);
        let files = files.into_iter().enumerate().map(move |(ix, file)| {
            let between = if ix < last { " · " } else { "" };
            view! { <a href=file.href>{file.name}</a>{between} }
        });
        view! { <p>{format!("{language}: ")}{files.collect_view()}</p> }
    });
    view! { <li>{picture}<h3>{print.name}</h3>{languages.collect_view()}</li> }
}
