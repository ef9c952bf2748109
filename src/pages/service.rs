//! A service as a card: who answers, the number, and what happens when you call.

use leptos::prelude::*;

use super::view::View;
use crate::content::{Channel, Cost, Hours, Phone, Seen, Service, ServiceWords, Site, Trust};
use crate::directory::{DAYS, HoursWords, LawEnforcement, Zone, city, link};
use crate::part;
use crate::part::card::channels;
use crate::part::lines::what as what_for;
use crate::part::number::{call_link, message_link, named_link};
use crate::part::text::disclosure;

/// The card of one service.
pub fn card(view: View<'_>, service: &Service) -> AnyView {
    let words = &view.edition.services[&service.id];
    let name = view.edition.service_name(service).to_owned();
    let what = || view! { <p>{words.what.clone()}</p> };
    // In danger the number comes before what it is for: on a small phone it then stands clear of the way out.
    let number_first = service.kinds.iter().any(|kind| kind == "emergency");
    let body = view! {
        {(!number_first).then(what)}
        {reaches(view, service)}
        {number_first.then(what)}
        {in_short(view, service, words)}
        {own_note(view, service)}
        {disclosure(view.say("when-you-call"), when_you_call(view, service, words))}
    };
    part::card::card(service.id.clone(), name, body.into_any())
}

/// Each way to reach it.
fn reaches(view: View<'_>, service: &Service) -> impl IntoView + use<> {
    channels(service.channels.iter().map(|channel| reach(view, channel)).collect())
}

/// Where it is, and what is known of it in a few words.
fn in_short(view: View<'_>, service: &Service, words: &ServiceWords) -> impl IntoView + use<> {
    view! { <p class="small">{service.city.clone().map(|city| format!("{city} · "))}{facts(view, service, words)}</p> }
}

/// What is folded away in the card.
fn when_you_call(view: View<'_>, service: &Service, words: &ServiceWords) -> AnyView {
    view! {
        <p>{words.call.clone()}</p>
        {words.status.clone().map(|status| view! { <p>{status}</p> })}
        {words.note.clone().map(|note| view! { <p>{note}</p> })}
        <p class="small">{seen(view, service)}</p>
    }
    .into_any()
}

/// The service in a line: its name and number. Used in alerts and results, where the card would be too much.
pub fn short_line(view: View<'_>, service: &Service) -> impl IntoView + use<> {
    let name = view.edition.service_name(service).to_owned();
    view! { {part::number_link(service, &name)}{line_end(view, service, None)} }
}

/// What follows the number in a line.
pub fn line_end(view: View<'_>, service: &Service, what: Option<String>) -> impl IntoView + use<> {
    let text = service
        .channels
        .iter()
        .find(|channel| matches!(channel, Channel::Text { .. }))
        .map(|channel| view! { " "{reach(view, channel)} });
    let web = service
        .call()
        .is_none()
        .then(|| service.channels.iter().find(|channel| matches!(channel, Channel::Web(_))))
        .flatten()
        .map(|channel| view! { " "{reach(view, channel)} });
    let who = service.run_by_law_enforcement;
    let police = (who != LawEnforcement::No).then(|| view! { " "<strong>{view.say(who.message())}</strong> });
    let said = what.is_some() || police.is_some();
    let about = said.then(|| what_for(view! { {what}{police} }.into_any()));
    view! { {text}{web}{about} }
}

/// The service's name with its number, or with its web page when it has none.
pub fn reach_first(view: View<'_>, service: &Service) -> AnyView {
    let name = view.edition.service_name(service).to_owned();
    match (service.call(), service.channels.first()) {
        (Some(phone), _) => named_link(name, phone).into_any(),
        (None, Some(Channel::Web(address) | Channel::Chat(address))) => web(name, address).into_any(),
        (None, Some(channel)) => view! { {name}" "{reach(view, channel)} }.into_any(),
        (None, None) => name.into_any(),
    }
}

