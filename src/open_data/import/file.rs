//! The file as things with a place: nested as in HSDS 3, or in tables that name each other by id.

use std::collections::HashMap;

use serde_json::Value;

use super::fault::{Faults, step};
use super::limits::MAX_PARTS;

/// An object of the file and its place.
#[derive(Clone)]
pub(super) struct Node<'a> {
    pub value: &'a Value,
    pub pointer: String,
}

impl<'a> Node<'a> {
    /// A field's place.
    pub fn at(&self, key: &str) -> String {
        step(&self.pointer, key)
    }

    /// A field; `null` is as good as none.
    pub fn get(&self, key: &str) -> Option<&'a Value> {
        self.value.get(key).filter(|value| !value.is_null())
    }

    /// A text without the space around it; none when it is empty.
    pub fn text(&self, key: &str, faults: &mut Faults) -> Option<&'a str> {
        match self.get(key)? {
            Value::String(text) => Some(text.trim()).filter(|text| !text.is_empty()),
            other => {
                faults.add(
                    &self.at(key),
                    format!("this is {}, not a text", kind(other)),
                    "write it in quotation marks",
                );
                None
            }
        }
    }

    /// An object in a field.
    pub fn object(&self, key: &str, faults: &mut Faults) -> Option<Node<'a>> {
        let value = self.get(key)?;
        if !value.is_object() {
            faults.add(&self.at(key), format!("this is {}, not an object", kind(value)), "write it as { … }");
            return None;
        }
        Some(Node { value, pointer: self.at(key) })
    }

    /// The objects of a list in a field.
    pub fn list(&self, key: &str, faults: &mut Faults) -> Vec<Node<'a>> {
        self.get(key).map_or_else(Vec::new, |value| objects(value, &self.at(key), faults))
    }
}

/// A list's objects; what is none is told.
fn objects<'a>(value: &'a Value, pointer: &str, faults: &mut Faults) -> Vec<Node<'a>> {
    let Value::Array(items) = value else {
        faults.add(pointer, format!("this is {}, not a list", kind(value)), "write it as [ … ]");
        return Vec::new();
    };
    let mut nodes = Vec::new();
    for (ix, value) in items.iter().enumerate() {
        let pointer = step(pointer, &ix.to_string());
        if value.is_object() {
            nodes.push(Node { value, pointer });
        } else {
            faults.add(
                &pointer,
                format!("this is {}, not an object", kind(value)),
                "write it as { … }, or take it out",
            );
        }
    }
    nodes
}

fn kind(value: &Value) -> &'static str {
    match value {
        Value::Null => "nothing",
        Value::Bool(_) => "yes or no",
        Value::Number(_) => "a number",
        Value::String(_) => "a text",
        Value::Array(_) => "a list",
        Value::Object(_) => "an object",
    }
}

/// A table of the flat form: its name, and that of its file in a data package.
struct Table(&'static str, &'static str);

const TABLES: [Table; 14] = [
    Table("organization", "organizations.csv"),
    Table("service", "services.csv"),
    Table("attribute", "attributes.csv"),
    Table("service_at_location", "service_at_location.csv"),
    Table("location", "locations.csv"),
    Table("phone", "phones.csv"),
    Table("contact", "contacts.csv"),
    Table("address", "addresses.csv"),
    Table("schedule", "schedules.csv"),
    Table("service_area", "service_areas.csv"),
    Table("cost_option", "cost_options.csv"),
    Table("language", "languages.csv"),
    Table("taxonomy_term", "taxonomy_terms.csv"),
    Table("url", "urls.csv"),
];

/// Fields by which a row belongs to another.
const LINKS: [&str; 5] = ["service_id", "organization_id", "location_id", "service_at_location_id", "link_id"];

/// A whole file.
pub(super) struct Hsds<'a> {
    /// Every service, with the organization it stands under, if it does.
    pub services: Vec<(Node<'a>, Option<Node<'a>>)>,
    /// Rows by table, link and the id they link to.
    linked: HashMap<(&'static str, &'static str, &'a str), Vec<Node<'a>>>,
    /// Rows by table and their own id.
    rows: HashMap<(&'static str, &'a str), Node<'a>>,
}

impl<'a> Hsds<'a> {
    /// Finds the services: in a list, in a page of an API, under organizations, or in tables.
    pub fn new(value: &'a Value, faults: &mut Faults) -> Hsds<'a> {
        let mut file = Hsds { services: Vec::new(), linked: HashMap::new(), rows: HashMap::new() };
        let whole = Node { value, pointer: String::new() };
        if value.is_array() {
            file.take(objects(value, "", faults), faults);
            return file;
        }
        if !value.is_object() {
            faults.add("", "the file is neither a list nor an object", "give HSDS 3 as JSON: a list of services");
            return file;
        }
        if let Some(list) = ["services", "contents", "organizations"].into_iter().find(|key| whole.get(key).is_some()) {
            file.take(whole.list(list, faults), faults);
        } else if ["service", "services.csv"].iter().any(|key| whole.get(key).is_some()) {
            file.tables(&whole, faults);
        } else if whole.get("name").is_some() {
            file.take(vec![whole], faults);
        } else {
            let help = "give a list of services, or an object with `services`, `contents` or the table `service`";
            faults.add("", "no services are found in the file", help);
        }
        file
    }

    fn take(&mut self, nodes: Vec<Node<'a>>, faults: &mut Faults) {
        for node in nodes {
            if node.get("services").is_some() {
                let services = node.list("services", faults);
                self.services.extend(services.into_iter().map(|service| (service, Some(node.clone()))));
            } else {
                self.services.push((node, None));
            }
        }
    }

    fn tables(&mut self, whole: &Node<'a>, faults: &mut Faults) {
        for Table(name, file) in TABLES {
            let mut rows = whole.list(name, faults);
            rows.extend(whole.list(file, faults));
            for row in rows {
                if let Some(id) = row.get("id").and_then(Value::as_str) {
                    self.rows.insert((name, id), row.clone());
                }
                for link in LINKS {
                    if let Some(to) = row.get(link).and_then(Value::as_str) {
                        self.linked.entry((name, link, to)).or_default().push(row.clone());
                    }
                }
                if name == "service" {
                    self.services.push((row, None));
                }
            }
        }
    }

    /// The parts of a thing: nested in `field`, or the rows of `table` that name it in `link`.
    pub fn parts(
        &self,
        of: &Node<'a>,
        field: &str,
        (table, link): (&'static str, &'static str),
        faults: &mut Faults,
    ) -> Vec<Node<'a>> {
        let mut parts = of.list(field, faults);
        if let Some(id) = of.get("id").and_then(Value::as_str) {
            parts.extend(self.linked.get(&(table, link, id)).into_iter().flatten().cloned());
        }
        if parts.len() > MAX_PARTS {
            let message = format!("one entry has {} of `{field}`", parts.len());
            faults.add(&of.at(field), message, &format!("keep at most {MAX_PARTS}"));
            parts.truncate(MAX_PARTS);
        }
        parts
    }

    /// The one thing that a field holds, or that an id names.
    pub fn one(&self, of: &Node<'a>, field: &str, table: &'static str, faults: &mut Faults) -> Option<Node<'a>> {
        let nested = of.object(field, faults);
        nested.or_else(|| {
            let id = of.get(&format!("{field}_id")).and_then(Value::as_str)?;
            self.rows.get(&(table, id)).cloned()
        })
    }
}
