//! The fields of one service of a file, each checked.

use super::answering;
use super::channels::channels;
use super::entry::Entry;
use super::fault::{Faults, quoted};
use super::file::Node;
use super::local::{Imported, Local};
use super::name::name;
use super::{place, times};
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
    if node.text("alert", faults).is_some() {
        imported.leave_out(
            "services with an `alert`: read it; take it out of the file if it still stands",
            name.as_deref(),
        );
        return None;
    }
    let organization = entry.organization(faults);
    let operator = organization.as_ref().and_then(|organization| self::name(organization, "name", faults));
    leave_out_for_whom(entry, imported, faults);
    let region = place::region(entry, faults);
    let languages = languages(entry, imported, faults);
    let kinds = kinds(entry, faults);
    let (always_open, hours) = times::read(entry, imported, faults);
    let channels = channels(entry, organization.as_ref(), region.as_deref(), imported, faults);
    let police = answering::law_enforcement(entry, organization.as_ref(), imported, faults);
    let free = is_free(entry, faults);
    let interpreters = node.text("interpretation_services", faults).is_some_and(|text| !is_a_no(text));
    let city = place::city(entry, faults);
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

/// Tells that nobody translated for whom a service is.
fn leave_out_for_whom(entry: &Entry<'_, '_>, imported: &mut Imported, faults: &mut Faults) {
    let fields = ["eligibility_description", "minimum_age", "maximum_age", "eligibility"];
    let rows = entry.file.parts(&entry.node, "eligibilities", ("eligibility", "service_id"), faults);
    if !rows.is_empty() || fields.iter().any(|key| entry.node.get(key).is_some()) {
        imported.leave_out("for whom it is (eligibility, ages): say it in a `note`, in each language", entry.label());
    }
}

/// Whether a text about interpreters says that there are none, or nothing.
fn is_a_no(text: &str) -> bool {
    let small = text.trim().to_lowercase();
    small.starts_with("no") || ["n/a", "na", "unknown", "false", "0", "-"].contains(&small.as_str())
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

/// Those of the service, of its places, and of its lines.
fn languages(entry: &Entry<'_, '_>, imported: &mut Imported, faults: &mut Faults) -> Vec<String> {
    let mut spoken = entry.file.parts(&entry.node, "languages", ("language", "service_id"), faults);
    for (_, location) in entry.places(faults) {
        let Some(location) = location else { continue };
        spoken.extend(entry.file.parts(&location, "languages", ("language", "location_id"), faults));
    }
    for phone in entry.file.parts(&entry.node, "phones", ("phone", "service_id"), faults) {
        spoken.extend(entry.file.parts(&phone, "languages", ("language", "phone_id"), faults));
    }
    let mut languages: Vec<String> = Vec::new();
    for language in spoken {
        // Earlier HSDS has the name in `language`.
        let texts: Vec<&str> =
            ["code", "name", "language"].iter().filter_map(|key| language.text(key, faults)).collect();
        match texts.iter().find_map(|text| entry.known.languages.get(&text.to_lowercase())) {
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
    // A table has every number as a text.
    let amount = |value: &serde_json::Value| value.as_f64().or_else(|| value.as_str()?.trim().parse().ok());
    let nothing = |cost: &Node<'_>| cost.get("amount").and_then(amount) == Some(0.0);
    !prices.is_empty() && prices.iter().all(nothing)
}
