//! The people to call in one state or territory.

use leptos::prelude::*;

use super::layout::{Names, Rendered, named};
use super::service::{card, entry, urgent_numbers};
use super::topics::{TOPICS, Topic, choice, first_kind};
use super::view::{PageId, View};
use crate::address;
use crate::content::{Service, Site, Template};
use crate::part::button::{Weight, link_button};
use crate::part::notice::note;
use crate::part::places as part;
use crate::part::text::disclosure;

/// The page of one place.
pub fn region(view: View<'_>, code: &str) -> Rendered {
    let name = view.edition.regions.get(code).cloned().unwrap_or_default();
    let say = |id: &str| view.edition.words.say_with(id, "name", name.clone());
    let names = Names { title: say("title-region"), heading: say("region-heading"), summary: say("region-summary") };
    let services: Vec<&Service> = view.site.services.iter().filter(|service| service.region == code).collect();
    let sections: Vec<(&Topic, AnyView)> =
        TOPICS.iter().filter_map(|topic| Some((topic, section(view, topic, &services)?))).collect();
    let found: Vec<&Topic> = sections.iter().map(|(topic, _)| *topic).collect();
    let sections = sections.into_iter().map(|(_, section)| section).collect_view();
    let main = view! {
        {urgent_numbers(view)}
        <nav aria-label=view.say("doors-heading")>{choice(view, &found)}</nav>
        {note(view.say("call-stays"))}
        {copied(view, &services)}
        {sections}
        <p>{link_button(Weight::Filled, view.path_of(Template::Help), None, view.say("region-national"))}</p>
    };
    named(view, PageId::Region(code), names, Vec::new(), main.into_any())
}

/// The owners of the lists that entries were copied from, said once: each such entry then says nothing of its own.
fn copied(view: View<'_>, services: &[&Service]) -> Option<impl IntoView + use<>> {
    let mut owners: Vec<&str> = Vec::new();
    for service in services.iter().filter(|service| service.group.is_some() && service.seen_in_copy()) {
        if !owners.contains(&service.seen_on()) {
            owners.push(service.seen_on());
        }
    }
    let said = (!owners.is_empty()).then(|| view.edition.words.say_with("seen-lists", "pages", owners.join(", ")));
    said.map(|said| view! { <p class="small">{said}</p> })
}

/// Codes of the states and territories that have a page, in the order of their codes.
pub fn codes(site: &Site) -> Vec<&str> {
    let mut codes: Vec<&str> =
        site.services.iter().map(|service| service.region.as_str()).filter(|code| code.starts_with("US-")).collect();
    codes.sort_unstable();
    codes.dedup();
    codes
}

/// Links to every place's page: those that the host has first, then in the order of their names.
pub fn list(view: View<'_>) -> impl IntoView + use<> {
    let mut places: Vec<(&str, &String)> =
        codes(view.site).into_iter().filter_map(|code| Some((code, view.edition.regions.get(code)?))).collect();
    let first = &view.site.settings.host.states_first;
    let of_host = |code: &str| first.iter().position(|own| own == code).unwrap_or(usize::MAX);
    places.sort_by_key(|(code, name)| (of_host(code), name.to_lowercase()));
    part::places(places.into_iter().map(|(code, name)| (address::region(view.tag(), code), name.clone())).collect())
}

/// The services of one topic: those of the same sort together, under words said once.
fn section(view: View<'_>, topic: &Topic, services: &[&Service]) -> Option<AnyView> {
    let services: Vec<&Service> = services.iter().copied().filter(|service| topic.takes(first_kind(service))).collect();
    if services.is_empty() {
        return None;
    }
    let mut blocks = Vec::new();
    for same in services.chunk_by(|one, other| one.group == other.group) {
        let group = same[0].group.as_ref().and_then(|group| view.edition.groups.get(group));
        blocks.push(match group {
            None => same.iter().map(|service| card(view, service)).collect_view().into_any(),
            Some(words) => {
                let entries = same.iter().map(|service| entry(view, service)).collect_view();
                let call = view! {
                    <p>{words.call.clone()}</p>
                    {words.note.clone().map(|note| view! { <p>{note}</p> })}
                };
                view! {
                    <p>{words.what.clone()}</p>
                    {disclosure(view.say("when-you-call"), call.into_any())}
                    {entries}
                }
                .into_any()
            }
        });
    }
    Some(view! { <section class="group">{topic.heading(view)}{blocks}</section> }.into_any())
}
