//! Letters made plain, so that "linea" finds "Línea".

use serde::{Deserialize, Serialize};

/// Which letters count as which plain ones, whoever types them: the host joins them from the site's languages, small and
/// capital. Unicode's own tables would weigh as much as half of the finder.
#[derive(Clone, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
pub struct Fold(Vec<Plain>);

/// A small letter or mark of ASCII, and all that are read as it.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
struct Plain {
    plain: char,
    letters: String,
}

impl Fold {
    /// Lets `plain` be read for a letter, unless another one already is.
    pub fn add(&mut self, letter: char, plain: char) {
        if self.0.iter().any(|known| known.letters.contains(letter)) {
            return;
        }
        match self.0.iter_mut().find(|known| known.plain == plain) {
            Some(known) => known.letters.push(letter),
            None => self.0.push(Plain { plain, letters: letter.into() }),
        }
    }

    /// A text in plain letters, and those of ASCII small; what is not known stays as it is.
    #[must_use]
    pub fn plain(&self, text: &str) -> String {
        text.chars().map(|letter| self.letter(letter)).collect()
    }

    fn letter(&self, letter: char) -> char {
        if letter.is_ascii() {
            return letter.to_ascii_lowercase();
        }
        self.0.iter().find(|known| known.letters.contains(letter)).map_or(letter, |known| known.plain)
    }
}

#[cfg(test)]
mod tests {
    use super::Fold;

    fn fold() -> Fold {
        let mut fold = Fold::default();
        for (letters, plain) in [("íÍ", 'i'), ("ñÑ", 'n'), ("ʻ’", '\''), ("–", '-')] {
            letters.chars().for_each(|letter| fold.add(letter, plain));
        }
        fold
    }

    #[test]
    fn accents_and_capitals_make_no_difference() {
        assert_eq!(fold().plain("LÍNEA Niñez – AÑO"), "linea ninez - ano");
        assert_eq!(fold().plain("Hawaiʻi"), "hawai'i");
        assert_eq!(fold().plain("Éire, Ж"), "Éire, Ж", "what is not known stays");
    }

    #[test]
    fn the_first_plain_letter_stays() {
        let mut fold = fold();
        fold.add('ñ', 'm');
        assert_eq!(fold, self::fold());
    }
}
