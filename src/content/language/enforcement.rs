//! Names that tell of law enforcement: police, prosecutors, prisons, immigration officers.

use serde::Deserialize;
use toml::Spanned;

use crate::content::language::files;
use crate::content::plain::plain_words;
use crate::content::source::code::Code;
use crate::content::source::or_none::OrNone;
use crate::content::source::problem::{Problem, Problems};
use crate::content::source::tree::{Source, Tree};

/// What names of law enforcement hold, in every language there is a file for.
#[derive(Clone, Debug, Default)]
pub struct Enforcement {
    phrases: Vec<Vec<Word>>,
}

/// A word of a phrase.
#[derive(Clone, Debug)]
struct Word {
    text: String,
    /// Further letters may follow.
    begins: bool,
}

impl Enforcement {
    /// Words in a row, each as a name has it; a `*` behind a word stands for its endings. `None` when a word is missing.
    fn phrase(written: &str) -> Option<Vec<Word>> {
        let mut phrase = Vec::new();
        for word in written.split_whitespace() {
            let text = word.trim_end_matches('*');
            let [plain] = plain_words(text).try_into().ok()?;
            phrase.push(Word { text: plain, begins: text.len() < word.len() });
        }
        (!phrase.is_empty()).then_some(phrase)
    }

    /// The phrases; those that are none are left out.
    #[must_use]
    pub fn of<'a>(written: impl IntoIterator<Item = &'a str>) -> Enforcement {
        Enforcement { phrases: written.into_iter().filter_map(Enforcement::phrase).collect() }
    }

    /// Whether a name, or an address on the web or of e-mail, holds one of the phrases.
    #[must_use]
    pub fn is_in(&self, name: &str) -> bool {
        let words = plain_words(name);
        let fits = |own: &Word, word: &String| *word == own.text || (own.begins && word.starts_with(&own.text));
        self.phrases.iter().any(|phrase| {
            words.windows(phrase.len()).any(|row| phrase.iter().zip(row).all(|(own, word)| fits(own, word)))
        })
    }
}

/// What is read of a language's file here: all else of it is read where the site has the language.
#[derive(Deserialize)]
struct OwnWords {
    enforcement: OrNone<Vec<String>>,
}

/// The phrases of every language that has a file, whether the site is in it or not: a name does not ask.
pub(in crate::content) fn read(tree: &Tree) -> Enforcement {
    // A file that cannot be read is told where the whole of it is.
    let mut told_elsewhere = Problems::default();
    let paths: Vec<String> = tree.under(files::FOLDER).map(|source| source.path.to_owned()).collect();
    let mut written = Vec::new();
    for path in paths.iter().filter(|path| files::is_definition(path)) {
        let read = tree.toml::<OwnWords>(path, &mut told_elsewhere);
        written.extend(read.and_then(|(_, own)| own.enforcement.into_option()).unwrap_or_default());
    }
    Enforcement::of(written.iter().map(String::as_str))
}

/// Tells each phrase of a language that no name could hold.
pub(in crate::content) fn report(phrases: &[Spanned<String>], source: Source<'_>, problems: &mut Problems) {
    for phrase in phrases.iter().filter(|phrase| Enforcement::phrase(phrase.as_ref()).is_none()) {
        problems.add(Problem::new(
            Code::LanguageEnforcement,
            source.at(phrase.span()),
            format!("`{}` is no row of words", phrase.as_ref()),
            "write words with a space between, and `*` behind one whose endings differ: \"state* attorney*\"",
        ));
    }
}

#[cfg(test)]
mod tests {
    use super::Enforcement;

    #[test]
    fn phrases_are_found_as_words_whatever_they_are_written_with() {
        let words = Enforcement::of(["polic*", "state* attorney*", "ice", "fbi gov"]);
        for name in
            ["Policía de Ejemplo", "The State’s Attorney's Office", "I.C.E. line", "help@fbi.gov", "POL\u{200b}ICE"]
        {
            assert!(words.is_in(name), "{name}");
        }
        for name in ["Justice for all", "Statewide office", "Attorneys of the state", "Ampolic", "fbi"] {
            assert!(!words.is_in(name), "{name}");
        }
    }
}
