//! Markdown to blocks: citations become numbered sources, links are checked, and no markup can be smuggled in.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use crate::address;
use crate::content::directory::service::Service;
use crate::content::language::marks::Marks;
use crate::content::law::{FactId, LawFact};
use crate::content::screening::law::ReliefRecord;
use crate::content::source::code::Code;
use crate::content::source::problem::{Problem, Problems, nearest};
use crate::content::source::tree::Source;
use crate::content::text::article::{Article, Passage};
use crate::content::text::blocks::Blocks;
use crate::content::text::glossary::{GlossaryWords, Term};
use crate::content::text::link_words::Linked;
use crate::content::text::mentions::Mentions;
use crate::content::text::plan::{Claims, PagePlan};
use crate::content::text::template::Template;
use crate::html::{Element, Node};

/// What links and citations can point to.
pub(in crate::content) struct Context<'a> {
    /// The tag of the language that the text is written in.
    pub language: &'a str,
    /// The tag of the language whose pages its links lead to: that of the draft which a text falls back for.
    pub links: &'a str,
    pub claims: &'a [String],
    pub marks: &'a Marks,
    pub law: &'a BTreeMap<FactId, LawFact>,
    pub services: &'a [Service],
    pub pages: &'a [PagePlan],
    pub reliefs: &'a BTreeMap<String, ReliefRecord>,
    pub terms: &'a [Term],
    /// The words of the terms in this language, by the term's id.
    pub term_words: &'a BTreeMap<String, GlossaryWords>,
}

impl Context<'_> {
    /// The page of the glossary, which terms lead to.
    fn words_page(&self) -> Option<&PagePlan> {
        self.pages.iter().find(|page| page.template == Template::Words)
    }
}

/// A paragraph, heading, list item or table row, watched for uncited claims.
struct Block {
    at: Range<usize>,
    /// Without the words of links, which are somebody's name or lead to where the claim is cited.
    text: String,
    /// With them.
    all_text: String,
    cites: usize,
    /// Numbers of the sources that have no mark yet: one stands at the block's end for all of them.
    unmarked: BTreeSet<usize>,
    heading: bool,
}

pub(super) struct Renderer<'a, 'p> {
    source: Source<'a>,
    body_start: usize,
    pub(super) context: &'a Context<'a>,
    claims: Claims,
    problems: &'p mut Problems,
    cites: Vec<FactId>,
    blocks: Vec<Block>,
    /// What stands behind the words of each open link.
    pub(super) link_end: Vec<Vec<Node>>,
    /// The open links, to see whether their words are true.
    pub(super) linked: Vec<Linked<'a>>,
    pub(super) out: Blocks,
    prose: Vec<Passage>,
    /// The terms that have not been met yet.
    terms: Mentions<'a>,
    /// In bold words of a quote: they may become the summary of a disclosure, which must hold no link.
    in_summary: bool,
    quotes: usize,
}

pub(in crate::content) fn render(
    source: Source<'_>,
    body_start: usize,
    page: &str,
    context: &Context<'_>,
    claims: Claims,
    problems: &mut Problems,
) -> Article {
    let options = Options::ENABLE_TABLES | Options::ENABLE_OLD_FOOTNOTES | Options::ENABLE_HEADING_ATTRIBUTES;
    let events = Parser::new_ext(&source.text[body_start..], options).into_offset_iter();
    let mut renderer = Renderer {
        source,
        body_start,
        context,
        claims,
        problems,
        cites: Vec::new(),
        blocks: Vec::new(),
        link_end: Vec::new(),
        linked: Vec::new(),
        out: Blocks::default(),
        prose: Vec::new(),
        terms: terms_for(page, context),
        in_summary: false,
        quotes: 0,
    };
    for (event, at) in events {
        renderer.event(event, at);
    }
    Article::new(renderer.out.into_nodes(), renderer.cites, renderer.prose)
}

/// The terms a page leads to: all but those that would lead back to it.
fn terms_for<'a>(page: &str, context: &Context<'a>) -> Mentions<'a> {
    if context.words_page().is_some_and(|words| words.id == page) {
        return Mentions::default();
    }
    let here =
        |term: &Term| term.more.as_deref().and_then(|more| more.split_once(':')).is_some_and(|(_, id)| id == page);
    let terms = context.terms.iter().filter(|term| !here(term));
    Mentions::of(terms.filter_map(|term| Some((term, context.term_words.get(&term.id)?))))
}

