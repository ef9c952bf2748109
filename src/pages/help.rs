//! Help now: danger first, then people to call by what happened.

use leptos::prelude::*;

use super::article::text;
use super::layout::{Rendered, page};
use super::region;
use super::section::more;
use super::service::card;
use super::topics::{TOPICS, Topic, choice, first_kind};
use super::view::View;
use crate::content::{Service, Template};
use crate::part::Picture;
use crate::part::button::{Weight, buttons, link_button};
use crate::part::heading::drawn;
use crate::part::notice::note;
use crate::part::urgent::urgent;

/// What comes after the topics, on the page for the whole country.
const ROAD: &str = "what-happened-road";
const POLICE: &str = "for-police";

/// The page of people to call.
pub fn help(view: View<'_>) -> Rendered {
    let id = view.page_of(Template::Help);
    let emergency = of_kind(view, |kind| kind == "emergency").map(|service| card(view, service)).collect_view();
    let topics = TOPICS.iter().filter(|topic| !topic.is_rest());
    let groups: Vec<(&Topic, AnyView)> = topics.filter_map(|topic| Some((topic, group(view, topic)?))).collect();
    let found: Vec<&Topic> = groups.iter().map(|(topic, _)| *topic).collect();
    let groups = groups.into_iter().map(|(_, group)| group).collect_view();
    let main = view! {
        {urgent(view! { {drawn(Picture::Warning, view.say("danger-heading"), None)}{emergency} }.into_any())}
        <nav aria-label=view.say("doors-heading")>{choice(view, &found)}</nav>
        {ways(view)}
        {note(view.say("call-stays"))}
        {groups}
        <section class="group">
            {drawn(Picture::Road, view.say(ROAD), None)}
            {more(view, id)}
        </section>
        <section>{drawn(Picture::Place, view.say("places-heading"), Some("places".to_owned()))}{region::list(view)}</section>
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

/// Lines for particular people, and those of police and other offices of the government.
pub fn other(view: View<'_>) -> Rendered {
    let id = view.page_of(Template::OtherLines);
    let police: Vec<&Service> =
        of_kind(view, |kind| kind != "emergency").filter(|service| service.is_law_enforcement()).collect();
    let rest = TOPICS.iter().filter(|topic| topic.is_rest()).map(|topic| group(view, topic)).collect_view();
    let main = view! {
        {note(view.say("call-stays"))}
        {rest}
        {list(view, drawn(Picture::Shield, view.say(POLICE), None), &police)}
        {text(view, view.page(id))}
    };
    page(view, id, Vec::new(), main.into_any())
}

/// The services of a topic but for those that police run.
fn group(view: View<'_>, topic: &Topic) -> Option<AnyView> {
    let services: Vec<&Service> = of_kind(view, |kind| topic.takes(kind) && kind != "emergency")
        .filter(|service| !service.is_law_enforcement())
        .collect();
    list(view, topic.heading(view), &services)
}

fn list(view: View<'_>, heading: impl IntoView, services: &[&Service]) -> Option<AnyView> {
    if services.is_empty() {
        return None;
    }
    let cards = services.iter().map(|service| card(view, service)).collect_view();
    Some(view! { <section class="group">{heading}{cards}</section> }.into_any())
}

fn of_kind<'a>(view: View<'a>, wanted: impl Fn(&str) -> bool + 'a) -> impl Iterator<Item = &'a Service> + 'a {
    view.site.services.iter().filter(move |service| service.region == "US" && wanted(first_kind(service)))
}
