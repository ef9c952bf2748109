//! One service of a file, with what belongs to it.

use super::fault::Faults;
use super::file::{Hsds, Node};
use super::options::{Known, Options};
use crate::open_data::attributes::{self as terms, AttributeTerm};

/// A service in its file.
pub(super) struct Entry<'a, 'f> {
    pub file: &'f Hsds<'a>,
    pub node: Node<'a>,
    /// The organization it stands under.
    pub parent: Option<Node<'a>>,
    pub options: &'f Options,
    pub known: &'f Known,
}

impl<'a> Entry<'a, '_> {
    /// The organization that gives it: its own, or the one it stands under.
    pub fn organization(&self, faults: &mut Faults) -> Option<Node<'a>> {
        self.file.one(&self.node, "organization", "organization", faults).or_else(|| self.parent.clone())
    }

    /// Its name for people, if it has one.
    pub fn label(&self) -> Option<&'a str> {
        self.node.get("name").and_then(serde_json::Value::as_str)
    }

    /// The places where it is given, each with its link to the service.
    pub fn places(&self, faults: &mut Faults) -> Vec<(Node<'a>, Option<Node<'a>>)> {
        let links = self.file.parts(&self.node, "service_at_locations", ("service_at_location", "service_id"), faults);
        links
            .into_iter()
            .map(|link| {
                let location = self.file.one(&link, "location", "location", faults);
                (link, location)
            })
            .collect()
    }

    /// The values of one of our own attributes on a thing.
    pub fn facts(&self, of: &Node<'a>, (code, _): AttributeTerm, faults: &mut Faults) -> Vec<(&'a str, String)> {
        let attributes = self.file.parts(of, "attributes", ("attribute", "link_id"), faults);
        let mut values = Vec::new();
        for attribute in attributes {
            let Some(term) = self.file.one(&attribute, "taxonomy_term", "taxonomy_term", faults) else { continue };
            let is = |key: &str, value: &str| term.get(key).and_then(serde_json::Value::as_str) == Some(value);
            if is("taxonomy", terms::TAXONOMY) && is("code", code) {
                values.extend(attribute.text("value", faults).map(|value| (value, attribute.at("value"))));
            }
        }
        values
    }
}