impl<'a> Renderer<'a, '_> {
    fn event(&mut self, event: Event<'a>, at: Range<usize>) {
        match event {
            Event::FootnoteReference(name) => self.cite(&name, at),
            Event::Html(_) | Event::InlineHtml(_) => self.problem(
                at,
                Code::PageRawHtml,
                "raw HTML is not taken".to_owned(),
                "write it as Markdown; for a disclosure use a quote that starts with bold words".to_owned(),
            ),
            Event::Start(tag) => self.open(tag, at),
            Event::End(end) => self.close(end),
            Event::Text(text) => self.text(&text),
            Event::Code(text) => {
                if let Some(linked) = self.linked.last_mut() {
                    linked.words.push_str(&text);
                }
                self.out.event(Event::Code(text));
            }
            Event::SoftBreak | Event::HardBreak => {
                if let Some(linked) = self.linked.last_mut() {
                    linked.words.push(' ');
                }
                if let Some(block) = self.blocks.last_mut() {
                    block.text.push(' ');
                    block.all_text.push(' ');
                }
                self.out.event(event);
            }
            other => self.out.event(other),
        }
    }

    fn open(&mut self, tag: Tag<'a>, at: Range<usize>) {
        match tag {
            Tag::Image { .. } => {
                return self.problem(
                    at,
                    Code::PageImage,
                    "images are not taken in texts".to_owned(),
                    "say it in words; pictures belong to the templates".to_owned(),
                );
            }
            Tag::FootnoteDefinition(_) => {
                return self.problem(
                    at,
                    Code::PageRawHtml,
                    "footnotes have no text of their own".to_owned(),
                    "name a fact, such as [^T-ELIG-02]; its source is listed at the foot of the page".to_owned(),
                );
            }
            Tag::Link { dest_url, .. } => return self.open_link(&dest_url, at),
            Tag::Paragraph | Tag::Item | Tag::TableRow | Tag::TableHead | Tag::Heading { .. } => {
                self.mark_cited();
                self.open_block(&tag, at);
            }
            // What stands before a list in an item is marked before the list.
            Tag::List(_) => self.mark_cited(),
            Tag::BlockQuote(_) => self.quotes += 1,
            Tag::Strong => self.in_summary = self.quotes > 0,
            _ => {}
        }
        self.out.event(Event::Start(tag));
    }

    fn close(&mut self, end: TagEnd) {
        match end {
            TagEnd::Image | TagEnd::FootnoteDefinition => return,
            TagEnd::Link => return self.close_link(),
            TagEnd::Paragraph | TagEnd::Item | TagEnd::TableRow | TagEnd::TableHead | TagEnd::Heading(_) => {
                self.close_block(end);
            }
            // A row has no place for a mark but in its cells.
            TagEnd::TableCell => self.mark_cited(),
            TagEnd::BlockQuote(_) => self.quotes = self.quotes.saturating_sub(1),
            TagEnd::Strong => self.in_summary = false,
            _ => {}
        }
        self.out.event(Event::End(end));
    }

    fn open_block(&mut self, tag: &Tag<'a>, at: Range<usize>) {
        let heading = matches!(tag, Tag::Heading { .. } | Tag::TableHead);
        if let Tag::Heading { classes, attrs, .. } = tag
            && !(classes.is_empty() && attrs.is_empty())
        {
            self.problem(
                at.clone(),
                Code::PageRawHtml,
                "a heading takes a name and no other attribute".to_owned(),
                "write only {#name} behind it, or no braces at all".to_owned(),
            );
        }
        self.blocks.push(Block {
            at,
            text: String::new(),
            all_text: String::new(),
            cites: 0,
            unmarked: BTreeSet::new(),
            heading,
        });
    }

    fn close_block(&mut self, end: TagEnd) {
        self.mark_cited();
        let Some(block) = self.blocks.pop() else { return };
        self.report_uncited(&block);
        let is_prose = matches!(end, TagEnd::Paragraph | TagEnd::Item);
        if is_prose && !block.all_text.trim().is_empty() {
            let is_paragraph = end == TagEnd::Paragraph && self.blocks.is_empty();
            self.prose.push(Passage { text: block.all_text, is_paragraph });
        }
    }

    fn text(&mut self, text: &str) {
        let plain = self.link_end.is_empty();
        if let Some(linked) = self.linked.last_mut() {
            linked.words.push_str(text);
        }
        let mut heading = true;
        if let Some(block) = self.blocks.last_mut() {
            block.all_text.push_str(text);
            heading = block.heading;
            if plain {
                block.text.push_str(text);
            }
        }
        if plain && !heading && !self.in_summary {
            self.explain_terms(text);
        } else {
            self.out.words(text);
        }
    }

    /// The text, in which each term of the glossary that comes for the first time on this page leads to its meaning.
    fn explain_terms(&mut self, text: &str) {
        let lower = text.to_lowercase();
        // Lower case can change lengths; then places would not fit, and the terms wait for their next mention.
        if lower.len() != text.len() {
            self.out.words(text);
            return;
        }
        let mut start = 0;
        while let Some((term, at)) = self.terms.next(&lower, start) {
            let words = self.context.words_page().map_or("", PagePlan::slug);
            let path = address::page(self.context.links, words);
            let meaning = format!("{path}#{}", term.id);
            self.out.words(&text[start..at.start]);
            self.out.open(Element::new("a").with("class", "term").with("href", meaning));
            self.out.words(&text[at.clone()]);
            self.out.close();
            start = at.end;
        }
        if start < text.len() {
            self.out.words(&text[start..]);
        }
    }

    fn cite(&mut self, name: &str, at: Range<usize>) {
        let id = FactId(name.to_owned());
        if !self.context.law.contains_key(&id) {
            let known = self.context.law.keys().map(|known| known.0.as_str());
            self.problem(
                at,
                Code::LawUnknownFact,
                format!("no fact is called `{id}`"),
                nearest(name, known, "content/facts/"),
            );
            if let Some(block) = self.blocks.last_mut() {
                block.cites += 1;
            }
            return;
        }
        if let Some(block) = self.blocks.last_mut() {
            block.cites += 1;
        }
        let number = self.cites.iter().position(|known| *known == id).unwrap_or_else(|| {
            self.cites.push(id);
            self.cites.len() - 1
        }) + 1;
        match self.blocks.last_mut() {
            Some(block) => drop(block.unmarked.insert(number)),
            None => self.out.add(mark(&[number])),
        }
    }

    /// One mark for all that was cited since the last one: a number behind every sentence is loud.
    fn mark_cited(&mut self) {
        let unmarked = self.blocks.last_mut().map(|block| std::mem::take(&mut block.unmarked)).unwrap_or_default();
        if !unmarked.is_empty() {
            self.out.add(mark(&unmarked.into_iter().collect::<Vec<_>>()));
        }
    }

    /// Reports a claim of law or a figure whose block names no fact.
    fn report_uncited(&mut self, block: &Block) {
        let lower = block.text.to_lowercase();
        let words: Vec<&str> = lower.split(|letter: char| !letter.is_alphanumeric()).collect();
        let claims = words.iter().enumerate().any(|(ix, word)| {
            // `I-918B` is a form's name and claims nothing.
            let form = ix.checked_sub(1).is_some_and(|before| words[before] == "i");
            let number = !form && word.chars().any(char::is_numeric) && !matches!(*word, "911" | "988" | "211");
            number || self.context.claims.iter().any(|claim| claim == word)
        });
        // A question claims nothing, and what introduces a list is cited in the list.
        let introduces = self.context.marks.introduces(&block.text);
        if self.claims == Claims::Cited && claims && block.cites == 0 && !introduces {
            let start: String = block.text.chars().take(40).collect();
            self.problem(
                block.at.clone(),
                Code::PageUncited,
                format!("a claim of law or a number without a source: \"{start}…\""),
                "put the id of the fact behind it, such as [^T-ELIG-02], or say it without the claim".to_owned(),
            );
        }
    }

    pub(super) fn problem(&mut self, at: Range<usize>, code: Code, message: String, help: String) {
        let span = at.start + self.body_start..at.end + self.body_start;
        self.problems.add(Problem::new(code, self.source.at(span), message, help));
    }
}

