//! `/data/questions.json`: every question with its choices, when it is asked, and its words.

use serde_json::{Value, json};

use super::rule::{LICENSE, condition, id, ids};
use crate::content::{Edition, Site};
use crate::guide::{Person, QuestionIx, UNSURE_CHOICES};

/// Raised when a field changes its meaning or goes away; new fields do not raise it.
const VERSION: u32 = 1;

/// All questions as one JSON object.
pub(super) fn json(site: &Site) -> String {
    let guide = &site.guide;
    let parts = guide.parts.iter().map(|part| {
        let words = by_language(site, |edition| {
            let words = &edition.screening.parts[&part.id];
            json!({ "name": words.name, "note": words.note })
        });
        json!({ "id": part.id, "sensitive": part.sensitive, "words": words })
    });
    let unsure = UNSURE_CHOICES.iter().map(|(choice, _)| {
        let words = by_language(site, |edition| edition.words.say(&format!("answer-{choice}")).into());
        json!({ "id": choice, "words": words })
    });
    let questions = guide.question_ixs().map(|ix| question(site, ix));
    json!({
        "format": "amparo-questions",
        "version": VERSION,
        "schema": "questions.schema.json",
        "license": LICENSE,
        "rules_version": site.rules_version(),
        "for_whom": guide.for_whom.map(|ix| id(site, ix)),
        "parts": parts.collect::<Value>(),
        "unsure": unsure.collect::<Value>(),
        "questions": questions.collect::<Value>(),
    })
    .to_string()
}

fn question(site: &Site, ix: QuestionIx) -> Value {
    let own = &site.guide[ix];
    let choices = own.choices.iter().map(|choice| {
        let words = by_language(site, |edition| words(edition, ix, site).choices[choice].to(Person::Me).into());
        json!({ "id": choice, "words": words })
    });
    let said = by_language(site, |edition| {
        let words = words(edition, ix, site);
        let [text, why, help] = [&words.text, &words.why, &words.help].map(|speech| speech.to(Person::Me));
        json!({ "text": text, "why": why, "help": help })
    });
    json!({
        "id": own.id,
        "part": site.guide.parts[usize::from(own.part)].id,
        "kind": own.pick,
        "when": condition(site, own.when.as_ref()),
        "exclusive": ids(site, ix, own.exclusive),
        "choices": choices.collect::<Value>(),
        "words": said,
    })
}

fn words<'a>(edition: &'a Edition, ix: QuestionIx, site: &Site) -> &'a crate::content::QuestionWords {
    &edition.screening.questions[id(site, ix)]
}

/// What each published language says, by its tag.
pub(super) fn by_language(site: &Site, say: impl Fn(&Edition) -> Value) -> Value {
    Value::Object(site.published().map(|edition| (edition.language.tag.clone(), say(edition))).collect())
}
