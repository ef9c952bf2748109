//! Services people can reach, each number with the place it was read.

use serde::Deserialize;

use super::date::is_date;
use super::draft::{ChannelDraft, DirectoryDraft, DirectoryWordsDraft, ServiceDraft, ServiceWordsDraft, Text};
use super::phone::Phone;
use super::problem::{Problems, nearest};
use super::tree::{Source, Tree};

/// The best kind of page on which a service's contact was read.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub enum Seen {
    OwnSite,
    Government,
    /// Somebody else's page: shown as "seen on …, call to confirm".
    ThirdParty,
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
}

/// One service, without its words.
#[derive(Clone, Debug)]
pub struct Service {
    pub id: String,
    /// Its own name, as it calls itself.
    pub name: String,
    pub kinds: Vec<String>,
    pub region: String,
    pub operator: Option<String>,
    /// Police, prosecutors or immigration enforcement answer or own it. `false` promises nothing.
    pub run_by_law_enforcement: bool,
    pub always_open: bool,
    pub languages: Vec<String>,
    pub interpreters: bool,
    /// Never empty.
    pub channels: Vec<Channel>,
    pub seen: Seen,
    /// Pages that were read, never empty.
    pub sources: Vec<String>,
    /// The day they were read, the oldest one, `YYYY-MM-DD`.
    pub read_on: String,
    /// The newest date on a source, if any.
    pub source_date: Option<String>,
    /// The file it lives in.
    pub file: String,
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
    /// Whether it serves people in the United States or its territories.
    #[must_use]
    pub fn in_us(&self) -> bool {
        self.region == "US" || self.region.starts_with("US-")
    }

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
            | Channel::Whatsapp(_) => None,
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
        let address = self.sources.first().map_or("", String::as_str);
        let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
        rest.split(['/', ':']).next().unwrap_or(rest)
    }
}

/// What kinds of help a service can be listed under.
pub(super) const KINDS: [&str; 18] = [
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
];

pub(super) fn read(tree: &Tree, problems: &mut Problems) -> Vec<Service> {
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
    services
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
    if draft.sources.is_empty()
        || draft.sources.iter().any(|own| !own.url.starts_with("http") || !is_date(&own.read_on))
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
    Some(Service {
        name: draft.name,
        kinds: draft.kinds.into_iter().map(toml::Spanned::into_inner).collect(),
        region: draft.region,
        operator: draft.operator,
        run_by_law_enforcement: draft.run_by_law_enforcement,
        always_open: draft.always_open,
        languages: draft.languages,
        interpreters: draft.interpreters,
        channels,
        seen: draft.seen,
        read_on: draft.sources.iter().map(|own| own.read_on.clone()).min().unwrap_or_default(),
        sources: draft.sources.into_iter().map(|own| own.url).collect(),
        source_date: draft.source_date,
        file: source.path.to_owned(),
        id,
    })
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
    })
}

/// Only web addresses: a directory entry must not smuggle in another link scheme.
fn web(address: String) -> Result<String, (&'static str, String)> {
    let plain = !address.contains(|letter: char| letter.is_whitespace() || "\"'<>".contains(letter));
    if plain && (address.starts_with("https://") || address.starts_with("http://")) {
        Ok(address)
    } else {
        Err(("directory/address", format!("`{address}` is not a web address")))
    }
}

fn email(address: String) -> Result<String, (&'static str, String)> {
    let fine = address.split_once('@').is_some_and(|(name, host)| !name.is_empty() && host.contains('.'))
        && address.chars().all(|letter| letter.is_ascii_alphanumeric() || "@._+-".contains(letter));
    if fine { Ok(address) } else { Err(("directory/address", format!("`{address}` is not an e-mail address"))) }
}

/// Words for every service, in the order of `services`.
pub(super) fn read_words(tree: &Tree, tag: &str, services: &[Service], problems: &mut Problems) -> Vec<ServiceWords> {
    let path = format!("content/directory/{tag}.toml");
    let Some((source, mut draft)) = tree.toml::<DirectoryWordsDraft>(&path, problems) else { return Vec::new() };
    let mut words = Vec::new();
    for service in services {
        match draft.services.remove(service.id.as_str()) {
            Some(own) => {
                if !service.always_open && own.hours.is_none() && service.call().is_some() {
                    problems.add(source.problem(
                        None,
                        "directory/no-hours",
                        format!("nothing says when `{}` answers", service.id),
                        format!("add `hours` under `[services.{}]`; \"hours not known\" is honest", service.id),
                    ));
                }
                words.push(service_words(own, source, problems));
            }
            None => problems.add(source.problem(
                None,
                "words/missing",
                format!("service `{}` has no words in `{tag}`", service.id),
                format!("add `[services.{}]` with `what` and `call`", service.id),
            )),
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

fn service_words(own: ServiceWordsDraft, source: Source<'_>, problems: &mut Problems) -> ServiceWords {
    let mut maybe = |text: Option<Text>| text.map(|text| source.words(text, problems));
    let (name, status, note, hours) = (maybe(own.name), maybe(own.status), maybe(own.note), maybe(own.hours));
    ServiceWords {
        name,
        what: source.words(own.what, problems),
        call: source.words(own.call, problems),
        status,
        note,
        hours,
    }
}
