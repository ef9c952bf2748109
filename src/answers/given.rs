//! Answers as they are written: question ids to choice ids.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::Error;
use crate::guide::{Answers, ChoiceSet, Guide, Pick, Screening};
use crate::hidden::brief;
use crate::relief::Truth;

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

/// No id comes near to it.
const LONGEST_ID: usize = 100;

/// Turns answers by question id into a guide's own form.
///
/// # Errors
/// The first question or choice the guide does not know, with the nearest one.
pub fn read_answers(guide: &Guide, given: &BTreeMap<String, Given>) -> Result<Answers, Error> {
    let mut answers = Answers::none(guide);
    for (question, given) in given {
        let Some(ix) = guide.question(question) else {
            let known = guide.questions.iter().map(|known| known.id.as_str());
            return Err(Error::Wrong(format!(
                "no question is called `{}`; {}",
                brief(question),
                suggest(question, known)
            )));
        };
        let ids = given.ids();
        if guide[ix].pick == Pick::One && ids.len() > 1 {
            return Err(Error::Wrong(format!("question `{question}` takes one choice, and {} were given", ids.len())));
        }
        let mut set = ChoiceSet::EMPTY;
        for choice in ids {
            if let Some(renamed) = guide.renamed.iter().find(|old| old.question == ix && old.choice == *choice) {
                let (now, said) = renamed.now;
                answers.set(now, answers.get(now).with(said));
                continue;
            }
            let Some(found) = guide[ix].choice(choice) else {
                let known = guide[ix].all_choices().map(|(id, _)| id);
                return Err(Error::Wrong(format!(
                    "question `{question}` has no choice `{}`; {}",
                    brief(choice),
                    suggest(choice, known)
                )));
            };
            set = set.with(found);
        }
        // What an old choice came to stays, unless the question itself was answered.
        if !set.is_empty() {
            answers.set(ix, set);
        }
    }
    for renamed in &guide.renamed {
        let (now, _) = renamed.now;
        let asked = given.contains_key(&guide[now].id);
        let said = !answers.get(renamed.question).without(ChoiceSet::UNSURE).is_empty();
        let shown = Screening::new(guide, &answers).relevance(now) == Truth::Yes;
        if let Some(otherwise) = renamed.otherwise.filter(|_| said && shown && !asked && !answers.is_answered(now)) {
            answers.set(now, otherwise);
        }
    }
    Ok(answers)
}

fn suggest<'a>(wrong: &str, known: impl Iterator<Item = &'a str>) -> String {
    // Nothing is near to what is longer than any id, and comparing would take as long as it is.
    if wrong.len() > LONGEST_ID {
        return "`amparo questions --json` lists all".to_owned();
    }
    let best = known.max_by(|a, b| strsim::jaro_winkler(wrong, a).total_cmp(&strsim::jaro_winkler(wrong, b)));
    best.map_or_else(String::new, |id| format!("the nearest is `{id}`; `amparo questions --json` lists all"))
}
