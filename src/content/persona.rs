//! Personas: people as they might come, for tests and for lawyers. Not part of the site.

use std::collections::BTreeMap;
use std::path::Path;

use serde::Deserialize;

use crate::guide::{Answers, ChoiceSet, Guide, Pick};
use crate::relief::Level;

/// A situation, the answers it gives, and what the law makes of it. One file each in `tests/personas/`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Persona {
    /// In words, for people who read the file.
    pub situation: String,
    /// Ids of the facts the expectation rests on.
    pub authority: Vec<String>,
    /// `relief/element`: the points that decide it.
    pub deciding: Vec<String>,
    /// `relief/tell` or `notice/id`: what this person must not leave without.
    pub must_tell: Vec<String>,
    /// By question id.
    pub answers: BTreeMap<String, Given>,
    /// The level of every relief, by its id.
    pub expect: BTreeMap<String, Level>,
}

/// An answer as written: the id of a choice, or a list of them.
#[derive(Clone, Debug, Deserialize)]
#[serde(untagged)]
pub enum Given {
    One(String),
    Many(Vec<String>),
}

impl Given {
    /// The ids, in the order written.
    #[must_use]
    pub fn ids(&self) -> &[String] {
        match self {
            Given::One(id) => std::slice::from_ref(id),
            Given::Many(ids) => ids,
        }
    }
}

impl Persona {
    /// Reads one file.
    ///
    /// # Errors
    /// What cannot be read, and where.
    pub fn read(path: &Path) -> Result<Persona, String> {
        let text = std::fs::read_to_string(path).map_err(|error| {
            format!("error: cannot read {}: {error}; personas are in tests/personas/", path.display())
        })?;
        toml::from_str(&text).map_err(|error| format!("error: {} is not a persona: {error}", path.display()))
    }
}

/// Turns written answers into a guide's own.
///
/// # Errors
/// The first question or choice the guide does not know, with the nearest one.
pub fn read_answers(guide: &Guide, given: &BTreeMap<String, Given>) -> Result<Answers, String> {
    let mut answers = Answers::none(guide);
    for (question, given) in given {
        let Some(ix) = guide.question(question) else {
            let known = guide.questions.iter().map(|known| known.id.as_str());
            return Err(format!("error: no question is called `{question}`; {}", suggest(question, known)));
        };
        let ids = given.ids();
        if guide[ix].pick == Pick::One && ids.len() > 1 {
            return Err(format!("error: question `{question}` takes one choice, and {} were given", ids.len()));
        }
        let mut set = ChoiceSet::EMPTY;
        for choice in ids {
            let Some(found) = guide[ix].choice(choice) else {
                let known = guide[ix].all_choices().map(|(id, _)| id);
                return Err(format!(
                    "error: question `{question}` has no choice `{choice}`; {}",
                    suggest(choice, known)
                ));
            };
            set = set.with(found);
        }
        answers.set(ix, set);
    }
    Ok(answers)
}

fn suggest<'a>(wrong: &str, known: impl Iterator<Item = &'a str>) -> String {
    let best = known.max_by(|a, b| strsim::jaro_winkler(wrong, a).total_cmp(&strsim::jaro_winkler(wrong, b)));
    best.map_or_else(String::new, |id| format!("the nearest is `{id}`; `amparo questions --json` lists all"))
}
