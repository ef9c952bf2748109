//! How hard a text is to read, by a published formula per language: its file says which, and what is counted by.

use std::borrow::Cow;
use std::cell::RefCell;
use std::collections::HashMap;
use std::sync::{LazyLock, Mutex, PoisonError};

use readsight::ReadSight;
use unicode_segmentation::UnicodeSegmentation as _;

use crate::content::language::formula::{Formula, Vowels};
use crate::content::language::marks::Marks;

/// What was counted in a text.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Reading {
    pub words: usize,
    pub sentences: usize,
    /// The most sentences of at most `VERY_SHORT` words that follow on each other in one passage.
    pub short_run: usize,
    /// School grade, where the language has a formula and the text has words.
    pub grade: Option<f64>,
}

/// Words of a sentence that is very short.
pub const VERY_SHORT: usize = 5;

impl Reading {
    /// Words in a sentence, on average.
    #[must_use]
    pub fn words_per_sentence(&self) -> f64 {
        ratio(self.words, self.sentences)
    }
}

/// Measures texts of one language.
pub(in crate::content) struct Reader {
    formula: Formula,
    marks: Marks,
    /// Formula and marks as text: readers that count alike share what they know.
    counts_by: String,
}

/// What was counted in one passage.
#[derive(Clone, Copy, Default)]
struct Counts {
    words: usize,
    sentences: usize,
    syllables: usize,
    short_run: usize,
}

/// Counting is slow, and almost every passage comes again at the next rebuild. By how a reader counts, then passage.
static COUNTED: LazyLock<Mutex<HashMap<String, HashMap<String, Counts>>>> = LazyLock::new(Mutex::default);

/// Counting a word's syllables is slow, and words come again in every page. By patterns, then word.
static KNOWN: LazyLock<Mutex<HashMap<String, HashMap<String, usize>>>> = LazyLock::new(Mutex::default);

thread_local! {
    /// What counts syllables by patterns, by their name. It cannot go from one thread to another.
    static COUNTERS: RefCell<HashMap<String, Option<ReadSight>>> = RefCell::default();
}

impl Reader {
    /// A reader by a formula, which finds sentences by these marks.
    pub fn new(formula: &Formula, marks: &Marks) -> Reader {
        let counts_by = format!("{formula:?} {marks:?}");
        Reader { formula: formula.clone(), marks: marks.clone(), counts_by }
    }

    /// A reader that gives no grade, for texts that are measured elsewhere.
    pub fn unmeasured() -> Reader {
        Reader::new(&Formula::None, &Marks::default())
    }

    /// Whether there are hyphenation patterns of this name.
    pub fn has_patterns(patterns: &str) -> bool {
        with_counter(patterns, |counter| counter.is_some())
    }

