//! Whether a host serves what was built: every byte, every header. It says what was changed on the way, and by what it
//! looks.
//!
//! Pure but for reading the built folder: who asks the host is the tool's business, and in tests nobody has to.

mod built;
mod finding;
mod page;

use std::collections::{BTreeMap, BTreeSet};

pub use built::Built;
pub use finding::{Finding, Kind};

/// What a host answered.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Answer {
    pub status: u16,
    /// Headers by their names in small letters.
    pub headers: BTreeMap<String, String>,
    /// The bytes, unpacked.
    pub body: Vec<u8>,
}

/// A path of the site that nothing lies at.
pub const NOWHERE: &str = "/nothing-lies-here/";

/// Every path that has to be asked for, as the host has it: all files, one that is not there, and the settings.
#[must_use]
pub fn paths(built: &Built) -> Vec<String> {
    let files = built.paths().map(|(_, path)| path).chain([NOWHERE.to_owned()]);
    let settings = crate::publish::SETTINGS.iter().map(|name| format!("/{name}"));
    files.chain(settings).map(|path| built.base.under(&path)).collect()
}

/// Compares what a host answered, by the paths of [`paths`], with what was built.
#[must_use]
pub fn compare(built: &Built, answers: &BTreeMap<String, Answer>) -> Vec<Finding> {
    let mut found = Found::default();
    for (file, path) in built.paths() {
        let place = built.base.under(&path);
        let Some(answer) = answers.get(&place).filter(|answer| answer.status != 0) else {
            found.add(Kind::Silent, "no answer came".to_owned(), place);
            continue;
        };
        // Served with its status by the host's own rule, and asked for by its name all the same.
        let fine = answer.status == 200 || (file == "404.html" && answer.status == 404);
        if !fine {
            found.add(Kind::Missing, format!("the host answers {} for a file of the site", answer.status), place);
            continue;
        }
        let bytes = &built.files[file];
        if answer.body != *bytes {
            let (kind, what) = page::difference(built, file, bytes, &answer.body);
            found.add(kind, what, place.clone());
        }
        let kind = answer.headers.get("content-type").map_or("", String::as_str);
        if let Some(wanted) = wrong_type(file, kind) {
            let ending = file.rsplit('.').next().unwrap_or_default();
            found.add(
                Kind::Type,
                format!("files that end with .{ending} come as `{kind}`, not {wanted}"),
                place.clone(),
            );
        }
        headers(built, &path, &place, answer, &mut found);
    }
    lost(built, answers, &mut found);
    for name in crate::publish::SETTINGS {
        let place = built.base.under(&format!("/{name}"));
        if answers.get(&place).is_some_and(|answer| answer.status == 200) {
            found.add(Kind::Settings, "settings for hosts are served as pages".to_owned(), place);
        }
    }
    found.sorted()
}

/// Headers that keep or send something of those who visit.
const HARMFUL: [(&str, &str); 5] = [
    ("set-cookie", "the host sets a cookie"),
    ("report-to", "the host asks browsers to report to it"),
    ("nel", "the host asks browsers to report every fault of the network"),
    ("reporting-endpoints", "the host asks browsers to report to it"),
    ("refresh", "the host sends the page elsewhere after a while"),
];

fn headers(built: &Built, path: &str, place: &str, answer: &Answer, found: &mut Found) {
    for (name, value) in built.headers(path) {
        // Compared by its kind above: hosts name the letters in several ways.
        if name == "content-type" {
            continue;
        }
        match answer.headers.get(name) {
            None => found.add(Kind::HeaderMissing, format!("the header `{name}` does not come"), place.to_owned()),
            Some(own) if own != value => {
                found.add(Kind::HeaderChanged, format!("the header `{name}` says `{own}`"), place.to_owned());
            }
            Some(_) => {}
        }
    }
    for (name, what) in HARMFUL {
        if answer.headers.contains_key(name) {
            found.add(Kind::HeaderAdded, format!("{what} (`{name}`)"), place.to_owned());
        }
    }
    // What carries no hash in its name has to be asked for again, or a corrected number comes late.
    let cache = answer.headers.get("cache-control").map_or("", String::as_str);
    let again = ["no-cache", "no-store", "max-age=0", "must-revalidate"].iter().any(|word| cache.contains(word));
    if !path.starts_with("/a/") && !again {
        let what = format!("browsers may keep pages without asking again (`cache-control: {cache}`)");
        found.add(Kind::HeaderChanged, what, place.to_owned());
    }
}

/// What nobody built: the page for it, with its status and headers.
fn lost(built: &Built, answers: &BTreeMap<String, Answer>, found: &mut Found) {
    let place = built.base.under(NOWHERE);
    let Some(answer) = answers.get(&place).filter(|answer| answer.status != 0) else { return };
    if answer.status != 404 {
        found.add(Kind::Lost, format!("the host answers {} for what is not there", answer.status), place);
    } else if built.files.get("404.html") != Some(&answer.body) {
        found.add(Kind::Lost, "the host has a page of its own for what is not there".to_owned(), place);
    } else {
        headers(built, "/404.html", &place, answer, found);
    }
}

/// What a file has to come as, by the end of its name, when it comes as something else.
fn wrong_type(file: &str, kind: &str) -> Option<&'static str> {
    let wanted: &[&str] = match file.rsplit('.').next()? {
        "html" => &["text/html"],
        "css" => &["text/css"],
        "js" => &["text/javascript", "application/javascript"],
        "json" => &["application/json"],
        "svg" => &["image/svg+xml"],
        "png" => &["image/png"],
        "wasm" => &["application/wasm"],
        "txt" => &["text/plain"],
        _ => return None,
    };
    let own = kind.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    (!wanted.contains(&own.as_str())).then(|| wanted[0])
}

/// Findings as they come, the same ones together.
#[derive(Default)]
struct Found(BTreeMap<(Kind, String), BTreeSet<String>>);

impl Found {
    fn add(&mut self, kind: Kind, what: String, place: String) {
        self.0.entry((kind, what)).or_default().insert(place);
    }

    fn sorted(self) -> Vec<Finding> {
        let findings = self.0.into_iter();
        findings.map(|((kind, what), at)| Finding { kind, what, at: at.into_iter().collect() }).collect()
    }
}

#[cfg(test)]
mod tests;
