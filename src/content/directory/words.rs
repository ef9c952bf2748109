//! What one language says of the services.

use std::collections::BTreeMap;

use crate::address::sources;
use crate::content::directory::draft::{DirectoryWordsDraft, GroupWordsDraft, ServiceWordsDraft};
use crate::content::directory::service::Service;
use crate::content::language::fallback::{Locale, Sort, marked, unmarked};
use crate::content::language::given::is_sign;
use crate::content::source::code::Code;
use crate::content::source::problem::{Problem, Problems, nearest};
use crate::content::source::tree::{Source, Tree};
use crate::content::source::words::Taker;
use crate::content::source::written::{Id, Text};

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

/// Fills in for a draft the first language's sentence of each service that has one, and none in the draft.
pub(in crate::content) fn fill_notes(services: &mut [Service], locale: &Locale<'_>) {
    let Some(fallback) = locale.fallback else { return };
    for service in services.iter_mut().filter(|service| !service.notes.contains_key(locale.tag)) {
        if let Some(note) = service.notes.get(fallback).map(|note| marked(note)) {
            service.notes.insert(locale.tag.to_owned(), note);
            locale.missing(Sort::Directory, 1);
        }
    }
}

/// One language's words for the directory.
pub(in crate::content) struct DirectoryWords {
    /// By the service's id.
    pub services: BTreeMap<String, ServiceWords>,
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

/// The words for every service.
pub(in crate::content) fn read_words(
    tree: &Tree,
    locale: &Locale<'_>,
    services: &[Service],
    problems: &mut Problems,
) -> DirectoryWords {
    let tag = locale.tag;
    let mut words = DirectoryWords {
        services: BTreeMap::new(),
        regions: BTreeMap::new(),
        languages: BTreeMap::new(),
        groups: BTreeMap::new(),
    };
    let path = sources::directory_words;
    let read = locale.toml::<DirectoryWordsDraft>(tree, Sort::Directory, path, problems);
    let Some((source, draft)) = read else { return words };
    words.groups =
        draft.groups.into_iter().map(|(id, own)| (id.into_inner(), group_words(own, source, problems))).collect();
    let mut names = |named: BTreeMap<Id, Text>| -> BTreeMap<String, String> {
        named.into_iter().map(|(id, own)| (id.into_inner(), name(own, source, problems))).collect()
    };
    words.regions = names(draft.regions);
    words.languages = names(draft.languages);
    for service in services {
        report_missing_names(service, &words, source, tag, problems);
    }
    words.services = read_services(draft.services, services, &words.groups, source, tag, problems);
    words
}

/// A name of a place or a language. The finder gets all of them in one text, with signs between them.
fn name(own: Text, source: Source<'_>, problems: &mut Problems) -> String {
    if let Some(sign) = own.as_ref().chars().find(|letter| is_sign(*letter)) {
        problems.add(Problem::new(
            Code::WordsSign,
            source.at(own.span()),
            format!("the name `{}` has the sign `{sign}`", own.as_ref()),
            "leave the sign out: the finder keeps it for itself, and would show another name here",
        ));
    }
    source.words(own, problems)
}

/// Reports names of languages and places, and a note, that a service needs and this language does not have.
fn report_missing_names(
    service: &Service,
    words: &DirectoryWords,
    source: Source<'_>,
    tag: &str,
    problems: &mut Problems,
) {
    let mut missing = |what, help: String| {
        problems.add(Problem::new(Code::WordsMissing, source.whole(), what, help));
    };
    for code in service.languages.iter().filter(|code| !words.languages.contains_key(*code)) {
        missing(
            format!("the language `{code}` of `{}` has no name in `{tag}`", service.id),
            format!("add `{code} = \"…\"` under `[languages]`"),
        );
    }
    if !words.regions.contains_key(&service.region) {
        missing(
            format!("the place `{}` of `{}` has no name in `{tag}`", service.region, service.id),
            format!("add `{} = \"…\"` under `[regions]`", service.region),
        );
    }
    if !service.notes.is_empty() && !service.notes.contains_key(tag) {
        missing(
            format!("the note of `{}` is not there in `{tag}`", service.id),
            format!("add `{tag} = \"…\"` to its `note` in {}", service.file),
        );
    }
}

/// The words of every service: its own, or those of its group.
fn read_services(
    written: BTreeMap<Id, ServiceWordsDraft>,
    services: &[Service],
    groups: &BTreeMap<String, GroupWords>,
    source: Source<'_>,
    tag: &str,
    problems: &mut Problems,
) -> BTreeMap<String, ServiceWords> {
    let shared = |service: &Service| service.group.as_ref().and_then(|group| groups.get(group)).map(ServiceWords::of);
    let lent: BTreeMap<String, ServiceWords> = services
        .iter()
        .filter(|service| !written.contains_key(service.id.as_str()))
        .filter_map(|service| Some((service.id.clone(), shared(service)?)))
        .collect();
    let missing = |id: &str, place| {
        let group = services.iter().find(|service| service.id == id).and_then(|service| service.group.as_ref());
        let (what, help) = match group {
            None => (
                format!("service `{id}` has no words in `{tag}`"),
                format!("add `[services.{id}]` with `what` and `call`, or give it a `group`"),
            ),
            Some(group) => (
                format!("the group `{group}` of `{id}` has no words in `{tag}`"),
                format!("add `[groups.{group}]` with `what` and `call`"),
            ),
        };
        Problem::new(Code::WordsMissing, place, what, help)
    };
    let unknown = |id: &str, place| {
        let known = services.iter().map(|service| service.id.as_str());
        let help = nearest(id, known, sources::SERVICES);
        Problem::new(Code::WordsUnknown, place, format!("no service is called `{id}`"), help)
    };
    let taker = Taker { source, missing: &missing, unknown: &unknown };
    let ids = services.iter().map(|service| service.id.as_str()).filter(|id| !lent.contains_key(*id));
    let mut words = taker.take(written, ids, problems, |_, words, problems| service_words(words, source, problems));
    words.extend(lent);
    words
}

impl ServiceWords {
    /// The words of a service that has none but those of its group.
    fn of(group: &GroupWords) -> ServiceWords {
        ServiceWords {
            name: None,
            what: group.what.clone(),
            call: group.call.clone(),
            status: None,
            note: group.note.clone(),
            hours: None,
        }
    }
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
