//! The comparison of reliefs: the same few questions asked of each, answered in a sentence with its source.

use std::collections::BTreeMap;

use crate::content::language::fallback::{Locale, Sort};
use crate::content::law::{self, FactId, LawFact};
use crate::content::source::code::Code;
use crate::content::source::problem::{Problem, Problems, nearest};
use crate::content::source::tree::{Source, Tree};
use crate::content::source::written::{Id, Text};
use crate::content::text::draft::CompareDraft;

/// A question that is asked of each relief. The heading of its group of rows is the message `compare-<id>`.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum Compared {
    ForWhom,
    Gives,
    Police,
    Deadline,
    Cost,
    Wait,
    Family,
    Later,
}

impl Compared {
    /// From the top of the table to its end.
    pub const ALL: [Compared; 8] = [
        Compared::ForWhom,
        Compared::Gives,
        Compared::Police,
        Compared::Deadline,
        Compared::Cost,
        Compared::Wait,
        Compared::Family,
        Compared::Later,
    ];

    /// The word used in files.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Compared::ForWhom => "for-whom",
            Compared::Gives => "gives",
            Compared::Police => "police",
            Compared::Deadline => "deadline",
            Compared::Cost => "cost",
            Compared::Wait => "wait",
            Compared::Family => "family",
            Compared::Later => "later",
        }
    }
}

/// The facts behind each of one relief's cells; none only where a cell says that nothing was found.
pub type Comparison = BTreeMap<Compared, Vec<FactId>>;

/// The words of each of one relief's cells: a sentence.
pub type ComparisonWords = BTreeMap<Compared, String>;

/// The facts behind a relief's cells.
pub(in crate::content) fn read(
    tree: &Tree,
    relief: &str,
    law: &BTreeMap<FactId, LawFact>,
    problems: &mut Problems,
) -> Comparison {
    let path = format!("content/reliefs/{relief}/compare.toml");
    let mut comparison = Comparison::new();
    let Some((source, mut draft)) = tree.toml::<CompareDraft>(&path, problems) else { return comparison };
    for compared in Compared::ALL {
        let id = compared.id();
        match draft.cites.remove(id) {
            Some(cites) => {
                comparison.insert(compared, law::known(law, &cites, source, problems));
            }
            None => problems.add(Problem::new(
                Code::CompareUncited,
                source.whole(),
                format!("nothing says what the cell `{id}` of `{relief}` rests on"),
                format!("add `{id} = [\"…\"]` under `[cites]`; an empty list is for a cell that claims nothing"),
            )),
        }
    }
    left_over(&draft.cites, source, problems);
    comparison
}

/// The words of a relief's cells in one language.
pub(in crate::content) fn read_words(
    tree: &Tree,
    relief: &str,
    locale: &Locale<'_>,
    problems: &mut Problems,
) -> ComparisonWords {
    let tag = locale.tag;
    let path = |tag: &str| format!("content/reliefs/{relief}/compare.{tag}.toml");
    let mut words = ComparisonWords::new();
    let read = locale.toml::<BTreeMap<Id, Text>>(tree, Sort::Comparison, path, problems);
    let Some((source, mut draft)) = read else { return words };
    for compared in Compared::ALL {
        let id = compared.id();
        match draft.remove(id) {
            Some(text) => {
                words.insert(compared, source.words(text, problems));
            }
            None => problems.add(Problem::new(
                Code::WordsMissing,
                source.whole(),
                format!("the cell `{id}` of `{relief}` has no words in `{tag}`"),
                format!("add `{id} = \"…\"`: one short sentence"),
            )),
        }
    }
    left_over(&draft, source, problems);
    words
}

fn left_over<T>(draft: &BTreeMap<Id, T>, source: Source<'_>, problems: &mut Problems) {
    for id in draft.keys() {
        problems.add(Problem::new(
            Code::CompareUnknown,
            source.at(id.span()),
            format!("nothing called `{}` is compared", id.as_ref()),
            nearest(id.as_ref(), Compared::ALL.into_iter().map(Compared::id), "src/content/text/compare.rs"),
        ));
    }
}
