//! The directory as the finder gets it: every service a small entry, one file for each place and one for all.

use crate::content::{Channel, Edition, Service, Site};
use crate::directory::{Bits, COUNTRY, Entry, Fold, Hours, Number, Reach, ZipRange, Zone};
use crate::pages::region;
use crate::pages::topics::{TOPICS, stands_aside};

/// Services up to which every phone gets the whole list, whatever is chosen: then nobody learns which place was. Beyond,
/// one list would be slow to come, so each place has its own, and the page says so.
const WHOLE: usize = 2_000;

/// Whether the finder's services come in one file for each place.
#[must_use]
pub fn is_split(site: &Site) -> bool {
    site.services.len() > WHOLE
}

/// Message ids of the ways to reach a service that people choose from, in the order of an entry's `ways`.
pub const WAYS: [&str; 7] =
    ["call", "text-plain", "channel-chat", "channel-whatsapp", "channel-videophone", "channel-tty", "channel-email"];

/// Codes of the places of the finder: the whole country, then those with a page.
#[must_use]
pub fn places(site: &Site) -> Vec<&str> {
    std::iter::once(COUNTRY).chain(region::codes(site)).collect()
}

/// Tags of the languages that services in the country speak, in order.
#[must_use]
pub fn languages(site: &Site) -> Vec<&str> {
    let inside = site.services.iter().filter(|service| is_inside(service));
    let mut tags: Vec<&str> = inside.flat_map(|service| service.languages.iter().map(String::as_str)).collect();
    tags.sort_unstable();
    tags.dedup();
    tags
}

/// Every service in the country: those for all of it first, then place by place.
#[must_use]
pub fn entries(site: &Site) -> Vec<Entry> {
    let (places, languages) = (places(site), languages(site));
    let mut entries: Vec<Entry> = site
        .services
        .iter()
        .filter(|service| is_inside(service))
        .map(|service| entry(site, service, &places, &languages))
        .collect();
    entries.sort_by_key(|entry| entry.place);
    entries
}

/// ZIP codes with the places they lie in, neighbors joined.
#[must_use]
pub fn zips(site: &Site) -> Vec<ZipRange> {
    let places = places(site);
    let mut ranges: Vec<ZipRange> = Vec::new();
    for zip in &site.zips {
        let within = zip.places.iter().filter_map(|code| places.iter().position(|place| place == code)).collect();
        match ranges.last_mut() {
            Some(last) if last.places == within && last.last + 1 == zip.prefix => last.last = zip.prefix,
            _ => ranges.push(ZipRange { first: zip.prefix, last: zip.prefix, places: within }),
        }
    }
    ranges
}

/// The letters of the site's languages that are found by plain ones, small and capital. Where languages differ, the
/// earlier one decides.
#[must_use]
pub fn fold(site: &Site) -> Fold {
    let mut fold = Fold::default();
    let languages = site.editions.iter().map(|edition| &edition.language);
    for (letter, text) in languages.flat_map(|language| language.search.each()) {
        // What a language file lists has one letter; `content` checks it.
        let Some(plain) = text.chars().next() else { continue };
        fold.add(letter, plain);
        let mut capital = letter.to_uppercase();
        if let (Some(capital), None) = (capital.next(), capital.next()) {
            fold.add(capital, plain);
        }
    }
    fold
}

fn is_inside(service: &Service) -> bool {
    service.region == COUNTRY || service.region.starts_with("US-")
}

fn entry(site: &Site, service: &Service, places: &[&str], languages: &[&str]) -> Entry {
    let place = places.iter().position(|code| *code == service.region).unwrap_or(0);
    let spoken = service.languages.iter().filter_map(|tag| languages.iter().position(|known| known == tag));
    Entry {
        id: service.id.clone(),
        name: service.name.clone(),
        names: site.editions.iter().filter_map(|edition| other_name(edition, service)).collect(),
        place: u8::try_from(place).unwrap_or(0),
        city: service.city.clone(),
        needs: needs(service),
        languages: spoken.collect(),
        interpreters: service.interpreters,
        ways: service.channels.iter().filter_map(way).collect(),
        hours: hours(service, site.editions.iter().any(|edition| edition.services[&service.id].hours.is_some())),
        police: service.run_by_law_enforcement,
        reach: reach(service),
        aside: stands_aside(service),
    }
}

fn other_name(edition: &Edition, service: &Service) -> Option<(String, String)> {
    let name = edition.services[&service.id].name.as_ref()?;
    Some((edition.language.tag.clone(), name.clone()))
}

/// Headings it belongs under by any of its kinds, and always the one it stands under on the pages.
fn needs(service: &Service) -> Bits {
    let topic = |kind: &str| TOPICS.iter().position(|topic| !topic.is_rest() && topic.takes(kind));
    let rest = TOPICS.len() - 1;
    let first = service.kinds.first().and_then(|kind| topic(kind)).unwrap_or(rest);
    service.kinds.iter().filter_map(|kind| topic(kind)).chain([first]).collect()
}

fn way(channel: &Channel) -> Option<usize> {
    let id = match channel {
        Channel::Call(_) => "call",
        Channel::Text { .. } => "text-plain",
        Channel::Chat(_) => "channel-chat",
        Channel::Whatsapp(_) => "channel-whatsapp",
        Channel::Videophone(_) => "channel-videophone",
        Channel::Tty(_) => "channel-tty",
        Channel::Email(_) => "channel-email",
        Channel::Web(_) | Channel::Site(_) | Channel::Address(_) => return None,
    };
    WAYS.iter().position(|way| *way == id)
}

fn hours(service: &Service, in_words: bool) -> Hours {
    match &service.hours {
        _ if service.always_open => Hours::Always,
        // Outside the zones the clock knows, the entry says it in words.
        Some(hours) => {
            Zone::named(&hours.zone).map_or(Hours::InWords, |zone| Hours::Weekly { zone, open: hours.open.clone() })
        }
        None if in_words => Hours::InWords,
        None => Hours::Unknown,
    }
}

/// The way shown first: to call, then to write, to sign, to read.
fn reach(service: &Service) -> Reach {
    let first = |wanted: fn(&Channel) -> Option<Reach>| service.channels.iter().find_map(wanted);
    let number = |phone: &crate::content::Phone| Number::new(phone.dialed(), phone.shown());
    if let Some(phone) = service.call() {
        return Reach::Call(number(phone));
    }
    first(|channel| match channel {
        Channel::Text { to, keyword } => Some(Reach::Text(Number::new(to.dialed(), to.shown()), keyword.clone())),
        _ => None,
    })
    .or_else(|| {
        first(|channel| match channel {
            Channel::Videophone(to) => Some(Reach::Video(Number::new(to.dialed(), to.shown()))),
            _ => None,
        })
    })
    .or_else(|| {
        first(|channel| match channel {
            Channel::Web(address) | Channel::Chat(address) => Some(Reach::Web(address.clone())),
            _ => None,
        })
    })
    .unwrap_or(Reach::Entry)
}
