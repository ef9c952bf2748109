//! The file as things with a place: nested as in HSDS 3, or in tables that name each other by id.

use std::collections::HashMap;

use serde_json::Value;

use super::fault::{Faults, step};
use super::limits::MAX_PARTS;
use super::tables;

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

    /// Names of its fields.
    pub fn keys(&self) -> impl Iterator<Item = &'a str> + use<'a> {
        self.value.as_object().into_iter().flat_map(|fields| fields.keys()).map(String::as_str)
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

    /// A number as it is written, or as JSON has numbers.
    pub fn figures(&self, key: &str, faults: &mut Faults) -> Option<String> {
        match self.get(key) {
            Some(Value::Number(number)) if number.is_u64() => Some(number.to_string()),
            _ => self.text(key, faults).map(str::to_owned),
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

/// Fields by which a row belongs to another.
const LINKS: [&str; 7] =
    ["service_id", "organization_id", "location_id", "service_at_location_id", "link_id", "contact_id", "phone_id"];

/// Why a page of an API's answer is not a whole file.
fn one_page_of_many(whole: &Node<'_>) -> Option<String> {
    let number = |keys: [&str; 2]| keys.iter().find_map(|key| whole.get(key)?.as_u64());
    let pages = number(["total_pages", "totalPages"]).unwrap_or(1);
    let is_last = ["last_page", "last"].iter().find_map(|key| whole.get(key)?.as_bool()).unwrap_or(true);
    let list = ["contents", "content"].iter().find_map(|key| whole.get(key)?.as_array()).map_or(0, Vec::len);
    let all = number(["total_items", "totalElements"]).filter(|_| list > 0);
    let more = all.is_some_and(|all| usize::try_from(all).is_ok_and(|all| all > list));
    (pages > 1 || !is_last || more).then(|| match all {
        Some(all) => format!("this is one page of an answer: {list} of {all} services"),
        None => "this is one page of an answer that has more".to_owned(),
    })
}

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
    pub fn new(whole: &Node<'a>, faults: &mut Faults) -> Hsds<'a> {
        let mut file = Hsds { services: Vec::new(), linked: HashMap::new(), rows: HashMap::new() };
        let value = whole.value;
        if value.is_array() {
            file.take(objects(value, "", faults), faults);
            return file;
        }
        if !value.is_object() {
            faults.add("", "the file is neither a list nor an object", "give HSDS 3 as JSON: a list of services");
            return file;
        }
        if whole.get("service").is_some_and(Value::is_object) && whole.get("location").is_some() {
            let help = "get the service itself, with its places inside, or a list of services";
            faults.add("", "this is one service at one place, not a list of services", help);
            return file;
        }
        if let Some(message) = one_page_of_many(whole) {
            faults.add("", message, "get all pages, put their services into one list, and import that");
            return file;
        }
        let lists = ["services", "contents", "content", "organizations"];
        if tables::are_tables(whole.keys()) {
            file.tables(whole, faults);
        } else if let Some(list) = lists.into_iter().find(|key| whole.get(key).is_some()) {
            file.take(whole.list(list, faults), faults);
        } else if whole.get("name").is_some() {
            file.take(vec![whole.clone()], faults);
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
        for key in whole.keys() {
            let Some(name) = tables::named(key) else { continue };
            for row in whole.list(key, faults) {
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
        for earlier in tables::earlier_fields(field) {
            parts.extend(of.list(earlier, faults));
        }
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
