//! Legal words in plain ones. Texts lead to them at first use.

use crate::content::language::fallback::{Locale, Sort};
use crate::content::law::FactId;
use crate::content::source::code::Code;
use crate::content::source::known::Known;
use crate::content::source::problem::{Problem, Problems, nearest};
use crate::content::source::tree::Tree;
use crate::content::text::draft::{GlossaryDraft, GlossaryWordsDraft};

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

const TERMS: &str = "content/glossary/terms.toml";

pub(in crate::content) fn read(tree: &Tree, known: &Known<'_>, problems: &mut Problems) -> Vec<Term> {
    let Some((source, draft)) = tree.toml::<GlossaryDraft>(TERMS, problems) else { return Vec::new() };
    let mut terms: Vec<Term> = Vec::new();
    for own in draft.term {
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

/// Words for every term, in the order of `terms`.
pub(in crate::content) fn read_words(
    tree: &Tree,
    locale: &Locale<'_>,
    terms: &[Term],
    problems: &mut Problems,
) -> Vec<GlossaryWords> {
    let tag = locale.tag;
    let path = |tag: &str| format!("content/glossary/{tag}.toml");
    let read = locale.toml::<GlossaryWordsDraft>(tree, Sort::Glossary, path, problems);
    let Some((source, mut draft)) = read else { return Vec::new() };
    let mut words = Vec::new();
    for term in terms {
        let Some(own) = draft.terms.remove(term.id.as_str()) else {
            problems.add(Problem::new(
                Code::WordsMissing,
                source.whole(),
                format!("the term `{}` has no words in `{tag}`", term.id),
                format!("add `[terms.{}]` with `term` and `means`", term.id),
            ));
            continue;
        };
        let name = source.words(own.term, problems);
        let mut forms: Vec<String> = own.forms.iter().chain([&name]).map(|form| form.to_lowercase()).collect();
        forms.sort_by_key(|form| std::cmp::Reverse(form.len()));
        words.push(GlossaryWords { term: name, forms, means: source.words(own.means, problems) });
    }
    for id in draft.terms.keys() {
        problems.add(Problem::new(
            Code::WordsUnknown,
            source.at(id.span()),
            format!("no term is called `{}`", id.as_ref()),
            nearest(id.as_ref(), terms.iter().map(|term| term.id.as_str()), TERMS),
        ));
    }
    words
}
