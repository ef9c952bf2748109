//! Pseudo-locales: languages made up from the first one, to try every page with: one with an accent on each letter, one in Arabic letters
//! read from the right, both longer than English. Nothing of them is on the disk, and no build has them unless asked.
//!
//! A word that stays English on their pages stands in the code and not with the words. What is the same in every
//! language stays as it is: numbers, addresses, names, citations, markup and what messages are filled with.

use std::borrow::Cow;

use crate::html::{Element, Node};

/// How the letters are changed.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Pseudo {
    /// Latin letters with accents, read from the left.
    Accented,
    /// Arabic letters, read from the right.
    Arabic,
}

/// Around each text, so that one that is cut off shows.
pub const BRACKETS: [char; 2] = ['⟦', '⟧'];

/// How much longer than English a text is, in percent of its letters. German and Spanish need up to so much.
const LONGER: usize = 40;

const SMALL: &str = "ȧƀƈḓḗƒɠħīĵķŀḿƞǿƥɋřşŧŭṽẇẋẏẑ";
const LARGE: &str = "ȦƁƇḒḖƑƓĦĪĴĶĿḾȠǾƤɊŘŞŦŬṼẆẊẎẐ";
const ARABIC: &str = "ابصدعفغهيجكلمنوپقرستذثشخيز";

impl Pseudo {
    /// The kinds take turns.
    pub(in crate::content) fn nth(ix: usize) -> Pseudo {
        if ix.is_multiple_of(2) { Pseudo::Accented } else { Pseudo::Arabic }
    }

    /// For Fluent, which calls it on the text of a message and not on what the message is filled with.
    pub(in crate::content) fn transform(self) -> fn(&str) -> Cow<'_, str> {
        match self {
            Pseudo::Accented => |text| Pseudo::Accented.changed(text).into(),
            Pseudo::Arabic => |text| Pseudo::Arabic.changed(text).into(),
        }
    }

    /// The text between brackets.
    pub(in crate::content) fn enclosed(self, text: &str) -> String {
        format!("{}{text}{}", BRACKETS[0], BRACKETS[1])
    }

    /// A text in this language.
    pub(in crate::content) fn text(self, text: &str) -> String {
        if text.trim().is_empty() { text.to_owned() } else { self.enclosed(&self.changed(text)) }
    }

    /// Every letter changed, and some doubled; addresses are not touched.
    fn changed(self, text: &str) -> String {
        let mut out = String::with_capacity(text.len() * 3);
        let mut owed = 0;
        for word in text.split_inclusive(char::is_whitespace) {
            if is_address(word) {
                out.push_str(word);
                continue;
            }
            for letter in word.chars() {
                let changed = self.letter(letter);
                out.push(changed);
                owed += if changed == letter { 0 } else { LONGER };
                if owed >= 100 {
                    out.push(changed);
                    owed -= 100;
                }
            }
        }
        out
    }

    fn letter(self, letter: char) -> char {
        let nth = |alphabet: &str, first: char| alphabet.chars().nth(letter as usize - first as usize);
        let changed = match (self, letter) {
            (Pseudo::Accented, 'a'..='z') => nth(SMALL, 'a'),
            (Pseudo::Accented, 'A'..='Z') => nth(LARGE, 'A'),
            (Pseudo::Arabic, 'a'..='z') => nth(ARABIC, 'a'),
            (Pseudo::Arabic, 'A'..='Z') => nth(ARABIC, 'A'),
            _ => None,
        };
        changed.unwrap_or(letter)
    }

    /// Blocks of a text in this language: only words are changed, and links lead to the same pages.
    pub(in crate::content) fn blocks(self, blocks: &[Node], from: &str, to: &str) -> Vec<Node> {
        let (from, to) = (format!("/{from}/"), format!("/{to}/"));
        blocks.iter().map(|block| self.node(block, &from, &to)).collect()
    }

    fn node(self, node: &Node, from: &str, to: &str) -> Node {
        match node {
            Node::Element(element) => self.element(element, from, to).into(),
            // Doubled letters are counted anew behind each letter that markup would be made of.
            Node::Text(words) => {
                let pieces = words.split_inclusive(['&', '<', '>']).map(|piece| self.changed(piece));
                Node::Text(pieces.collect())
            }
            Node::Raw(_) => node.clone(),
        }
    }

    fn element(self, element: &Element, from: &str, to: &str) -> Element {
        let mut made = element.clone();
        for attribute in made.attributes.iter_mut().filter(|attribute| attribute.name == "href") {
            if let Some(path) = attribute.value.strip_prefix(from) {
                attribute.value = format!("{to}{path}");
            }
        }
        // What is isolated is the same in every language: a number, a word to send.
        if !element.is("bdi") {
            made.children = element.children.iter().map(|child| self.node(child, from, to)).collect();
        }
        if is_block(&element.name) {
            made.children.insert(0, BRACKETS[0].to_string().into());
            made.children.push(BRACKETS[1].to_string().into());
        }
        made
    }
}

