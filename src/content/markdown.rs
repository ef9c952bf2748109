//! Markdown to HTML: citations become numbered sources, links are checked, and no markup can be smuggled in.

use std::collections::BTreeMap;
use std::ops::Range;

use pulldown_cmark::{CowStr, Event, Options, Parser, Tag, TagEnd};

use super::directory::{Channel, Service};
use super::law::{FactId, LawFact};
use super::problem::{Problems, nearest};
use super::tree::Source;

/// A rendered text and the facts it cites, in order of first mention.
#[derive(Clone, Debug)]
pub struct Article {
    pub html: String,
    pub cites: Vec<FactId>,
}

/// What links and citations can point to.
pub(super) struct Context<'a> {
    /// The page's language tag.
    pub language: &'a str,
    pub claims: &'a [String],
    pub law: &'a BTreeMap<FactId, LawFact>,
    pub services: &'a [Service],
    pub pages: &'a [String],
    /// Relief id to the slug of its page.
    pub reliefs: &'a [(String, String)],
}

/// How strictly a text is held to citing.
#[derive(Clone, Copy, Eq, PartialEq)]
pub(super) enum Demands {
    KnownFacts,
    EveryClaimCited,
}

/// A paragraph, heading, list item or table row, watched for uncited claims.
struct Block {
    at: Range<usize>,
    text: String,
    cites: usize,
}

struct Renderer<'a, 'p> {
    source: Source<'a>,
    body_start: usize,
    context: &'a Context<'a>,
    demands: Demands,
    problems: &'p mut Problems,
    cites: Vec<FactId>,
    blocks: Vec<Block>,
    /// What closes the link being read, and whether its text counts as a claim.
    link_end: Vec<CowStr<'a>>,
    out: Vec<Event<'a>>,
}

pub(super) fn render(
    source: Source<'_>,
    body_start: usize,
    context: &Context<'_>,
    demands: Demands,
    problems: &mut Problems,
) -> Article {
    let options = Options::ENABLE_TABLES | Options::ENABLE_OLD_FOOTNOTES;
    let events = Parser::new_ext(&source.text[body_start..], options).into_offset_iter();
    let mut renderer = Renderer {
        source,
        body_start,
        context,
        demands,
        problems,
        cites: Vec::new(),
        blocks: Vec::new(),
        link_end: Vec::new(),
        out: Vec::new(),
    };
    for (event, at) in events {
        renderer.event(event, at);
    }
    let mut html = String::new();
    pulldown_cmark::html::push_html(&mut html, disclosures(renderer.out).into_iter());
    Article { html, cites: renderer.cites }
}

