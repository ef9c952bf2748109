//! What `screen` takes: one set of answers as JSON, from outside. The contract is in tests/README.md.

use std::collections::BTreeMap;
use std::fmt;

use serde::de::{Error as _, MapAccess, Visitor};
use serde::{Deserialize, Deserializer};
use serde_json::Value;

use super::given::{Given, read_answers};
use crate::Error;
use crate::content::is_date;
use crate::guide::{Answers, Guide};
use crate::hidden::brief;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Request {
    /// Accepted so that rules which read the calendar can come without changing the contract.
    #[serde(default)]
    today: Option<String>,
    #[serde(deserialize_with = "each_once")]
    answers: BTreeMap<String, Value>,
}

/// Every question once: of two answers to one, neither can be taken for the one that was meant.
fn each_once<'de, D: Deserializer<'de>>(from: D) -> Result<BTreeMap<String, Value>, D::Error> {
    struct EachOnce;
    impl<'de> Visitor<'de> for EachOnce {
        type Value = BTreeMap<String, Value>;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("a table of answers by the ids of questions")
        }

        fn visit_map<A: MapAccess<'de>>(self, mut answers: A) -> Result<Self::Value, A::Error> {
            let mut given = BTreeMap::new();
            while let Some((question, answer)) = answers.next_entry::<String, Value>()? {
                let told = brief(&question);
                if given.insert(question, answer).is_some() {
                    return Err(A::Error::custom(format!("question `{told}` is answered twice")));
                }
            }
            Ok(given)
        }
    }
    from.deserialize_map(EachOnce)
}

/// Reads the answers of a screening request; `from` names it in errors.
///
/// # Errors
/// One line that says what is wrong. Never panics, whatever the text is.
pub fn read_request(guide: &Guide, text: &str, from: &str) -> Result<Answers, Error> {
    // Some editors begin a file with a mark.
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
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
            "question `{}` is answered with {}; give the id of a choice, or a list of ids",
            brief(question),
            brief(&given.to_string())
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
