//! How hard a text is to read, by a published formula per language.
//!
//! English: Flesch-Kincaid grade level, 0.39 × words per sentence + 11.8 × syllables per word − 15.59 (Kincaid and others,
//! 1975). Spanish: Crawford's grade, −0.205 × sentences per 100 words + 0.049 × syllables per 100 words − 3.407
//! (Crawford, 1989). Other languages have no measure here yet, and none is claimed for them.

use std::collections::HashMap;
use std::sync::{LazyLock, Mutex, PoisonError};

use readsight::ReadSight;
use unicode_segmentation::UnicodeSegmentation as _;

/// What was counted in a text.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Reading {
    pub words: usize,
    pub sentences: usize,
    /// School grade, where the language has a formula and the text has words.
    pub grade: Option<f64>,
}

impl Reading {
    /// Words in a sentence, on average.
    #[must_use]
    pub fn words_per_sentence(&self) -> f64 {
        ratio(self.words, self.sentences)
    }
}

/// Measures texts of one language.
pub(in crate::content) struct Reader {
    formula: Option<Formula>,
}

/// Counting a word's syllables is slow, and words come again: in every page, and at every rebuild.
static KNOWN: LazyLock<Mutex<HashMap<String, usize>>> = LazyLock::new(Mutex::default);

thread_local! {
    /// Counts the syllables of English words. It cannot go from one thread to another.
    static COUNTER: Option<ReadSight> = ReadSight::new("en-us").ok();
}

#[derive(Clone, Copy, Eq, PartialEq)]
enum Formula {
    FleschKincaid,
    Crawford,
}

impl Reader {
    /// A reader for a language's tag, such as `en` or `es-MX`.
    pub fn new(tag: &str) -> Reader {
        let formula = match tag.split('-').next() {
            Some("en") => Some(Formula::FleschKincaid),
            Some("es") => Some(Formula::Crawford),
            // Arabic has no formula here: it is written without most of its vowels, so syllables cannot be counted, and
            // the published ones (such as OSMAN) need a program that puts the vowels back. Its sentences are counted.
            _ => None,
        };
        Reader { formula }
    }

    /// A reader that gives no grade, for texts that are measured elsewhere.
    pub fn unmeasured() -> Reader {
        Reader { formula: None }
    }

    /// Measures passages: paragraphs, list items, or any texts that end a sentence where they end.
    pub fn measure<'t>(&self, passages: impl IntoIterator<Item = &'t str>) -> Reading {
        let (mut words, mut sentences, mut syllables) = (0, 0, 0);
        for passage in passages {
            // The country's name in Spanish is one word, not two sentences.
            let passage = passage.replace("EE. UU.", "EE.UU.");
            for sentence in passage.split_sentence_bounds().flat_map(|part| part.split([':', ';', '؛'])) {
                let own: Vec<&str> =
                    sentence.unicode_words().filter(|word| word.chars().any(char::is_alphabetic)).collect();
                sentences += usize::from(!own.is_empty());
                words += own.len();
                syllables += own.iter().map(|word| self.syllables(word)).sum::<usize>();
            }
        }
        let grade = self.formula.filter(|_| words > 0).map(|formula| match formula {
            Formula::FleschKincaid => 0.39 * ratio(words, sentences) + 11.8 * ratio(syllables, words) - 15.59,
            Formula::Crawford => -20.5 * ratio(sentences, words) + 4.9 * ratio(syllables, words) - 3.407,
        });
        Reading { words, sentences, grade }
    }

    fn syllables(&self, word: &str) -> usize {
        match self.formula {
            Some(Formula::FleschKincaid) => english_syllables(word),
            Some(Formula::Crawford) => spanish_syllables(word),
            None => 0,
        }
    }
}

fn english_syllables(word: &str) -> usize {
    if let Some(known) = KNOWN.lock().unwrap_or_else(PoisonError::into_inner).get(word) {
        return *known;
    }
    let counted = COUNTER.with(|own| own.as_ref().map_or(1, |own| own.syllable_count(&word.to_lowercase())));
    let counted = usize::try_from(counted).unwrap_or(1).max(1);
    KNOWN.lock().unwrap_or_else(PoisonError::into_inner).insert(word.to_owned(), counted);
    counted
}

/// Syllables of a Spanish word: one for each vowel that is not the weak part of a diphthong.
///
/// Hyphenation patterns, which the English count uses, never part two vowels and so miss a tenth of them here.
fn spanish_syllables(word: &str) -> usize {
    let letters: Vec<char> = word.to_lowercase().chars().collect();
    let strong = |letter: char| "aeoáéóíú".contains(letter);
    let weak = |letter: char| "iuü".contains(letter);
    let mut count = 0;
    for (ix, &letter) in letters.iter().enumerate() {
        let (before, after) = (ix.checked_sub(1).map(|ix| letters[ix]), letters.get(ix + 1).copied());
        let silent = letter == 'u' && matches!(before, Some('q' | 'g')) && matches!(after, Some('e' | 'i' | 'é' | 'í'));
        let glides = after.is_some_and(strong) || before.is_some_and(|own| strong(own) || weak(own));
        let nucleus = strong(letter) || (weak(letter) && !silent && !glides) || (letter == 'y' && letters.len() == 1);
        count += usize::from(nucleus);
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
            assert_eq!(spanish_syllables(word), syllables, "{word}");
        }
    }

    #[test]
    fn an_abbreviation_ends_no_sentence() {
        let english = Reader::new("en").measure(["The U.S. law helps you. Call now."]);
        assert_eq!((english.words, english.sentences), (7, 2));
        let spanish = Reader::new("es").measure(["La ley de EE. UU. le ayuda. Llame ya."]);
        assert_eq!((spanish.words, spanish.sentences), (8, 2));
    }

    #[test]
    fn plain_words_have_a_low_grade_and_legal_ones_a_high_one() {
        let english = Reader::new("en");
        let plain = english.measure(["You can call. You do not give your name. It is free."]).grade.expect("a grade");
        let legal = english
            .measure(["The applicant must demonstrate compliance with any reasonable request for assistance in the investigation or prosecution of trafficking."])
            .grade
            .expect("a grade");
        assert!(plain < 3.0 && legal > 12.0, "{plain} {legal}");
        let spanish = Reader::new("es");
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
        assert_eq!(Reader::new("ht").measure(["Rele kounye a."]).grade, None);
    }
}
