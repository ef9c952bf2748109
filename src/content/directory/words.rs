//! What one language says of the services.

use std::collections::BTreeMap;

use crate::content::directory::draft::{DirectoryWordsDraft, GroupWordsDraft, ServiceWordsDraft};
use crate::content::directory::service::Service;
use crate::content::language::fallback::{Locale, Sort, marked, unmarked};
use crate::content::source::code::Code;
use crate::content::source::problem::{Problem, Problems, nearest};
use crate::content::source::tree::{Source, Tree};
use crate::content::source::written::Text;

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
    locale: &Locale<'_>,
    services: &[Service],
    problems: &mut Problems,
) -> DirectoryWords {
    let tag = locale.tag;
    let mut words = DirectoryWords {
        services: Vec::new(),
        regions: BTreeMap::new(),
        languages: BTreeMap::new(),
        groups: BTreeMap::new(),
    };
    let path = |tag: &str| format!("content/directory/{tag}.toml");
    let read = locale.toml::<DirectoryWordsDraft>(tree, Sort::Directory, path, problems);
    let Some((source, mut draft)) = read else { return words };
    words.groups =
        draft.groups.into_iter().map(|(id, own)| (id.into_inner(), group_words(own, source, problems))).collect();
    words.regions = draft.regions.into_iter().map(|(id, own)| (id.into_inner(), source.words(own, problems))).collect();
    words.languages =
        draft.languages.into_iter().map(|(id, own)| (id.into_inner(), source.words(own, problems))).collect();
    let missing = |what: String, help: String| Problem::new(Code::WordsMissing, source.whole(), what, help);
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
        problems.add(Problem::new(
            Code::WordsUnknown,
            source.at(id.span()),
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
