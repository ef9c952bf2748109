//! Notices that laws ask places to hang: what is known of each state, what is not, and what can be printed.

use leptos::prelude::*;

use super::about_sources::sources;
use super::article::{checked, contents};
use super::layout::{Rendered, page};
use super::view::View;
use crate::content::{Format, Printed, StateNotice, Template};
use crate::part::text::{disclosure, piece, text};

/// The page of notices.
pub fn notices(view: View<'_>) -> Rendered {
    let id = view.page_of(Template::Notices);
    let content = view.page(id);
    let (before, step) = content.article.split_last();
    let notices = &view.site.sheets.notices;
    let mut regions: Vec<(&str, &str)> = notices
        .iter()
        .map(|notice| notice.region.as_str())
        .map(|code| (view.edition.regions.get(code).map_or(code, String::as_str), code))
        .collect();
    // The whole country first, then by name.
    regions.sort_by_key(|(name, code)| (code.contains('-'), name.to_lowercase()));
    regions.dedup();
    let known = regions.into_iter().map(|(name, code)| {
        let of_region = notices.iter().filter(|notice| notice.region == code);
        let inside = of_region.map(|notice| entry(view, notice)).collect_view();
        disclosure(capital(name), inside.into_any())
    });
    let mut unknown: Vec<&str> = view
        .edition
        .regions
        .iter()
        .filter(|(code, _)| code.starts_with("US-") && notices.iter().all(|notice| notice.region != **code))
        .map(|(_, name)| name.as_str())
        .collect();
    unknown.sort_by_key(|name| name.to_lowercase());
    let unknown = unknown.join(", ");
    let main = view! {
        {contents(view, content)}
        {text(before)}
        <h2>{view.say("notices-known")}</h2>
        {known.collect_view()}
        <h2>{view.say("notices-unknown")}</h2>
        <p>{unknown}"."</p>
        {piece(step)}
        {sources(view, &content.article.cites)}
        {checked(view, content)}
    };
    page(view, id, Vec::new(), main.into_any())
}

/// One notice: its law, whom it is for, and what can be printed or why not.
fn entry(view: View<'_>, notice: &StateNotice) -> impl IntoView + use<> {
    let words = &view.edition.sheets;
    // Laws and editions are named as they are, in the first language.
    let lang = view.site.settings.languages[0].tag.clone();
    let places: Vec<&str> = notice.places.iter().map(|&place| words.place(place)).collect();
    let places = (!places.is_empty()).then(|| format!(" {} {}.", view.say("notices-for"), places.join(", ")));
    let printed = match &notice.printed {
        Printed::No(why) => view! { <p>{words.unprinted(*why).to_owned()}</p> }.into_any(),
        Printed::Yes(text) => {
            let with = |message, name, value: String| format!("{} ", view.edition.words.say_with(message, name, value));
            let edition = with("notices-read", "date", view.edition.words.date(&notice.read_on));
            let size = text.size.map(|[width, height]| with("notices-size", "size", format!("{width} × {height}")));
            let letters = text.letters.map(|letters| with("notices-letters", "size", letters.to_string()));
            let two = notice.other_languages.then(|| view! { {view.say("notices-languages")}" " });
            let file = view.assets.made.file(&notice.id, &lang, Format::OfLaw);
            let file = file.map(|href| view! { <p><a href=href>{view.say("notices-file")}</a></p> });
            let hand = text.write_in.then(|| view! { {view.say("notices-write")}" " });
            view! {
                <p>{edition}<bdi lang=lang.clone()>{text.edition.clone()}</bdi>". "{size}{letters}{two}{hand}{view.say("notices-compare")}</p>
                {file}
                <div>{lines(&text.text, &lang)}</div>
            }
            .into_any()
        }
    };
    let official = notice.official.clone().map(|href| {
        view! { <p><a rel="noreferrer" href=href>{view.say("notices-official")}</a></p> }
    });
    view! {
        <p><strong><bdi lang=lang.clone()>{notice.law.clone()}</bdi></strong>": "{words.duty(notice.duty).to_owned()}"."{places}</p>
        {printed}
        {official}
    }
}

/// The words of a law, line by line as they were read.
fn lines(text: &str, lang: &str) -> Vec<AnyView> {
    let lines = text.trim().lines().filter(|line| !line.is_empty());
    lines.map(|line| view! { <p><bdi lang=lang.to_owned()>{line.to_owned()}</bdi></p> }.into_any()).collect()
}

/// A name as the first word of a line: some names of places begin with a small word.
fn capital(name: &str) -> String {
    let mut letters = name.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
