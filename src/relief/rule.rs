//! A rule: what must have been said for something to hold.

use serde::{Deserialize, Serialize};

use super::choice::{ChoiceSet, QuestionIx};
use super::truth::Truth;

/// A condition on answers, read three-valued.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub enum Rule {
    /// One of these choices was given to the question.
    Said(QuestionIx, ChoiceSet),
    All(Vec<Rule>),
    Any(Vec<Rule>),
    Not(Box<Rule>),
    /// No answer makes this true.
    Never,
    /// No answer decides this; a lawyer has to look.
    AskALawyer,
}

/// Gives each "said" its truth. The screening implements it over a person's answers.
pub trait Reading {
    /// Whether one of `choices` was given to `question`.
    fn said(&self, question: QuestionIx, choices: ChoiceSet) -> Truth;
}

impl Rule {
    /// What the answers make of this rule.
    pub fn eval(&self, reading: &impl Reading) -> Truth {
        match self {
            Rule::Said(question, choices) => reading.said(*question, *choices),
            Rule::All(rules) => rules.iter().fold(Truth::Yes, |truth, rule| truth.and(rule.eval(reading))),
            Rule::Any(rules) => rules.iter().fold(Truth::No, |truth, rule| truth.or(rule.eval(reading))),
            Rule::Not(rule) => rule.eval(reading).negate(),
            Rule::Never => Truth::No,
            Rule::AskALawyer => Truth::Unknown,
        }
    }

    /// The questions that made it so, for a decided rule, or that it still hangs on, for an open one.
    ///
    /// Parts that cannot matter any more are left out, so a question listed for an open rule can still change it.
    pub fn reasons(&self, reading: &impl Reading, into: &mut Vec<QuestionIx>) {
        let truth = self.eval(reading);
        match self {
            Rule::Said(question, _) => {
                if !into.contains(question) {
                    into.push(*question);
                }
            }
            Rule::All(rules) | Rule::Any(rules) => {
                for rule in rules.iter().filter(|rule| rule.eval(reading) == truth) {
                    rule.reasons(reading, into);
                }
            }
            Rule::Not(rule) => rule.reasons(reading, into),
            Rule::Never | Rule::AskALawyer => {}
        }
    }

    /// Every choice of one question that this rule reads.
    #[must_use]
    pub fn read(&self, question: QuestionIx) -> ChoiceSet {
        match self {
            Rule::Said(own, choices) if *own == question => *choices,
            Rule::All(rules) | Rule::Any(rules) => {
                rules.iter().fold(ChoiceSet::EMPTY, |read, rule| read.with(rule.read(question)))
            }
            Rule::Not(rule) => rule.read(question),
            Rule::Said(..) | Rule::Never | Rule::AskALawyer => ChoiceSet::EMPTY,
        }
    }

    /// Every question this rule reads, open or not, each once.
    pub fn questions(&self, into: &mut Vec<QuestionIx>) {
        match self {
            Rule::Said(question, _) => {
                if !into.contains(question) {
                    into.push(*question);
                }
            }
            Rule::All(rules) | Rule::Any(rules) => rules.iter().for_each(|rule| rule.questions(into)),
            Rule::Not(rule) => rule.questions(into),
            Rule::Never | Rule::AskALawyer => {}
        }
    }
}
