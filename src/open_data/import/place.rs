//! Where a service is: its state, and its city. Another country is never taken for a state of this one.

use super::entry::Entry;
use super::fault::{Faults, quoted};
use super::file::Node;
use super::name::name;
use crate::content::plain_words;
use crate::open_data::attributes as terms;

/// How an address names the country, in plain words.
const COUNTRY: [&str; 5] = ["us", "usa", "united states", "united states of america", "america"];

/// The state: of its area, of its address, or the one given for all.
pub(super) fn region(entry: &Entry<'_, '_>, faults: &mut Faults) -> Option<String> {
    let areas = entry.file.parts(&entry.node, "service_areas", ("service_area", "service_id"), faults);
    for area in &areas {
        if let Some(code) = area.text("uri", faults).and_then(|uri| uri.strip_prefix(terms::PLACE)) {
            return known(entry, code, &area.at("uri"), faults);
        }
    }
    let mut abroad = None;
    for address in addresses(entry, faults) {
        let country = address.text("country", faults);
        if let Some(territory) = country.and_then(|country| territory(entry, country)) {
            return Some(territory);
        }
        if country.is_some_and(|country| !is_here(country)) {
            abroad = abroad.or(country.map(|country| (country, address.at("country"))));
            continue;
        }
        if let Some(written) = address.text("state_province", faults) {
            return state(entry, written).or_else(|| known(entry, written, &address.at("state_province"), faults));
        }
    }
    if let Some((country, pointer)) = abroad {
        let message = format!("it is in another country, `{}`", quoted(country));
        faults.add(&pointer, message, "take it out: the lists of other countries are not made by an import");
        return None;
    }
    let named = areas.iter().find_map(|area| ["name", "service_area"].iter().find_map(|key| area.text(key, faults)));
    let Some(code) = named.and_then(|name| state(entry, name)).or_else(|| entry.options.region.clone()) else {
        let help = "give --region, such as --region US-CA, for services whose address does not say";
        faults.add(&entry.node.pointer, "nothing says in which state it is", help);
        return None;
    };
    known(entry, &code, &entry.node.pointer, faults)
}

/// Territories that addresses also name as countries. No state: its letters may be those of a country, as CA and IN are.
const TERRITORIES: [&str; 5] = ["US-AS", "US-GU", "US-MP", "US-PR", "US-VI"];

fn territory(entry: &Entry<'_, '_>, country: &str) -> Option<String> {
    state(entry, country).filter(|code| TERRITORIES.contains(&code.as_str()))
}

fn is_here(country: &str) -> bool {
    let words = plain_words(country).join(" ");
    COUNTRY.iter().any(|name| plain_words(name).join(" ") == words)
}

/// A state or territory by its letters, with or without points, or by its name in a language of the site.
fn state(entry: &Entry<'_, '_>, written: &str) -> Option<String> {
    let letters: String = written.chars().filter(|letter| !matches!(letter, '.' | ' ')).collect();
    let code = format!("US-{}", letters.to_ascii_uppercase());
    if entry.known.regions.contains(&code) {
        return Some(code);
    }
    let named = entry.known.places.get(&plain_words(written).join(" "));
    named.filter(|code| code.starts_with("US-")).cloned()
}

fn known(entry: &Entry<'_, '_>, code: &str, pointer: &str, faults: &mut Faults) -> Option<String> {
    if code.starts_with("US-") && entry.known.regions.contains(code) {
        return Some(code.to_owned());
    }
    faults.add(
        pointer,
        format!("`{}` is no state or territory of the directory", quoted(code)),
        "write its two letters or its name, such as CA; lines for a whole country are no local services",
    );
    None
}

fn addresses<'a>(entry: &Entry<'a, '_>, faults: &mut Faults) -> Vec<Node<'a>> {
    let mut addresses = Vec::new();
    for location in entry.places(faults).into_iter().filter_map(|(_, location)| location) {
        addresses.extend(entry.file.parts(&location, "addresses", ("address", "location_id"), faults));
    }
    addresses
}

/// Only the city: an address in the file may be that of a shelter.
pub(super) fn city(entry: &Entry<'_, '_>, faults: &mut Faults) -> Option<String> {
    let addresses = addresses(entry, faults);
    addresses.iter().find_map(|address| name(address, "city", faults))
}
