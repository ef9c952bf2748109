//! Reading a sheet: what still exists is kept, and what does not is told.

use std::collections::BTreeMap;

use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use super::sheet::{Document, FORM, KEY, Mark};
use crate::desk::dates::{Dated, Dates, Day, OrderKind, Request, Trip};
use crate::desk::family::{Member, VawaAs};
use crate::guide::{Answers, ChoiceSet, Guide, Pick};

/// Why a text is no sheet.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum ReadError {
    /// It is no JSON.
    NotJson,
    /// It is JSON, and no sheet of the desk.
    NotOurs,
    /// It was written by a newer desk, in this form.
    TooNew(u64),
}

/// Something that was in the file and is not kept, as the file calls it.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Gone {
    /// A question that is not asked any more.
    Question(String),
    /// A choice that a question does not have any more.
    Choice { question: String, choice: String },
    /// Several choices where one can be given: none of them is kept.
    Answer(String),
    /// A paper that is not on the list any more.
    Paper(String),
    /// Anything else that cannot be read: the name of its part of the file.
    Part(String),
}

/// A sheet, and what of the file is not in it.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Opened {
    pub document: Document,
    pub gone: Vec<Gone>,
}

/// Reads a sheet as [`super::write`] writes it, now or in an older form. `papers` are the ids of those on the list today.
///
/// # Errors
/// When it is no sheet, or one of a newer form. Never panics, whatever the bytes are.
pub fn read(text: &[u8], guide: &Guide, papers: &[&str]) -> Result<Opened, ReadError> {
    let value: Value = serde_json::from_slice(text).map_err(|_| ReadError::NotJson)?;
    let Value::Object(mut sheet) = value else { return Err(ReadError::NotOurs) };
    match sheet.remove(KEY).as_ref().map(Value::as_u64) {
        Some(Some(form)) if form > FORM => return Err(ReadError::TooNew(form)),
        Some(Some(1..)) => {}
        _ => return Err(ReadError::NotOurs),
    }
    let mut parts = Parts { sheet, gone: Vec::new() };
    let document = Document {
        rules: parts.take("rules").unwrap_or_default(),
        saved: parts.take::<Option<Day>>("saved").flatten(),
        reference: parts.take("reference").unwrap_or_default(),
        band: parts.take("band").unwrap_or_default(),
        client_language: parts.take("client-language").unwrap_or_default(),
        beside_language: parts.take("beside-language").unwrap_or_default(),
        answers: parts.answers(guide),
        dates: parts.dates(),
        vawa_as: parts.take::<Option<VawaAs>>("vawa-as").flatten(),
        family: parts.list::<Member>("family"),
        papers: parts.papers(papers),
    };
    let unknown = parts.sheet.keys().map(|key| Gone::Part(key.clone())).collect::<Vec<_>>();
    parts.gone.extend(unknown);
    Ok(Opened { document, gone: parts.gone })
}

/// The parts of a file that were not read yet.
struct Parts {
    sheet: Map<String, Value>,
    gone: Vec<Gone>,
}

impl Parts {
    /// One part; what is there and cannot be read is told.
    fn take<T: DeserializeOwned>(&mut self, key: &str) -> Option<T> {
        let value = self.sheet.remove(key)?;
        self.as_part(value, key)
    }

    fn as_part<T: DeserializeOwned>(&mut self, value: Value, name: &str) -> Option<T> {
        let read = serde_json::from_value(value).ok();
        if read.is_none() {
            self.gone.push(Gone::Part(name.to_owned()));
        }
        read
    }

    /// A list whose entries are kept one by one.
    fn list<T: DeserializeOwned>(&mut self, key: &str) -> Vec<T> {
        match self.sheet.remove(key) {
            None => Vec::new(),
            Some(Value::Array(entries)) => self.entries(entries, key),
            Some(_) => {
                self.gone.push(Gone::Part(key.to_owned()));
                Vec::new()
            }
        }
    }

    fn entries<T: DeserializeOwned>(&mut self, entries: Vec<Value>, name: &str) -> Vec<T> {
        let numbered = entries.into_iter().enumerate();
        numbered.filter_map(|(ix, entry)| self.as_part(entry, &format!("{name}, {}", ix + 1))).collect()
    }

    fn answers(&mut self, guide: &Guide) -> Answers {
        let mut answers = Answers::none(guide);
        let given = self.take::<Map<String, Value>>("answers").unwrap_or_default();
        for (id, choices) in given {
            let Some(ix) = guide.question(&id) else {
                self.gone.push(Gone::Question(id));
                continue;
            };
            let Some(choices) = self.as_part::<Vec<String>>(choices, &id) else { continue };
            let question = &guide[ix];
            let mut set = ChoiceSet::EMPTY;
            for choice in choices {
                match question.choice(&choice) {
                    // One that stands alone clears the others, as on the page.
                    Some(one) if question.pick == Pick::Many => set = question.choose(set, one),
                    Some(one) => set = set.with(one),
                    None => self.gone.push(Gone::Choice { question: id.clone(), choice }),
                }
            }
            if question.pick == Pick::One && question.ids(set).nth(1).is_some() {
                self.gone.push(Gone::Answer(id));
            } else {
                answers.set(ix, set);
            }
        }
        answers
    }

    fn dates(&mut self) -> Dates {
        let all = self.take::<Map<String, Value>>("dates").unwrap_or_default();
        let mut own = Parts { sheet: all, gone: Vec::new() };
        let dates = Dates {
            days: own.list::<Dated>("days"),
            order: own.take::<Option<OrderKind>>("order").flatten(),
            trips: own.list::<Trip>("trips"),
            requests: own.list::<Request>("requests"),
        };
        let unknown = own.sheet.keys().map(|key| Gone::Part(key.clone())).collect::<Vec<_>>();
        self.gone.extend(own.gone);
        self.gone.extend(unknown);
        dates
    }

    fn papers(&mut self, known: &[&str]) -> BTreeMap<String, Mark> {
        let marked = self.take::<Map<String, Value>>("papers").unwrap_or_default();
        let mut papers = BTreeMap::new();
        for (id, mark) in marked {
            if !known.contains(&id.as_str()) {
                self.gone.push(Gone::Paper(id));
            } else if let Some(mark) = self.as_part(mark, &id) {
                papers.insert(id, mark);
            }
        }
        papers
    }
}
