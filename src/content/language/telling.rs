//! Words that would tell a glance at the screen or at the history what a page is about.

/// What of a language tells, in small letters.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Telling {
    /// Beginnings of telling words.
    pub beginnings: Vec<String>,
    /// What the language writes in one with the word behind it, such as an article.
    pub joined: Vec<String>,
}

impl Telling {
    /// The telling beginnings in a title or path.
    pub fn found_in<'a>(&'a self, text: &str) -> impl Iterator<Item = &'a str> + use<'a> {
        let lower = text.to_lowercase();
        let words: Vec<String> = lower.split(|letter: char| !letter.is_alphanumeric()).map(str::to_owned).collect();
        let found = move |start: &&str| words.iter().any(|word| self.begins(word, start));
        self.beginnings.iter().map(String::as_str).filter(found)
    }

    /// Whether a word begins so, by itself or behind what is joined to it.
    fn begins(&self, word: &str, start: &str) -> bool {
        let bare = self.joined.iter().filter_map(|joined| word.strip_prefix(joined.as_str()));
        bare.chain([word]).any(|word| word.starts_with(start))
    }
}

/// The telling words of any of these languages in a title or path, each once: who looks over a shoulder may read
/// another language than the page's.
pub(in crate::content) fn telling<'a>(text: &str, languages: impl Iterator<Item = &'a Telling>) -> Vec<&'a str> {
    let mut found: Vec<&str> = Vec::new();
    for word in languages.flat_map(|telling| telling.found_in(text)) {
        if !found.contains(&word) {
            found.push(word);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::{Telling, telling};

    #[test]
    fn a_word_tells_in_any_language_and_behind_what_is_joined_to_it() {
        let of = |beginnings: &[&str], joined: &[&str]| Telling {
            beginnings: beginnings.iter().map(|own| (*own).to_owned()).collect(),
            joined: joined.iter().map(|own| (*own).to_owned()).collect(),
        };
        let languages = [of(&["visa", "polic"], &[]), of(&["visa", "عنف"], &["وال", "و"])];
        let found = |text: &str| telling(text, languages.iter());
        assert_eq!(found("T visas and Police"), ["visa", "polic"]);
        assert_eq!(found("عن والعنف"), ["عنف"]);
        assert_eq!(found("the-visa"), ["visa"]);
        assert!(found("Guide: advisable").is_empty());
    }
}
