//! Services people can reach, each number with the place it was read.

pub mod hours;
pub mod phone;
pub mod zip;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::content::directory::hours::{Hours, Open, is_zone};
use crate::content::directory::phone::Phone;
use crate::content::language::fallback::{Sort, Tongue, lent, unmarked};
use crate::content::source::date::{is_date, later};
use crate::content::source::draft::{
    ChannelDraft, DirectoryDraft, DirectoryWordsDraft, GroupWordsDraft, HoursDraft, ReadSourceDraft, ServiceDraft,
    ServiceWordsDraft, Text,
};
use crate::content::source::problem::{Problems, nearest};
use crate::content::source::tree::{Source, Tree};

/// The best kind of page on which a service's contact was read.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Seen {
    OwnSite,
    Government,
    /// Somebody else's page: shown as "seen on …, call to confirm".
    ThirdParty,
}

/// What a service asks for its help, where a source says so.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Cost {
    Free,
    LowCost,
}

/// A way to reach a service.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Channel {
    Call(Phone),
    /// The keyword is empty when any words do.
    Text {
        to: Phone,
        keyword: String,
    },
    Chat(String),
    Web(String),
    Email(String),
    Tty(Phone),
    Videophone(Phone),
    Whatsapp(Phone),
    Address(String),
}

/// One service, without its words.
#[derive(Clone, Debug)]
pub struct Service {
    pub id: String,
    /// Its own name, as it calls itself.
    pub name: String,
    /// Words it shares with others of its sort.
    pub group: Option<String>,
    pub kinds: Vec<String>,
    /// `US`, a state or territory such as `US-CA`, or a country such as `MX`.
    pub region: String,
    pub city: Option<String>,
    pub operator: Option<String>,
    /// Police, prosecutors or immigration enforcement answer or own it. `false` promises nothing.
    pub run_by_law_enforcement: bool,
    pub always_open: bool,
    pub hours: Option<Hours>,
    pub cost: Option<Cost>,
    pub languages: Vec<String>,
    pub interpreters: bool,
    /// Never empty.
    pub channels: Vec<Channel>,
    pub seen: Seen,
    /// Never empty; the official list first, even where only a copy of it was read.
    pub sources: Vec<ServiceSource>,
    /// The day the pages were read, the oldest one, `YYYY-MM-DD`.
    pub read_on: String,
    /// The day to look again.
    pub next_check: String,
    /// The newest date on a source, if any.
    pub source_date: Option<String>,
    /// The file it lives in.
    pub file: String,
    /// A sentence beside the shared words, by language.
    pub notes: BTreeMap<String, String>,
}

/// A page about a service.
#[derive(Clone, Debug)]
pub struct ServiceSource {
    pub url: String,
    /// The day it was read; `None` when only a copy of it was.
    pub read_on: Option<String>,
}

/// What one language says of a service.
#[derive(Clone, Debug)]
pub struct ServiceWords {
    pub name: Option<String>,
    pub what: String,
    pub call: String,
    pub status: Option<String>,
    pub note: Option<String>,
    pub hours: Option<String>,
}

impl Service {
    /// The number to call first, if it has one.
    #[must_use]
    pub fn call(&self) -> Option<&Phone> {
        self.channels.iter().find_map(|channel| match channel {
            Channel::Call(phone) => Some(phone),
            Channel::Text { .. }
            | Channel::Chat(_)
            | Channel::Web(_)
            | Channel::Email(_)
            | Channel::Tty(_)
            | Channel::Videophone(_)
            | Channel::Whatsapp(_)
            | Channel::Address(_) => None,
        })
    }

    /// A number to call or write to, if it has one.
    #[must_use]
    pub fn number(&self) -> Option<&Phone> {
        self.call().or_else(|| {
            self.channels.iter().find_map(|channel| match channel {
                Channel::Text { to, .. } => Some(to),
                _ => None,
            })
        })
    }

    /// The web page where its contact was read, without the path: `acf.gov`.
    #[must_use]
    pub fn seen_on(&self) -> &str {
        let read = self.sources.iter().find(|source| source.read_on.is_some());
        let address = read.map_or("", |source| source.url.as_str());
        let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
        rest.split(['/', ':']).next().unwrap_or(rest)
    }
}

/// What kinds of help a service can be listed under.
pub const KINDS: [&str; 19] = [
    "emergency",
    "trafficking",
    "crisis",
    "labor",
    "domestic-violence",
    "sexual-assault",
    "child",
    "health",
    "legal",
    "general",
    "shelter",
    "benefits",
    "deaf",
    "native",
    "lgbtq",
    "government",
    "tips",
    "migrants-en-route",
    "compensation",
];

