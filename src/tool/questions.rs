//! `amparo questions`: every question in asking order, with its words and what reads it.

use amparo::Error;
use amparo::content::{Edition, Site};
use amparo::guide::{QuestionIx, UNSURE_CHOICES};
use amparo::relief::{Element, Relief};
use serde_json::{Value, json};

use super::console::say;
use super::load::edition;

/// Prints them, as JSON or as a list to read.
pub fn print(site: &Site, locale: Option<&str>, as_json: bool) -> Result<(), Error> {
    let edition = edition(site, locale)?;
    if as_json {
        let questions: Vec<Value> = site.guide.question_ixs().map(|ix| question(site, edition, ix)).collect();
        return say(&Value::Array(questions).to_string());
    }
    let mut lines = Vec::new();
    for ix in site.guide.question_ixs() {
        let question = &site.guide[ix];
        let words = &edition.screening.questions[&question.id];
        lines.push(format!("{}. {} ({})", ix.get() + 1, words.text.text(), question.id));
        lines.extend(question.choices.iter().map(|id| format!("   - {} ({id})", words.choices[id].text())));
    }
    say(&lines.join("\n"))
}

fn question(site: &Site, edition: &Edition, ix: QuestionIx) -> Value {
    let question = &site.guide[ix];
    let words = &edition.screening.questions[&question.id];
    let answers = question.choices.iter().map(|id| (id.clone(), words.choices[id].text()));
    let unsure = UNSURE_CHOICES.map(|(id, _)| (id.to_owned(), edition.words.say(&format!("answer-{id}"))));
    let choices: Vec<Value> = answers.chain(unsure).map(|(id, text)| json!({ "id": id, "text": text })).collect();
    let reliefs: Vec<&str> =
        site.guide.reliefs.iter().filter(|relief| reads(relief, ix)).map(|relief| relief.id.as_str()).collect();
    json!({
        "id": question.id,
        "part": site.guide.parts[usize::from(question.part)].id,
        "kind": question.pick,
        "text": words.text.text(),
        "why": words.why.text(),
        "help": words.help.text(),
        "choices": choices,
        "exclusive": question.ids(question.exclusive).collect::<Vec<_>>(),
        "conditional": question.when.is_some(),
        "reliefs": reliefs,
    })
}

fn reads(relief: &Relief, ix: QuestionIx) -> bool {
    let mut read = Vec::new();
    relief.elements.iter().flat_map(Element::rules).for_each(|rule| rule.questions(&mut read));
    relief
        .tells
        .iter()
        .flat_map(|tell| [&tell.when, &tell.unless])
        .flatten()
        .for_each(|rule| rule.questions(&mut read));
    read.contains(&ix)
}
