//! Sheets of paper: the files that were made of them, or the command that makes them; and the words of posters, by place,
//! each with the number of its line.

use leptos::prelude::*;

use super::about_sources::{Numbers, sources};
use super::article::{checked, contents};
use super::layout::{Rendered, page};
use super::view::View;
use crate::content::{Channel, Kind, Label, Sheet, Template};
use crate::part::notice::note;
use crate::part::prints::{Print, PrintFile, prints};
use crate::part::text::{disclosure, piece, text};

/// What makes the files, in the project's folder.
const COMMAND: &str = "cargo run --manifest-path sheets/Cargo.toml";

/// The page of sheets.
pub fn sheets(view: View<'_>) -> Rendered {
    let id = view.page_of(Template::Sheets);
    let content = view.page(id);
    let mut numbers = Numbers::after(&content.article.cites);
    let (before, step) = content.article.split_last();
    let posters = view.site.sheets.sheets.iter().filter(|sheet| sheet.kind == Kind::Poster);
    let posters: Vec<AnyView> = posters.map(|sheet| words(view, sheet, &mut numbers)).collect();
    let main = view! {
        {contents(view, content)}
        {text(before)}
        <h2>{view.say("sheets-files")}</h2>
        {files(view)}
        <h2>{view.say("sheets-words")}</h2>
        {posters}
        {piece(step)}
        {sources(view, numbers.cites())}
        {checked(view, content)}
    };
    page(view, id, Vec::new(), main.into_any())
}

/// The files of every sheet by its kind, folded away; or how they are made.
fn files(view: View<'_>) -> AnyView {
    if view.assets.made.is_empty() {
        return view! { {note(view.say("sheets-none"))}<pre><code>{COMMAND}</code></pre> }.into_any();
    }
    let of_kind = |kind: Kind| {
        let sheets = view.site.sheets.sheets.iter().filter(move |sheet| sheet.kind == kind);
        let list: Vec<Print> = sheets.filter_map(|sheet| print(view, sheet)).collect();
        let name = view.edition.sheets.kind(kind).to_owned();
        (!list.is_empty()).then(|| disclosure(name, prints(list).into_any()))
    };
    Kind::ALL.into_iter().filter_map(of_kind).collect_view().into_any()
}

/// A sheet with the files that were made of it, the page's own language first.
fn print(view: View<'_>, sheet: &Sheet) -> Option<Print> {
    let made = &view.assets.made;
    let words = &view.edition.sheets;
    let mut editions: Vec<_> = view.site.published().map(|edition| &edition.language).collect();
    editions.sort_by_key(|language| language.tag != view.tag());
    let languages = editions.into_iter().filter_map(|language| {
        let file = |format| {
            let href = made.file(&sheet.id, &language.tag, format)?;
            Some(PrintFile { href, name: words.format(format).to_owned() })
        };
        let files: Vec<PrintFile> = sheet.formats().filter_map(file).collect();
        (!files.is_empty()).then(|| (language.name.clone(), files))
    });
    let languages: Vec<_> = languages.collect();
    let picture = made.picture(&sheet.id, view.tag());
    (!languages.is_empty()).then(|| Print { name: words.sheets[&sheet.id].name.clone(), picture, languages })
}

/// All that a sheet says, folded away under its name.
fn words(view: View<'_>, sheet: &Sheet, numbers: &mut Numbers) -> AnyView {
    let own = &view.edition.sheets.sheets[&sheet.id];
    let points: Vec<AnyView> = sheet
        .points
        .iter()
        .map(|point| {
            let marks = numbers.marks(&point.cites);
            view! { <li>{own.points[&point.id].clone()}{marks}</li> }.into_any()
        })
        .collect();
    let body = view! {
        <p><strong>{own.heading.clone()}</strong></p>
        <ul>{points}</ul>
        <p>{line(view, sheet)}</p>
    };
    disclosure(own.name.clone(), body.into_any()).into_any()
}

/// The number of a sheet's line, how to write to it, and what else the sheet says of it.
fn line(view: View<'_>, sheet: &Sheet) -> String {
    let Some(service) = view.site.service(&sheet.line) else { return String::new() };
    let label = |label| view.edition.sheets.label(label).to_owned();
    let mut said: Vec<String> = Vec::new();
    said.extend(service.call().map(|phone| format!("{} {}", label(Label::Call), phone.shown())));
    said.extend(service.channels.iter().find_map(|channel| match channel {
        Channel::Text { to, keyword } => {
            Some(label(Label::Text).replace("{word}", keyword).replace("{number}", to.shown()))
        }
        _ => None,
    }));
    let mut said = format!("{}.", said.join(" "));
    for (holds, label) in [
        (service.always_open, format!("{}.", label(Label::Always))),
        (service.interpreters, label(Label::Interpreters)),
    ] {
        if holds {
            said = format!("{said} {label}");
        }
    }
    said
}
