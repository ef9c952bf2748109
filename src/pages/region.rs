//! The people to call in one state or territory.

use leptos::prelude::*;

use super::help::{NEEDS, first_kind, heading, need_id, needs};
use super::layout::{Names, Rendered, named};
use super::service::{card, entry, urgent_numbers};
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
    let own: Vec<&Service> = view.site.services.iter().filter(|service| service.region == code).collect();
    let sections: Vec<_> = NEEDS.iter().map(|&(words, kinds)| (words, need(view, words, kinds, &own))).collect();
    let found: Vec<&str> = sections.iter().filter(|(_, own)| own.is_some()).map(|(words, _)| *words).collect();
    let sections = sections.into_iter().map(|(_, own)| own).collect_view();
    let main = view! {
        {urgent_numbers(view)}
        <nav aria-label=view.say("doors-heading")>{needs(view, &found)}</nav>
        {note(view.say("call-stays"))}
        {sections}
        <p>{link_button(Weight::Filled, view.path_of(Template::Help), None, view.say("region-national"))}</p>
    };
    named(view, PageId::Region(code), names, Vec::new(), main.into_any())
}

/// Codes of the states and territories that have a page, in the order of their codes.
pub fn codes(site: &Site) -> Vec<&str> {
    let mut codes: Vec<&str> =
        site.services.iter().map(|service| service.region.as_str()).filter(|code| code.starts_with("US-")).collect();
    codes.sort_unstable();
    codes.dedup();
    codes
}

/// Links to every place's page, in the order of their names.
pub fn list(view: View<'_>) -> impl IntoView + use<> {
    let mut places: Vec<(&str, &String)> =
        codes(view.site).into_iter().filter_map(|code| Some((code, view.edition.regions.get(code)?))).collect();
    places.sort_by_key(|(_, name)| name.to_lowercase());
    part::places(places.into_iter().map(|(code, name)| (address::region(view.tag(), code), name.clone())).collect())
}

/// The services for one need: those of the same sort together, under words said once.
fn need(view: View<'_>, words: &'static str, kinds: &[&str], own: &[&Service]) -> Option<AnyView> {
    let named = |kind: &str| NEEDS.iter().any(|(_, kinds)| kinds.contains(&kind));
    let fits = |kind: &str| if kinds.is_empty() { !named(kind) } else { kinds.contains(&kind) };
    let own: Vec<&Service> = own.iter().copied().filter(|service| fits(first_kind(service))).collect();
    if own.is_empty() {
        return None;
    }
    let mut blocks = Vec::new();
    for same in own.chunk_by(|one, other| one.group == other.group) {
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
    Some(view! { <section class="group">{heading(view, words, need_id(words))}{blocks}</section> }.into_any())
}
