//! Who answers. An import never says that it is not law enforcement: only a person who has looked can.

use serde_json::Value;

use super::entry::Entry;
use super::fault::{Faults, quoted};
use super::file::Node;
use super::local::Imported;
use crate::directory::LawEnforcement;
use crate::open_data::attributes as terms;

/// Whether law enforcement runs it, as far as the file and its names tell.
pub(super) fn law_enforcement(
    entry: &Entry<'_, '_>,
    organization: Option<&Node<'_>>,
    imported: &mut Imported,
    faults: &mut Faults,
) -> LawEnforcement {
    if let Some((said, pointer)) = entry.facts(&entry.node, terms::POLICE, faults).into_iter().next() {
        match said {
            "yes" => return LawEnforcement::Yes,
            "no" | "not-known" => {}
            other => {
                let message = format!("`{}` is neither yes nor no", quoted(other));
                faults.add(&pointer, message, "write yes, no or not-known");
            }
        }
    }
    if names(entry, organization, faults).iter().any(|name| entry.known.enforcement.is_in(name)) {
        imported.leave_out("marked as run by law enforcement because of a name: look at each", entry.label());
        return LawEnforcement::Yes;
    }
    match entry.options.police {
        LawEnforcement::Yes => LawEnforcement::Yes,
        LawEnforcement::No | LawEnforcement::NotKnown => LawEnforcement::NotKnown,
    }
}

/// Every name and address that can tell who runs it.
fn names<'a>(entry: &Entry<'a, '_>, organization: Option<&Node<'a>>, faults: &mut Faults) -> Vec<&'a str> {
    let mut names = Vec::new();
    let own = ["name", "alternate_name", "email", "url", "website"];
    let mut take = |node: &Node<'a>, keys: &[&str]| {
        names.extend(keys.iter().filter_map(|key| node.get(key)).filter_map(Value::as_str).map(host_or_name));
    };
    take(&entry.node, &own);
    organization.iter().for_each(|organization| take(organization, &own));
    if let Some(program) = entry.file.one(&entry.node, "program", "program", faults) {
        take(&program, &own);
    }
    for (at, location) in entry.places(faults) {
        take(&at, &["name"]);
        location.iter().for_each(|location| take(location, &["name", "alternate_name", "url"]));
    }
    names
}

/// Of a web address only whose it is: a page about the police can be anybody's.
fn host_or_name(text: &str) -> &str {
    let rest = text.split_once("://").map_or(text, |(_, rest)| rest);
    if rest.len() == text.len() && !text.starts_with("www.") { text } else { rest.split('/').next().unwrap_or(rest) }
}
