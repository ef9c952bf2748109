//! Rules as text a lawyer can read: questions and choices in their own words, nested lists for "all of" and "one of".

use amparo::content::{Edition, FactId, Site};
use amparo::guide::{ChoiceSet, QuestionIx};
use amparo::relief::{Confidence, Rule};

/// What is printed, in one language.
#[derive(Clone, Copy)]
pub struct Outline<'a> {
    pub site: &'a Site,
    pub edition: &'a Edition,
}

impl Outline<'_> {
    /// The rule as a nested Markdown list, `depth` levels in. `mark` gives what stands before each part: nothing, or
    /// its truth for one person.
    pub fn rule(&self, rule: &Rule, depth: usize, mark: &dyn Fn(&Rule) -> String, out: &mut Vec<String>) {
        let indent = "  ".repeat(depth);
        let mut line = |words: String| out.push(format!("{indent}- {}{words}", mark(rule)));
        match rule {
            Rule::Said(question, choices) => line(self.said(*question, *choices)),
            Rule::All(rules) => {
                line("all of these:".to_owned());
                rules.iter().for_each(|part| self.rule(part, depth + 1, mark, out));
            }
            Rule::Any(rules) => {
                line("at least one of these:".to_owned());
                rules.iter().for_each(|part| self.rule(part, depth + 1, mark, out));
            }
            Rule::Not(part) => {
                line("it is not so that:".to_owned());
                self.rule(part, depth + 1, mark, out);
            }
            Rule::Never => line("no answer does this".to_owned()),
            Rule::AskALawyer => line("only a lawyer can tell; no answer decides it".to_owned()),
        }
    }

    fn said(&self, question: QuestionIx, choices: ChoiceSet) -> String {
        let given = self.choices(question, choices).join(" / ");
        format!("“{}” is answered: {given} (`{}`)", self.question(question), self.site.guide[question].id)
    }

    /// The question's own text.
    pub fn question(&self, ix: QuestionIx) -> String {
        self.edition.screening.questions[&self.site.guide[ix].id].text.text()
    }

    /// The words of the choices in a set, "not sure" and "rather not say" too.
    pub fn choices(&self, ix: QuestionIx, set: ChoiceSet) -> Vec<String> {
        let question = &self.site.guide[ix];
        let words = &self.edition.screening.questions[&question.id].choices;
        let said = |(id, choice): (&str, ChoiceSet)| {
            let unsure = choice.meets(ChoiceSet::UNSURE);
            let words = if unsure { self.edition.words.say(&format!("answer-{id}")) } else { words[id].text() };
            format!("*{words}*")
        };
        question.all_choices().filter(|(_, choice)| set.meets(*choice)).map(said).collect()
    }

    /// `8 CFR 214.202(a) (T-ELIG-02); …`, with a word where only others were read.
    pub fn citations(&self, cites: &[FactId]) -> String {
        let one = |id: &FactId| {
            let fact = &self.site.law[id];
            let softer = if fact.confidence == Confidence::Secondary { ", secondary" } else { "" };
            format!("{} ({id}{softer})", fact.citation)
        };
        cites.iter().map(one).collect::<Vec<_>>().join("; ")
    }
}