    /// Measures passages: paragraphs, list items, or any texts that end a sentence where they end.
    pub fn measure<'t>(&self, passages: impl IntoIterator<Item = &'t str>) -> Reading {
        let mut all = Counts::default();
        for passage in passages {
            let own = self.counts(passage);
            all.words += own.words;
            all.sentences += own.sentences;
            all.syllables += own.syllables;
            all.short_run = all.short_run.max(own.short_run);
        }
        let Counts { words, sentences, syllables, short_run } = all;
        let grade = match self.formula {
            Formula::FleschKincaid(_) => Some(0.39 * ratio(words, sentences) + 11.8 * ratio(syllables, words) - 15.59),
            Formula::Crawford(_) => Some(-20.5 * ratio(sentences, words) + 4.9 * ratio(syllables, words) - 3.407),
            Formula::None => None,
        };
        Reading { words, sentences, short_run, grade: grade.filter(|_| words > 0) }
    }

    fn counts(&self, passage: &str) -> Counts {
        let known = || COUNTED.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(counts) = known().get(&self.counts_by).and_then(|passages| passages.get(passage)) {
            return *counts;
        }
        let counts = self.count(passage);
        known().entry(self.counts_by.clone()).or_default().insert(passage.to_owned(), counts);
        counts
    }

    fn count(&self, passage: &str) -> Counts {
        let mut counts = Counts::default();
        let mut run = 0;
        let passage = self.joined(passage);
        let ends = self.marks.end.as_slice();
        for sentence in passage.split_sentence_bounds().flat_map(|part| part.split(ends)) {
            let words: Vec<&str> =
                sentence.unicode_words().filter(|word| word.chars().any(char::is_alphabetic)).collect();
            if words.is_empty() {
                continue;
            }
            counts.sentences += 1;
            run = if words.len() <= VERY_SHORT { run + 1 } else { 0 };
            counts.short_run = counts.short_run.max(run);
            counts.words += words.len();
            counts.syllables += words.iter().map(|word| self.syllables(word)).sum::<usize>();
        }
        counts
    }

    /// The passage with abbreviations in one piece, so that none ends a sentence.
    fn joined<'t>(&self, passage: &'t str) -> Cow<'t, str> {
        let join = |text: Cow<'t, str>, unbroken: &String| match text.contains(unbroken.as_str()) {
            true => Cow::Owned(text.replace(unbroken.as_str(), &unbroken.replace(' ', ""))),
            false => text,
        };
        self.marks.unbroken.iter().fold(Cow::Borrowed(passage), join)
    }

    fn syllables(&self, word: &str) -> usize {
        match &self.formula {
            Formula::FleschKincaid(own) => hyphenated_syllables(word, &own.patterns),
            Formula::Crawford(vowels) => spoken_vowels(word, vowels),
            Formula::None => 0,
        }
    }
}

fn with_counter<T>(patterns: &str, ask: impl FnOnce(Option<&ReadSight>) -> T) -> T {
    COUNTERS.with_borrow_mut(|counters| {
        let counter = counters.entry(patterns.to_owned()).or_insert_with(|| ReadSight::new(patterns).ok());
        ask(counter.as_ref())
    })
}

fn hyphenated_syllables(word: &str, patterns: &str) -> usize {
    let mut known = KNOWN.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(counted) = known.get(patterns).and_then(|words| words.get(word)) {
        return *counted;
    }
    drop(known);
    let counted = with_counter(patterns, |own| own.map_or(1, |own| own.syllable_count(&word.to_lowercase())));
    let counted = usize::try_from(counted).unwrap_or(1).max(1);
    known = KNOWN.lock().unwrap_or_else(PoisonError::into_inner);
    known.entry(patterns.to_owned()).or_default().insert(word.to_owned(), counted);
    counted
}

/// Syllables by vowels: one for each that is not the weak part of a diphthong, at least one.
///
/// Hyphenation patterns never part two vowels, and so miss a tenth of the syllables of a language that has many.
fn spoken_vowels(word: &str, vowels: &Vowels) -> usize {
    let letters: Vec<char> = word.to_lowercase().chars().collect();
    let strong = |letter: char| vowels.strong.contains(letter);
    let weak = |letter: char| vowels.weak.contains(letter);
    let mut count = 0;
    for (ix, &letter) in letters.iter().enumerate() {
        let (before, after) = (ix.checked_sub(1).map(|ix| letters[ix]), letters.get(ix + 1).copied());
        let silent = vowels.silent.contains(letter)
            && before.is_some_and(|letter| vowels.silent_after.contains(letter))
            && after.is_some_and(|letter| vowels.silent_before.contains(letter));
        let glides = after.is_some_and(strong) || before.is_some_and(|letter| strong(letter) || weak(letter));
        count += usize::from(strong(letter) || (weak(letter) && !silent && !glides));
    }
    count.max(1)
}

