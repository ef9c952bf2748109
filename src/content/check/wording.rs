//! What every text of a language is looked at for as it is written, word by word: words that no text uses, another name than
//! the settled one, two doubts in one sentence, quotation marks of another kind. Every file of the language is looked at, so
//! that no kind of text is left out.

use std::collections::BTreeSet;
use std::ops::Range;

use aho_corasick::AhoCorasick;

use crate::content::language::definition::{Language, Stage};
use crate::content::language::terms::{Kind, Term, Terms};
use crate::content::language::{files, translation};
use crate::content::source::code::Code;
use crate::content::source::problem::{Place, Problem, Problems};
use crate::content::source::tree::{Source, Tree};

/// Tells each of them with its line, and each settled name that no text has.
pub(in crate::content) fn report(tree: &Tree, languages: &[Language], terms: &Terms, problems: &mut Problems) {
    for language in languages {
        let own = terms.get(&language.tag).map(Vec::as_slice).unwrap_or_default();
        let Some(sought) = Sought::of(language, own) else { continue };
        let mut named = BTreeSet::new();
        for source in tree.under("content/").chain(tree.under("locales/")) {
            if translation::is_file_of(source.path, &language.tag) && !files::is_file(source.path) {
                sought.report_in(source, &mut named, problems);
                report_quotes(source, language, problems);
            }
        }
        for term in own.iter().filter(|term| is_missed(term, language, &named)) {
            problems.add(Problem::new(
                Code::TermUnused,
                term.place.clone(),
                format!("no text says `{}`", term.name),
                "settle the name that the texts have, or take the thing out of content/terms/terms.toml",
            ));
        }
    }
}

/// Whether some text should have said the name and none did. What a line is called, the directory may say alone.
fn is_missed(term: &Term, language: &Language, named: &BTreeSet<&str>) -> bool {
    language.stage != Stage::Draft && term.kind != Kind::Line && !named.contains(term.id.as_str())
}

/// Why a phrase is sought.
#[derive(Clone, Copy)]
enum Phrase<'a> {
    Avoided(&'a str),
    /// The settled name of a thing.
    Name(&'a Term),
    /// A form that may stand beside it.
    Also(&'a Term),
    /// Another name for it.
    Other(&'a Term, &'a str),
    Hedge,
}

/// A phrase that stands in a text as whole words.
struct Found<'a> {
    at: Range<usize>,
    phrase: Phrase<'a>,
}

/// All that is sought in one language, in one walk over each text.
struct Sought<'a> {
    language: &'a Language,
    phrases: Vec<Phrase<'a>>,
    any: AhoCorasick,
}

impl<'a> Sought<'a> {
    fn of(language: &'a Language, terms: &'a [Term]) -> Option<Sought<'a>> {
        let mut phrases = Vec::new();
        let mut texts: Vec<String> = Vec::new();
        let mut seek = |phrase, text: &str| {
            phrases.push(phrase);
            texts.push(text.to_lowercase());
        };
        language.avoid.iter().for_each(|word| seek(Phrase::Avoided(word), word));
        language.hedges.iter().for_each(|word| seek(Phrase::Hedge, word));
        for term in terms {
            seek(Phrase::Name(term), &term.name);
            term.also.iter().for_each(|word| seek(Phrase::Also(term), word));
            term.other.iter().for_each(|word| seek(Phrase::Other(term, word), word));
        }
        let any = AhoCorasick::new(texts).ok()?;
        Some(Sought { language, phrases, any })
    }

    /// Whole phrases in a text in small letters, in order. What a comment says is for authors, and may name what is avoided.
    fn found(&self, lower: &str) -> Vec<Found<'a>> {
        let whole = |at: &Range<usize>| {
            let beside = [lower[..at.start].chars().next_back(), lower[at.end..].chars().next()];
            !beside.into_iter().flatten().any(char::is_alphanumeric)
        };
        let said = |at: &Range<usize>| {
            let line = lower[..at.start].rfind('\n').map_or(0, |end| end + 1);
            !lower[line..].trim_start().starts_with("# ")
        };
        let all = self.any.find_overlapping_iter(lower).map(|found| (found.range(), self.phrases[found.pattern()]));
        let mut found: Vec<Found<'a>> =
            all.filter(|(at, _)| whole(at) && said(at)).map(|(at, phrase)| Found { at, phrase }).collect();
        found.sort_by_key(|own| own.at.start);
        found
    }

    fn report_in(&self, source: Source<'_>, named: &mut BTreeSet<&'a str>, problems: &mut Problems) {
        let lower = source.text.to_lowercase();
        let found = self.found(&lower);
        for own in &found {
            match own.phrase {
                Phrase::Name(term) => {
                    named.insert(&term.id);
                }
                Phrase::Also(_) | Phrase::Hedge => {}
                Phrase::Avoided(word) => problems.add(Problem::new(
                    Code::PageLoadedWord,
                    line_of(source, &lower, &own.at),
                    format!("`{word}` stands in {}", quoted(&lower, &own.at)),
                    format!("say it in other words; `avoid` in {} lists them", files::path(&self.language.tag)),
                )),
                // A longer form that is settled may hold a shorter one that is not.
                Phrase::Other(term, _) if found.iter().any(|wide| settles(wide, term, &own.at)) => {}
                Phrase::Other(term, word) => problems.add(Problem::new(
                    Code::TermOtherName,
                    line_of(source, &lower, &own.at),
                    format!("`{word}` stands in {}", quoted(&lower, &own.at)),
                    format!("write `{}`; {} settles the name", term.name, files::terms(&self.language.tag)),
                )),
            }
        }
        let hedges: Vec<&Found<'_>> = found.iter().filter(|own| matches!(own.phrase, Phrase::Hedge)).collect();
        for pair in hedges.windows(2) {
            let between = &lower[pair[0].at.end.min(pair[1].at.start)..pair[1].at.start];
            if !between.contains(['.', '?', '!', ';', ':', '\n']) {
                let [first, second] = [0, 1].map(|ix| &lower[pair[ix].at.clone()]);
                problems.add(Problem::new(
                    Code::WordsHedges,
                    line_of(source, &lower, &pair[1].at),
                    format!("`{first}` and `{second}` doubt one sentence twice"),
                    "say it once; `hedges` in the language's file lists them",
                ));
            }
        }
    }
}

