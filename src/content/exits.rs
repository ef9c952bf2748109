//! Where leaving may lead: `content/exits.toml` lists the sites that are harmless on anybody's screen.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;

use crate::content::directory::service::{Channel, Service};
use crate::content::language::definition::Language;
use crate::content::language::telling::telling;
use crate::content::law::{FactId, LawFact};
use crate::content::source::code::Code;
use crate::content::source::problem::{Problem, Problems};
use crate::content::source::tree::{Source, Tree};
use crate::content::source::web::{Scheme, Web};
use crate::content::source::written::Id;

const FILE: &str = "content/exits.toml";

/// `content/exits.toml`, as written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ExitsDraft {
    harmless: Vec<Id>,
}

/// The sites that leaving may lead to.
pub(super) struct Exits {
    harmless: Vec<String>,
}

impl Exits {
    pub(super) fn read(tree: &Tree, problems: &mut Problems) -> Option<Exits> {
        let (source, draft) = tree.toml::<ExitsDraft>(FILE, problems)?;
        for site in &draft.harmless {
            // A site by its name alone: no path, no sign.
            if Web::read(&format!("https://{}/", site.as_ref())).is_err() || site.as_ref().contains(['/', '?', '#']) {
                problems.add(Problem::new(
                    Code::SiteExit,
                    source.at(site.span()),
                    format!("`{}` is not the name of a site", site.as_ref()),
                    "write it as it stands behind https://, such as `weather.gov`",
                ));
            }
        }
        Some(Exits { harmless: draft.harmless.iter().map(|site| site.as_ref().clone()).collect() })
    }

    /// Reports an address that does not lead to a site of the list, or leads there in a way that a browser refuses.
    pub(super) fn report(&self, exit: &Id, source: Source<'_>, problems: &mut Problems) {
        let wrong = match Web::read(exit.as_ref()) {
            Err(why) => format!("it {why}"),
            Ok(web) if web.scheme == Scheme::Plain => "it does not begin with https://".to_owned(),
            Ok(web) if !self.harmless.iter().any(|site| web.is_of(site)) => {
                format!("`{}` is not among the harmless sites of {FILE}", web.name)
            }
            Ok(_) => return,
        };
        problems.add(Problem::new(
            Code::SiteExit,
            source.at(exit.span()),
            format!("leaving leads to `{}`, which is not a safe address: {wrong}", exit.as_ref()),
            format!("give a harmless page whose address starts with https://, of a site that {FILE} lists"),
        ));
    }
}

/// Reports an exit that tells: a site that the guide sends people to or rests on, or words that say what it is about.
pub(super) fn report_telling(
    tree: &Tree,
    languages: &[Language],
    services: &[Service],
    law: &BTreeMap<FactId, LawFact>,
    problems: &mut Problems,
) {
    let Some(source) = tree.source("content/site.toml") else { return };
    let known = named_sites(services, law);
    for language in languages {
        let exit = &language.exit;
        let Ok(web) = Web::read(exit) else { continue };
        let words = telling(exit, languages.iter().map(|language| &language.telling));
        let wrong = match words.first() {
            Some(word) => format!("says `{word}`"),
            None if known.contains(web.bare_name()) => "is a site of this guide's services or sources".to_owned(),
            None => continue,
        };
        let at = source.text.find(exit.as_str()).unwrap_or(0);
        problems.add(Problem::new(
            Code::SiteExit,
            source.at(at..at),
            format!("leaving leads to `{exit}`, which {wrong}"),
            "give a page that has nothing to do with this guide, such as the weather",
        ));
    }
}

/// The names of the sites that services and sources lead to.
fn named_sites(services: &[Service], law: &BTreeMap<FactId, LawFact>) -> BTreeSet<String> {
    let of_services = services.iter().flat_map(|service| {
        let channels = service.channels.iter().filter_map(|channel| match channel {
            Channel::Web(address) | Channel::Chat(address) => Some(address.as_str()),
            _ => None,
        });
        channels.chain(service.sources.iter().map(|own| own.url.as_str()))
    });
    let of_law = law.values().flat_map(|fact| fact.sources.iter().map(|own| own.url.as_str()));
    of_services.chain(of_law).filter_map(|address| Some(Web::read(address).ok()?.bare_name().to_owned())).collect()
}