#[expect(clippy::cast_precision_loss, reason = "counts of words are far below 2^52")]
fn ratio(part: usize, whole: usize) -> f64 {
    part as f64 / whole.max(1) as f64
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::language::formula::Patterns;

    fn english() -> Reader {
        let formula = Formula::FleschKincaid(Patterns { patterns: "en-us".to_owned() });
        Reader::new(&formula, &Marks { end: vec![':', ';'], ..Marks::default() })
    }

    fn vowels() -> Vowels {
        let [strong, weak, silent, silent_after, silent_before] =
            ["aeoáéóíú", "iuü", "u", "qg", "eiéí"].map(str::to_owned);
        Vowels { strong, weak, silent, silent_after, silent_before }
    }

    fn spanish() -> Reader {
        let marks = Marks { unbroken: vec!["EE. UU.".to_owned()], ..Marks::default() };
        Reader::new(&Formula::Crawford(vowels()), &marks)
    }

    #[test]
    fn spanish_syllables_are_those_of_the_schoolbook() {
        let words = [
            ("a", 1),
            ("ahora", 3),
            ("policía", 4),
            ("familia", 3),
            ("leer", 2),
            ("ciudad", 2),
            ("guía", 2),
            ("quien", 1),
            ("pingüino", 3),
            ("muy", 1),
            ("y", 1),
            ("abogado", 4),
            ("país", 2),
            ("tráfico", 3),
            ("viuda", 2),
            ("bien", 1),
        ];
        for (word, syllables) in words {
            assert_eq!(spoken_vowels(word, &vowels()), syllables, "{word}");
        }
    }

    #[test]
    fn an_abbreviation_ends_no_sentence() {
        let english = english().measure(["The U.S. law helps you. Call now."]);
        assert_eq!((english.words, english.sentences), (7, 2));
        let spanish = spanish().measure(["La ley de EE. UU. le ayuda. Llame ya."]);
        assert_eq!((spanish.words, spanish.sentences), (8, 2));
    }

    #[test]
    fn very_short_sentences_in_a_row_are_counted_within_a_passage() {
        let run = |passages: &[&str]| english().measure(passages.iter().copied()).short_run;
        assert_eq!(run(&["You can call. It is free. Stop. Then ask what they must tell other people first. Go."]), 3);
        assert_eq!(run(&["You can call.", "It is free.", "Stop."]), 1, "a list is no run");
    }

    #[test]
    fn plain_words_have_a_low_grade_and_legal_ones_a_high_one() {
        let english = english();
        let plain = english.measure(["You can call. You do not give your name. It is free."]).grade.expect("a grade");
        let legal = english
            .measure(["The applicant must demonstrate compliance with any reasonable request for assistance in the investigation or prosecution of trafficking."])
            .grade
            .expect("a grade");
        assert!(plain < 3.0 && legal > 12.0, "{plain} {legal}");
        let spanish = spanish();
        let plain =
            spanish.measure(["Usted puede llamar. No tiene que dar su nombre. Es gratis."]).grade.expect("a grade");
        let legal = spanish
            .measure(["La persona solicitante deberá demostrar el cumplimiento de toda solicitud razonable de asistencia en la investigación correspondiente."])
            .grade
            .expect("a grade");
        assert!(plain < 4.0 && legal > plain + 3.0, "{plain} {legal}");
    }

    #[test]
    fn a_language_without_a_formula_gets_no_grade() {
        assert_eq!(Reader::unmeasured().measure(["Rele kounye a."]).grade, None);
    }

    #[test]
    fn a_mark_of_the_language_ends_a_sentence() {
        let of = |end: &[char]| {
            let marks = Marks { end: end.to_vec(), ..Marks::default() };
            Reader::new(&Formula::None, &marks).measure(["One؛ two: three. Four"]).sentences
        };
        assert_eq!((of(&[]), of(&[':']), of(&[':', '؛'])), (2, 3, 4));
    }

    #[test]
    fn patterns_are_known_by_name() {
        assert!(Reader::has_patterns("en-us") && !Reader::has_patterns("en-xx"));
    }
}
