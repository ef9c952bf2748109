//! The one door by which markup comes in: what a template wrote becomes a tree.
//!
//! Strict on purpose. A template that leaves an element open, or closes another one, is a mistake of ours and is told.

use std::fmt;

use quick_xml::Reader;
use quick_xml::errors::{Error, SyntaxError};
use quick_xml::escape::unescape;
use quick_xml::events::{BytesStart, Event};

use super::tree::{Attribute, Element, Node, push_text};
use super::write::VOID;

/// The element whose place a tree takes: `<slot name="2">` that of the third.
pub const SLOT: &str = "slot";

/// Why a text is no tree.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct ReadError {
    /// What is wrong.
    pub message: String,
    /// The text from there on, shortened.
    pub near: String,
}

impl fmt::Display for ReadError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{} at `{}`", self.message, self.near)
    }
}

impl std::error::Error for ReadError {}

/// The tree that a template wrote, with the trees that belong into its slots.
///
/// The marks that leptos leaves for a framework in the browser end here: comments, and attributes `class` without a name.
///
/// # Errors
/// When an element is not closed in its order, a slot is not there or filled twice, or the text is no markup at all.
pub fn read(text: &str, slots: Vec<Vec<Node>>) -> Result<Vec<Node>, ReadError> {
    let mut tree = Builder { open: Vec::new(), nodes: Vec::new(), slots: slots.into_iter().map(Some).collect() };
    let mut rest = text;
    while let Some(after) = tree.read(rest)? {
        rest = after;
    }
    match (tree.open.last(), tree.slots.iter().position(Option::is_some)) {
        (Some((element, _)), _) => {
            Err(ReadError { message: format!("<{}> is not closed", element.name), near: String::new() })
        }
        (None, Some(slot)) => Err(ReadError { message: format!("slot {slot} is in no place"), near: String::new() }),
        (None, None) => Ok(tree.nodes),
    }
}

struct Builder {
    /// The elements that are open, each with what stands before it in its parent.
    open: Vec<(Element, Vec<Node>)>,
    /// What the innermost of them holds.
    nodes: Vec<Node>,
    slots: Vec<Option<Vec<Node>>>,
}

impl Builder {
    /// Reads up to the end, or over something that XML does not know: HTML's shortest comment, `<!>`, and elements that
    /// hold no markup. Gives what stands behind it.
    fn read<'t>(&mut self, text: &'t str) -> Result<Option<&'t str>, ReadError> {
        let mut reader = Reader::from_str(text);
        let config = reader.config_mut();
        // Elements such as `<br>` have no end; this builder knows which, and checks the order of all others.
        config.check_end_names = false;
        config.allow_unmatched_ends = true;
        loop {
            let event = reader.read_event();
            let at = usize::try_from(reader.buffer_position()).unwrap_or(text.len());
            let fault = |message: String| ReadError {
                message,
                near: text.get(at..).unwrap_or_default().chars().take(60).collect(),
            };
            match event {
                Ok(Event::Eof) => return Ok(None),
                Ok(Event::Start(start)) if is_raw(start.name().as_ref()) => {
                    let mut element = element(&start).map_err(fault)?;
                    let end = format!("</{}>", element.name);
                    let (raw, after) = text[at..].split_once(&end).ok_or_else(|| fault(format!("no {end}")))?;
                    element.children.extend((!raw.is_empty()).then(|| Node::Raw(raw.to_owned())));
                    self.nodes.push(element.into());
                    return Ok(Some(after));
                }
                Ok(event) => self.event(event).map_err(fault)?,
                Err(Error::Syntax(SyntaxError::InvalidBangMarkup)) => {
                    let start = usize::try_from(reader.error_position()).unwrap_or(text.len());
                    let after = text.get(start..).and_then(|rest| rest.strip_prefix("<!>"));
                    return after.map(Some).ok_or_else(|| fault("a mark that is no comment".to_owned()));
                }
                Err(error) => return Err(fault(error.to_string())),
            }
        }
    }

    fn event(&mut self, event: Event<'_>) -> Result<(), String> {
        match event {
            Event::Start(start) => {
                let element = element(&start)?;
                if VOID.contains(&element.name.as_ref()) {
                    self.nodes.push(element.into());
                } else {
                    self.open.push((element, std::mem::take(&mut self.nodes)));
                }
                Ok(())
            }
            Event::Empty(start) => {
                self.nodes.push(element(&start)?.into());
                Ok(())
            }
            Event::End(end) => self.close(text(end.name().as_ref())?),
            Event::Text(words) => {
                push_text(&mut self.nodes, text(&words)?);
                Ok(())
            }
            Event::GeneralRef(name) => {
                let letter = unescaped(&format!("&{};", text(&name)?))?;
                push_text(&mut self.nodes, &letter);
                Ok(())
            }
            Event::DocType(name) => {
                self.nodes.push(Node::Raw(format!("<!DOCTYPE {}>", text(&name)?)));
                Ok(())
            }
            Event::Comment(_) | Event::Eof => Ok(()),
            Event::CData(_) | Event::Decl(_) | Event::PI(_) => Err("markup that is not of HTML".to_owned()),
        }
    }

    fn close(&mut self, name: &str) -> Result<(), String> {
        let (mut element, before) = self.open.pop().ok_or_else(|| format!("</{name}> closes nothing"))?;
        if element.name != name {
            return Err(format!("</{name}> closes <{}>", element.name));
        }
        element.children = std::mem::replace(&mut self.nodes, before);
        if name == SLOT {
            let slot = element.get("name").and_then(|place| place.parse::<usize>().ok());
            let tree = slot.and_then(|place| self.slots.get_mut(place)).and_then(Option::take);
            self.nodes.extend(tree.ok_or("a slot without its tree")?);
        } else {
            self.nodes.push(element.into());
        }
        Ok(())
    }
}

