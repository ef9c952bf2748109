//! Help now: danger first, then people to call by what happened.

use leptos::prelude::*;

use super::article::text;
use super::layout::{Rendered, page};
use super::region;
use super::section::more;
use super::service::card;
use super::view::View;
use crate::content::{Service, Template};
use crate::part::Picture;
use crate::part::button::{Weight, buttons, link_button};
use crate::part::heading::drawn;
use crate::part::need::{self as part, Need};
use crate::part::notice::note;
use crate::part::urgent::urgent;

/// Headings, and which first kind of help puts a service under them. Services run by police come last, by themselves.
pub const NEEDS: [(&str, &[&str]); 9] = [
    ("what-happened-work", &["trafficking"]),
    ("what-happened-partner", &["domestic-violence"]),
    ("what-happened-rape", &["sexual-assault"]),
    ("what-happened-child", &["child"]),
    ("what-happened-die", &["crisis"]),
    ("what-happened-lawyer", &["legal"]),
    ("what-happened-work-rights", &["labor"]),
    ("what-happened-costs", &["compensation"]),
    (OTHER, &[]),
];

/// What comes after the needs, on the page for the whole country.
const ROAD: &str = "what-happened-road";
const POLICE: &str = "for-police";
/// On a page of their own: the page of people to call stays light.
const OTHER: &str = "what-happened-other";

/// The pictogram of a heading of this page and of the pages of places.
fn picture(heading: &str) -> Picture {
    match heading {
        "what-happened-work" => Picture::Lock,
        "what-happened-partner" => Picture::Shelter,
        "what-happened-rape" => Picture::Hand,
        "what-happened-child" => Picture::Child,
        "what-happened-die" => Picture::Heart,
        "what-happened-lawyer" => Picture::Scales,
        "what-happened-work-rights" => Picture::Work,
        "what-happened-costs" => Picture::Money,
        ROAD => Picture::Road,
        POLICE => Picture::Shield,
        "danger-heading" => Picture::Warning,
        "places-heading" => Picture::Place,
        _ => Picture::Buoy,
    }
}

/// A heading with its pictogram. Its id says nothing, for it may come to stand in the address.
pub fn heading(view: View<'_>, words: &'static str, id: Option<String>) -> impl IntoView + use<> {
    drawn(picture(words), view.say(words), id)
}

/// The id of a need's heading.
pub fn need_id(heading: &str) -> Option<String> {
    NEEDS.iter().position(|(own, _)| *own == heading).map(|ix| format!("n{}", ix + 1))
}

/// The needs as a choice at the top of a page, each leading to its heading below. The page puts them in a `nav`.
pub fn needs(view: View<'_>, shown: &[&'static str]) -> impl IntoView + use<> {
    let needs = shown.iter().filter_map(|&heading| {
        Some(Need { href: format!("#{}", need_id(heading)?), picture: picture(heading), words: view.say(heading) })
    });
    part::needs(needs.collect())
}

/// The page of people to call.
pub fn help(view: View<'_>) -> Rendered {
    let id = view.page_of(Template::Help);
    let emergency = of_kind(view, |kind| kind == "emergency").map(|service| card(view, service)).collect_view();
    let near = NEEDS.iter().filter(|(words, _)| *words != OTHER);
    let groups: Vec<_> = near.map(|&(words, kinds)| (words, group(view, words, kinds))).collect();
    let found: Vec<&str> = groups.iter().filter(|(_, own)| own.is_some()).map(|(words, _)| *words).collect();
    let groups = groups.into_iter().map(|(_, own)| own).collect_view();
    let main = view! {
        {urgent(view! { {heading(view, "danger-heading", None)}{emergency} }.into_any())}
        <nav aria-label=view.say("doors-heading")>{needs(view, &found)}</nav>
        {ways(view)}
        {note(view.say("call-stays"))}
        {groups}
        <section class="group">
            {heading(view, ROAD, None)}
            {more(view, id)}
        </section>
        <section>{heading(view, "places-heading", Some("places".to_owned()))}{region::list(view)}</section>
        {text(view, view.page(id))}
    };
    page(view, id, Vec::new(), main.into_any())
}

/// To the places, and to the finder.
fn ways(view: View<'_>) -> impl IntoView + use<> {
    let places = link_button(Weight::Filled, "#places".to_owned(), Some(Picture::Place), view.say("places-link"));
    let finder = view.path_of(Template::Find);
    let finder = link_button(Weight::Plain, finder, Some(Picture::Search), view.say("find-link"));
    buttons(view! { {places}{finder} }.into_any())
}

/// Whether a service of the whole country stands on the page of other lines.
pub fn stands_aside(service: &Service) -> bool {
    let first = first_kind(service);
    let named = NEEDS.iter().any(|(_, kinds)| kinds.contains(&first));
    service.region == "US" && first != "emergency" && (service.run_by_law_enforcement || !named)
}

/// Lines for particular people, and those of police and other offices of the government.
pub fn other(view: View<'_>) -> Rendered {
    let id = view.page_of(Template::OtherLines);
    let police: Vec<&Service> =
        of_kind(view, |kind| kind != "emergency").filter(|service| service.run_by_law_enforcement).collect();
    let main = view! {
        {note(view.say("call-stays"))}
        {group(view, OTHER, &[])}
        {list(view, POLICE, &police)}
        {text(view, view.page(id))}
    };
    page(view, id, Vec::new(), main.into_any())
}

fn group(view: View<'_>, words: &'static str, kinds: &[&str]) -> Option<AnyView> {
    let named = |kind: &str| NEEDS.iter().any(|(_, kinds)| kinds.contains(&kind));
    let own: Vec<&Service> =
        of_kind(
            view,
            |kind| if kinds.is_empty() { !named(kind) && kind != "emergency" } else { kinds.contains(&kind) },
        )
        .filter(|service| !service.run_by_law_enforcement)
        .collect();
    list(view, words, &own)
}

fn list(view: View<'_>, words: &'static str, services: &[&Service]) -> Option<AnyView> {
    if services.is_empty() {
        return None;
    }
    let cards = services.iter().map(|service| card(view, service)).collect_view();
    Some(view! { <section class="group">{heading(view, words, need_id(words))}{cards}</section> }.into_any())
}

fn of_kind<'a>(view: View<'a>, wanted: impl Fn(&str) -> bool + 'a) -> impl Iterator<Item = &'a Service> + 'a {
    view.site.services.iter().filter(move |service| service.region == "US" && wanted(first_kind(service)))
}

/// The kind of help a service is listed under.
pub fn first_kind(service: &Service) -> &str {
    service.kinds.first().map_or("", String::as_str)
}
