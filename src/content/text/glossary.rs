//! Legal words in plain ones. Texts lead to them at first use.

use std::collections::BTreeMap;

use crate::address::sources;
use crate::content::language::fallback::{Locale, Sort};
use crate::content::law::FactId;
use crate::content::source::anchor;
use crate::content::source::code::Code;
use crate::content::source::known::Known;
use crate::content::source::problem::{Problem, Problems, nearest};
use crate::content::source::tree::{Source, Tree};
use crate::content::source::words::Taker;
use crate::content::text::draft::{GlossaryDraft, GlossaryWordsDraft, TermWordsDraft};

/// A term's structure; its words live with the language.
#[derive(Clone, Debug)]
pub struct Term {
    pub id: String,
    pub cites: Vec<FactId>,
    /// Where more is said, as the target of a link: `page:learn/debt` or `relief:t-visa`.
    pub more: Option<String>,
}

/// A term in one language.
#[derive(Clone, Debug)]
pub struct GlossaryWords {
    pub term: String,
    /// The term and its other forms in lower case, the longest first.
    pub forms: Vec<String>,
    pub means: String,
}

const TERMS: &str = sources::TERMS;

pub(in crate::content) fn read(tree: &Tree, known: &Known<'_>, problems: &mut Problems) -> Vec<Term> {
    let Some((source, draft)) = tree.toml::<GlossaryDraft>(TERMS, problems) else { return Vec::new() };
    let mut terms: Vec<Term> = Vec::new();
    for own in draft.term {
        anchor::report_written(&own.id, source, problems);
        if terms.iter().any(|term| term.id == *own.id.as_ref()) {
            problems.add(Problem::new(
                Code::GlossaryDuplicate,
                source.at(own.id.span()),
                format!("the term `{}` is listed twice", own.id.as_ref()),
                "keep one",
            ));
            continue;
        }
        let page = own.page.map(|id| ("page", id));
        let relief = own.relief.map(|id| ("relief", id));
        for (kind, id) in page.iter().chain(&relief) {
            known.link(kind, id, source, problems);
        }
        let cites = known.facts(&own.cites, source, problems);
        let more = page.or(relief).map(|(kind, id)| format!("{kind}:{}", id.as_ref()));
        terms.push(Term { id: own.id.into_inner(), cites, more });
    }
    terms
}

/// Words for every term, by its id.
pub(in crate::content) fn read_words(
    tree: &Tree,
    locale: &Locale<'_>,
    terms: &[Term],
    problems: &mut Problems,
) -> BTreeMap<String, GlossaryWords> {
    let tag = locale.tag;
    let path = sources::glossary_words;
    let read = locale.toml::<GlossaryWordsDraft>(tree, Sort::Glossary, path, problems);
    let Some((source, draft)) = read else { return BTreeMap::new() };
    let ids = || terms.iter().map(|term| term.id.as_str());
    let missing = |id: &str, place| {
        Problem::new(
            Code::WordsMissing,
            place,
            format!("the term `{id}` has no words in `{tag}`"),
            format!("add `[terms.{id}]` with `term` and `means`"),
        )
    };
    let unknown = |id: &str, place| {
        Problem::new(Code::WordsUnknown, place, format!("no term is called `{id}`"), nearest(id, ids(), TERMS))
    };
    let taker = Taker { source, missing: &missing, unknown: &unknown };
    taker.take(draft.terms, ids(), problems, |_, written, problems| words(written, source, problems))
}

fn words(written: TermWordsDraft, source: Source<'_>, problems: &mut Problems) -> GlossaryWords {
    let term = source.words(written.term, problems);
    let mut forms: Vec<String> = written.forms.iter().chain([&term]).map(|form| form.to_lowercase()).collect();
    forms.sort_by_key(|form| std::cmp::Reverse(form.len()));
    GlossaryWords { term, forms, means: source.words(written.means, problems) }
}
