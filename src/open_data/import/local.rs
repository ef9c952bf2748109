//! A local service as it is taken over, and what was left out.

use std::collections::BTreeMap;

use super::fault::Fault;
use super::options::Confirmed;
use crate::content::Hours;
use crate::directory::LawEnforcement;

/// Services ready to be written, and what of the file was left out.
#[derive(Debug)]
pub struct Imported {
    pub services: Vec<Local>,
    /// What was left out, and the names of the services it belongs to.
    pub left_out: BTreeMap<&'static str, Vec<String>>,
    /// Services that were left out whole, with what is wrong with each; only when asked for.
    pub skipped: Vec<Fault>,
    /// Tables and fields that look like data and were not read, with how often they are there.
    pub unread: BTreeMap<String, usize>,
}

/// One local service, checked.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Local {
    pub id: String,
    pub name: String,
    pub kinds: Vec<String>,
    pub region: String,
    pub city: Option<String>,
    pub operator: Option<String>,
    pub police: LawEnforcement,
    pub always_open: bool,
    pub hours: Option<Hours>,
    pub free: bool,
    pub languages: Vec<String>,
    pub interpreters: bool,
    /// Key and value as content writes them, such as `call` and `+1…`. Never empty.
    pub channels: Vec<LocalChannel>,
}

/// A way to reach a local service, as content writes it.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum LocalChannel {
    /// A key such as `call`, and its number or address.
    Plain(&'static str, String),
    /// A text message to a number, with a keyword.
    Text(String, String),
}

impl Local {
    /// The number to call first, if it has one.
    #[must_use]
    pub fn call(&self) -> Option<&String> {
        self.channels.iter().find_map(|channel| match channel {
            LocalChannel::Plain("call" | "local-call", number) => Some(number),
            LocalChannel::Plain(..) | LocalChannel::Text(..) => None,
        })
    }

    /// Who it is, for what a person found out of it.
    pub(super) fn who(&self) -> Confirmed {
        Confirmed {
            name: self.name.clone(),
            operator: self.operator.clone(),
            region: self.region.clone(),
            number: self.call().cloned(),
        }
    }
}

impl Imported {
    /// How many services have no number of any sort.
    #[must_use]
    pub fn without_number(&self) -> usize {
        let is_number =
            |channel: &LocalChannel| !matches!(channel, LocalChannel::Plain("web" | "site" | "chat" | "email", _));
        self.services.iter().filter(|service| !service.channels.iter().any(is_number)).count()
    }

    /// Notes what of a service was left out; its name where it has one.
    pub(super) fn leave_out(&mut self, what: &'static str, of: Option<&str>) {
        self.left_out.entry(what).or_default().push(of.unwrap_or("").to_owned());
    }
}
