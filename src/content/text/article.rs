//! A text as blocks, and what can be asked of it.

use crate::content::language::definition::Language;
use crate::content::law::FactId;
use crate::html::{self, Element, Node};

/// How many sections a text has at least whose contents stand above it.
const LONG: usize = 5;

/// A text and the facts it cites, in order of first mention.
#[derive(Clone, Debug)]
pub struct Article {
    /// Headings, paragraphs, lists, tables and disclosures, with the ends of lines between them.
    pub blocks: Vec<Node>,
    pub cites: Vec<FactId>,
    /// Paragraphs and list items, for measuring how hard they read.
    pub prose: Vec<Passage>,
    /// Around a text that stands in another language's page: says which language it is in.
    around: Option<Element>,
}

/// A paragraph or a list item as plain text.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Passage {
    pub text: String,
    /// Items of lists are short by nature; paragraphs need not be.
    pub is_paragraph: bool,
}

impl Passage {
    /// Its words.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }
}

impl Article {
    /// A text in the language of its page.
    pub(in crate::content) fn new(blocks: Vec<Node>, cites: Vec<FactId>, prose: Vec<Passage>) -> Article {
        Article { blocks, cites, prose, around: None }
    }

    /// The whole text, for a page.
    #[must_use]
    pub fn text(&self) -> Vec<Node> {
        self.placed(&self.blocks)
    }

    /// The text without its last paragraph, and that: the next step.
    #[must_use]
    pub fn split_last(&self) -> (Vec<Node>, Vec<Node>) {
        let paragraph = |block: &Node| block.element().is_some_and(|block| block.is("p"));
        let last = self.blocks.iter().rposition(paragraph).unwrap_or(self.blocks.len());
        let (text, step) = self.blocks.split_at(last);
        (self.placed(text), self.placed(step))
    }

    /// The same article with other blocks.
    #[must_use]
    pub fn with_blocks(&self, blocks: Vec<Node>) -> Article {
        Article { blocks, ..self.clone() }
    }

    /// The same article for a page in another language.
    pub(in crate::content) fn inside(&self, language: &Language) -> Article {
        Article { around: Some(language.around(Element::new("div"))), ..self.clone() }
    }

    fn placed(&self, blocks: &[Node]) -> Vec<Node> {
        match &self.around {
            Some(around) => vec![around.clone().holding(blocks.iter().cloned()).into()],
            None => blocks.to_vec(),
        }
    }

    /// Its `##` headings as a list of links down the page; `None` where they are too few for one to be needed.
    #[must_use]
    pub fn contents(&self) -> Option<Vec<Node>> {
        let questions: Vec<(&str, String)> = html::all(&self.blocks, "h2")
            .filter_map(|heading| Some((heading.get("id")?, html::words(&heading.children))))
            .collect();
        let link = |(id, words): &(&str, String)| {
            Element::new("li").holding([Element::new("a").with("href", format!("#{id}")).holding([words.as_str()])])
        };
        let list = || Element::new("ul").holding(questions.iter().map(link));
        (questions.len() >= LONG).then(|| self.placed(&[list().into()]))
    }

    /// The ids of its `##` headings, in order; empty where the author gave none.
    #[must_use]
    pub fn headings(&self) -> Vec<&str> {
        html::all(&self.blocks, "h2").map(|heading| heading.get("id").unwrap_or_default()).collect()
    }

    /// Whether a link leads to another page or to somebody to call. The glossary explains a word and leads nowhere.
    #[must_use]
    pub fn leads_on(&self) -> bool {
        html::all(&self.blocks, "a").filter(|link| !link.is(".term")).any(|link| {
            let to = link.get("href").unwrap_or_default();
            !to.is_empty() && !to.starts_with('#')
        })
    }

    /// Whether the last words, in a paragraph or a list, give a number to call.
    #[must_use]
    pub fn ends_with_number(&self) -> bool {
        last_words(&self.blocks).is_some_and(|block| gives_number(&block.children))
    }
}

/// Elements that stand for themselves inside another one.
const BLOCKS: [&str; 8] = ["p", "li", "ul", "ol", "table", "blockquote", "details", "pre"];

/// The paragraph, list item or summary that ends last of those with words of their own.
fn last_words(nodes: &[Node]) -> Option<&Element> {
    nodes.iter().rev().filter_map(Node::element).find_map(|element| {
        let speaks = ["p", "li", "summary"].iter().any(|name| element.is(name)) && has_words(&element.children);
        if speaks { Some(element) } else { last_words(&element.children) }
    })
}

fn has_words(nodes: &[Node]) -> bool {
    nodes.iter().any(|node| match node {
        Node::Element(element) => !is_block(element) && has_words(&element.children),
        Node::Text(words) => !words.trim().is_empty(),
        Node::Raw(_) => false,
    })
}

fn gives_number(nodes: &[Node]) -> bool {
    let mut inside = nodes.iter().filter_map(Node::element).filter(|element| !is_block(element));
    inside.any(|element| element.is("a.tel") || gives_number(&element.children))
}

fn is_block(element: &Element) -> bool {
    BLOCKS.iter().any(|name| element.is(name))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::html::{read, write};

    fn article(text: &str) -> Article {
        Article::new(read(text, Vec::new()).expect("a tree"), Vec::new(), Vec::new())
    }

    #[test]
    fn the_last_paragraph_is_the_next_step() {
        let (text, step) = article("<p>a</p>\n<ul><li><p>b</p></li></ul>\n<p>c</p>\n").split_last();
        assert_eq!(write(&text), "<p>a</p>\n<ul><li><p>b</p></li></ul>\n");
        assert_eq!(write(&step), "<p>c</p>\n");
    }

    #[test]
    fn a_number_at_the_end_is_one_in_the_last_words() {
        let call = "<a class=\"tel\" href=\"tel:1\">x</a>";
        for text in [
            format!("<p>a</p><p>b {call}</p>"),
            format!("<ul><li>a</li><li>b {call}</li></ul>"),
            format!("<ul><li>a {call}<ul><li>b</li></ul></li></ul>"),
            format!("<ul><li>\n<p><strong>{call}</strong></p>\n</li></ul>\n<h2 id=\"a\">c</h2>"),
        ] {
            assert!(article(&text).ends_with_number(), "{text}");
        }
        for text in [
            format!("<p>a {call}</p><p>b</p>"),
            format!("<ul><li>a<ul><li>b {call}</li></ul></li></ul>"),
            format!("<h2 id=\"a\">{call}</h2>"),
            "<p><a href=\"/en/help/\">x</a></p>".to_owned(),
        ] {
            assert!(!article(&text).ends_with_number(), "{text}");
        }
    }

    #[test]
    fn terms_and_sources_are_no_way_on() {
        let leads_on = |text: &str| article(text).leads_on();
        assert!(
            leads_on("<p><a href=\"/en/help/\">x</a></p>")
                && leads_on("<a rel=\"noreferrer\" href=\"https://a\">b</a>")
        );
        assert!(!leads_on(
            "<p><a class=\"term\" href=\"/en/learn/words/#a\">x</a><sup><a href=\"#s1\">1</a></sup></p><a>b</a>"
        ));
    }
}