impl<'a> Renderer<'a, '_> {
    fn event(&mut self, event: Event<'a>, at: Range<usize>) {
        match event {
            Event::FootnoteReference(name) => self.cite(&name, at),
            Event::Html(_) | Event::InlineHtml(_) => self.problem(
                at,
                "page/raw-html",
                "raw HTML is not taken".to_owned(),
                "write it as Markdown; for a disclosure use a quote that starts with bold words".to_owned(),
            ),
            Event::Start(Tag::Image { .. }) => self.problem(
                at,
                "page/image",
                "images are not taken in texts".to_owned(),
                "say it in words; pictures belong to the templates".to_owned(),
            ),
            Event::End(TagEnd::Image) => {}
            Event::Start(Tag::Link { dest_url, .. }) => self.open_link(&dest_url, at),
            Event::End(TagEnd::Link) => {
                let end = self.link_end.pop().unwrap_or(CowStr::Borrowed("</a>"));
                self.out.push(Event::InlineHtml(end));
            }
            Event::Start(
                ref tag @ (Tag::Paragraph | Tag::Item | Tag::TableRow | Tag::TableHead | Tag::Heading { .. }),
            ) => {
                self.blocks.push(Block { at, text: String::new(), cites: 0 });
                self.out.push(Event::Start(tag.clone()));
            }
            Event::End(
                end @ (TagEnd::Paragraph | TagEnd::Item | TagEnd::TableRow | TagEnd::TableHead | TagEnd::Heading(_)),
            ) => {
                if let Some(block) = self.blocks.pop() {
                    self.close_block(&block);
                }
                self.out.push(Event::End(end));
            }
            Event::Text(text) => {
                if self.link_end.is_empty()
                    && let Some(block) = self.blocks.last_mut()
                {
                    block.text.push_str(&text);
                }
                self.out.push(Event::Text(text));
            }
            other => self.out.push(other),
        }
    }

    fn cite(&mut self, name: &str, at: Range<usize>) {
        let id = FactId(name.to_owned());
        if !self.context.law.contains_key(&id) {
            let known = self.context.law.keys().map(|known| known.0.as_str());
            self.problem(
                at,
                "law/unknown-fact",
                format!("no fact is called `{id}`"),
                nearest(name, known, "content/law/"),
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
        self.out.push(Event::InlineHtml(format!("<sup><a href=\"#s{number}\">{number}</a></sup>").into()));
    }

    fn close_block(&mut self, block: &Block) {
        let lower = block.text.to_lowercase();
        let words: Vec<&str> = lower.split(|letter: char| !letter.is_alphanumeric()).collect();
        let claims = words.iter().any(|word| {
            let number = word.bytes().any(|byte| byte.is_ascii_digit()) && !matches!(*word, "911" | "988" | "211");
            number || self.context.claims.iter().any(|claim| claim == word)
        });
        // A question claims nothing, and what introduces a list is cited in the list.
        let introduces = block.text.trim_end().ends_with([':', '?']);
        if self.demands == Demands::EveryClaimCited && claims && block.cites == 0 && !introduces {
            let start: String = block.text.chars().take(40).collect();
            self.problem(
                block.at.clone(),
                "page/uncited",
                format!("a claim of law or a number without a source: \"{start}…\""),
                "put the id of the fact behind it, such as [^T-ELIG-02], or say it without the claim".to_owned(),
            );
        }
    }

    fn open_link(&mut self, target: &str, at: Range<usize>) {
        let tag = self.context.language;
        let (open, close): (String, String) = match target.split_once(':') {
            Some(("page", slug)) if self.context.pages.iter().any(|page| page == slug) => {
                (anchor(&crate::pages::page_path(tag, slug)), "</a>".to_owned())
            }
            Some(("relief", id)) if self.context.reliefs.iter().any(|(known, _)| known == id) => {
                let slug =
                    self.context.reliefs.iter().find(|(known, _)| known == id).map_or("", |(_, slug)| slug.as_str());
                (anchor(&crate::pages::relief_path(tag, slug)), "</a>".to_owned())
            }
            Some(("service", id)) => match self.context.services.iter().find(|service| service.id == id) {
                Some(service) => service_link(service),
                None => {
                    return self.broken(
                        target,
                        at,
                        self.context.services.iter().map(|service| service.id.as_str()),
                        "content/directory/services/",
                    );
                }
            },
            Some(("page", _)) => {
                return self.broken(target, at, self.context.pages.iter().map(String::as_str), "content/pages/");
            }
            Some(("relief", _)) => {
                return self.broken(
                    target,
                    at,
                    self.context.reliefs.iter().map(|(id, _)| id.as_str()),
                    "content/reliefs/",
                );
            }
            Some(("https", _)) => (format!("<a rel=\"noreferrer\" href=\"{}\">", escaped(target)), "</a>".to_owned()),
            Some(_) | None => {
                return self.broken(
                    target,
                    at,
                    std::iter::empty(),
                    "CONTRIBUTING.md: page:, relief:, service: and https:// are known",
                );
            }
        };
        self.out.push(Event::InlineHtml(open.into()));
        self.link_end.push(close.into());
    }

    fn broken<'k>(&mut self, target: &str, at: Range<usize>, known: impl Iterator<Item = &'k str>, listed_in: &str) {
        let id = target.split_once(':').map_or(target, |(_, id)| id);
        self.problem(
            at,
            "page/broken-link",
            format!("the link `{target}` leads nowhere"),
            nearest(id, known, listed_in),
        );
        self.out.push(Event::InlineHtml(CowStr::Borrowed("<a>")));
        self.link_end.push(CowStr::Borrowed("</a>"));
    }

    fn problem(&mut self, at: Range<usize>, code: &'static str, message: String, help: String) {
        let span = at.start + self.body_start..at.end + self.body_start;
        self.problems.add(self.source.problem(Some(span), code, message, help));
    }
}

fn anchor(path: &str) -> String {
    format!("<a href=\"{}\">", escaped(path))
}

/// The service's name leads to its number, which stands behind it to be read or copied.
fn service_link(service: &Service) -> (String, String) {
    if let Some(phone) = service.call() {
        let open = format!("<a class=\"tel\" href=\"tel:{}\">", phone.dialed());
        return (open, format!(" <bdi dir=\"ltr\">{}</bdi></a>", escaped(phone.shown())));
    }
    let address = service.channels.iter().find_map(|channel| match channel {
        Channel::Web(address) | Channel::Chat(address) => Some(address.as_str()),
        _ => None,
    });
    (format!("<a rel=\"noreferrer\" href=\"{}\">", escaped(address.unwrap_or(""))), "</a>".to_owned())
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;")
}

/// A quote that starts with bold words becomes a native disclosure: closed until asked for.
fn disclosures(events: Vec<Event<'_>>) -> Vec<Event<'_>> {
    let mut out = Vec::with_capacity(events.len());
    let mut open = false;
    let mut summary = false;
    let mut events = events.into_iter().peekable();
    while let Some(event) = events.next() {
        match event {
            Event::Start(Tag::BlockQuote(_)) => {
                let first = events.next();
                match (first, events.peek()) {
                    (Some(Event::Start(Tag::Paragraph)), Some(Event::Start(Tag::Strong))) => {
                        events.next();
                        (open, summary) = (true, true);
                        out.push(Event::Html(CowStr::Borrowed("<details><summary>")));
                    }
                    (first, _) => {
                        out.push(event);
                        out.extend(first);
                    }
                }
            }
            Event::End(TagEnd::Strong) if summary => {
                summary = false;
                out.push(Event::Html(CowStr::Borrowed("</summary>")));
                // The rest of the same paragraph becomes the first one inside.
                if matches!(events.peek(), Some(Event::End(TagEnd::Paragraph))) {
                    events.next();
                } else {
                    out.push(Event::Start(Tag::Paragraph));
                }
            }
            Event::End(TagEnd::BlockQuote(_)) if open => {
                open = false;
                out.push(Event::Html(CowStr::Borrowed("</details>\n")));
            }
            other => out.push(other),
        }
    }
    out
}
