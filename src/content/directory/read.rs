//! The services, each number with the place it was read.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::address::sources;
use crate::content::directory::channel::{In, read_channel};
use crate::content::directory::draft::{DirectoryDraft, HoursDraft, ReadSourceDraft, ServiceDraft};
use crate::content::directory::hours::Hours;
use crate::content::directory::place::is_place;
use crate::content::directory::service::{KINDS, Service, ServiceSource, Trust};
use crate::content::directory::short_codes::ShortCodes;
use crate::content::source::anchor;
use crate::content::source::code::Code;
use crate::content::source::date::{is_date, later};
use crate::content::source::problem::{Place, Problem, Problems, nearest};
use crate::content::source::tree::{Source, Tree};
use crate::content::source::web::Web;
use crate::content::source::written::Id;
use crate::directory::{Open, is_zone};

/// Every service of `content/directory/services/`, and those of a host's own.
pub(in crate::content) fn read(tree: &Tree, codes: &ShortCodes, problems: &mut Problems) -> Vec<Service> {
    let mut read: Vec<Read<'_>> = Vec::new();
    let shipped = tree.under(sources::SERVICES).map(|source| source.path.to_owned());
    let own = tree.of_host(sources::HOST_SERVICES).filter(|path| tree.source(path).is_some());
    let paths: Vec<String> = shipped.chain(own).collect();
    for path in paths.iter().filter(|path| path.ends_with(".toml")) {
        let Some((source, draft)) = tree.toml::<DirectoryDraft>(path, problems) else { continue };
        for service in draft.service {
            let written = service.id.span();
            anchor::report_written(&service.id, source, problems);
            if read.iter().any(|known| known.service.id == *service.id.as_ref()) {
                problems.add(Problem::new(
                    Code::DirectoryDuplicate,
                    source.at(written),
                    format!("service `{}` is listed twice", service.id.as_ref()),
                    "keep one entry",
                ));
            } else if let Some(service) = read_service(service, source, codes, problems) {
                read.push(Read { service, source, written });
            }
        }
    }
    report_shared_numbers(&read, problems);
    in_order(read.into_iter().map(|read| read.service).collect())
}

/// By kind and by trust: services of one sort stand together where a file names the first of them, and those come first
/// whose number is known best. What has no sort stays where it was written.
fn in_order(services: Vec<Service>) -> Vec<Service> {
    let mut first: BTreeMap<(String, String), usize> = BTreeMap::new();
    let mut placed: Vec<((usize, Trust, usize), Service)> = Vec::new();
    for (ix, service) in services.into_iter().enumerate() {
        let place = match &service.group {
            Some(group) => *first.entry((service.file.clone(), group.clone())).or_insert(ix),
            None => ix,
        };
        placed.push(((place, service.trust(), ix), service));
    }
    placed.sort_by_key(|(place, _)| *place);
    placed.into_iter().map(|(_, service)| service).collect()
}

/// A service and where it is written.
struct Read<'a> {
    service: Service,
    source: Source<'a>,
    written: Range<usize>,
}

