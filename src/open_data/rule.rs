//! A rule as open data: the words of the content's own files, each question and choice by its id.

use serde_json::{Value, json};

use crate::content::{FactId, Site};
use crate::guide::{ChoiceSet, QuestionIx};
use crate::relief::Rule;

/// Where the text may be passed on: the license of every data file.
pub(super) const LICENSE: &str = "https://creativecommons.org/licenses/by/4.0/";

/// A rule; `null` stands for one that always holds.
pub(super) fn condition(site: &Site, rule: Option<&Rule>) -> Value {
    rule.map_or(Value::Null, |rule| self::rule(site, rule))
}

/// A rule as `docs/rules.md` describes it.
pub(super) fn rule(site: &Site, own: &Rule) -> Value {
    let each = |rules: &[Rule]| rules.iter().map(|part| rule(site, part)).collect::<Value>();
    match own {
        Rule::Said(question, choices) => json!({ "said": { id(site, *question): ids(site, *question, *choices) } }),
        Rule::All(rules) => json!({ "all": each(rules) }),
        Rule::Any(rules) => json!({ "any": each(rules) }),
        Rule::Not(part) => json!({ "not": rule(site, part) }),
        Rule::Never => json!({ "never": true }),
        Rule::AskALawyer => json!({ "ask_a_lawyer": true }),
    }
}

/// The id of a question.
pub(super) fn id(site: &Site, question: QuestionIx) -> &str {
    &site.guide[question].id
}

/// The ids of some of its choices.
pub(super) fn ids(site: &Site, question: QuestionIx, choices: ChoiceSet) -> Value {
    site.guide[question].ids(choices).collect()
}

/// The facts that something rests on, by their ids.
pub(super) fn cites(facts: &[FactId]) -> Value {
    facts.iter().map(|fact| fact.0.as_str()).collect()
}
