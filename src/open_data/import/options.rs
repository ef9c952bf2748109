//! What is known beside the file: what the host says of it, and what the site has already.

use std::collections::{BTreeMap, BTreeSet};

use crate::content::{Enforcement, Seen, Service, ShortCodes, Site, plain_words};
use crate::directory::LawEnforcement;

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
    /// Whether law enforcement answers, for services that do not say. A no for a whole file is not believed: it stays not known.
    pub police: LawEnforcement,
    /// Kinds of help, for services that do not say.
    pub kinds: Vec<String>,
    /// The time zone of hours that come without one.
    pub zone: Option<String>,
    /// Leave out each service with something wrong, and take over the rest.
    pub skip_faulty: bool,
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
    /// Names of services, by which people know them.
    pub names: Vec<KnownName>,
    /// Codes of places by their names in every language, in plain words.
    pub places: BTreeMap<String, String>,
    pub short_codes: ShortCodes,
    /// What names of law enforcement hold.
    pub enforcement: Enforcement,
    /// What a person found out of services of an earlier import of the same file, who they are and who answers.
    pub confirmed: BTreeMap<Confirmed, LawEnforcement>,
}

/// The name of a service of the directory.
#[derive(Clone, Debug)]
pub struct KnownName {
    /// In plain words.
    pub words: Vec<String>,
    pub region: String,
    pub id: String,
}

/// Who a service is: when any of it changes, somebody has to look again.
#[derive(Clone, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub struct Confirmed {
    pub name: String,
    pub operator: Option<String>,
    pub region: String,
    /// The number to call first.
    pub number: Option<String>,
}

impl Known {
    /// What a site has, but for the services of one of its files.
    #[must_use]
    pub fn of(site: &Site, without: &str) -> Known {
        let mut known = Known::default();
        let everywhere = |code: &&String| site.editions.iter().all(|edition| edition.regions.contains_key(*code));
        known.regions = site.editions[0].regions.keys().filter(everywhere).cloned().collect();
        known.short_codes = site.short_codes.clone();
        for edition in &site.editions {
            let named = edition.regions.iter().map(|(code, name)| (plain_words(name).join(" "), code.clone()));
            known.places.extend(named);
            for (code, name) in &edition.language_names {
                known.languages.insert(code.to_lowercase(), code.clone());
                known.languages.insert(name.to_lowercase(), code.clone());
            }
        }
        known.enforcement = site.enforcement.clone();
        let found_out = |service: &&Service| service.run_by_law_enforcement != LawEnforcement::NotKnown;
        for service in site.services.iter().filter(|service| service.file == without).filter(found_out) {
            let who = Confirmed {
                name: service.name.clone(),
                operator: service.operator.clone(),
                region: service.region.clone(),
                number: service.call().map(|phone| phone.dialed().to_owned()),
            };
            known.confirmed.insert(who, service.run_by_law_enforcement);
        }
        for service in site.services.iter().filter(|service| service.file != without) {
            known.ids.insert(service.id.clone());
            let names =
                site.editions.iter().map(|edition| edition.service_name(service)).chain([service.name.as_str()]);
            let names: BTreeSet<Vec<String>> = names.map(plain_words).collect();
            let (region, id) = (&service.region, &service.id);
            known.names.extend(names.into_iter().map(|words| KnownName {
                words,
                region: region.clone(),
                id: id.clone(),
            }));
            if let Some(phone) = service.call() {
                known.numbers.insert((service.region.clone(), phone.dialed().to_owned()), service.id.clone());
            }
        }
        known
    }
}