fn is_block(name: &str) -> bool {
    matches!(name, "p" | "h2" | "h3" | "h4" | "li" | "td" | "th" | "summary")
}

/// Whether a word is an address: `uscis.gov`, `https://…`, `name@example.org`.
fn is_address(word: &str) -> bool {
    let bare = word.trim_matches(|letter: char| !letter.is_alphanumeric());
    let end = bare.rsplit('.').next().unwrap_or("");
    let named = bare.contains('.') && end.len() >= 2 && end.chars().all(|letter| letter.is_ascii_lowercase());
    named || bare.contains("://") || bare.contains('@')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::html::{read, write};

    const BOTH: [Pseudo; 2] = [Pseudo::Accented, Pseudo::Arabic];

    #[test]
    fn each_letter_has_one_of_its_own() {
        for alphabet in [SMALL, LARGE] {
            let mut letters: Vec<char> = alphabet.chars().collect();
            letters.sort_unstable();
            letters.dedup();
            assert_eq!(letters.len(), 26, "{alphabet}");
            assert!(letters.iter().all(|letter| letter.is_alphabetic() && !letter.is_ascii()));
        }
        assert_eq!(ARABIC.chars().count(), 26);
    }

    #[test]
    fn tags_links_numbers_and_isolated_words_stay() {
        let html =
            "<h2 id=\"what\">One &amp; <a href=\"/en/help/\">2 of 3</a></h2><p>Call <bdi dir=\"ltr\">HELP</bdi>.</p>";
        let blocks = read(html, Vec::new()).expect("a tree");
        let made = write(&Pseudo::Accented.blocks(&blocks, "en", "qps-ploc"));
        assert_eq!(
            made,
            "<h2 id=\"what\">⟦Ǿƞḗḗ &amp; <a href=\"/qps-ploc/help/\">2 ǿƒ 3</a>⟧</h2><p>⟦Ƈȧŀŀŀ <bdi dir=\"ltr\">HELP</bdi>.⟧</p>"
        );
    }

    #[test]
    fn addresses_are_not_words() {
        for address in ["uscis.gov", "(www.uscis.gov).", "https://a.example/B", "help@example.org,"] {
            assert_eq!(Pseudo::Arabic.changed(address), address);
        }
        for words in ["U.S.", "e.g.", "law."] {
            assert_ne!(Pseudo::Arabic.changed(words), words);
        }
    }

    proptest! {
        #[test]
        fn a_text_is_longer_holds_no_letter_of_english_and_keeps_its_numbers(text in "[A-Za-z0-9 ,?]{0,80}") {
            for pseudo in BOTH {
                let made = pseudo.changed(&text);
                let letters = text.chars().filter(char::is_ascii_alphabetic).count();
                prop_assert_eq!(made.chars().count(), text.chars().count() + letters * LONGER / 100);
                prop_assert!(!made.chars().any(|letter| letter.is_ascii_alphabetic()));
                let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
                prop_assert_eq!(digits(&made), digits(&text));
            }
        }
    }
}
