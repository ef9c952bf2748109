//! Reading an HSDS file of local services. It comes from somewhere else, so nothing in it is believed: all of it is
//! checked first, and every fault is told with its place and what to do.

mod channels;
mod entry;
mod file;
mod limits;
mod service;
mod times;
mod write;

use std::collections::{BTreeMap, BTreeSet};

use crate::content::{Seen, Site};

pub use file::Fault;
use file::{Faults, Hsds};
pub use limits::MAX_BYTES;
pub use service::slug;
pub use write::file_text;

/// What the host says of a file that the file does not.
#[derive(Clone, Debug)]
pub struct Options {
    /// The place of services that do not name theirs, such as `US-CA`.
    pub region: Option<String>,
    /// Where the file was found.
    pub source: String,
    /// The day it was read, `YYYY-MM-DD`.
    pub read_on: String,
    pub seen: Seen,
    /// Whether police or immigration enforcement answer, for services that do not say.
    pub police: Option<bool>,
    /// Kinds of help, for services that do not say.
    pub kinds: Vec<String>,
    /// The time zone of hours that come without one.
    pub zone: Option<String>,
}

/// What the site has already.
#[derive(Clone, Debug, Default)]
pub struct Known {
    /// Codes of places that have a name in every language.
    pub regions: BTreeSet<String>,
    /// Codes of languages that have a name in every language, each by its lower-case code and names.
    pub languages: BTreeMap<String, String>,
    /// Region and number to call, to the service that has it.
    pub numbers: BTreeMap<(String, String), String>,
    pub ids: BTreeSet<String>,
}

/// Services ready to be written, and what of the file was left out.
#[derive(Debug)]
pub struct Imported {
    pub services: Vec<Local>,
    /// What was left out, and the names of the services it belongs to.
    pub left_out: BTreeMap<&'static str, Vec<String>>,
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
    pub police: bool,
    pub always_open: bool,
    /// A time zone, and lines such as `mon-fri 09:00-17:00`.
    pub hours: Option<(String, Vec<String>)>,
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

impl Known {
    /// What a site has, but for the services of one of its files.
    #[must_use]
    pub fn of(site: &Site, without: &str) -> Known {
        let mut known = Known::default();
        let everywhere = |code: &&String| site.editions.iter().all(|own| own.regions.contains_key(*code));
        known.regions = site.editions[0].regions.keys().filter(everywhere).cloned().collect();
        for edition in &site.editions {
            for (code, name) in &edition.language_names {
                known.languages.insert(code.to_lowercase(), code.clone());
                known.languages.insert(name.to_lowercase(), code.clone());
            }
        }
        for service in site.services.iter().filter(|own| own.file != without) {
            known.ids.insert(service.id.clone());
            if let Some(phone) = service.call() {
                known.numbers.insert((service.region.clone(), phone.dialed().to_owned()), service.id.clone());
            }
        }
        known
    }
}

/// Reads a file's bytes.
///
/// # Errors
/// Every fault found, in the order of the file. Never panics, whatever the bytes are.
pub fn read(bytes: &[u8], options: &Options, known: &Known) -> Result<Imported, Vec<Fault>> {
    let value = limits::parse(bytes).map_err(|fault| vec![fault])?;
    let mut faults = Faults::default();
    limits::walk(&value, &mut faults);
    if !faults.is_empty() {
        return Err(faults.all());
    }
    let file = Hsds::new(&value, &mut faults);
    let mut imported = Imported { services: Vec::new(), left_out: BTreeMap::new() };
    service::read_all(&file, options, known, &mut imported, &mut faults);
    if faults.is_empty() { Ok(imported) } else { Err(faults.all()) }
}
