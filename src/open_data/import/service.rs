//! All services of a file: one by one, then against each other and against what the site has.

use std::collections::BTreeSet;

use super::entry::Entry;
use super::fault::{Faults, quoted};
use super::fields::read_one;
use super::file::Hsds;
use super::limits::MAX_SERVICES;
use super::local::{Imported, Local};
use super::options::{Confirmed, Known, Options};
use crate::content::plain_words;
use crate::directory::COUNTRY;

pub(super) fn read_all(
    file: &Hsds<'_>,
    options: &Options,
    known: &Known,
    imported: &mut Imported,
    faults: &mut Faults,
) {
    if file.services.len() > MAX_SERVICES {
        let message = format!("the file has {} services", file.services.len());
        faults.add("", message, &format!("split it into files of at most {MAX_SERVICES}, by county or by city"));
        return;
    }
    let mut seen = Seen { ids: BTreeSet::new(), services: BTreeSet::new(), names: known.ids.clone() };
    for (node, parent) in &file.services {
        let entry = Entry { file, node: node.clone(), parent: parent.clone(), options, known };
        let mut own = Faults::default();
        let local = seen.read(&entry, imported, &mut own);
        if own.is_empty() {
            imported.services.extend(local);
        } else if options.skip_faulty {
            imported.skipped.extend(own.all());
        } else {
            faults.take(own);
        }
    }
    if imported.services.is_empty() && faults.is_empty() {
        let mut told = vec!["the file has no service that is active and can be taken over".to_owned()];
        told.extend(imported.left_out.iter().map(|(what, names)| format!("{}: {what}", names.len())));
        if !imported.skipped.is_empty() {
            told.push(format!("{} faults", imported.skipped.len()));
        }
        faults.add("", told.join("; "), "look whether it is the right file");
    }
}

/// Tells when most services have no number: then the numbers stand where they are not read.
pub(super) fn report_without_numbers(imported: &Imported, faults: &mut Faults) {
    let (all, without) = (imported.services.len(), imported.without_number());
    if without * 2 > all {
        let unread: Vec<String> = imported.unread.keys().take(12).map(|name| quoted(name)).collect();
        let unread = if unread.is_empty() { String::new() } else { format!("; not read: {}", unread.join(", ")) };
        let help = "bring the numbers into a list or table `phones`, each with its `number`; lists of an API have none: get \
                    each service whole";
        faults.add("", format!("{without} of {all} services would have no number{unread}"), help);
    }
}

struct Seen {
    ids: BTreeSet<String>,
    /// Who was taken over already.
    services: BTreeSet<(Confirmed, Option<String>)>,
    /// Ids that are taken.
    names: BTreeSet<String>,
}

impl Seen {
    fn read(&mut self, entry: &Entry<'_, '_>, imported: &mut Imported, faults: &mut Faults) -> Option<Local> {
        let node = &entry.node;
        if let Some(id) = node.text("id", faults).filter(|id| !self.ids.insert((*id).to_owned())) {
            faults.add(
                &node.at("id"),
                format!("the id `{}` is there twice", quoted(id)),
                "keep one of the two services, or give each an id of its own",
            );
        }
        let mut local = read_one(entry, imported, faults)?;
        report_known(&local, &node.pointer, entry.known, faults);
        if faults.is_empty() && !self.services.insert((local.who(), local.city.clone())) {
            imported.leave_out("the same service again: one of them is taken over", Some(&local.name));
            return None;
        }
        if faults.is_empty() {
            local.id = self.name(&local.name);
        }
        local.police = entry.known.confirmed.get(&local.who()).copied().unwrap_or(local.police);
        Some(local)
    }

    /// An id from a name: `local-` and its words; the next number when it is taken.
    fn name(&mut self, name: &str) -> String {
        let base = format!("local-{}", slug(name));
        let numbered = (2..).map(|number| format!("{base}-{number}"));
        let id = std::iter::once(base.clone()).chain(numbered).find(|id| !self.names.contains(id)).unwrap_or(base);
        self.names.insert(id.clone());
        id
    }
}

/// Refuses a number of the directory, and the name of a known service with another number.
fn report_known(local: &Local, pointer: &str, known: &Known, faults: &mut Faults) {
    // Short codes such as 911 are shared by nature.
    if let Some(number) = local.call().filter(|number| number.starts_with('+'))
        && let Some(id) = known.numbers.get(&(local.region.clone(), number.clone()))
    {
        faults.add(
            pointer,
            format!("the number {number} is already that of `{id}` in the directory"),
            "take this service out of the file, or mend the other one",
        );
    }
    let words = plain_words(&local.name);
    let named = known.names.iter().find(|name| {
        // A line for the whole country is known by its name, whatever stands around it.
        let inside = name.region == COUNTRY
            && name.words.len() > 2
            && words.windows(name.words.len()).any(|row| row == name.words);
        inside || (name.words == words && (name.region == COUNTRY || name.region == local.region))
    });
    if let Some(name) = named {
        faults.add(
            pointer,
            format!("it has the name of `{}` in the directory", name.id),
            "take it out: people know that name, and would believe the number; or give it a name of its own",
        );
    }
}

/// Small letters, figures and hyphens, at most 60; `service` when nothing is left.
#[must_use]
pub fn slug(name: &str) -> String {
    let words = name.split(|letter: char| !letter.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    let slug: String = words.collect::<Vec<_>>().join("-").to_ascii_lowercase().chars().take(60).collect();
    let slug = slug.trim_end_matches('-');
    if slug.is_empty() { "service".to_owned() } else { slug.to_owned() }
}