/// The raised numbers of sources, which lead to the first of them.
#[must_use]
pub fn mark(numbers: &[usize]) -> Element {
    let first = numbers.first().copied().unwrap_or(1);
    let source = Element::new("a").with("href", format!("#s{first}")).holding([in_short(numbers)]);
    Element::new("sup").holding([source])
}

/// Numbers in their order, with what follows on each other drawn together: `1, 3–6`.
fn in_short(numbers: &[usize]) -> String {
    let mut shown = String::new();
    let mut rest = numbers;
    while let Some(first) = rest.first() {
        let run = rest.iter().zip(*first..).take_while(|(own, next)| *own == next).count();
        // Two beside each other are no longer than a range.
        let (end, taken) = if run > 2 { (format!("–{}", rest[run - 1]), run) } else { (String::new(), 1) };
        shown += &format!("{}{first}{end}", if shown.is_empty() { "" } else { ", " });
        rest = &rest[taken..];
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_that_follow_on_each_other_are_drawn_together() {
        for (numbers, shown) in [
            (&[4][..], "4"),
            (&[1, 2], "1, 2"),
            (&[1, 3, 4, 5], "1, 3–5"),
            (&[2, 3, 4, 9, 10, 12, 13, 14], "2–4, 9, 10, 12–14"),
        ] {
            assert_eq!(in_short(numbers), shown);
        }
    }
}
