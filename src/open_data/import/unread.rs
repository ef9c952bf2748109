//! What of a file looks like data and was not read: nothing is half imported without a word.

use std::collections::BTreeMap;

use serde_json::Value;

use super::fault::quoted;
use super::file::{Hsds, Node};
use super::tables;

/// Tables and fields that were not read, with how often they are there.
pub(super) fn unread(whole: &Node<'_>, file: &Hsds<'_>) -> BTreeMap<String, usize> {
    let mut found = BTreeMap::new();
    if tables::are_tables(whole.keys()) {
        for key in whole.keys() {
            let rows = whole.get(key).and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
            match tables::named(key) {
                Some(table) => rows.iter().for_each(|row| fields(row, table, &mut found)),
                None if !rows.is_empty() => *found.entry(format!("table {}", quoted(key))).or_default() += rows.len(),
                None => {}
            }
        }
        unnamed_places(whole, &mut found);
        return found;
    }
    for (service, parent) in &file.services {
        fields(service.value, "service", &mut found);
        let Some(parent) = parent else { continue };
        // Its services are counted by themselves, and it once with the first of them.
        if service.pointer.ends_with("/0") {
            fields(parent.value, "organization", &mut found);
        }
    }
    found
}

/// Places that no service can name, because the table between them is not there: their numbers and hours are lost.
fn unnamed_places(whole: &Node<'_>, found: &mut BTreeMap<String, usize>) {
    let rows = |table: &str| {
        let keys = whole.keys().filter(|key| tables::named(key) == Some(table));
        keys.filter_map(|key| whole.get(key)?.as_array()).map(Vec::len).sum::<usize>()
    };
    let places = rows("location");
    if places > 0 && rows("service_at_location") == 0 {
        found.insert("table locations: no table service_at_location says which service is where".to_owned(), places);
    }
}

fn fields(value: &Value, table: &'static str, found: &mut BTreeMap<String, usize>) {
    let (Some(known), Some(object)) = (tables::fields(table), value.as_object()) else { return };
    for (key, field) in object {
        if is_empty(field) || key == "id" || key.ends_with("_id") || key == "attributes" || key == "metadata" {
            continue;
        }
        if !known.contains(&key.as_str()) {
            *found.entry(format!("{table}.{}", quoted(key))).or_default() += 1;
            continue;
        }
        let part = if key == "additional_urls" { Some("url") } else { tables::named(key) };
        let Some(part) = part.filter(|part| key != "services" && tables::fields(part).is_some()) else { continue };
        match field {
            Value::Array(items) => items.iter().for_each(|item| fields(item, part, found)),
            one => fields(one, part, found),
        }
    }
}

fn is_empty(value: &Value) -> bool {
    match value {
        Value::Null | Value::Bool(false) => true,
        Value::String(text) => text.trim().is_empty(),
        Value::Array(items) => items.is_empty(),
        Value::Object(fields) => fields.is_empty(),
        Value::Bool(true) | Value::Number(_) => false,
    }
}
