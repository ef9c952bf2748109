//! What `screen` takes: one set of answers as JSON, from outside. The contract is in tests/README.md.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::Value;

use super::given::{Given, read_answers};
use crate::Error;
use crate::content::is_date;
use crate::guide::{Answers, Guide};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Request {
    /// Accepted so that rules which read the calendar can come without changing the contract.
    #[serde(default)]
    today: Option<String>,
    answers: BTreeMap<String, Value>,
}

/// Reads the answers of a screening request; `from` names it in errors.
///
/// # Errors
/// One line that says what is wrong. Never panics, whatever the text is.
pub fn read_request(guide: &Guide, text: &str, from: &str) -> Result<Answers, Error> {
    let request: Request = serde_json::from_str(text).map_err(|error| {
        Error::Wrong(format!("{from} is not a screening request: {error}; see tests/README.md for its form"))
    })?;
    if let Some(today) = request.today.filter(|today| !is_date(today)) {
        return Err(Error::Wrong(format!("`today` is `{today}`; write it as YYYY-MM-DD")));
    }
    let given: BTreeMap<String, Given> = request
        .answers
        .into_iter()
        .map(|(question, given)| choices(&question, given).map(|ids| (question, Given::Many(ids))))
        .collect::<Result<_, _>>()?;
    read_answers(guide, &given)
}

/// One choice id, or a list of them.
fn choices(question: &str, given: Value) -> Result<Vec<String>, Error> {
    let wrong = |given: &Value| {
        Error::Wrong(format!(
            "question `{question}` is answered with {given}; give the id of a choice, or a list of ids"
        ))
    };
    match given {
        Value::String(choice) => Ok(vec![choice]),
        Value::Array(given) => {
            given.iter().map(|choice| choice.as_str().map(str::to_owned).ok_or_else(|| wrong(choice))).collect()
        }
        given => Err(wrong(&given)),
    }
}