/// The emergency number, the lines that the host has on top, and the line of the whole country that is always named, for
/// the first screen of a page.
pub fn urgent_numbers(view: View<'_>) -> impl IntoView + use<> {
    part::numbers::numbers(urgent(view.site).into_iter().map(|service| reach_first(view, service)).collect())
}

/// The emergency number first, whatever a host adds; each service once.
fn urgent(site: &Site) -> Vec<&Service> {
    let is_emergency = |own: &&Service| own.region == "US" && own.kinds.iter().any(|kind| kind == "emergency");
    let settings = &site.settings;
    let of_host = settings.host.on_top.iter().chain(&settings.host.always_call);
    let named = of_host.chain([&settings.always_call]).filter_map(|id| site.service(id));
    let mut urgent: Vec<&Service> = Vec::new();
    for service in site.services.iter().filter(is_emergency).chain(named) {
        if !urgent.iter().any(|known| known.id == service.id) {
            urgent.push(service);
        }
    }
    urgent
}

/// What stands on every page: the line of the whole country, and beside it the host's own.
pub fn always_called(site: &Site) -> impl Iterator<Item = &Service> {
    let settings = &site.settings;
    let ids = [Some(&settings.always_call), settings.host.always_call.as_ref()];
    let mut ids: Vec<&String> = ids.into_iter().flatten().collect();
    ids.dedup();
    ids.into_iter().filter_map(|id| site.service(id))
}

/// A service whose words were given above it with those of its group: its name, place, ways to reach it, and what is
/// known only of it.
pub fn entry(view: View<'_>, service: &Service) -> AnyView {
    let words = &view.edition.services[&service.id];
    let name = view.edition.service_name(service).to_owned();
    let body = view! {
        {reaches(view, service)}
        {in_short(view, service, words)}
        {own_note(view, service)}
        {seen_here(view, service).map(|seen| view! { <p class="small">{seen}</p> })}
    };
    part::card::card(service.id.clone(), name, body.into_any())
}

/// Where an entry was seen. Of a list that was read in a copy the page speaks once, for all of them.
fn seen_here(view: View<'_>, service: &Service) -> Option<String> {
    if service.trust() == Trust::Copied { operator(view, service) } else { Some(seen(view, service)) }
}

/// What is said of this service alone.
fn own_note(view: View<'_>, service: &Service) -> Option<impl IntoView + use<>> {
    service.notes.get(view.tag()).map(|note| view! { <p>{note.clone()}</p> })
}

fn facts(view: View<'_>, service: &Service, words: &ServiceWords) -> String {
    let mut facts = Vec::new();
    if service.always_open {
        facts.push(view.say("hours-always"));
    } else if let Some(hours) = &service.hours {
        facts.push(hours_text(view, hours));
    } else if let Some(hours) = &words.hours {
        facts.push(hours.clone());
    } else if service.call().is_some() {
        facts.push(view.say("hours-unknown"));
    }
    if !service.languages.is_empty() {
        let own: Vec<String> = service.languages.iter().map(|tag| language_name(view, tag)).collect();
        facts.push(view.edition.words.say_with("languages-spoken", "list", own.join(", ")));
    }
    if service.interpreters {
        facts.push(view.say("interpreters"));
    }
    match service.cost {
        Some(Cost::Free) => facts.push(view.say("cost-free")),
        Some(Cost::LowCost) => facts.push(view.say("cost-low")),
        None => {}
    }
    facts.push(view.say(service.run_by_law_enforcement.message()));
    facts.join(" · ")
}

/// A language's name: its own where it is published here, otherwise the reader's word for it.
pub fn language_name(view: View<'_>, tag: &str) -> String {
    let own = view.site.settings.languages.iter().find(|language| language.tag == tag);
    own.map(|language| &language.name)
        .or_else(|| view.edition.language_names.get(tag))
        .map_or_else(|| tag.to_owned(), Clone::clone)
}

