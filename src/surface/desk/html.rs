//! What the engine writes into its page, as markup: our own pieces as they are, all words escaped.

use super::tongue::Tongue;
use super::words::Words;

/// Stands before words that a draft lacks and the first language has, and [`BORROWED_END`] behind them.
pub const BORROWED: char = '\u{FDD0}';
pub const BORROWED_END: char = '\u{FDD1}';

/// Markup in the making.
pub struct Html<'a> {
    markup: String,
    /// The language of words that a draft lacks.
    first: &'a Tongue,
}

impl<'a> Html<'a> {
    #[must_use]
    pub fn new(first: &'a Tongue) -> Html<'a> {
        Html { markup: String::new(), first }
    }

    /// A piece of our own: it stands in the program, so it holds nothing that anybody typed.
    pub fn raw(&mut self, piece: &'static str) -> &mut Self {
        self.markup.push_str(piece);
        self
    }

    /// Words between tags.
    pub fn text(&mut self, words: &str) -> &mut Self {
        for letter in words.chars() {
            match letter {
                BORROWED => {
                    let (tag, direction) = (self.first.tag.as_str(), self.first.direction.as_str());
                    for piece in ["<span lang=\"", tag, "\" dir=\"", direction, "\">"] {
                        self.markup.push_str(piece);
                    }
                }
                BORROWED_END => self.markup.push_str("</span>"),
                _ => self.escape(letter),
            }
        }
        self
    }

    /// The value of an attribute, or words where no element can stand.
    pub fn plain(&mut self, words: &str) -> &mut Self {
        words
            .chars()
            .filter(|letter| !matches!(*letter, BORROWED | BORROWED_END))
            .for_each(|letter| self.escape(letter));
        self
    }

    /// A number.
    pub fn number(&mut self, number: usize) -> &mut Self {
        self.plain(&number.to_string())
    }

    /// `lang` and `dir` of these words.
    pub fn tongue(&mut self, tongue: &Tongue) -> &mut Self {
        self.raw(" lang=\"").plain(&tongue.tag).raw("\" dir=\"").plain(&tongue.direction).raw("\"")
    }

    #[must_use]
    pub fn done(self) -> String {
        self.markup
    }

    fn escape(&mut self, letter: char) {
        match letter {
            '&' => self.markup.push_str("&amp;"),
            '<' => self.markup.push_str("&lt;"),
            '>' => self.markup.push_str("&gt;"),
            '"' => self.markup.push_str("&quot;"),
            '\'' => self.markup.push_str("&#39;"),
            _ => self.markup.push(letter),
        }
    }
}

/// The two languages of a sheet: the client's, and the one beside it.
#[derive(Clone, Copy)]
pub struct Pair<'a> {
    pub client: &'a Words,
    /// `None` where both are the same.
    pub second: Option<&'a Words>,
}

impl<'a> Pair<'a> {
    /// Both, the client's first.
    pub fn each(self) -> impl Iterator<Item = (&'static str, &'a Words)> {
        [("c", Some(self.client)), ("s", self.second)].into_iter().filter_map(|(class, words)| Some((class, words?)))
    }

    /// The same words in both languages, each in a cell that says which it is.
    pub fn write(self, html: &mut Html<'_>, words: impl Fn(&'a Words) -> String) {
        for (class, own) in self.each() {
            html.raw("<span class=\"")
                .raw(class)
                .raw("\"")
                .tongue(&own.tongue)
                .raw(">")
                .text(&words(own))
                .raw("</span>");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{BORROWED, BORROWED_END, Html};
    use crate::surface::desk::tongue::Tongue;

    #[test]
    fn nothing_that_is_typed_becomes_markup_and_borrowed_words_say_their_language() {
        let first = Tongue { tag: "x-1".to_owned(), name: String::new(), direction: "ltr".to_owned() };
        let mut html = Html::new(&first);
        html.raw("<p title=\"").plain("\"><b>").raw("\">").text("<i>&'").raw("</p>");
        assert_eq!(html.done(), "<p title=\"&quot;&gt;&lt;b&gt;\">&lt;i&gt;&amp;&#39;</p>");
        let words: String = ["a ", &BORROWED.to_string(), "b", &BORROWED_END.to_string()].concat();
        let mut html = Html::new(&first);
        html.text(&words).plain(&words);
        assert_eq!(html.done(), "a <span lang=\"x-1\" dir=\"ltr\">b</span>a b");
    }
}
