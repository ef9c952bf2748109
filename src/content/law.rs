//! Sourced facts of law: each lives once, and everything else cites its id.

use std::collections::BTreeMap;
use std::fmt;

use serde::Deserialize;

use crate::content::source::code::Code;
use crate::content::source::date::{is_date, later};
use crate::content::source::problem::{Problem, Problems, nearest};
use crate::content::source::tree::{Source, Tree};
use crate::content::source::web::Web;
use crate::content::source::written::Id;
use crate::relief::Confidence;

/// The id of a fact, such as `T-ELIG-02`.
#[derive(Clone, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub struct FactId(pub String);

/// A statement of law, with where it was read.
#[derive(Clone, Debug)]
pub struct LawFact {
    pub says: String,
    /// Pinpoint citation, such as `8 CFR 214.202(a)-(e)`.
    pub citation: String,
    pub confidence: Confidence,
    /// The day the source was read, `YYYY-MM-DD`.
    pub read_on: String,
    /// The day to look again.
    pub next_check: String,
    /// The file it lives in.
    pub file: String,
    /// Never empty.
    pub sources: Vec<LawSource>,
}

/// A place a fact was read.
#[derive(Clone, Debug)]
pub struct LawSource {
    pub url: String,
    /// Which edition or copy.
    pub note: Option<String>,
}

impl fmt::Display for FactId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// `content/facts/*.toml`, as written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct LawDraft {
    fact: Vec<FactDraft>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct FactDraft {
    id: Id,
    says: String,
    citation: String,
    confidence: Confidence,
    read_on: String,
    /// The day to look again; left out, half a year after `read-on`.
    next_check: Option<String>,
    sources: Vec<SourceDraft>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct SourceDraft {
    url: String,
    note: Option<String>,
}

/// How long a fact stands before somebody looks again, where it does not say.
const CHECK_AFTER_DAYS: i64 = 180;

pub(super) fn read(tree: &Tree, problems: &mut Problems) -> BTreeMap<FactId, LawFact> {
    let mut facts = BTreeMap::new();
    let paths: Vec<String> = tree.under("content/facts/").map(|source| source.path.to_owned()).collect();
    for path in paths.iter().filter(|path| path.ends_with(".toml")) {
        let Some((source, draft)) = tree.toml::<LawDraft>(path, problems) else { continue };
        for fact in draft.fact {
            // Counting lines is slow, and most facts are in order.
            let place = || source.at(fact.id.span());
            if fact.sources.is_empty() {
                problems.add(Problem::new(
                    Code::LawNoSource,
                    place(),
                    format!("fact `{}` names no source", fact.id.as_ref()),
                    "add the page you read to `sources`, or leave the fact out",
                ));
            }
            if !is_date(&fact.read_on) {
                problems.add(Problem::new(
                    Code::LawDate,
                    place(),
                    format!("fact `{}` was read on `{}`, which is no date", fact.id.as_ref(), fact.read_on),
                    "write the day you read the source as YYYY-MM-DD",
                ));
            }
            if let Some(day) = fact.next_check.as_ref().filter(|day| !is_date(day)) {
                problems.add(Problem::new(
                    Code::LawDate,
                    place(),
                    format!("fact `{}` is to be checked again on `{day}`, which is no date", fact.id.as_ref()),
                    "write next-check as YYYY-MM-DD, or leave it out for half a year",
                ));
            }
            for (wrong, why) in fact.sources.iter().filter_map(|own| Some((&own.url, Web::read(&own.url).err()?))) {
                problems.add(Problem::new(
                    Code::LawSourceAddress,
                    place(),
                    format!("`{wrong}` is not a web address: it {why}"),
                    "give the address of the page that was read, starting with https://",
                ));
            }
            let id = FactId(fact.id.as_ref().clone());
            let sources =
                fact.sources.into_iter().map(|source| LawSource { url: source.url, note: source.note }).collect();
            let read = LawFact {
                says: fact.says,
                citation: fact.citation,
                confidence: fact.confidence,
                next_check: fact.next_check.unwrap_or_else(|| later(&fact.read_on, CHECK_AFTER_DAYS)),
                read_on: fact.read_on,
                file: path.clone(),
                sources,
            };
            if facts.insert(id.clone(), read).is_some() {
                problems.add(Problem::new(
                    Code::LawDuplicate,
                    place(),
                    format!("fact `{id}` is written twice"),
                    "keep one; a fact lives once",
                ));
            }
        }
    }
    facts
}

/// The facts that something rests on. Where it names none, that is reported under the code of its kind.
pub(super) fn must_cite(
    law: &BTreeMap<FactId, LawFact>,
    (id, cites): (&Id, &[Id]),
    without: Code,
    source: Source<'_>,
    problems: &mut Problems,
) -> Vec<FactId> {
    if cites.is_empty() {
        problems.add(Problem::new(
            without,
            source.at(id.span()),
            format!("`{}` cites no fact", id.as_ref()),
            "name in `cites` the facts of content/facts/ it rests on",
        ));
    }
    known(law, cites, source, problems)
}

/// The facts of these ids; each that is not there is reported with the nearest one.
pub(super) fn known(
    law: &BTreeMap<FactId, LawFact>,
    ids: &[Id],
    source: Source<'_>,
    problems: &mut Problems,
) -> Vec<FactId> {
    let mut found = Vec::new();
    for id in ids {
        let fact = FactId(id.as_ref().clone());
        if law.contains_key(&fact) {
            found.push(fact);
        } else {
            problems.add(Problem::new(
                Code::LawUnknownFact,
                source.at(id.span()),
                format!("no fact is called `{fact}`"),
                nearest(&fact.0, law.keys().map(|known| known.0.as_str()), "content/facts/"),
            ));
        }
    }
    found
}