/// Opening hours in the reader's words: `Mon–Fri 9 AM–5 PM (Central time)`.
fn hours_text(view: View<'_>, hours: &Hours) -> String {
    hours_words(view).weekly(&hours.open, &zone_text(view, &hours.zone))
}

/// The reader's words for hours.
pub fn hours_words(view: View<'_>) -> HoursWords {
    HoursWords {
        days: DAYS.iter().map(|day| view.say(&format!("day-{day}"))).collect(),
        am: view.say("time-am"),
        pm: view.say("time-pm"),
    }
}

/// A time zone in the reader's words, by its name.
pub fn zone_text(view: View<'_>, name: &str) -> String {
    let zone = Zone::named(name);
    match zone.and_then(Zone::message) {
        Some(message) => view.say(message),
        None => {
            // The same city for every name of a zone.
            let city = zone.map_or_else(|| city(name), |zone| city(zone.name()));
            view.edition.words.say_with("zone-other", "name", city)
        }
    }
}

fn seen(view: View<'_>, service: &Service) -> String {
    let operator = operator(view, service).map(|operator| operator + " ").unwrap_or_default();
    let page = || service.seen_on().to_owned();
    let when = match service.seen {
        Seen::OwnSite | Seen::Government => {
            let day = view.edition.words.date(&service.read_on);
            view.edition.words.say_with("source-read", "date", day) + " " + service.seen_on()
        }
        Seen::ThirdParty if service.seen_in_copy() => view.edition.words.say_with("seen-in-copy", "page", page()),
        Seen::ThirdParty => view.edition.words.say_with("seen-on", "page", page()),
    };
    operator + &when
}

/// Who runs it, where that is not its name.
fn operator(view: View<'_>, service: &Service) -> Option<String> {
    service.operator.as_ref().map(|operator| view.edition.words.say_with("operator", "name", operator.clone()))
}

fn reach(view: View<'_>, channel: &Channel) -> AnyView {
    let dialed = |id: &str, phone: &Phone| (view.say(id), phone.clone());
    match channel {
        Channel::Call(phone) => call_link(view.say("call"), phone).into_any(),
        Channel::Text { to, keyword } => {
            let words = if keyword.is_empty() {
                view.say("text-plain")
            } else {
                view.edition.words.say_with("text-keyword", "word", keyword.clone())
            };
            message_link(words, keyword, to).into_any()
        }
        Channel::Chat(address) => web(view.say("channel-chat"), address).into_any(),
        Channel::Web(address) => web(view.say("channel-web"), address).into_any(),
        Channel::Site(name) => {
            view! { <span>{view.say("channel-site")}" "<bdi dir="ltr" translate="no">{name.clone()}</bdi></span> }.into_any()
        }
        Channel::Address(place) => view! { <span>{place.clone()}</span> }.into_any(),
        Channel::Email(address) => {
            view! { <a href=link::mail(address)>{view.say("channel-email")}" "<bdi translate="no">{address.clone()}</bdi></a> }
                .into_any()
        }
        Channel::Tty(phone) => {
            let (words, phone) = dialed("channel-tty", phone);
            call_link(words, &phone).into_any()
        }
        Channel::Videophone(phone) => {
            let (words, phone) = dialed("channel-videophone", phone);
            call_link(words, &phone).into_any()
        }
        Channel::Whatsapp(phone) => {
            let (words, phone) = dialed("channel-whatsapp", phone);
            let (address, number) = (link::whatsapp(phone.dialed()), phone.shown().to_owned());
            view! { <a rel="noreferrer" href=address>{words}" "<bdi dir="ltr" translate="no">{number}</bdi></a> }.into_any()
        }
    }
}

fn web(words: String, address: &str) -> impl IntoView + use<> {
    view! { <a rel="noreferrer" href=address.to_owned()>{words}</a> }
}
