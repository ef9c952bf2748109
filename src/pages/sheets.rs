//! Words for sheets of paper: posters, cards and sheets for people who help, each with the number of its line.

use leptos::prelude::*;

use super::about_sources::{Numbers, sources};
use super::article::{checked, contents};
use super::layout::{Rendered, page};
use super::view::View;
use crate::content::{Channel, Kind, Label, Point, Sheet, Template};
use crate::part::text::{disclosure, piece, text};

/// The page of sheets.
pub fn sheets(view: View<'_>) -> Rendered {
    let id = view.page_of(Template::Sheets);
    let content = view.page(id);
    let mut numbers = Numbers::after(&content.article.cites);
    let (before, step) = content.article.split_last();
    let mut kinds = Vec::new();
    for kind in Kind::ALL {
        let of_kind = view.site.sheets.sheets.iter().filter(|sheet| sheet.kind == kind);
        let list: Vec<AnyView> = of_kind.map(|sheet| words(view, sheet, &mut numbers)).collect();
        if !list.is_empty() {
            kinds.push(view! { <h2>{view.edition.sheets.kind(kind).to_owned()}</h2>{list} });
        }
    }
    let main = view! {
        {contents(view, content)}
        {text(before)}
        {kinds}
        {piece(step)}
        {sources(view, numbers.cites())}
        {checked(view, content)}
    };
    page(view, id, Vec::new(), main.into_any())
}

/// All that a sheet says, folded away under its name.
fn words(view: View<'_>, sheet: &Sheet, numbers: &mut Numbers) -> AnyView {
    let own = &view.edition.sheets.sheets[&sheet.id];
    let mut parts = vec![list(view, sheet, None, numbers)];
    for part in &sheet.parts {
        let heading = view! { <p><strong>{own.parts[part].clone()}</strong></p> }.into_any();
        parts.push(heading);
        parts.push(list(view, sheet, Some(part), numbers));
    }
    let languages: Vec<&str> = sheet.languages.iter().map(|own| own.name.as_str()).collect();
    let languages = (!languages.is_empty()).then(|| {
        view! { <p>{given(view, Label::Speak, &[("language", "…")])}" "<bdi>{languages.join(", ")}</bdi></p> }
    });
    let body = view! {
        <p><strong>{own.heading.clone()}</strong></p>
        {languages}
        {parts}
        <p>{line(view, sheet)}</p>
    };
    disclosure(own.name.clone(), body.into_any()).into_any()
}

/// The points of one part as a list; nothing where there are none.
fn list(view: View<'_>, sheet: &Sheet, part: Option<&String>, numbers: &mut Numbers) -> AnyView {
    let points: Vec<&Point> = sheet.points.iter().filter(|point| point.part.as_ref() == part).collect();
    if points.is_empty() {
        return ().into_any();
    }
    let words = &view.edition.sheets.sheets[&sheet.id].points;
    let items: Vec<AnyView> = points
        .into_iter()
        .map(|point| {
            let marks = numbers.marks(&point.cites);
            view! { <li>{numbered(view, &words[&point.id])}{marks}</li> }.into_any()
        })
        .collect();
    view! { <ul>{items}</ul> }.into_any()
}

/// The number of a sheet's line, how to write to it, and what else the sheet says of it.
fn line(view: View<'_>, sheet: &Sheet) -> String {
    let Some(service) = view.site.service(&sheet.line) else { return String::new() };
    let label = |label| view.edition.sheets.label(label).to_owned();
    let mut said: Vec<String> = Vec::new();
    said.extend(service.call().map(|phone| format!("{} {}", label(Label::Call), phone.shown())));
    said.extend(service.channels.iter().find_map(|channel| match channel {
        Channel::Text { to, keyword } => Some(given(view, Label::Text, &[("word", keyword), ("number", to.shown())])),
        _ => None,
    }));
    let mut said = format!("{}.", said.join(" "));
    for (holds, label) in [
        (service.always_open, format!("{}.", label(Label::Always))),
        (service.interpreters, label(Label::Interpreters)),
        (sheet.kind.is_for_the_person(), label(Label::Ask)),
    ] {
        if holds {
            said = format!("{said} {label}");
        }
    }
    said
}

/// A text with the number of each service that it names in braces.
fn numbered(view: View<'_>, text: &str) -> String {
    let services = view.site.services.iter().filter(|_| text.contains('{'));
    services
        .filter_map(|own| Some((own, own.call()?)))
        .fold(text.to_owned(), |text, (own, phone)| text.replace(&format!("{{{}}}", own.id), phone.shown()))
}

/// Words that sheets share, with what they are given.
fn given(view: View<'_>, label: Label, values: &[(&str, &str)]) -> String {
    let text = view.edition.sheets.label(label).to_owned();
    values.iter().fold(text, |text, (name, value)| text.replace(&format!("{{{name}}}"), value))
}
