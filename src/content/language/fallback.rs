//! What a draft language is missing is filled in from the first language, its fallback, piece by piece, and marked, so that pages can say in which
//! language it is.
//!
//! The marks are two of Unicode's noncharacters, which are kept free for use inside one program. Pages turn them into
//! elements, and nothing that is written into `dist/` holds one.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use serde::de::DeserializeOwned;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::content::source::problem::Problems;
use crate::content::source::tree::{Source, Tree};

/// Stands before fallback words.
pub const FALLBACK: char = '\u{FDD0}';
/// Stands behind them.
pub const FALLBACK_END: char = '\u{FDD1}';

/// The words with the marks around them.
pub(in crate::content) fn marked(words: &str) -> String {
    format!("{FALLBACK}{words}{FALLBACK_END}")
}

/// The words without any marks: for names, and for places where no element can stand.
#[must_use]
pub fn unmarked(words: &str) -> String {
    words.replace([FALLBACK, FALLBACK_END], "")
}

/// A sort of words that a draft can be missing.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum Sort {
    Pages,
    Messages,
    Screening,
    Reliefs,
    Comparison,
    Directory,
    Glossary,
    Course,
    Desk,
    Sheets,
}

impl Sort {
    /// What its pieces are called, in the plural.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Sort::Pages => "pages",
            Sort::Messages => "interface messages",
            Sort::Screening => "texts of the questions",
            Sort::Reliefs => "texts of the results",
            Sort::Comparison => "cells of the comparison",
            Sort::Directory => "texts of the directory",
            Sort::Glossary => "texts of the glossary",
            Sort::Course => "texts of the course",
            Sort::Desk => "texts of the desk",
            Sort::Sheets => "texts of sheets of paper",
        }
    }
}

/// How many pieces of each sort a draft is missing.
pub type Missing = BTreeMap<Sort, usize>;

/// A language as it is read: its tag, and for a draft the language that it falls back to.
pub(in crate::content) struct Locale<'a> {
    pub tag: &'a str,
    pub fallback: Option<&'a str>,
    missing: Mutex<Missing>,
}

impl<'a> Locale<'a> {
    pub fn new(tag: &'a str, fallback: Option<&'a str>) -> Locale<'a> {
        Locale { tag, fallback, missing: Mutex::default() }
    }

    /// Counts what is missing.
    pub fn missing(&self, sort: Sort, count: usize) {
        if count > 0 {
            *self.missing.lock().unwrap_or_else(PoisonError::into_inner).entry(sort).or_default() += count;
        }
    }

    /// Everything counted so far.
    pub fn counted(&self) -> Missing {
        self.missing.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Reads a file of this language's words, whose path follows from the tag. What a draft is missing is filled in.
    pub fn toml<'t, T: DeserializeOwned>(
        &self,
        tree: &'t Tree,
        sort: Sort,
        path: impl Fn(&str) -> String,
        problems: &mut Problems,
    ) -> Option<(Source<'t>, T)> {
        let own_path = path(self.tag);
        let Some(fallback) = self.fallback else { return tree.toml(&own_path, problems) };
        let fallback_path = path(fallback);
        let english = tree.source(&fallback_path)?;
        // A mistake in it was told where its own language was read.
        let words = DeTable::parse(english.text).ok()?.into_inner();
        let (source, mut table) = match tree.source(&own_path) {
            None => (english, Spanned::new(0..0, DeTable::new())),
            Some(source) => (source, source.read(DeTable::parse(source.text), problems)?),
        };
        self.missing(sort, fill(table.get_mut(), words));
        source.read(T::deserialize(toml::Deserializer::from(table)), problems).map(|value| (source, value))
    }
}

/// Puts into a table what it is missing of another; gives the number of texts.
fn fill<'a>(draft: &mut DeTable<'a>, other: DeTable<'a>) -> usize {
    let mut count = 0;
    for (key, value) in other {
        let Some(known) = draft.get_mut(key.get_ref().as_ref()) else {
            let mut value = value;
            count += mark(value.get_mut());
            draft.insert(key, value);
            continue;
        };
        match (known.get_mut(), value.into_inner()) {
            (DeValue::Table(draft), DeValue::Table(other)) => count += fill(draft, other),
            (DeValue::String(draft), DeValue::String(other)) if draft.trim().is_empty() && !other.trim().is_empty() => {
                *draft = marked(&other).into();
                count += 1;
            }
            _ => {}
        }
    }
    count
}

/// Marks every text of a value; gives their number.
fn mark(value: &mut DeValue<'_>) -> usize {
    match value {
        DeValue::String(text) => {
            *text = marked(text).into();
            1
        }
        DeValue::Table(table) => table.iter_mut().map(|(_, value)| mark(value.get_mut())).sum(),
        // Lists hold other forms of a word, which nobody reads.
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(text: &str) -> DeTable<'_> {
        DeTable::parse(text).expect("a table").into_inner()
    }

    #[test]
    fn what_is_there_stays_and_what_is_missing_is_filled_in_and_counted() {
        let mut draft = table("a = \"eins\"\nempty = \" \"\n[t]\nx = \"zwei\"");
        let other =
            table("a = \"one\"\nb = \"two\"\nempty = \"full\"\n[t]\nx = \"three\"\ny = \"four\"\n[u.v]\nz = \"five\"");
        assert_eq!(fill(&mut draft, other), 4);
        let text = |table: &DeTable<'_>, key: &str| table[key].get_ref().as_str().expect("a text").to_owned();
        assert_eq!(text(&draft, "a"), "eins");
        assert_eq!(text(&draft, "b"), marked("two"));
        assert_eq!(text(&draft, "empty"), marked("full"));
        let inner = draft["t"].get_ref().as_table().expect("a table");
        assert_eq!((text(inner, "x"), text(inner, "y")), ("zwei".to_owned(), marked("four")));
        assert_eq!(unmarked(&marked("two")), "two");
    }
}
