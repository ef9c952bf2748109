//! Sheets of paper to print: which there are, and the files where they were made.

use leptos::prelude::*;

use super::about_sources::sources;
use super::article::{checked, contents};
use super::layout::{Rendered, page};
use super::view::View;
use crate::content::{Kind, Sheet, Template};
use crate::part::notice::note;
use crate::part::prints::{Print, PrintFile, prints};
use crate::part::text::{piece, text};

/// What makes them, in the project's folder.
const COMMAND: &str = "cd sheets && cargo run";

/// The page of sheets.
pub fn sheets(view: View<'_>) -> Rendered {
    let id = view.page_of(Template::Sheets);
    let content = view.page(id);
    let (before, step) = content.article.split_last();
    let none = view.assets.made.is_empty().then(|| {
        view! { {note(view.say("sheets-none"))}<pre><code>{COMMAND}</code></pre> }
    });
    let kinds = Kind::ALL.into_iter().map(|kind| {
        let of_kind = view.site.sheets.sheets.iter().filter(|sheet| sheet.kind == kind);
        let list: Vec<Print> = of_kind.map(|sheet| print(view, sheet)).collect();
        let papers: Vec<&str> = kind.formats().iter().map(|&format| view.edition.sheets.format(format)).collect();
        let papers = none.is_some().then(|| view! { <p class="small">{papers.join(" · ")}</p> });
        (!list.is_empty()).then(|| view! { <h2>{view.edition.sheets.kind(kind).to_owned()}</h2>{papers}{prints(list)} })
    });
    let kinds = kinds.collect_view();
    let main = view! {
        {contents(view, content)}
        {text(before)}
        {none}
        {kinds}
        {piece(step)}
        {sources(view, &content.article.cites)}
        {checked(view, content)}
    };
    page(view, id, Vec::new(), main.into_any())
}

/// A sheet with the files that were made of it, in each language.
fn print(view: View<'_>, sheet: &Sheet) -> Print {
    let made = &view.assets.made;
    let words = &view.edition.sheets;
    let languages = view.site.published().filter_map(|edition| {
        let tag = &edition.language.tag;
        let files = sheet.kind.formats().iter().filter_map(|&format| {
            let href = made.file(&sheet.id, tag, format)?;
            Some(PrintFile { href, name: words.format(format).to_owned() })
        });
        let files: Vec<PrintFile> = files.collect();
        (!files.is_empty()).then(|| (edition.language.name.clone(), files))
    });
    Print {
        name: words.sheets[&sheet.id].name.clone(),
        picture: made.picture(&sheet.id, view.tag()),
        languages: languages.collect(),
    }
}
