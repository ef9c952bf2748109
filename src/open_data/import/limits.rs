//! How much a file may hold, and which letters.

use serde_json::Value;

use super::fault::{Fault, Faults, step};

/// The largest file that is read.
pub const MAX_BYTES: usize = 20_000_000;
const MAX_DEPTH: usize = 24;
const MAX_TEXT: usize = 20_000;
pub(super) const MAX_SERVICES: usize = 2_000;
pub(super) const MAX_PARTS: usize = 60;
/// The longest name or address that is taken over.
pub(super) const MAX_NAME: usize = 200;

/// The file as JSON.
pub(super) fn parse(bytes: &[u8]) -> Result<Value, Fault> {
    let fault = |message: String, help: &str| Fault { pointer: String::new(), message, help: help.to_owned() };
    if bytes.len() > MAX_BYTES {
        return Err(fault(
            format!("the file has more than {MAX_BYTES} bytes"),
            "split it, and import the parts one by one",
        ));
    }
    let text = std::str::from_utf8(bytes).map_err(|error| {
        fault(format!("the file is not UTF-8 from byte {} on", error.valid_up_to()), "save it as JSON in UTF-8")
    })?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    // The parser itself stops at a depth of 128.
    serde_json::from_str(text).map_err(|error| {
        fault(format!("the file is not readable JSON: {error}"), "mend it there, or get the file again whole")
    })
}

/// Whether a letter can hide or turn around what is written: controls, and marks that change the direction.
pub(super) fn is_hidden(letter: char) -> bool {
    (letter.is_control() && !matches!(letter, '\n' | '\r' | '\t'))
        || matches!(letter, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{61c}' | '\u{feff}')
}

/// Tells every text and every depth that goes beyond the limits, wherever it stands.
pub(super) fn walk(value: &Value, faults: &mut Faults) {
    walk_from(value, &mut Vec::new(), faults);
}

/// A place is written out only for a fault: a file can have millions of them.
fn walk_from<'a>(value: &'a Value, path: &mut Vec<Step<'a>>, faults: &mut Faults) {
    if faults.is_full() {
        return;
    }
    if path.len() > MAX_DEPTH {
        let message = format!("nested more than {MAX_DEPTH} deep");
        faults.add(&pointer(path), message, "HSDS is not nested so deep: get the file again");
        return;
    }
    match value {
        Value::String(text) => check(text, path, faults),
        Value::Array(items) => {
            for (ix, item) in items.iter().enumerate() {
                path.push(Step::Item(ix));
                walk_from(item, path, faults);
                path.pop();
            }
        }
        Value::Object(fields) => {
            for (key, field) in fields {
                check(key, path, faults);
                path.push(Step::Field(key));
                walk_from(field, path, faults);
                path.pop();
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
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

fn check(text: &str, path: &[Step<'_>], faults: &mut Faults) {
    if let Some(hidden) = text.chars().find(|letter| is_hidden(*letter)) {
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
}