/// A number under two entries is often a copy's mistake; where it is not, one entry is enough. A list that was taken over
/// may have several services at one number: nobody can join them without looking.
fn report_shared_numbers(read: &[Read<'_>], problems: &mut Problems) {
    for (ix, Read { service, source, written }) in read.iter().enumerate() {
        // Short codes such as 911 are shared by nature.
        let Some(phone) = service.call().filter(|phone| phone.dialed().starts_with('+')) else { continue };
        let mut before = read[..ix].iter().map(|read| &read.service);
        if let Some(other) = before.find(|other| {
            let of_one_list = other.file == service.file && service.file.starts_with(sources::LOCAL_SERVICES);
            other.call() == Some(phone) && other.region == service.region && !of_one_list
        }) {
            problems.add(Problem::new(
                Code::DirectoryNumberTwice,
                source.at(written.clone()),
                format!("`{}` and `{}` give the same number to call", service.id, other.id),
                "keep one entry, or look which of the two numbers is right",
            ));
        }
    }
}

fn read_service(
    draft: ServiceDraft,
    source: Source<'_>,
    codes: &ShortCodes,
    problems: &mut Problems,
) -> Option<Service> {
    let written = draft.id.span();
    // Counting lines is slow, and most entries are in order.
    let place = || source.at(written.clone());
    report_unknown_kinds(&draft.kinds, source, problems);
    report_names(&draft, source, problems);
    report_unread(&draft, &place, problems);
    report_days(&draft, &place, problems);
    let hours = draft.hours.and_then(|hours| read_hours(hours, &place, source, problems));
    let mut channels = Vec::new();
    let of = In { region: draft.region.as_ref().as_str(), codes };
    for channel in draft.channels {
        let span = channel.span();
        match read_channel(channel.into_inner(), of, || source.at(span)) {
            Ok(channel) => channels.push(channel),
            Err(problem) => problems.add(problem),
        }
    }
    let id = draft.id.into_inner();
    if channels.is_empty() {
        problems.add(Problem::new(
            Code::DirectoryNoChannel,
            place(),
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

fn report_unknown_kinds(kinds: &[Id], source: Source<'_>, problems: &mut Problems) {
    for kind in kinds.iter().filter(|kind| !KINDS.contains(&kind.as_ref().as_str())) {
        problems.add(Problem::new(
            Code::DirectoryUnknownKind,
            source.at(kind.span()),
            format!("no kind of help is called `{}`", kind.as_ref()),
            nearest(kind.as_ref(), KINDS.into_iter(), "CONTRIBUTING.md"),
        ));
    }
}

/// A place makes an address, and a name stands in lists and cards: neither may be what is none.
fn report_names(draft: &ServiceDraft, source: Source<'_>, problems: &mut Problems) {
    let place = source.at(draft.id.span());
    if !is_place(draft.region.as_ref()) {
        problems.add(Problem::new(
            Code::DirectoryPlace,
            source.at(draft.region.span()),
            format!("no place has the code `{}`", draft.region.as_ref()),
            "write US, a state or territory such as US-CA, or a country's two letters such as MX",
        ));
    }
    let names = [
        ("name", Some(&draft.name), LONGEST_NAME),
        ("city", draft.city.as_ref(), LONGEST_CITY),
        ("operator", draft.operator.as_ref(), LONGEST_NAME),
    ];
    for (what, name, longest) in names.into_iter().filter_map(|(what, name, longest)| Some((what, name?, longest))) {
        let letters = name.chars().count();
        if letters > longest || name.trim().is_empty() || name.contains(['\n', '\r', '\t']) {
            problems.add(Problem::new(
                Code::DirectoryName,
                place.clone(),
                format!("the {what} of `{}` has {letters} letters", draft.id.as_ref()),
                format!("write it on one line, in 1 to {longest} letters, or leave it out where that is possible"),
            ));
        }
    }
}

/// The longest name that a card has room for.
const LONGEST_NAME: usize = 160;
const LONGEST_CITY: usize = 60;

/// A number that was read nowhere does not ship.
fn report_unread(draft: &ServiceDraft, place: &impl Fn() -> Place, problems: &mut Problems) {
    let sound = |source: &ReadSourceDraft| source.read_on.as_ref().is_none_or(|day| is_date(day));
    for (url, why) in draft.sources.iter().filter_map(|own| Some((&own.url, Web::read(&own.url).err()?))) {
        problems.add(Problem::new(
            Code::DirectoryAddress,
            place(),
            format!("the source `{url}` is not a web address: it {why}"),
            "give the address of the page that was read, starting with https://",
        ));
    }
    if !draft.sources.iter().any(|source| source.read_on.is_some()) || !draft.sources.iter().all(sound) {
        problems.add(Problem::new(
            Code::DirectoryNoSource,
            place(),
            format!("`{}` rests on no source that was read", draft.id.as_ref()),
            "give `sources` with the page's address and the day it was read; a number without one does not ship",
        ));
    }
}

fn report_days(draft: &ServiceDraft, place: &impl Fn() -> Place, problems: &mut Problems) {
    let days = [
        (&draft.source_date, "write source-date as YYYY-MM-DD, or leave it out"),
        (&draft.next_check, "write next-check as YYYY-MM-DD, or leave it out for three months"),
    ];
    for (day, help) in days {
        if let Some(day) = day.as_ref().filter(|day| !is_date(day)) {
            problems.add(Problem::new(Code::DirectoryDate, place(), format!("`{day}` is no date"), help));
        }
    }
}

/// How long a service's numbers stand before somebody looks again, where it does not say.
const CHECK_AFTER_DAYS: i64 = 90;

fn read_hours(
    draft: HoursDraft,
    place: &impl Fn() -> Place,
    source: Source<'_>,
    problems: &mut Problems,
) -> Option<Hours> {
    if !is_zone(&draft.zone) {
        problems.add(Problem::new(
            Code::DirectoryHours,
            place(),
            format!("`{}` is no time zone", draft.zone),
            "write it as America/New_York, America/Chicago, America/Denver, America/Los_Angeles …",
        ));
    }
    let mut open = Vec::new();
    for own in &draft.open {
        match Open::parse(own.as_ref()) {
            Some(hours) => open.push(hours),
            None => problems.add(Problem::new(
                Code::DirectoryHours,
                source.at(own.span()),
                format!("`{}` is not read as hours", own.as_ref()),
                "write days and a day's hours, such as \"mon-fri 09:00-17:00\"",
            )),
        }
    }
    (!open.is_empty()).then_some(Hours { zone: draft.zone, open })
}
