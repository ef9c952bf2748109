//! What Markdown says, as nodes. The ends of lines stand where pulldown-cmark's own writer has them.

use pulldown_cmark::{CodeBlockKind, Event, Tag, TagEnd};

use super::forms;
use crate::html::{self, Element, Node, push_text};

/// How deep blocks stand in each other. What an author nests deeper keeps its words, as in browsers.
const DEEPEST: usize = 100;

/// Nodes being made of what is read, one event after the other.
#[derive(Default)]
pub(super) struct Blocks {
    /// The elements that are open, each with what stands before it in its parent.
    open: Vec<(Element, Vec<Node>)>,
    /// How many are open beyond [`DEEPEST`].
    deeper: usize,
    /// What the innermost of them holds.
    nodes: Vec<Node>,
    /// Something stands on the line.
    in_line: bool,
    /// The cells being read are those of a table's body.
    in_body: bool,
}

impl Blocks {
    /// Everything read.
    pub fn into_nodes(self) -> Vec<Node> {
        self.nodes
    }

    /// Opens an element.
    pub fn open(&mut self, element: Element) {
        self.in_line = true;
        if self.open.len() < DEEPEST {
            self.open.push((element, std::mem::take(&mut self.nodes)));
        } else {
            self.deeper += 1;
        }
    }

    /// Closes the element opened last.
    pub fn close(&mut self) {
        self.close_as(|element| element);
    }

    fn close_as(&mut self, change: fn(Element) -> Element) {
        self.in_line = true;
        if self.deeper > 0 {
            self.deeper -= 1;
        } else if let Some((mut element, before)) = self.open.pop() {
            element.children = std::mem::replace(&mut self.nodes, before);
            self.nodes.push(change(element).into());
        }
    }

    /// Adds an element that is whole.
    pub fn add(&mut self, element: Element) {
        self.in_line = true;
        self.nodes.push(element.into());
    }

    /// Adds words, in which a browser that translates the page leaves the numbers of forms as they are.
    pub fn words(&mut self, words: &str) {
        let mut start = 0;
        while let Some(at) = forms::next(words, start) {
            self.text(&words[start..at.start]);
            self.add(Element::new("bdi").with("translate", "no").holding([&words[at.clone()]]));
            start = at.end;
        }
        self.text(&words[start..]);
    }

    /// Adds words as they are.
    pub fn text(&mut self, words: &str) {
        self.in_line = !words.ends_with('\n');
        push_text(&mut self.nodes, words);
    }

    fn end_line(&mut self) {
        if self.in_line {
            self.text("\n");
        }
    }

    /// Opens an element that begins on a line of its own.
    fn block(&mut self, element: Element) {
        self.end_line();
        self.open(element);
    }

    /// Adds what the parser read.
    pub fn event(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.end(tag),
            Event::Text(words) => self.text(&words),
            Event::Code(words) => self.add(Element::new("code").holding([words.into_string()])),
            Event::SoftBreak => self.text("\n"),
            Event::HardBreak => {
                self.add(Element::new("br"));
                self.text("\n");
            }
            Event::Rule => {
                self.end_line();
                self.add(Element::new("hr"));
                self.text("\n");
            }
            // Markup is refused, and so is what is not asked of the parser.
            Event::Html(_)
            | Event::InlineHtml(_)
            | Event::InlineMath(_)
            | Event::DisplayMath(_)
            | Event::FootnoteReference(_)
            | Event::TaskListMarker(_) => {}
        }
    }

    fn start(&mut self, tag: Tag<'_>) {
        match tag {
            Tag::Paragraph => self.block(Element::new("p")),
            // A heading keeps its name alone: other attributes would be markup of the author's own, such as `onclick`.
            Tag::Heading { level, id, .. } => {
                let heading = Element::new(level.to_string());
                self.block(match id {
                    Some(id) => heading.with("id", id.into_string()),
                    None => heading,
                });
            }
            Tag::BlockQuote(_) => {
                self.block(Element::new("blockquote"));
                self.text("\n");
            }
            Tag::CodeBlock(kind) => {
                self.block(Element::new("pre"));
                let language = match &kind {
                    CodeBlockKind::Fenced(info) => info.split(' ').next().unwrap_or_default(),
                    CodeBlockKind::Indented => "",
                };
                let code = Element::new("code");
                self.open(match language {
                    "" => code,
                    language => code.with("class", format!("language-{language}")),
                });
            }
            Tag::List(first) => {
                self.block(match first {
                    None => Element::new("ul"),
                    Some(1) => Element::new("ol"),
                    Some(first) => Element::new("ol").with("start", first.to_string()),
                });
                self.text("\n");
            }
            Tag::Item => self.block(Element::new("li")),
            // A side for a column would be an inline style, which the policy forbids.
            Tag::Table(_) => self.open(Element::new("table")),
            Tag::TableHead => {
                self.in_body = false;
                self.open(Element::new("thead"));
                self.open(Element::new("tr"));
            }
            Tag::TableRow => self.open(Element::new("tr")),
            Tag::TableCell => self.open(Element::new(if self.in_body { "td" } else { "th" })),
            Tag::Emphasis => self.open(Element::new("em")),
            Tag::Strong => self.open(Element::new("strong")),
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::List(_) | TagEnd::TableRow => {
                self.close();
                self.text("\n");
            }
            TagEnd::Item => {
                self.close_as(way);
                self.text("\n");
            }
            TagEnd::BlockQuote(_) => {
                self.close_as(disclosure);
                self.text("\n");
            }
            TagEnd::CodeBlock => {
                self.close();
                self.close();
                self.text("\n");
            }
            TagEnd::TableHead => {
                self.close();
                self.close();
                self.in_body = true;
                self.open(Element::new("tbody"));
                self.text("\n");
            }
            TagEnd::Table => {
                self.close();
                self.close();
                self.text("\n");
            }
            TagEnd::TableCell | TagEnd::Emphasis | TagEnd::Strong => self.close(),
            _ => {}
        }
    }
}

