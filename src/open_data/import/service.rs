//! All services of a file: one by one, then against each other and against what the site has.

use std::collections::{BTreeMap, BTreeSet};

use super::entry::Entry;
use super::fault::{Faults, quoted};
use super::fields::read_one;
use super::file::Hsds;
use super::limits::MAX_SERVICES;
use super::local::{Imported, Local};
use super::options::{Known, Options};

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
    let mut seen = Seen { ids: BTreeSet::new(), numbers: BTreeMap::new(), names: known.ids.clone() };
    for (node, parent) in &file.services {
        let entry = Entry { file, node: node.clone(), parent: parent.clone(), options, known };
        if let Some(id) = node.text("id", faults).filter(|id| !seen.ids.insert((*id).to_owned())) {
            faults.add(
                &node.at("id"),
                format!("the id `{}` is there twice", quoted(id)),
                "keep one of the two services, or give each an id of its own",
            );
        }
        if let Some(mut local) = read_one(&entry, imported, faults) {
            seen.refuse_shared_number(&local, &node.pointer, known, faults);
            local.id = seen.name(&local.name);
            local.police = known.confirmed.get(&local.who()).copied().unwrap_or(local.police);
            imported.services.push(local);
        }
    }
    if imported.services.is_empty() && faults.is_empty() {
        faults.add("", "the file has no service that is active", "look whether it is the right file");
    }
}

struct Seen {
    ids: BTreeSet<String>,
    /// Region and number, to where it stands.
    numbers: BTreeMap<(String, String), String>,
    /// Ids that are taken.
    names: BTreeSet<String>,
}

impl Seen {
    fn refuse_shared_number(&mut self, local: &Local, pointer: &str, known: &Known, faults: &mut Faults) {
        let call = local.call();
        // Short codes such as 911 are shared by nature.
        let Some(number) = call.filter(|number| number.starts_with('+')) else { return };
        let key = (local.region.clone(), number.clone());
        if let Some(id) = known.numbers.get(&key) {
            faults.add(
                pointer,
                format!("the number {number} is already that of `{id}` in the directory"),
                "take this service out of the file, or mend the other one",
            );
        } else if let Some(other) = self.numbers.insert(key, pointer.to_owned()) {
            faults.add(
                pointer,
                format!("the number {number} is also that of {}", quoted(&other)),
                "keep one of the two services, or look which of the two numbers is right",
            );
        }
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

/// Small letters, figures and hyphens, at most 60; `service` when nothing is left.
#[must_use]
pub fn slug(name: &str) -> String {
    let words = name.split(|letter: char| !letter.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    let slug: String = words.collect::<Vec<_>>().join("-").to_ascii_lowercase().chars().take(60).collect();
    let slug = slug.trim_end_matches('-');
    if slug.is_empty() { "service".to_owned() } else { slug.to_owned() }
}
