//! The reading formulas that the program knows. A language's file chooses one and gives what it counts by.

use serde::Deserialize;

/// How the reading level of a language is computed. The file of a language says where its formula was published.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub enum Formula {
    /// Texts get no grade; words and sentences are counted all the same.
    None,
    /// 0.39 × words per sentence + 11.8 × syllables per word − 15.59.
    FleschKincaid(Patterns),
    /// −0.205 × sentences per 100 words + 0.049 × syllables per 100 words − 3.407.
    Crawford(Vowels),
}

/// Syllables counted by hyphenation patterns.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct Patterns {
    /// The name that the library of patterns has for them.
    pub patterns: String,
}

/// Syllables counted by vowels: one for each that is not the weak part of a diphthong. All letters are small ones.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Vowels {
    /// Each is a syllable.
    pub strong: String,
    /// Each is a syllable, unless it stands beside a strong vowel or behind a weak one.
    pub weak: String,
    /// Weak vowels that are written and not spoken between the letters of the next two fields.
    pub silent: String,
    pub silent_after: String,
    pub silent_before: String,
}
