//! Hand-over codes: the list of every question and choice that codes on paper may hold.

use std::collections::BTreeMap;

use crate::address::sources;
use crate::content::screening::draft::CodesDraft;
use crate::content::screening::reader::Reader;
use crate::content::source::code::Code;
use crate::content::source::problem::{Place, Problem, Problems};
use crate::content::source::tree::Source;
use crate::content::source::written::Id;
use crate::guide::Question;
use crate::handover::{Codebook, Entry, Slot};
use crate::relief::ChoiceSet;

impl Reader<'_> {
    /// The codebook: editions and the questions of each in the order of the file.
    pub(super) fn codebook(&self, problems: &mut Problems) -> Codebook {
        let Some((source, draft)) = self.tree.toml::<CodesDraft>(sources::CODES, problems) else {
            return Codebook::default();
        };
        let editions = u8::try_from(draft.edition.len()).unwrap_or(u8::MAX);
        if *draft.guide.as_ref() >= 32 || editions == 0 || editions > Codebook::EDITIONS {
            problems.add(Problem::new(
                Code::HandoverBook,
                source.at(draft.guide.span()),
                "a code says its guide and its edition in one letter each",
                format!("give `guide` a number below 32, and the file 1 to {} editions", Codebook::EDITIONS),
            ));
            return Codebook::default();
        }
        let mut listed: Vec<(String, Vec<(u8, String)>)> = Vec::new();
        for (edition, added) in (1..=editions).zip(draft.edition) {
            let mut added: Vec<(Id, Vec<Id>)> = added.into_iter().collect();
            added.sort_by_key(|(question, _)| question.span().start);
            for (question, choices) in added {
                let place = listed.iter().position(|(id, _)| id == question.as_ref()).unwrap_or_else(|| {
                    listed.push((question.as_ref().clone(), Vec::new()));
                    listed.len() - 1
                });
                for choice in choices {
                    add(&mut listed[place].1, &choice, edition, source, problems);
                }
            }
        }
        self.report_without_place(&listed, problems);
        let entries = listed.into_iter().map(|(id, choices)| self.entry(&id, choices)).collect();
        Codebook { guide: draft.guide.into_inner(), edition: editions, entries }
    }

    fn entry(&self, id: &str, choices: Vec<(u8, String)>) -> Entry {
        let question = self.guide.question(id);
        let slot = |(since, id): (u8, String)| Slot {
            since,
            choice: question
                .and_then(|ix| self.guide[ix].choices.iter().position(|choice| *choice == id))
                .and_then(|place| u8::try_from(place).ok()),
        };
        let since = choices.first().map_or(1, |(since, _)| *since);
        Entry { since, question, slots: choices.into_iter().map(slot).collect() }
    }

    /// What today's guide asks and no code could hold, with the lines to add.
    fn report_without_place(&self, listed: &[(String, Vec<(u8, String)>)], problems: &mut Problems) {
        let missing: BTreeMap<&str, Vec<&str>> = self
            .guide
            .questions
            .iter()
            .map(|question| (question.id.as_str(), missing(question, listed)))
            .filter(|(_, choices)| !choices.is_empty())
            .collect();
        if missing.is_empty() {
            return;
        }
        let lines: Vec<String> = missing.iter().map(|(id, choices)| format!("{id} = {choices:?}")).collect();
        let names: Vec<&str> = missing.into_keys().collect();
        problems.add(Problem::new(
            Code::HandoverMissing,
            Place::File(sources::CODES.to_owned()),
            format!("a hand-over code could not hold what is answered to {}", names.join(", ")),
            format!("add at the end of the file, and change nothing above it:\n[[edition]]\n{}", lines.join("\n")),
        ));
    }
}

/// The choices of a question that have no place.
fn missing<'a>(question: &'a Question, listed: &[(String, Vec<(u8, String)>)]) -> Vec<&'a str> {
    let known = listed.iter().find(|(id, _)| *id == question.id).map_or(&[][..], |(_, choices)| choices);
    let choices = question.choices.iter().map(String::as_str);
    choices.filter(|choice| !known.iter().any(|(_, known)| known == choice)).collect()
}

fn add(choices: &mut Vec<(u8, String)>, choice: &Id, edition: u8, source: Source<'_>, problems: &mut Problems) {
    let problem =
        |message: String, help: String| Problem::new(Code::HandoverTwice, source.at(choice.span()), message, help);
    if choices.iter().any(|(_, known)| known == choice.as_ref()) {
        problems.add(problem(
            format!("`{}` has a place in codes already", choice.as_ref()),
            "keep the first, and add only what is new".to_owned(),
        ));
    } else if choices.len() >= ChoiceSet::CAPACITY {
        problems.add(problem(
            format!("`{}` is one choice more than a code can hold of a question", choice.as_ref()),
            format!("give the question another id: at most {} choices, those taken out too", ChoiceSet::CAPACITY),
        ));
    } else {
        choices.push((edition, choice.as_ref().clone()));
    }
}