pub(in crate::content) fn read(tree: &Tree, problems: &mut Problems) -> Vec<Service> {
    let mut services: Vec<Service> = Vec::new();
    let paths: Vec<String> = tree.under("content/directory/services/").map(|source| source.path.to_owned()).collect();
    for path in paths.iter().filter(|path| path.ends_with(".toml")) {
        let Some((source, draft)) = tree.toml::<DirectoryDraft>(path, problems) else { continue };
        for service in draft.service {
            let span = service.id.span();
            if services.iter().any(|known| known.id == *service.id.as_ref()) {
                problems.add(source.problem(
                    Some(span),
                    "directory/duplicate",
                    format!("service `{}` is listed twice", service.id.as_ref()),
                    "keep one entry",
                ));
            } else if let Some(service) = read_service(service, source, problems) {
                services.push(service);
            }
        }
    }
    report_shared_numbers(tree, &services, problems);
    services
}

/// A number under two entries is often a copy's mistake; where it is not, one entry is enough.
fn report_shared_numbers(tree: &Tree, services: &[Service], problems: &mut Problems) {
    for (ix, service) in services.iter().enumerate() {
        // Short codes such as 911 are shared by nature.
        let Some(phone) = service.call().filter(|phone| phone.dialed().starts_with('+')) else { continue };
        let other = services[..ix].iter().find(|other| other.call() == Some(phone) && other.region == service.region);
        if let (Some(other), Some(source)) = (other, tree.source(&service.file)) {
            let at = source.text.find(&format!("\"{}\"", service.id)).unwrap_or(0);
            problems.add(source.problem(
                Some(at..at),
                "directory/number-twice",
                format!("`{}` and `{}` give the same number to call", service.id, other.id),
                "keep one entry, or look which of the two numbers is right",
            ));
        }
    }
}

fn read_service(draft: ServiceDraft, source: Source<'_>, problems: &mut Problems) -> Option<Service> {
    let id = draft.id.as_ref().clone();
    let at = Some(draft.id.span());
    for kind in draft.kinds.iter().filter(|kind| !KINDS.contains(&kind.as_ref().as_str())) {
        problems.add(source.problem(
            Some(kind.span()),
            "directory/unknown-kind",
            format!("no kind of help is called `{}`", kind.as_ref()),
            nearest(kind.as_ref(), KINDS.into_iter(), "CONTRIBUTING.md"),
        ));
    }
    let dated = |own: &ReadSourceDraft| own.read_on.as_ref().is_none_or(|day| is_date(day));
    if !draft.sources.iter().any(|own| own.read_on.is_some())
        || draft.sources.iter().any(|own| !own.url.starts_with("http") || !dated(own))
    {
        problems.add(source.problem(
            at.clone(),
            "directory/no-source",
            format!("`{id}` rests on no source that was read"),
            "give `sources` with the page's address and the day it was read; a number without one does not ship",
        ));
    }
    if let Some(date) = draft.source_date.as_ref().filter(|date| !is_date(date)) {
        problems.add(source.problem(
            at.clone(),
            "directory/date",
            format!("`{date}` is no date"),
            "write source-date as YYYY-MM-DD, or leave it out",
        ));
    }
    if let Some(date) = draft.next_check.as_ref().filter(|date| !is_date(date)) {
        problems.add(source.problem(
            at.clone(),
            "directory/date",
            format!("`{date}` is no date"),
            "write next-check as YYYY-MM-DD, or leave it out for three months",
        ));
    }
    let hours = draft.hours.and_then(|own| read_hours(own, &at, source, problems));
    let mut channels = Vec::new();
    for channel in draft.channels {
        let span = channel.span();
        match read_channel(channel.into_inner()) {
            Ok(channel) => channels.push(channel),
            Err((code, message)) => problems.add(source.problem(
                Some(span),
                code,
                message,
                "write numbers as +1 and ten digits, short codes as they are dialed, and addresses with https://",
            )),
        }
    }
    if channels.is_empty() {
        problems.add(source.problem(
            at,
            "directory/no-channel",
            format!("`{id}` cannot be reached in any way"),
            "add a number or an address to `channels`",
        ));
        return None;
    }
    let read_on = draft.sources.iter().filter_map(|own| own.read_on.clone()).min().unwrap_or_default();
    Some(Service {
        name: draft.name,
        group: draft.group.map(toml::Spanned::into_inner),
        city: draft.city,
        hours,
        cost: draft.cost,
        notes: draft.note.into_iter().map(|(tag, text)| (tag.into_inner(), text.into_inner())).collect(),
        kinds: draft.kinds.into_iter().map(toml::Spanned::into_inner).collect(),
        region: draft.region.into_inner(),
        operator: draft.operator,
        run_by_law_enforcement: draft.run_by_law_enforcement,
        always_open: draft.always_open,
        languages: draft.languages,
        interpreters: draft.interpreters,
        channels,
        seen: draft.seen,
        next_check: draft.next_check.unwrap_or_else(|| later(&read_on, CHECK_AFTER_DAYS)),
        read_on,
        sources: draft.sources.into_iter().map(|own| ServiceSource { url: own.url, read_on: own.read_on }).collect(),
        source_date: draft.source_date,
        file: source.path.to_owned(),
        id,
    })
}

