//! What a page is made of.

use std::borrow::Cow;

/// The name of an element or an attribute.
pub type Name = Cow<'static, str>;

/// A part of a page.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Node {
    Element(Element),
    /// Words as they are read; writing escapes them.
    Text(String),
    /// What is written as it is: a doctype, a style sheet, a script.
    Raw(String),
}

/// An element with its attributes in the order they are written.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Element {
    pub name: Name,
    pub attributes: Vec<Attribute>,
    pub children: Vec<Node>,
}

/// An attribute; that of a box which is checked has an empty value.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Attribute {
    pub name: Name,
    /// As it is read; writing escapes it.
    pub value: String,
}

impl Element {
    /// An element without attributes and children.
    #[must_use]
    pub fn new(name: impl Into<Name>) -> Element {
        Element { name: name.into(), attributes: Vec::new(), children: Vec::new() }
    }

    /// The same with one more attribute.
    #[must_use]
    pub fn with(mut self, name: impl Into<Name>, value: impl Into<String>) -> Element {
        self.attributes.push(Attribute { name: name.into(), value: value.into() });
        self
    }

    /// The same with more children behind those it has.
    #[must_use]
    pub fn holding<N: Into<Node>>(mut self, children: impl IntoIterator<Item = N>) -> Element {
        self.children.extend(children.into_iter().map(Into::into));
        self
    }

    /// The value of an attribute.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|attribute| attribute.name == name).map(|attribute| attribute.value.as_str())
    }

    /// The names in its attribute `class`.
    pub fn classes(&self) -> impl Iterator<Item = &str> {
        self.get("class").unwrap_or_default().split_whitespace()
    }
}

impl From<Element> for Node {
    fn from(element: Element) -> Node {
        Node::Element(element)
    }
}

impl From<&str> for Node {
    fn from(words: &str) -> Node {
        Node::Text(words.to_owned())
    }
}

impl From<String> for Node {
    fn from(words: String) -> Node {
        Node::Text(words)
    }
}

impl Node {
    /// The element, if it is one.
    #[must_use]
    pub fn element(&self) -> Option<&Element> {
        match self {
            Node::Element(element) => Some(element),
            Node::Text(_) | Node::Raw(_) => None,
        }
    }
}

/// Adds words behind these nodes; words beside words are one text.
pub fn push_text(nodes: &mut Vec<Node>, words: &str) {
    match nodes.last_mut() {
        Some(Node::Text(text)) => text.push_str(words),
        _ if words.is_empty() => {}
        _ => nodes.push(Node::Text(words.to_owned())),
    }
}