/// Whether a settled form of the same thing stands around this place.
fn settles(wide: &Found<'_>, term: &Term, at: &Range<usize>) -> bool {
    let same = match wide.phrase {
        Phrase::Name(own) | Phrase::Also(own) => own.id == term.id,
        Phrase::Avoided(_) | Phrase::Other(..) | Phrase::Hedge => false,
    };
    same && wide.at.start <= at.start && at.end <= wide.at.end
}

/// The line of the file that a place in its text in small letters stands in: letters can be longer there, lines are the same.
fn line_of(source: Source<'_>, lower: &str, at: &Range<usize>) -> Place {
    let line = lower[..at.start].matches('\n').count();
    let start: usize = source.text.split_inclusive('\n').take(line).map(str::len).sum();
    source.at(start..start)
}

/// The beginning of the line, for people to find it by.
fn quoted(lower: &str, at: &Range<usize>) -> String {
    let start = lower[..at.start].rfind('\n').map_or(0, |end| end + 1);
    let line = lower[start..].lines().next().unwrap_or_default();
    format!("\"{}…\"", line.trim().chars().take(40).collect::<String>())
}

/// Quotation marks of all kinds that texts have.
const QUOTES: [char; 13] = ['"', '“', '”', '„', '‟', '«', '»', '‹', '›', '「', '」', '『', '』'];

/// Tells each line that has quotation marks of another kind than its language's.
fn report_quotes(source: Source<'_>, language: &Language, problems: &mut Problems) {
    let own = &language.marks.quotes;
    if own.is_empty() {
        return;
    }
    // Tables, messages and the head of a page write their texts between straight ones.
    let is_page = source.path.ends_with(".md");
    let body = is_page.then(|| source.text.find("\n+++\n")).flatten().unwrap_or(source.text.len());
    let (mut start, mut is_code) = (0, false);
    for line in source.text.split_inclusive('\n') {
        // A program has the marks of its own language.
        let is_fence = is_page && line.trim_start().starts_with("```");
        is_code ^= is_fence;
        let is_program = |at: usize| is_page && (is_code || line[..at].matches('`').count() % 2 == 1);
        let is_text = |(at, letter): &(usize, char)| {
            !is_program(*at) && (*letter != '"' || start + at > body || line[..*at].ends_with('\\'))
        };
        let wrong = line
            .char_indices()
            .find(|own_at| QUOTES.contains(&own_at.1) && !own.contains(&own_at.1) && is_text(own_at));
        if let Some((at, letter)) = wrong.filter(|_| !line.trim_start().starts_with("# ")) {
            let marks: Vec<String> = own.iter().map(char::to_string).collect();
            problems.add(Problem::new(
                Code::WordsQuotes,
                source.at(start + at..start + at),
                format!("the quotation mark {letter} is of another kind than this language's"),
                format!("write {}; `quotes` in {} says so", marks.join("…"), files::path(&language.tag)),
            ));
        }
        start += line.len();
    }
}
