//! The names that a language has settled: one for each line, office, paper, role and thing that `content/terms/` lists.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;

use crate::content::language::definition::{Language, Stage};
use crate::content::language::files::{TERMS, terms};
use crate::content::source::code::Code;
use crate::content::source::or_none::OrNone;
use crate::content::source::problem::{Place, Problem, Problems, nearest};
use crate::content::source::tree::{Source, Tree};
use crate::content::source::written::{Id, Text};

/// What a name is that of.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// Somebody to call: the id is that of a service.
    Line,
    Office,
    Paper,
    Role,
    Thing,
}

/// What one language calls a thing.
#[derive(Clone, Debug)]
pub struct Term {
    pub id: String,
    pub kind: Kind,
    /// The one name, as it is written.
    pub name: String,
    /// Where the name stands in the language's list.
    pub place: Place,
    /// Forms that may stand beside it.
    pub also: Vec<String>,
    /// Names that no text has.
    pub other: Vec<String>,
}

/// By the language's tag.
pub type Terms = BTreeMap<String, Vec<Term>>;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ListDraft {
    term: Vec<ListedDraft>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ListedDraft {
    id: Id,
    kind: Kind,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct NamesDraft {
    terms: BTreeMap<Id, NameDraft>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct NameDraft {
    name: Text,
    #[serde(default)]
    also: Vec<Text>,
    other: OrNone<Vec<Text>>,
}

/// The names of each language. A draft may not have settled them yet.
pub(in crate::content) fn read(tree: &Tree, languages: &[Language], problems: &mut Problems) -> Terms {
    let mut all = Terms::new();
    let Some((_, list)) = tree.toml::<ListDraft>(TERMS, problems) else { return all };
    for language in languages {
        let path = terms(&language.tag);
        if language.stage == Stage::Draft && tree.source(&path).is_none() {
            continue;
        }
        let Some((source, draft)) = tree.toml::<NamesDraft>(&path, problems) else { continue };
        let own = names(&list, draft, source, problems);
        report_twice(&own, problems);
        all.insert(language.tag.clone(), own);
    }
    all
}

fn names(list: &ListDraft, mut draft: NamesDraft, source: Source<'_>, problems: &mut Problems) -> Vec<Term> {
    let mut names = Vec::new();
    for listed in &list.term {
        let id = listed.id.as_ref();
        let Some(own) = draft.terms.remove(id.as_str()) else {
            problems.add(Problem::new(
                Code::TermMissing,
                source.whole(),
                format!("`{id}` has no name in this language"),
                format!("add `[terms.{id}]` with `name` and `other`"),
            ));
            continue;
        };
        let place = source.at(own.name.span());
        let mut words = |texts: Vec<Text>| -> Vec<String> {
            texts.into_iter().map(|text| source.words(text, problems).to_lowercase()).collect()
        };
        let (also, other) = (words(own.also), words(own.other.into_option().unwrap_or_default()));
        let name = source.words(own.name, problems);
        names.push(Term { id: id.clone(), kind: listed.kind, name, place, also, other });
    }
    for id in draft.terms.keys() {
        problems.add(Problem::new(
            Code::TermUnknown,
            source.at(id.span()),
            format!("no thing is called `{}`", id.as_ref()),
            nearest(id.as_ref(), list.term.iter().map(|listed| listed.id.as_ref().as_str()), TERMS),
        ));
    }
    names
}

/// A name stands for one thing: it is neither that of another one, nor one that no text has.
fn report_twice(terms: &[Term], problems: &mut Problems) {
    let mut seen: BTreeSet<String> = BTreeSet::new();
    let others: BTreeSet<&String> = terms.iter().flat_map(|term| &term.other).collect();
    for term in terms {
        let name = term.name.to_lowercase();
        if others.contains(&name) || !seen.insert(name) {
            problems.add(Problem::new(
                Code::TermTwice,
                term.place.clone(),
                format!("`{}` is the name of two things, or listed as one that no text has", term.name),
                "settle one name for one thing: change this one, or take it out of `other`",
            ));
        }
    }
}
