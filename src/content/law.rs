//! Sourced facts of law: each lives once, and everything else cites its id.

use std::collections::BTreeMap;
use std::fmt;

use super::draft::LawDraft;
use super::problem::Problems;
use super::tree::Tree;
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

pub(super) fn read(tree: &Tree, problems: &mut Problems) -> BTreeMap<FactId, LawFact> {
    let mut facts = BTreeMap::new();
    let paths: Vec<String> = tree.under("content/law/").map(|source| source.path.to_owned()).collect();
    for path in paths.iter().filter(|path| path.ends_with(".toml")) {
        let Some((source, draft)) = tree.toml::<LawDraft>(path, problems) else { continue };
        for fact in draft.fact {
            let at = Some(fact.id.span());
            if fact.sources.is_empty() {
                problems.add(source.problem(
                    at.clone(),
                    "law/no-source",
                    format!("fact `{}` names no source", fact.id.as_ref()),
                    "add the page you read to `sources`, or leave the fact out",
                ));
            }
            if !is_date(&fact.read_on) {
                problems.add(source.problem(
                    at.clone(),
                    "law/date",
                    format!("fact `{}` was read on `{}`, which is no date", fact.id.as_ref(), fact.read_on),
                    "write the day you read the source as YYYY-MM-DD",
                ));
            }
            for wrong in fact.sources.iter().filter(|own| !own.url.starts_with("http")) {
                problems.add(source.problem(
                    at.clone(),
                    "law/source-address",
                    format!("`{}` is not a web address", wrong.url),
                    "give the address of the page that was read, starting with https://",
                ));
            }
            let id = FactId(fact.id.as_ref().clone());
            let sources = fact.sources.into_iter().map(|own| LawSource { url: own.url, note: own.note }).collect();
            let read = LawFact {
                says: fact.says,
                citation: fact.citation,
                confidence: fact.confidence,
                read_on: fact.read_on,
                sources,
            };
            if facts.insert(id.clone(), read).is_some() {
                problems.add(source.problem(
                    at,
                    "law/duplicate",
                    format!("fact `{id}` is written twice"),
                    "keep one; a fact lives once",
                ));
            }
        }
    }
    facts
}

/// `YYYY-MM-DD`, with a month and a day that exist.
#[must_use]
pub fn is_date(text: &str) -> bool {
    let number =
        |part: &str| part.bytes().all(|byte| byte.is_ascii_digit()).then(|| part.parse::<u32>().ok()).flatten();
    let parts: Vec<Option<u32>> = text.split('-').map(number).collect();
    match parts.as_slice() {
        [Some(year), Some(month @ 1..=12), Some(day @ 1..)] => {
            let days = match month {
                2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
                2 => 28,
                4 | 6 | 9 | 11 => 30,
                _ => 31,
            };
            text.len() == 10 && *day <= days
        }
        _ => false,
    }
}
