//! Writing a sheet.

use serde_json::{Map, Value, json};

use super::sheet::{Document, FORM, KEY};
use crate::desk::block::BLOCK;
use crate::guide::Guide;

/// The sheet as JSON, a line for each thing, with spaces at the end up to a multiple of 4,096 bytes: its length says
/// nothing of what is in it.
#[must_use]
pub fn write(document: &Document, guide: &Guide) -> Vec<u8> {
    let mut sheet = Map::new();
    let mut put = |key: &str, value: Value| sheet.insert(key.to_owned(), value);
    put(KEY, json!(FORM));
    put("rules", json!(document.rules));
    put("saved", json!(document.saved));
    put("reference", json!(document.reference));
    put("band", json!(document.band));
    put("client-language", json!(document.client_language));
    put("beside-language", json!(document.beside_language));
    put("answers", answers(document, guide));
    put("dates", json!(document.dates));
    put("vawa-as", json!(document.vawa_as));
    put("family", json!(document.family));
    put("papers", json!(document.papers));
    let mut bytes = serde_json::to_vec_pretty(&sheet).unwrap_or_default();
    bytes.push(b'\n');
    bytes.resize(bytes.len().next_multiple_of(BLOCK), b' ');
    bytes
}

/// Ids of choices by the id of their question, in asking order; what was not answered is not there.
fn answers(document: &Document, guide: &Guide) -> Value {
    let mut given = Map::new();
    for ix in guide.question_ixs().filter(|ix| document.answers.is_answered(*ix)) {
        let question = &guide[ix];
        let choices: Vec<&str> = question.ids(document.answers.get(ix)).collect();
        given.insert(question.id.clone(), json!(choices));
    }
    Value::Object(given)
}
