//! The ways to reach a service of a file.

use super::entry::Entry;
use super::fault::{Faults, quoted};
use super::file::Node;
use super::limits::MAX_NAME;
use super::local::{Imported, LocalChannel};
use crate::content::{Phone, is_email, is_web_address};
use crate::open_data::attributes as terms;

/// Every way that can be taken over, each once. None of them is told as a fault.
pub(super) fn channels<'a>(
    entry: &Entry<'a, '_>,
    organization: Option<&Node<'a>>,
    imported: &mut Imported,
    faults: &mut Faults,
) -> Vec<LocalChannel> {
    let mut found = Vec::new();
    let (mut fields, before) = (Vec::new(), faults.count());
    for phone in phones(entry, organization, faults) {
        found.extend(phone_channel(entry, &phone, imported, faults));
    }
    for (_, location) in entry.places(faults) {
        let Some(location) = location else { continue };
        if !entry.facts(&location, terms::CHAT, faults).is_empty() {
            fields.push((location, "url", "chat"));
        }
    }
    fields.push((entry.node.clone(), "url", "web"));
    fields.push((entry.node.clone(), "email", "email"));
    if let Some(organization) = organization {
        fields.push((organization.clone(), "website", "web"));
        fields.push((organization.clone(), "email", "email"));
    }
    for (node, key, channel) in fields {
        let Some(address) = node.text(key, faults) else { continue };
        let fits = if channel == "email" { is_email(address) } else { is_web_address(address) };
        let known = found.iter().any(|taken| matches!(taken, LocalChannel::Plain(key, _) if *key == channel));
        if !fits || address.chars().count() > MAX_NAME {
            let help = match channel {
                "email" => "write it as name@example.org, or take it out",
                _ => "write it whole, as https://www.example.org; no other kind of link is taken",
            };
            faults.add(&node.at(key), format!("`{}` is not an address that is taken", quoted(address)), help);
        } else if !known || channel == "chat" {
            found.push(LocalChannel::Plain(channel, address.to_owned()));
        }
    }
    let mut once: Vec<LocalChannel> = Vec::new();
    for channel in found {
        if !once.contains(&channel) {
            once.push(channel);
        }
    }
    if once.is_empty() && faults.count() == before {
        let help = "add a phone, an e-mail address or a web page, or take the service out";
        faults.add(&entry.node.pointer, "the service cannot be reached in any way", help);
    }
    once
}

/// Its own numbers; where it has none, those of its places, then those of its organization.
fn phones<'a>(entry: &Entry<'a, '_>, organization: Option<&Node<'a>>, faults: &mut Faults) -> Vec<Node<'a>> {
    let mut phones = entry.file.parts(&entry.node, "phones", ("phone", "service_id"), faults);
    if phones.is_empty() {
        for (at, location) in entry.places(faults) {
            phones.extend(entry.file.parts(&at, "phones", ("phone", "service_at_location_id"), faults));
            if let Some(location) = location {
                phones.extend(entry.file.parts(&location, "phones", ("phone", "location_id"), faults));
            }
        }
    }
    if phones.is_empty()
        && let Some(organization) = organization
    {
        phones = entry.file.parts(organization, "phones", ("phone", "organization_id"), faults);
    }
    phones
}

fn phone_channel<'a>(
    entry: &Entry<'a, '_>,
    phone: &Node<'a>,
    imported: &mut Imported,
    faults: &mut Faults,
) -> Option<LocalChannel> {
    let kind = phone.text("type", faults).map(str::to_lowercase);
    let Some(number) = phone.text("number", faults) else {
        if phone.get("number").is_none_or(serde_json::Value::is_string) {
            faults.add(&phone.pointer, "the phone has no number", "give its `number`, or take it out");
        }
        return None;
    };
    let dialing = entry.facts(phone, terms::DIALING, faults);
    let dialing = dialing.first().map_or("", |(value, _)| value);
    let key = match kind.as_deref() {
        _ if dialing == "whatsapp" => "whatsapp",
        _ if dialing == "local" => "local-call",
        None | Some("" | "voice" | "cell" | "phone" | "hotline" | "telephone" | "mobile" | "landline") => "call",
        Some("text" | "sms") => "text",
        Some("video") => "videophone",
        Some("textphone" | "tty" | "tdd") => "tty",
        Some("fax" | "pager") => {
            imported.leave_out("fax numbers and pagers", entry.label());
            return None;
        }
        Some(other) => {
            let message = format!("`{}` is no kind of phone", quoted(other));
            faults.add(&phone.at("type"), message, "write voice, text, video, textphone or fax");
            return None;
        }
    };
    let read = if key == "local-call" { Phone::local(number) } else { Phone::written(number) };
    let read = match read {
        Ok(read) => read,
        Err(message) => {
            let help = "write it as (212) 555-0100 or +12125550100, an extension in `extension`, or take it out";
            faults.add(&phone.at("number"), quoted(&message), help);
            return None;
        }
    };
    if phone.get("extension").is_some() {
        imported.leave_out("extensions: people reach the main number", entry.label());
    }
    let dialed = read.dialed().to_owned();
    Some(match key {
        "text" => {
            let keyword = entry.facts(phone, terms::KEYWORD, faults);
            LocalChannel::Text(dialed, keyword.first().map_or("", |(word, _)| word).to_owned())
        }
        "local-call" => LocalChannel::Plain(key, read.shown().to_owned()),
        _ => LocalChannel::Plain(key, dialed),
    })
}
