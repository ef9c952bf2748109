//! Words for posters, by place, each with the number of its line. Cards and sheets for people who help are for paper only.

use leptos::prelude::*;

use super::about_sources::{Numbers, sources};
use super::article::{checked, contents};
use super::layout::{Rendered, page};
use super::view::View;
use crate::content::{Channel, Kind, Label, Sheet, Template};
use crate::part::text::{disclosure, piece, text};

/// The page of posters.
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
        <h2>{view.edition.sheets.kind(Kind::Poster).to_owned()}</h2>
        {posters}
        {piece(step)}
        {sources(view, numbers.cites())}
        {checked(view, content)}
    };
    page(view, id, Vec::new(), main.into_any())
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
