//! `/data/services.json`: everything the directory knows, in our own words for it.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::content::{Channel, Cost, Edition, Hours, Seen, Service, ServiceWords, Site};
use crate::directory::LawEnforcement;

/// Raised when a field changes its meaning or goes away; new fields do not raise it.
const VERSION: u32 = 2;

#[derive(Serialize)]
struct Directory<'a> {
    format: &'static str,
    version: u32,
    license: &'static str,
    /// Names of places by code, by language.
    regions: BTreeMap<&'a str, ByLanguage<'a, &'a str>>,
    /// Names of the languages services speak by code, by language.
    languages: BTreeMap<&'a str, ByLanguage<'a, &'a str>>,
    services: Vec<Record<'a>>,
}

type ByLanguage<'a, T> = BTreeMap<&'a str, T>;

#[derive(Serialize)]
struct Record<'a> {
    id: &'a str,
    name: &'a str,
    group: Option<&'a str>,
    kinds: &'a [String],
    region: &'a str,
    city: Option<&'a str>,
    operator: Option<&'a str>,
    run_by_law_enforcement: LawEnforcement,
    always_open: bool,
    hours: Option<HoursRecord<'a>>,
    cost: Option<Cost>,
    languages: &'a [String],
    interpreters: bool,
    channels: Vec<ChannelRecord<'a>>,
    seen: Seen,
    sources: Vec<SourceRecord<'a>>,
    source_date: Option<&'a str>,
    read_on: &'a str,
    next_check: &'a str,
    words: ByLanguage<'a, WordsRecord<'a>>,
}

#[derive(Serialize)]
struct HoursRecord<'a> {
    zone: &'a str,
    open: Vec<OpenRecord>,
}

#[derive(Serialize)]
struct OpenRecord {
    days: Vec<&'static str>,
    from: String,
    to: String,
}

#[derive(Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
enum ChannelRecord<'a> {
    Call { number: &'a str, shown: &'a str },
    Text { number: &'a str, shown: &'a str, keyword: &'a str },
    Chat { url: &'a str },
    Web { url: &'a str },
    Site { name: &'a str },
    Email { email: &'a str },
    Tty { number: &'a str, shown: &'a str },
    Videophone { number: &'a str, shown: &'a str },
    Whatsapp { number: &'a str, shown: &'a str },
    Address { text: &'a str },
}

#[derive(Serialize)]
struct SourceRecord<'a> {
    url: &'a str,
    read_on: Option<&'a str>,
}

#[derive(Serialize)]
struct WordsRecord<'a> {
    name: Option<&'a str>,
    what: &'a str,
    call: &'a str,
    status: Option<&'a str>,
    note: Option<&'a str>,
    hours: Option<&'a str>,
    own_note: Option<&'a str>,
}

/// The whole directory as one JSON object.
pub(super) fn json(site: &Site) -> String {
    let directory = Directory {
        format: "amparo-services",
        version: VERSION,
        license: "https://creativecommons.org/licenses/by/4.0/",
        regions: names(site, |edition| &edition.regions),
        languages: names(site, |edition| &edition.language_names),
        services: site.services.iter().map(|service| record(site, service)).collect(),
    };
    serde_json::to_string(&directory).expect("texts, numbers and lists are JSON")
}

fn names<'a>(
    site: &'a Site,
    pick: impl Fn(&'a Edition) -> &'a BTreeMap<String, String>,
) -> BTreeMap<&'a str, ByLanguage<'a, &'a str>> {
    let mut names: BTreeMap<&str, ByLanguage<'_, &str>> = BTreeMap::new();
    for edition in site.published() {
        for (code, name) in pick(edition) {
            names.entry(code).or_default().insert(&edition.language.tag, name);
        }
    }
    names
}

fn record<'a>(site: &'a Site, service: &'a Service) -> Record<'a> {
    let words = |edition: &'a Edition| {
        let tag = edition.language.tag.as_str();
        (tag, words_record(&edition.services[&service.id], service.notes.get(tag)))
    };
    Record {
        id: &service.id,
        name: &service.name,
        group: service.group.as_deref(),
        kinds: &service.kinds,
        region: &service.region,
        city: service.city.as_deref(),
        operator: service.operator.as_deref(),
        run_by_law_enforcement: service.run_by_law_enforcement,
        always_open: service.always_open,
        hours: service.hours.as_ref().map(hours_record),
        cost: service.cost,
        languages: &service.languages,
        interpreters: service.interpreters,
        channels: service.channels.iter().map(channel_record).collect(),
        seen: service.seen,
        sources: service
            .sources
            .iter()
            .map(|source| SourceRecord { url: &source.url, read_on: source.read_on.as_deref() })
            .collect(),
        source_date: service.source_date.as_deref(),
        read_on: &service.read_on,
        next_check: &service.next_check,
        words: site.published().map(words).collect(),
    }
}

fn words_record<'a>(words: &'a ServiceWords, own_note: Option<&'a String>) -> WordsRecord<'a> {
    WordsRecord {
        name: words.name.as_deref(),
        what: &words.what,
        call: &words.call,
        status: words.status.as_deref(),
        note: words.note.as_deref(),
        hours: words.hours.as_deref(),
        own_note: own_note.map(String::as_str),
    }
}

fn hours_record(hours: &Hours) -> HoursRecord<'_> {
    let open = hours.open.iter().map(|open| OpenRecord {
        days: open.days().collect(),
        from: open.opens_at(),
        to: open.closes_at(),
    });
    HoursRecord { zone: &hours.zone, open: open.collect() }
}

fn channel_record(channel: &Channel) -> ChannelRecord<'_> {
    match channel {
        Channel::Call(phone) => ChannelRecord::Call { number: phone.dialed(), shown: phone.shown() },
        Channel::Text { to, keyword } => ChannelRecord::Text { number: to.dialed(), shown: to.shown(), keyword },
        Channel::Chat(url) => ChannelRecord::Chat { url },
        Channel::Web(url) => ChannelRecord::Web { url },
        Channel::Site(name) => ChannelRecord::Site { name },
        Channel::Email(email) => ChannelRecord::Email { email },
        Channel::Tty(phone) => ChannelRecord::Tty { number: phone.dialed(), shown: phone.shown() },
        Channel::Videophone(phone) => ChannelRecord::Videophone { number: phone.dialed(), shown: phone.shown() },
        Channel::Whatsapp(phone) => ChannelRecord::Whatsapp { number: phone.dialed(), shown: phone.shown() },
        Channel::Address(text) => ChannelRecord::Address { text },
    }
}
