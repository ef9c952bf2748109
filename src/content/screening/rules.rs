//! Rules as written, turned into rules over known questions and choices.

use std::cell::Cell;

use toml::Spanned;

use crate::content::screening::draft::{RuleDraft, True};
use crate::content::source::code::Code;
use crate::content::source::problem::{Problem, Problems, nearest};
use crate::content::source::tree::Source;
use crate::content::source::written::Id;
use crate::guide::{ChoiceSet, Guide, QuestionIx};
use crate::relief::Rule;

/// Turns written rules into typed ones, reporting every unknown id.
pub(in crate::content) struct RuleReader<'a> {
    pub source: Source<'a>,
    pub guide: &'a Guide,
    /// Ids of questions that exist but come too late to be read here.
    pub later: &'a [String],
    /// Rules that have a name, and so can be part of others.
    pub points: &'a [Point],
}

/// A rule several others share: written once, read by its id.
pub(in crate::content) struct Point {
    pub id: Id,
    pub rule: Rule,
    /// Whether any rule has named it.
    pub used: Cell<bool>,
}

pub(in crate::content) const QUESTIONS: &str = crate::address::sources::QUESTIONS;
pub(in crate::content) const POINTS: &str = crate::address::sources::POINTS;

impl RuleReader<'_> {
    /// The typed rule; parts that could not be read are reported and stand as "never".
    pub fn read(&self, draft: RuleDraft, problems: &mut Problems) -> Rule {
        match draft {
            RuleDraft::Said(said) => {
                self.refuse_empty(said.as_ref().is_empty(), said.span(), problems);
                let mut rules: Vec<Rule> = said
                    .into_inner()
                    .into_iter()
                    .map(|(question, choices)| self.said(&question, &choices, problems).unwrap_or(Rule::Never))
                    .collect();
                match rules.len() {
                    1 => rules.remove(0),
                    _ => Rule::All(rules),
                }
            }
            RuleDraft::All(rules) => Rule::All(self.read_each(rules, problems)),
            RuleDraft::Any(rules) => Rule::Any(self.read_each(rules, problems)),
            RuleDraft::Not(rule) => Rule::Not(Box::new(self.read(*rule, problems))),
            RuleDraft::Point(id) => self.point(&id, problems),
            RuleDraft::Never(True) => Rule::Never,
            RuleDraft::AskALawyer(True) => Rule::AskALawyer,
        }
    }

    fn point(&self, id: &Id, problems: &mut Problems) -> Rule {
        if let Some(point) = self.points.iter().find(|point| point.id == *id) {
            point.used.set(true);
            return point.rule.clone();
        }
        problems.add(Problem::new(
            Code::RuleUnknownPoint,
            self.source.at(id.span()),
            format!("no point above is called `{}`", id.as_ref()),
            nearest(id.as_ref(), self.points.iter().map(|point| point.id.as_ref().as_str()), POINTS),
        ));
        Rule::Never
    }

    fn read_each(&self, rules: Spanned<Vec<RuleDraft>>, problems: &mut Problems) -> Vec<Rule> {
        self.refuse_empty(rules.as_ref().is_empty(), rules.span(), problems);
        rules.into_inner().into_iter().map(|rule| self.read(rule, problems)).collect()
    }

    fn refuse_empty(&self, empty: bool, span: std::ops::Range<usize>, problems: &mut Problems) {
        if empty {
            problems.add(Problem::new(
                Code::RuleEmpty,
                self.source.at(span),
                "this rule lists nothing",
                "list at least one condition, or write `{ never = true }`",
            ));
        }
    }

    fn said(&self, question: &Id, choices: &[Id], problems: &mut Problems) -> Option<Rule> {
        let ix = self.question(question, problems)?;
        if choices.is_empty() {
            problems.add(Problem::new(
                Code::RuleNoChoice,
                self.source.at(question.span()),
                format!("`{}` names no choice", question.as_ref()),
                "list the choices that make it true",
            ));
        }
        let set = choices
            .iter()
            .filter_map(|choice| self.choice(ix, choice, problems))
            .fold(ChoiceSet::EMPTY, ChoiceSet::with);
        Some(Rule::Said(ix, set))
    }

    /// The question of this id, or a problem with the nearest one.
    pub fn question(&self, id: &Id, problems: &mut Problems) -> Option<QuestionIx> {
        let found = self.guide.question(id.as_ref());
        if found.is_none() && self.later.contains(id.as_ref()) {
            problems.add(Problem::new(
                Code::RuleLooksAhead,
                self.source.at(id.span()),
                format!("`{}` is asked later", id.as_ref()),
                "a question can depend only on earlier ones; move one of the two",
            ));
        } else if found.is_none() {
            let known = self.guide.questions.iter().map(|question| question.id.as_str());
            problems.add(Problem::new(
                Code::RuleUnknownQuestion,
                self.source.at(id.span()),
                format!("no question is called `{}`", id.as_ref()),
                nearest(id.as_ref(), known, QUESTIONS),
            ));
        }
        found
    }

    pub fn choice(&self, question: QuestionIx, id: &Id, problems: &mut Problems) -> Option<ChoiceSet> {
        let asked = &self.guide[question];
        let found = asked.choice(id.as_ref()).filter(|choice| !choice.meets(ChoiceSet::UNSURE));
        if found.is_none() {
            let known = asked.choices.iter().map(String::as_str);
            let help = if asked.choice(id.as_ref()).is_some() {
                "\"not sure\" and \"rather not say\" never decide a rule; take it out".to_owned()
            } else {
                nearest(id.as_ref(), known, QUESTIONS)
            };
            problems.add(Problem::new(
                Code::RuleUnknownChoice,
                self.source.at(id.span()),
                format!("question `{}` has no choice `{}`", asked.id, id.as_ref()),
                help,
            ));
        }
        found
    }
}
