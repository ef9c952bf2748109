//! Marks by which the program finds the sentences of a language.

/// A language's marks, besides the full stop, question mark and exclamation mark that Unicode knows.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Marks {
    /// What ends a sentence.
    pub end: Vec<char>,
    /// What introduces: a block that ends so asks, or leads to what follows, and claims nothing itself.
    pub introduce: Vec<char>,
    /// Closing quotation marks, which may stand behind those.
    pub close: Vec<char>,
    /// The quotation marks that texts have, opening and closing. Empty: of any kind.
    pub quotes: Vec<char>,
    /// Abbreviations with a space inside, which end no sentence.
    pub unbroken: Vec<String>,
}

impl Marks {
    /// Whether a block of text ends with a mark that introduces.
    #[must_use]
    pub fn introduces(&self, text: &str) -> bool {
        // The star is Markdown's, for strong words.
        let closes = |letter: char| letter.is_whitespace() || letter == '*' || self.close.contains(&letter);
        text.trim_end_matches(closes).ends_with(self.introduce.as_slice())
    }
}

#[cfg(test)]
mod tests {
    use super::Marks;

    #[test]
    fn what_introduces_may_stand_before_a_closing_mark() {
        let marks = Marks { introduce: vec![':', '؟'], close: vec!['»'], ..Marks::default() };
        for text in ["You can:", "«Why؟»  ", "**You can:**"] {
            assert!(marks.introduces(text), "{text}");
        }
        for text in ["You can.", "Why?", "Why:\"", ""] {
            assert!(!marks.introduces(text), "{text}");
        }
    }
}