/// How long a service's numbers stand before somebody looks again, where it does not say.
const CHECK_AFTER_DAYS: i64 = 90;

fn read_hours(
    draft: HoursDraft,
    at: &Option<std::ops::Range<usize>>,
    source: Source<'_>,
    problems: &mut Problems,
) -> Option<Hours> {
    if !is_zone(&draft.zone) {
        problems.add(source.problem(
            at.clone(),
            "directory/hours",
            format!("`{}` is no time zone", draft.zone),
            "write it as America/New_York, America/Chicago, America/Denver, America/Los_Angeles …",
        ));
    }
    let mut open = Vec::new();
    for own in &draft.open {
        match Open::parse(own.as_ref()) {
            Some(hours) => open.push(hours),
            None => problems.add(source.problem(
                Some(own.span()),
                "directory/hours",
                format!("`{}` is not read as hours", own.as_ref()),
                "write days and a day's hours, such as \"mon-fri 09:00-17:00\"",
            )),
        }
    }
    (!open.is_empty()).then_some(Hours { zone: draft.zone, open })
}

fn read_channel(draft: ChannelDraft) -> Result<Channel, (&'static str, String)> {
    let phone = |written: &str| Phone::parse(written).map_err(|message| ("directory/phone", message));
    Ok(match draft {
        ChannelDraft::Call(number) => Channel::Call(phone(&number)?),
        ChannelDraft::LocalCall(number) => {
            Channel::Call(Phone::local(&number).map_err(|message| ("directory/phone", message))?)
        }
        ChannelDraft::Text(text) => Channel::Text { to: phone(&text.to)?, keyword: text.keyword },
        ChannelDraft::Chat(address) => Channel::Chat(web(address)?),
        ChannelDraft::Web(address) => Channel::Web(web(address)?),
        ChannelDraft::Email(address) => Channel::Email(email(address)?),
        ChannelDraft::Tty(number) => Channel::Tty(phone(&number)?),
        ChannelDraft::Videophone(number) => Channel::Videophone(phone(&number)?),
        ChannelDraft::Whatsapp(number) => Channel::Whatsapp(phone(&number)?),
        ChannelDraft::Address(place) => Channel::Address(place),
    })
}

/// Only web addresses: a directory entry must not smuggle in another link scheme.
fn web(address: String) -> Result<String, (&'static str, String)> {
    if is_web_address(&address) {
        Ok(address)
    } else {
        Err(("directory/address", format!("`{address}` is not a web address")))
    }
}

/// Whether it is a web address, and one that leads where it seems to.
#[must_use]
pub fn is_web_address(address: &str) -> bool {
    let rest = address.strip_prefix("https://").or_else(|| address.strip_prefix("http://"));
    let host = rest.and_then(|rest| rest.split(['/', '?', '#']).next()).unwrap_or("");
    let odd = |letter: char| letter.is_whitespace() || letter.is_control() || "\"'<>\\".contains(letter);
    // `https://known.org@other.org` leads to the other one.
    !host.is_empty() && !host.contains('@') && !address.contains(odd)
}

fn email(address: String) -> Result<String, (&'static str, String)> {
    if is_email(&address) {
        Ok(address)
    } else {
        Err(("directory/address", format!("`{address}` is not an e-mail address")))
    }
}

/// Whether it is an e-mail address.
#[must_use]
pub fn is_email(address: &str) -> bool {
    address.split_once('@').is_some_and(|(name, host)| !name.is_empty() && host.contains('.'))
        && address.chars().all(|letter| letter.is_ascii_alphanumeric() || "@._+-".contains(letter))
}

/// Lends a draft the first language's sentence of each service that has one, and none in the draft.
pub(in crate::content) fn lend_notes(services: &mut [Service], tongue: &Tongue<'_>) {
    let Some(lender) = tongue.lender else { return };
    for service in services.iter_mut().filter(|service| !service.notes.contains_key(tongue.tag)) {
        if let Some(note) = service.notes.get(lender).map(|note| lent(note)) {
            service.notes.insert(tongue.tag.to_owned(), note);
            tongue.lacks(Sort::Directory, 1);
        }
    }
}

