//! The ways to reach a service of a file.

use super::entry::Entry;
use super::fault::{Faults, quoted};
use super::file::Node;
use super::limits::MAX_NAME;
use super::local::{Imported, LocalChannel};
use super::numbers;
use crate::content::{Way, is_email, is_web_address};
use crate::open_data::attributes as terms;

/// Every way that can be taken over, each once. None of them is told as a fault.
pub(super) fn channels<'a>(
    entry: &Entry<'a, '_>,
    organization: Option<&Node<'a>>,
    region: Option<&str>,
    imported: &mut Imported,
    faults: &mut Faults,
) -> Vec<LocalChannel> {
    let before = faults.count();
    let mut found = numbers(entry, organization, region, imported, faults);
    let mut fields = Vec::new();
    for (_, location) in entry.places(faults) {
        let Some(location) = location else { continue };
        if !entry.facts(&location, terms::CHAT, faults).is_empty() {
            fields.push((location, "url", "chat"));
        }
    }
    for url in entry.file.parts(&entry.node, "additional_urls", ("url", "service_id"), faults) {
        fields.push((url, "url", "web"));
    }
    fields.insert(0, (entry.node.clone(), "url", "web"));
    fields.push((entry.node.clone(), "email", "email"));
    if let Some(organization) = organization {
        fields.push((organization.clone(), "website", "web"));
        fields.push((organization.clone(), "url", "web"));
        fields.push((organization.clone(), "email", "email"));
    }
    for (node, key, channel) in fields {
        let Some(written) = node.text(key, faults) else { continue };
        let Some(own) = address(channel, written) else {
            let help = match channel {
                "email" => "write it as name@example.org, or take it out",
                _ => "write it whole, as https://www.example.org; no other kind of link is taken",
            };
            faults.add(&node.at(key), format!("`{}` is not an address that is taken", quoted(written)), help);
            continue;
        };
        if matches!(own, LocalChannel::Plain("site", _)) {
            imported.leave_out("links to web pages without https: the pages show their names", entry.label());
        }
        let sort = if channel == "email" { &["email"][..] } else { &["web", "site"] };
        if channel == "chat"
            || !found.iter().any(|taken| matches!(taken, LocalChannel::Plain(key, _) if sort.contains(key)))
        {
            found.push(own);
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

/// An address as content has it: lists leave out what every reader adds. Of a page without encryption only its name.
fn address(channel: &'static str, written: &str) -> Option<LocalChannel> {
    if written.chars().count() > MAX_NAME {
        return None;
    }
    if channel == "email" {
        let address = written.strip_prefix("mailto:").unwrap_or(written);
        return is_email(address).then(|| LocalChannel::Plain(channel, address.to_owned()));
    }
    if let Some(name) = written.strip_prefix("http://") {
        let is_site = channel == "web" && is_web_address(written) && name.contains('.');
        return is_site.then(|| LocalChannel::Plain("site", name.trim_end_matches('/').to_owned()));
    }
    // Most lists write "www.example.org", or "example.org/help".
    let host = written.split(['/', '?', '#']).next().unwrap_or(written);
    let is_bare =
        host.contains('.') && !host.contains(':') && host.ends_with(|letter: char| letter.is_ascii_alphabetic());
    let whole = if is_bare { format!("https://{written}") } else { written.to_owned() };
    is_web_address(&whole).then_some(LocalChannel::Plain(channel, whole))
}

/// Its own numbers; where none of them can be called or written to, those of its contacts, then of its places, then of its
/// organization.
fn numbers<'a>(
    entry: &Entry<'a, '_>,
    organization: Option<&Node<'a>>,
    region: Option<&str>,
    imported: &mut Imported,
    faults: &mut Faults,
) -> Vec<LocalChannel> {
    let mut sources = vec![entry.file.parts(&entry.node, "phones", ("phone", "service_id"), faults)];
    let mut contacts = Vec::new();
    for contact in entry.file.parts(&entry.node, "contacts", ("contact", "service_id"), faults) {
        contacts.extend(entry.file.parts(&contact, "phones", ("phone", "contact_id"), faults));
    }
    let mut places = Vec::new();
    for (at, location) in entry.places(faults) {
        places.extend(entry.file.parts(&at, "phones", ("phone", "service_at_location_id"), faults));
        if let Some(location) = location {
            places.extend(entry.file.parts(&location, "phones", ("phone", "location_id"), faults));
        }
    }
    sources.extend([contacts, places]);
    if let Some(organization) = organization {
        sources.push(entry.file.parts(organization, "phones", ("phone", "organization_id"), faults));
    }
    for phones in sources {
        let before = faults.count();
        let mut found = Vec::new();
        for phone in &phones {
            found.extend(phone_channels(entry, phone, region, imported, faults));
        }
        if !found.is_empty() || faults.count() > before {
            if found.len() > 1 && phones.iter().any(|phone| phone.get("description").is_some()) {
                imported.leave_out(
                    "what each of several numbers is for: say it in a `note`, in each language",
                    entry.label(),
                );
            }
            return found;
        }
    }
    Vec::new()
}

/// What a number is for, by the words that lists have for it.
enum Line {
    Call,
    Text,
    Video,
    Typed,
    /// Nobody talks there.
    NoTalk,
}

impl Line {
    fn named(kind: &str) -> Option<Line> {
        let small = kind.to_lowercase();
        let has = |words: &[&str]| words.iter().any(|word| small.contains(word));
        Some(match small.as_str() {
            _ if has(&["fax", "pager"]) => Line::NoTalk,
            _ if has(&["textphone", "tty", "tdd", "relay"]) => Line::Typed,
            _ if has(&["text", "sms"]) => Line::Text,
            _ if has(&["video"]) => Line::Video,
            "" | "local" | "primary" | "number" => Line::Call,
            _ if has(&[
                "voice",
                "cell",
                "phone",
                "line",
                "mobile",
                "main",
                "office",
                "toll",
                "free",
                "hour",
                "crisis",
                "business",
                "work",
                "intake",
                "after",
                "emergency",
                "information",
                "helpline",
                "alternate",
                "other",
                "direct",
                "general",
            ]) =>
            {
                Line::Call
            }
            _ => return None,
        })
    }
}

fn phone_channels<'a>(
    entry: &Entry<'a, '_>,
    phone: &Node<'a>,
    region: Option<&str>,
    imported: &mut Imported,
    faults: &mut Faults,
) -> Vec<LocalChannel> {
    let kind = phone.text("type", faults).unwrap_or("");
    let Some(number) = phone.figures("number", faults) else {
        faults.add(&phone.pointer, "the phone has no number", "give its `number`, or take it out");
        return Vec::new();
    };
    let dialing = entry.facts(phone, terms::DIALING, faults);
    let dialing = dialing.first().map_or("", |(value, _)| value);
    let (key, way) = match Line::named(kind) {
        _ if dialing == "whatsapp" => ("whatsapp", Way::Call),
        _ if dialing == "local" => {
            let help = "write it with its area code; such numbers are only taken for other countries";
            faults.add(&phone.at("number"), "a number that works only inside its own country", help);
            return Vec::new();
        }
        Some(Line::Call) => ("call", Way::Call),
        Some(Line::Text) => ("text", Way::Text),
        Some(Line::Video) => ("videophone", Way::Call),
        Some(Line::Typed) => ("tty", Way::Call),
        Some(Line::NoTalk) => {
            imported.leave_out("fax numbers and pagers", entry.label());
            return Vec::new();
        }
        None => {
            let message = format!("`{}` is no kind of phone", quoted(kind));
            faults.add(&phone.at("type"), message, "write voice, text, video, textphone or fax");
            return Vec::new();
        }
    };
    let keyword = entry.facts(phone, terms::KEYWORD, faults);
    let keyword = keyword.first().map_or("", |(word, _)| *word);
    let mut channels = Vec::new();
    match numbers::read(&number) {
        Err(message) => {
            let help = "write it as (212) 555-0100 or +12125550100, an extension in `extension`, or take it out";
            faults.add(&phone.at("number"), message, help);
        }
        Ok(read) => {
            for own in read {
                if let Some(Err(message)) = region.map(|region| own.phone.serves(way, region, &entry.known.short_codes))
                {
                    let help = "look whether it is right, or take it out";
                    faults.add(&phone.at("number"), message, help);
                    continue;
                }
                if own.extension || phone.get("extension").is_some() {
                    imported.leave_out("extensions: people reach the main number", entry.label());
                }
                let dialed = own.phone.dialed().to_owned();
                channels.push(match way {
                    Way::Text => LocalChannel::Text(dialed, keyword.to_owned()),
                    Way::Call => LocalChannel::Plain(key, dialed),
                });
            }
        }
    }
    channels
}
