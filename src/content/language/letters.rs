//! Letters that stand for others: for whoever types them, and in an alphabetical list.

use std::collections::BTreeMap;

/// Small letters, each with the text that counts in its place.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Letters(BTreeMap<char, String>);

impl Letters {
    /// Lets `plain` count in the place of a letter. `false` when another text does already.
    pub fn add(&mut self, letter: char, plain: &str) -> bool {
        self.0.insert(letter, plain.to_owned()).is_none()
    }

    /// Each letter with what counts in its place, in the order of Unicode.
    pub fn each(&self) -> impl Iterator<Item = (char, &str)> {
        self.0.iter().map(|(letter, plain)| (*letter, plain.as_str()))
    }

    /// A text in small letters, with what counts in the place of each.
    #[must_use]
    pub fn applied(&self, text: &str) -> String {
        let mut out = String::with_capacity(text.len());
        for letter in text.to_lowercase().chars() {
            match self.0.get(&letter) {
                Some(plain) => out.push_str(plain),
                None => out.push(letter),
            }
        }
        out
    }
}

#[cfg(test)]
mod tests {
    use super::Letters;

    #[test]
    fn a_letter_can_stand_where_its_alphabet_puts_it() {
        let mut letters = Letters::default();
        assert!(letters.add('á', "a") && letters.add('ñ', "n~") && !letters.add('á', "e"));
        let mut words = vec!["Oso", "Nube", "Ñu", "Álamo", "Año", "Anzuelo"];
        letters.add('á', "a");
        words.sort_by_key(|word| letters.applied(word));
        assert_eq!(words, ["Álamo", "Anzuelo", "Año", "Nube", "Ñu", "Oso"]);
    }
}
