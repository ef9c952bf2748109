//! The comparison of reliefs: the same few questions asked of each, answered in a sentence with its source.

use std::collections::BTreeMap;

use crate::content::language::fallback::{Locale, Sort};
use crate::content::law::FactId;
use crate::content::source::known::Known;
use crate::content::source::problem::{Problems, nearest};
use crate::content::source::tree::Tree;
use crate::content::source::written::{Id, Text};
use crate::content::text::draft::CompareDraft;

/// The page that shows it; its template fills in the table.
pub const PAGE: &str = "options/compare";

/// What is compared, in the order of the table. The heading of each is the message `compare-<id>`.
pub const COMPARED: [&str; 8] = ["for-whom", "gives", "police", "deadline", "cost", "wait", "family", "later"];

/// One relief's cells, in the order of [`COMPARED`].
#[derive(Clone, Debug)]
pub struct Comparison {
    /// Facts behind each cell; empty only where it says that nothing was found.
    pub cites: Vec<Vec<FactId>>,
}

/// The facts behind a relief's cells.
pub(in crate::content) fn read(
    tree: &Tree,
    relief: &str,
    known: &Known<'_>,
    problems: &mut Problems,
) -> Option<Comparison> {
    let path = format!("content/reliefs/{relief}/compare.toml");
    let (source, mut draft) = tree.toml::<CompareDraft>(&path, problems)?;
    let mut cites = Vec::new();
    for id in COMPARED {
        let own = draft.cites.remove(id);
        if own.is_none() {
            problems.add(source.problem(
                None,
                "compare/uncited",
                format!("nothing says what the cell `{id}` of `{relief}` rests on"),
                format!("add `{id} = [\"…\"]` under `[cites]`; an empty list is for a cell that claims nothing"),
            ));
        }
        cites.push(known.facts(&own.unwrap_or_default(), source, problems));
    }
    left_over(&draft.cites, source, problems);
    Some(Comparison { cites })
}

/// The words of a relief's cells in one language, in the order of [`COMPARED`].
pub(in crate::content) fn read_words(
    tree: &Tree,
    relief: &str,
    locale: &Locale<'_>,
    problems: &mut Problems,
) -> Vec<String> {
    let tag = locale.tag;
    let path = |tag: &str| format!("content/reliefs/{relief}/compare.{tag}.toml");
    let read = locale.toml::<BTreeMap<Id, Text>>(tree, Sort::Comparison, path, problems);
    let Some((source, mut draft)) = read else { return Vec::new() };
    let mut words = Vec::new();
    for id in COMPARED {
        match draft.remove(id) {
            Some(text) => words.push(source.words(text, problems)),
            None => problems.add(source.problem(
                None,
                "words/missing",
                format!("the cell `{id}` of `{relief}` has no words in `{tag}`"),
                format!("add `{id} = \"…\"`: one short sentence"),
            )),
        }
    }
    left_over(&draft, source, problems);
    words
}

fn left_over<T>(draft: &BTreeMap<Id, T>, source: crate::content::source::tree::Source<'_>, problems: &mut Problems) {
    for id in draft.keys() {
        problems.add(source.problem(
            Some(id.span()),
            "compare/unknown",
            format!("nothing called `{}` is compared", id.as_ref()),
            nearest(id.as_ref(), COMPARED.into_iter(), "src/content/text/compare.rs"),
        ));
    }
}
