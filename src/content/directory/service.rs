//! A service people can reach, without its words.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::content::directory::hours::Hours;
use crate::content::directory::phone::Phone;
use crate::directory::LawEnforcement;

/// The best kind of page on which a service's contact was read.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Seen {
    OwnSite,
    Government,
    /// Somebody else's page: shown as "seen on …, call to confirm", or as a copy of it.
    ThirdParty,
}

/// How well its number is known, the best first.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum Trust {
    /// Read on its own page, or on one of the government.
    FirstHand,
    /// Read on somebody else's page.
    ToldByOthers,
    /// Somebody else's list, of which only a copy was read.
    Copied,
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
    /// The name of a web site without encryption: shown and never a link, for whoever owns the Wi-Fi would read along and could
    /// change what is on it.
    Site(String),
    Email(String),
    Tty(Phone),
    Videophone(Phone),
    Whatsapp(Phone),
    Address(String),
}

impl Channel {
    /// The name of a site that is no link.
    #[must_use]
    pub fn site(&self) -> Option<&str> {
        match self {
            Channel::Site(name) => Some(name),
            _ => None,
        }
    }
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
    pub run_by_law_enforcement: LawEnforcement,
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

impl Service {
    /// The number to call first, if it has one.
    #[must_use]
    pub fn call(&self) -> Option<&Phone> {
        self.channels.iter().find_map(|channel| match channel {
            Channel::Call(phone) => Some(phone),
            Channel::Text { .. }
            | Channel::Chat(_)
            | Channel::Web(_)
            | Channel::Site(_)
            | Channel::Email(_)
            | Channel::Tty(_)
            | Channel::Videophone(_)
            | Channel::Whatsapp(_)
            | Channel::Address(_) => None,
        })
    }

    /// Whether police, prosecutors or immigration enforcement are known to answer or own it.
    #[must_use]
    pub fn is_law_enforcement(&self) -> bool {
        self.run_by_law_enforcement == LawEnforcement::Yes
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

    /// Whose page shows its contact, without the path: `acf.gov`. Of somebody else's list of which only a copy was read,
    /// it is the owner of the list, never the place of the copy.
    #[must_use]
    pub fn seen_on(&self) -> &str {
        let source = self.shown_by();
        let address = source.map_or("", |source| source.url.as_str());
        let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
        let host = rest.split(['/', ':']).next().unwrap_or(rest);
        host.strip_prefix("www.").unwrap_or(host)
    }

    /// Only a copy of that page was read.
    #[must_use]
    pub fn seen_in_copy(&self) -> bool {
        self.shown_by().is_some_and(|source| source.read_on.is_none())
    }

    /// How well its number is known.
    #[must_use]
    pub fn trust(&self) -> Trust {
        match self.seen {
            Seen::OwnSite | Seen::Government => Trust::FirstHand,
            Seen::ThirdParty if self.seen_in_copy() => Trust::Copied,
            Seen::ThirdParty => Trust::ToldByOthers,
        }
    }

    fn shown_by(&self) -> Option<&ServiceSource> {
        match self.seen {
            Seen::OwnSite | Seen::Government => self.sources.iter().find(|source| source.read_on.is_some()),
            Seen::ThirdParty => self.sources.first(),
        }
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
