//! How much a file may hold, and which letters.

use serde_json::Value;

use super::fault::{Faults, step};
use crate::hidden::first_hidden;

/// The largest file that is read.
pub const MAX_BYTES: usize = 20_000_000;
const MAX_DEPTH: usize = 24;
const MAX_TEXT: usize = 20_000;
pub(super) const MAX_SERVICES: usize = 10_000;
pub(super) const MAX_PARTS: usize = 60;
/// The longest name or address that is taken over.
pub(super) const MAX_NAME: usize = 200;

/// Takes out every text and every depth that goes beyond the limits, wherever it stands, and tells each.
pub(super) fn clean(value: &mut Value, faults: &mut Faults) {
    walk_from(value, &mut Vec::new(), faults);
}

/// A place is written out only for a fault: a file can have millions of them.
fn walk_from<'a>(value: &'a mut Value, path: &mut Vec<Step<'a>>, faults: &mut Faults) {
    if faults.is_full() {
        return;
    }
    if path.len() > MAX_DEPTH {
        let message = format!("nested more than {MAX_DEPTH} deep");
        faults.add(&pointer(path), message, "HSDS is not nested so deep: get the file again");
        *value = Value::Null;
        return;
    }
    if let Value::String(text) = &*value
        && !is_sound(text, path, faults)
    {
        *value = Value::Null;
    }
    match value {
        Value::Array(items) => {
            for (ix, item) in items.iter_mut().enumerate() {
                path.push(Step::Item(ix));
                walk_from(item, path, faults);
                path.pop();
            }
        }
        Value::Object(fields) => {
            for (key, field) in fields {
                is_sound(key, path, faults);
                path.push(Step::Field(key));
                walk_from(field, path, faults);
                path.pop();
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

enum Step<'a> {
    Item(usize),
    Field(&'a str),
}

fn pointer(path: &[Step<'_>]) -> String {
    path.iter().fold(String::new(), |pointer, part| match part {
        Step::Item(ix) => step(&pointer, &ix.to_string()),
        Step::Field(key) => step(&pointer, key),
    })
}

/// Whether a text may stay; tells why not.
fn is_sound(text: &str, path: &[Step<'_>], faults: &mut Faults) -> bool {
    let hidden = first_hidden(text);
    if let Some((_, hidden)) = hidden {
        faults.add(
            &pointer(path),
            format!("the text has the hidden character U+{:04X}", u32::from(hidden)),
            "take it out: controls, and marks that turn the direction of writing, can hide what is written",
        );
    }
    let length = text.chars().count();
    if length > MAX_TEXT {
        faults.add(&pointer(path), format!("the text has {length} letters"), &format!("shorten it to {MAX_TEXT}"));
    }
    hidden.is_none() && length <= MAX_TEXT
}