/// One language's words for the directory.
pub(in crate::content) struct DirectoryWords {
    /// In the order of the services.
    pub services: Vec<ServiceWords>,
    /// Names of places by code, for every place that has a service.
    pub regions: BTreeMap<String, String>,
    /// Names of languages by code, for every language a service speaks.
    pub languages: BTreeMap<String, String>,
    /// Words that many services share, by group.
    pub groups: BTreeMap<String, GroupWords>,
}

/// Words that many services share.
#[derive(Clone, Debug)]
pub struct GroupWords {
    pub what: String,
    pub call: String,
    pub note: Option<String>,
}

/// Words for every service, in the order of `services`.
pub(in crate::content) fn read_words(
    tree: &Tree,
    tongue: &Tongue<'_>,
    services: &[Service],
    problems: &mut Problems,
) -> DirectoryWords {
    let tag = tongue.tag;
    let mut words = DirectoryWords {
        services: Vec::new(),
        regions: BTreeMap::new(),
        languages: BTreeMap::new(),
        groups: BTreeMap::new(),
    };
    let path = |tag: &str| format!("content/directory/{tag}.toml");
    let read = tongue.toml::<DirectoryWordsDraft>(tree, Sort::Directory, path, problems);
    let Some((source, mut draft)) = read else { return words };
    words.groups =
        draft.groups.into_iter().map(|(id, own)| (id.into_inner(), group_words(own, source, problems))).collect();
    words.regions = draft.regions.into_iter().map(|(id, own)| (id.into_inner(), source.words(own, problems))).collect();
    words.languages =
        draft.languages.into_iter().map(|(id, own)| (id.into_inner(), source.words(own, problems))).collect();
    let missing = |what: String, help: String| source.problem(None, "words/missing", what, help);
    for service in services {
        for code in service.languages.iter().filter(|code| !words.languages.contains_key(*code)) {
            problems.add(missing(
                format!("the language `{code}` of `{}` has no name in `{tag}`", service.id),
                format!("add `{code} = \"…\"` under `[languages]`"),
            ));
        }
        if !words.regions.contains_key(&service.region) {
            problems.add(missing(
                format!("the place `{}` of `{}` has no name in `{tag}`", service.region, service.id),
                format!("add `{} = \"…\"` under `[regions]`", service.region),
            ));
        }
        let shared = service.group.as_ref().and_then(|group| words.groups.get(group));
        match (draft.services.remove(service.id.as_str()), shared) {
            (Some(own), _) => {
                words.services.push(service_words(own, source, problems));
            }
            (None, Some(shared)) => words.services.push(ServiceWords {
                name: None,
                what: shared.what.clone(),
                call: shared.call.clone(),
                status: None,
                note: shared.note.clone(),
                hours: None,
            }),
            (None, None) => problems.add(match &service.group {
                None => missing(
                    format!("service `{}` has no words in `{tag}`", service.id),
                    format!("add `[services.{}]` with `what` and `call`, or give it a `group`", service.id),
                ),
                Some(group) => missing(
                    format!("the group `{group}` of `{}` has no words in `{tag}`", service.id),
                    format!("add `[groups.{group}]` with `what` and `call`"),
                ),
            }),
        }
        if !service.notes.is_empty() && !service.notes.contains_key(tag) {
            problems.add(missing(
                format!("the note of `{}` is not there in `{tag}`", service.id),
                format!("add `{tag} = \"…\"` to its `note` in {}", service.file),
            ));
        }
    }
    for id in draft.services.keys() {
        problems.add(source.problem(
            Some(id.span()),
            "words/unknown",
            format!("no service is called `{}`", id.as_ref()),
            nearest(id.as_ref(), services.iter().map(|own| own.id.as_str()), "content/directory/services/"),
        ));
    }
    words
}

fn group_words(own: GroupWordsDraft, source: Source<'_>, problems: &mut Problems) -> GroupWords {
    GroupWords {
        what: source.words(own.what, problems),
        call: source.words(own.call, problems),
        note: own.note.map(|note| source.words(note, problems)),
    }
}

fn service_words(own: ServiceWordsDraft, source: Source<'_>, problems: &mut Problems) -> ServiceWords {
    let mut maybe = |text: Option<Text>| text.map(|text| source.words(text, problems));
    let (name, status, note, hours) = (maybe(own.name), maybe(own.status), maybe(own.note), maybe(own.hours));
    ServiceWords {
        // A name is the same in every language.
        name: name.map(|name| unmarked(&name)),
        what: source.words(own.what, problems),
        call: source.words(own.call, problems),
        status,
        note,
        hours,
    }
}
