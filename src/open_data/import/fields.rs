//! The fields of one service of a file, each checked.

use super::answering;
use super::channels::channels;
use super::entry::Entry;
use super::fault::{Faults, quoted};
use super::file::Node;
use super::limits::MAX_NAME;
use super::local::{Imported, Local};
use super::times;
use crate::content::KINDS;
use crate::open_data::attributes as terms;

/// Reads it. None when it is no longer active, or when something is wrong.
pub(super) fn read_one(entry: &Entry<'_, '_>, imported: &mut Imported, faults: &mut Faults) -> Option<Local> {
    let node = &entry.node;
    let name = name(node, "name", faults);
    if name.is_none() && node.get("name").is_none_or(|name| name.as_str().is_some_and(|text| text.trim().is_empty())) {
        faults.add(&node.pointer, "the service has no name", "give it its own `name`");
    }
    match node.text("status", faults).map(str::to_lowercase).as_deref() {
        None | Some("active") => {}
        Some("inactive" | "defunct" | "temporarily closed") => {
            imported.leave_out("services that are not active", name.as_deref());
            return None;
        }
        Some(other) => faults.add(
            &node.at("status"),
            format!("`{}` is no status", quoted(other)),
            "write active, inactive, defunct or temporarily closed",
        ),
    }
    let organization = entry.organization(faults);
    let operator = organization.as_ref().and_then(|organization| self::name(organization, "name", faults));
    let region = region(entry, faults);
    let languages = languages(entry, imported, faults);
    let kinds = kinds(entry, faults);
    let (always_open, hours) = times::read(entry, imported, faults);
    let channels = channels(entry, organization.as_ref(), imported, faults);
    let police = answering::law_enforcement(entry, organization.as_ref(), imported, faults);
    let free = is_free(entry, faults);
    let interpreters = node
        .text("interpretation_services", faults)
        .is_some_and(|text| !text.to_lowercase().trim_start().starts_with("no"));
    let city = city(entry, faults);
    if channels.is_empty() {
        return None;
    }
    let name = name?;
    Some(Local {
        id: String::new(),
        operator: operator.filter(|operator| *operator != name),
        name,
        kinds,
        region: region?,
        city,
        police,
        always_open,
        hours,
        free,
        languages,
        interpreters,
        channels,
    })
}

/// A name with single spaces and no longer than a name is.
fn name(node: &Node<'_>, key: &str, faults: &mut Faults) -> Option<String> {
    let text = node.text(key, faults)?.split_whitespace().collect::<Vec<_>>().join(" ");
    let length = text.chars().count();
    if length > MAX_NAME {
        faults.add(&node.at(key), format!("the name has {length} letters"), &format!("shorten it to {MAX_NAME}"));
        return None;
    }
    Some(text)
}

/// The state: of its area, of its address, or the one given for all.
fn region(entry: &Entry<'_, '_>, faults: &mut Faults) -> Option<String> {
    let areas = entry.file.parts(&entry.node, "service_areas", ("service_area", "service_id"), faults);
    let mut found: Option<(String, String)> = None;
    for area in areas {
        let code = area.text("uri", faults).and_then(|uri| uri.strip_prefix(terms::PLACE));
        found = found.or_else(|| code.map(|code| (code.to_owned(), area.at("uri"))));
    }
    for address in addresses(entry, faults) {
        let state = address.text("state_province", faults).filter(|state| state.len() == 2);
        let country = address.text("country", faults).unwrap_or("US").to_uppercase();
        let here = matches!(country.as_str(), "US" | "USA" | "UNITED STATES");
        found = found.or_else(|| {
            let state = state.filter(|_| here)?;
            Some((format!("US-{}", state.to_uppercase()), address.at("state_province")))
        });
    }
    let given = entry.options.region.clone().map(|region| (region, entry.node.pointer.clone()));
    let Some((code, pointer)) = found.or(given) else {
        let help = "give --region, such as --region US-CA, for services whose address does not say";
        faults.add(&entry.node.pointer, "nothing says in which state it is", help);
        return None;
    };
    if code.starts_with("US-") && entry.known.regions.contains(&code) {
        return Some(code);
    }
    faults.add(
        &pointer,
        format!("`{}` is no state or territory of the directory", quoted(&code)),
        "write its two letters, such as CA; lines for a whole country are no local services",
    );
    None
}

fn addresses<'a>(entry: &Entry<'a, '_>, faults: &mut Faults) -> Vec<Node<'a>> {
    let places = entry.places(faults);
    let mut addresses = Vec::new();
    for location in places.into_iter().filter_map(|(_, location)| location) {
        addresses.extend(entry.file.parts(&location, "addresses", ("address", "location_id"), faults));
    }
    addresses
}

/// Only the city: an address in the file may be that of a shelter.
fn city(entry: &Entry<'_, '_>, faults: &mut Faults) -> Option<String> {
    let addresses = addresses(entry, faults);
    addresses.iter().find_map(|address| name(address, "city", faults))
}

fn kinds(entry: &Entry<'_, '_>, faults: &mut Faults) -> Vec<String> {
    let mut kinds = Vec::new();
    for (kind, pointer) in entry.facts(&entry.node, terms::KIND, faults) {
        if kind != "emergency" && KINDS.contains(&kind) {
            kinds.push(kind.to_owned());
        } else {
            faults.add(
                &pointer,
                format!("`{}` is no kind of help that a local service can have", quoted(kind)),
                "take it out; CONTRIBUTING.md lists the kinds, and `emergency` is only for 911",
            );
        }
    }
    if kinds.is_empty() { entry.options.kinds.clone() } else { kinds }
}

fn languages(entry: &Entry<'_, '_>, imported: &mut Imported, faults: &mut Faults) -> Vec<String> {
    let mut languages = Vec::new();
    for language in entry.file.parts(&entry.node, "languages", ("language", "service_id"), faults) {
        let (code, name) = (language.text("code", faults), language.text("name", faults));
        let known = [code, name].into_iter().flatten().find_map(|text| entry.known.languages.get(&text.to_lowercase()));
        match known {
            Some(code) if !languages.contains(code) => languages.push(code.clone()),
            Some(_) => {}
            None => imported.leave_out("languages that have no name in content/directory yet", entry.label()),
        }
    }
    languages
}

/// Free when it has prices and all of them are nothing.
fn is_free(entry: &Entry<'_, '_>, faults: &mut Faults) -> bool {
    let prices = entry.file.parts(&entry.node, "cost_options", ("cost_option", "service_id"), faults);
    let nothing = |cost: &Node<'_>| cost.get("amount").and_then(serde_json::Value::as_f64) == Some(0.0);
    !prices.is_empty() && prices.iter().all(nothing)
}