/// An item that is a link, and nothing else to read, is a way to go: a row to press.
fn way(item: Element) -> Element {
    let links = item.children.iter().filter_map(Node::element).filter(|own| own.is("a")).count();
    let rest = item.children.iter().filter(|own| !own.element().is_some_and(|own| own.is("a") || own.is("sup")));
    let others = rest.clone().any(|own| own.element().is_some());
    let said = html::words(&rest.cloned().collect::<Vec<_>>());
    let alone = links == 1 && !others && !said.contains(char::is_alphanumeric);
    if alone { item.with("class", "go") } else { item }
}

/// A quote that starts with bold words becomes a native disclosure: closed until asked for.
fn disclosure(mut quote: Element) -> Element {
    let [Node::Text(_), Node::Element(paragraph), ..] = quote.children.as_mut_slice() else { return quote };
    if !(paragraph.is("p") && paragraph.children.first().and_then(Node::element).is_some_and(|bold| bold.is("strong")))
    {
        return quote;
    }
    let bold = paragraph.children.remove(0);
    // The rest of the same paragraph becomes the first one inside.
    if paragraph.children.is_empty() {
        quote.children.drain(..2);
    }
    let words = bold.element().map(|bold| bold.children.clone()).unwrap_or_default();
    let summary = Element::new("summary").holding(words);
    Element::new("details").holding([summary]).holding(quote.children)
}

#[cfg(test)]
mod tests {
    use pulldown_cmark::{Options, Parser};

    use super::*;
    use crate::html::write;

    fn written(text: &str) -> String {
        let mut blocks = Blocks::default();
        Parser::new_ext(text, Options::ENABLE_TABLES).for_each(|event| blocks.event(event));
        write(&blocks.into_nodes())
    }

    #[test]
    fn blocks_are_what_markdown_says() {
        for (text, html) in [
            ("# A\n\nb *c* **d** `e`\nf", "<h1>A</h1>\n<p>b <em>c</em> <strong>d</strong> <code>e</code>\nf</p>\n"),
            ("- a\n- b\n  1. c\n", "<ul>\n<li>a</li>\n<li>b\n<ol>\n<li>c</li>\n</ol>\n</li>\n</ul>\n"),
            ("3. a\n\n   b\n", "<ol start=\"3\">\n<li>\n<p>a</p>\n<p>b</p>\n</li>\n</ol>\n"),
            ("> a\n\n---\n", "<blockquote>\n<p>a</p>\n</blockquote>\n<hr>\n"),
            (
                "|a|b|\n|-|:-:|\n|c|d|\n",
                "<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody>\n<tr><td>c</td><td>d</td></tr>\n</tbody></table>\n",
            ),
            ("```rust\na<b\n```\n", "<pre><code class=\"language-rust\">a&lt;b\n</code></pre>\n"),
            ("a\\\nb & c", "<p>a<br>\nb &amp; c</p>\n"),
        ] {
            assert_eq!(written(text), html);
        }
    }

    #[test]
    fn a_quote_that_starts_with_bold_words_is_a_disclosure() {
        assert_eq!(written("> **A** b\n>\n> c\n"), "<details><summary>A</summary>\n<p> b</p>\n<p>c</p>\n</details>\n");
        assert_eq!(written("> **A**\n>\n> c\n"), "<details><summary>A</summary>\n<p>c</p>\n</details>\n");
        assert_eq!(written("> b **A**\n"), "<blockquote>\n<p>b <strong>A</strong></p>\n</blockquote>\n");
    }

    #[test]
    fn an_item_that_is_nothing_but_a_link_is_a_way_to_go() {
        let made = |inside: &str| {
            way(Element::new("li").holding(crate::html::read(inside, Vec::new()).expect("a tree"))).is(".go")
        };
        for alone in ["<a>b</a>", "<a>b</a>.", "<a>b</a>.<sup><a>1</a></sup>"] {
            assert!(made(alone), "{alone}");
        }
        for other in ["<a>b</a>, for people from there.", "See <a>b</a>", "<a>b</a><a>c</a>", "<p><a>b</a></p>", "b"] {
            assert!(!made(other), "{other}");
        }
    }

    #[test]
    fn what_is_nested_deeper_than_anybody_reads_keeps_its_words() {
        let html = written(&format!("{} a", ">".repeat(5000)));
        assert_eq!(html.matches("<blockquote>").count(), DEEPEST);
        assert!(html.contains('a'), "{html}");
    }
}