/// Whether an element holds a text that is no markup, whatever stands in it.
fn is_raw(name: &[u8]) -> bool {
    matches!(name, b"style" | b"script")
}

fn element(start: &BytesStart<'_>) -> Result<Element, String> {
    let mut element = Element::new(text(start.name().as_ref())?.to_owned());
    for attribute in start.html_attributes() {
        let attribute = attribute.map_err(|error| error.to_string())?;
        let (name, value) = (text(attribute.key.as_ref())?.to_owned(), unescaped(text(&attribute.value)?)?);
        if !(name == "class" && value.is_empty()) {
            element.attributes.push(Attribute { name: name.into(), value });
        }
    }
    Ok(element)
}

fn text(bytes: &[u8]) -> Result<&str, String> {
    std::str::from_utf8(bytes).map_err(|error| error.to_string())
}

fn unescaped(words: &str) -> Result<String, String> {
    unescape(words).map(|words| words.into_owned()).map_err(|error| error.to_string())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::write;
    use super::*;

    #[test]
    fn what_was_written_comes_back() {
        for page in [
            "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><style>a>b{c:\"<\"}</style><script src=\"x\"></script></head><body></body></html>",
            "<p>a &amp; b &lt;c&gt; \"d\" ⟦é⟧</p>\n<input type=\"radio\" checked><option value=\"\">x</option>",
            "<svg viewBox=\"0 0 24 24\"><path d=\"M0 0\"/><circle r=\"5.5\"/></svg>",
            "<div data-at=\"#q0&gt;details\"><br>a<ul>\n<li>b</li></ul></div>",
        ] {
            assert_eq!(write(&read(page, Vec::new()).expect("a tree")), page);
        }
    }

    #[test]
    fn the_marks_of_the_framework_end_here() {
        let text = "<!><p class=\"\">a<!>b<!----> c</p><!><!--<() />--><i class=\"d\"></i><!>";
        let tree = read(text, Vec::new()).expect("a tree");
        assert_eq!(write(&tree), "<p>ab c</p><i class=\"d\"></i>");
        assert_eq!(tree[0].element().expect("a paragraph").children.len(), 1, "words beside words are one text");
    }

    #[test]
    fn a_tree_takes_the_place_of_its_slot() {
        let slots = vec![vec![Element::new("b").into()], vec!["x".into(), Element::new("i").into()]];
        let tree = read("<p>a<slot name=\"1\"></slot></p><slot name=\"0\"></slot>", slots).expect("a tree");
        assert_eq!(write(&tree), "<p>ax<i></i></p><b></b>");
    }

    #[test]
    fn what_is_not_sound_is_told() {
        let told = |text: &str| read(text, vec![Vec::new()]).expect_err("no tree").to_string();
        assert_eq!(told("<p><b>a</p>"), "</p> closes <b> at ``");
        assert_eq!(told("</p>a"), "</p> closes nothing at `a`");
        assert_eq!(told("<p>a"), "<p> is not closed at ``");
        assert_eq!(told("<slot name=\"1\"></slot>"), "a slot without its tree at ``");
        assert_eq!(told("<p></p>"), "slot 0 is in no place at ``");
        for text in ["a & b", "<p", "<!x>", "<?x?>", "<p a=b>", "&nbsp;"] {
            read(text, Vec::new()).expect_err(text);
        }
    }

    fn trees() -> impl Strategy<Value = Vec<Node>> {
        let words = "[a-z&<>\"' é\n]{1,8}";
        let attributes = prop::collection::btree_map("(id|class|href|data-x)", "[a-z&<>\"' é]{1,6}", 0..3);
        let leaf = words.prop_map(Node::Text);
        leaf.prop_recursive(4, 40, 5, move |inner| {
            (
                prop::sample::select(vec!["p", "li", "a", "br", "path"]),
                attributes.clone(),
                prop::collection::vec(inner, 0..5),
            )
                .prop_map(|(name, attributes, children)| {
                    let mut element = Element::new(name);
                    element.attributes =
                        attributes.into_iter().map(|(name, value)| Attribute { name: name.into(), value }).collect();
                    if !VOID.contains(&name) {
                        for child in children {
                            match child {
                                Node::Text(words) => push_text(&mut element.children, &words),
                                other => element.children.push(other),
                            }
                        }
                    }
                    element.into()
                })
        })
        .prop_map(|node| vec![node])
    }

    proptest! {
        #[test]
        fn every_tree_comes_back_as_it_was(tree in trees()) {
            prop_assert_eq!(read(&write(&tree), Vec::new()), Ok(tree));
        }

        #[test]
        fn no_text_makes_reading_panic(text in "[<>/!a \"=&;-]{0,30}") {
            let _ = read(&text, Vec::new());
        }
    }
}
