//! Services and their words as written: one type per file, strict, with places kept for telling what is wrong.

use std::collections::BTreeMap;

use serde::Deserialize;
use toml::Spanned;

use crate::content::directory::service::{Cost, Seen};
use crate::content::source::written::{Id, Text};
use crate::directory::LawEnforcement;

/// `content/directory/services/<region>.toml`
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DirectoryDraft {
    pub service: Vec<ServiceDraft>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct ServiceDraft {
    pub id: Id,
    pub name: String,
    /// Words it shares with others of its sort; a service without one has words of its own.
    pub group: Option<Id>,
    pub kinds: Vec<Id>,
    pub region: Id,
    pub city: Option<String>,
    pub operator: Option<String>,
    pub run_by_law_enforcement: LawEnforcement,
    #[serde(default)]
    pub always_open: bool,
    pub hours: Option<HoursDraft>,
    pub cost: Option<Cost>,
    #[serde(default)]
    pub languages: Vec<String>,
    #[serde(default)]
    pub interpreters: bool,
    pub channels: Vec<Spanned<ChannelDraft>>,
    pub seen: Seen,
    pub sources: Vec<ReadSourceDraft>,
    pub source_date: Option<String>,
    /// The day to look again; left out, three months after the oldest reading.
    pub next_check: Option<String>,
    /// A sentence beside the shared words, by language.
    #[serde(default)]
    pub note: BTreeMap<Id, Text>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HoursDraft {
    /// Such as `America/Chicago`.
    pub zone: String,
    /// Such as `mon-fri 09:00-17:00`.
    pub open: Vec<Id>,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ChannelDraft {
    Call(String),
    /// A number that works only inside the service's own country, as people dial it there.
    LocalCall(String),
    Text(TextDraft),
    Chat(String),
    Web(String),
    /// The name of a web site that has no https.
    Site(String),
    Email(String),
    Tty(String),
    Videophone(String),
    Whatsapp(String),
    /// Street and city. Never that of a shelter.
    Address(String),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TextDraft {
    pub to: String,
    #[serde(default)]
    pub keyword: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct ReadSourceDraft {
    pub url: String,
    /// Left out for an official list that was read only in somebody's copy.
    pub read_on: Option<String>,
}

/// `content/directory/<language>.toml`
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DirectoryWordsDraft {
    /// Names of places, by code such as `US-CA`.
    pub regions: BTreeMap<Id, Text>,
    /// Names of languages that services speak, by code such as `ht`.
    pub languages: BTreeMap<Id, Text>,
    #[serde(default)]
    pub groups: BTreeMap<Id, GroupWordsDraft>,
    pub services: BTreeMap<Id, ServiceWordsDraft>,
}

#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GroupWordsDraft {
    pub what: Text,
    pub call: Text,
    pub note: Option<Text>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ServiceWordsDraft {
    pub name: Option<Text>,
    pub what: Text,
    pub call: Text,
    pub status: Option<Text>,
    pub note: Option<Text>,
    pub hours: Option<Text>,
}
