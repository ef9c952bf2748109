//! The comparison of reliefs: the same few questions asked of each, answered in a sentence with its source.

use std::collections::BTreeMap;

use crate::address::sources;
use crate::content::language::fallback::{Locale, Sort};
use crate::content::law::{self, FactId, LawFact};
use crate::content::source::code::Code;
use crate::content::source::problem::{Place, Problem, Problems, nearest};
use crate::content::source::tree::Tree;
use crate::content::source::words::Taker;
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
    let path = sources::comparison(relief);
    let Some((source, draft)) = tree.toml::<CompareDraft>(&path, problems) else { return Comparison::new() };
    let missing = |id: &str, place| {
        Problem::new(
            Code::CompareUncited,
            place,
            format!("nothing says what the cell `{id}` of `{relief}` rests on"),
            format!("add `{id} = [\"…\"]` under `[cites]`; an empty list is for a cell that claims nothing"),
        )
    };
    let taker = Taker { source, missing: &missing, unknown: &unknown };
    by_cell(taker.take(draft.cites, ids(), problems, |_, cites, problems| law::known(law, &cites, source, problems)))
}

/// The words of a relief's cells in one language.
pub(in crate::content) fn read_words(
    tree: &Tree,
    relief: &str,
    locale: &Locale<'_>,
    problems: &mut Problems,
) -> ComparisonWords {
    let tag = locale.tag;
    let path = |tag: &str| sources::comparison_words(relief, tag);
    let read = locale.toml::<BTreeMap<Id, Text>>(tree, Sort::Comparison, path, problems);
    let Some((source, draft)) = read else { return ComparisonWords::new() };
    let missing = |id: &str, place| {
        Problem::new(
            Code::WordsMissing,
            place,
            format!("the cell `{id}` of `{relief}` has no words in `{tag}`"),
            format!("add `{id} = \"…\"`: one short sentence"),
        )
    };
    let taker = Taker { source, missing: &missing, unknown: &unknown };
    by_cell(taker.take(draft, ids(), problems, |_, text, problems| source.words(text, problems)))
}

fn unknown(id: &str, place: Place) -> Problem {
    Problem::new(
        Code::CompareUnknown,
        place,
        format!("nothing called `{id}` is compared"),
        nearest(id, ids(), "src/content/text/compare.rs"),
    )
}

fn ids() -> impl Iterator<Item = &'static str> {
    Compared::ALL.into_iter().map(Compared::id)
}

fn by_cell<T>(mut by_id: BTreeMap<String, T>) -> BTreeMap<Compared, T> {
    Compared::ALL.into_iter().filter_map(|compared| Some((compared, by_id.remove(compared.id())?))).collect()
}
