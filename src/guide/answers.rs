//! What a person has answered so far.

use super::structure::Guide;
use crate::relief::{ChoiceSet, QuestionIx};

/// The choices given to each question. An empty set means: not answered.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Answers {
    given: Vec<ChoiceSet>,
}

impl Answers {
    /// No answer to anything.
    #[must_use]
    pub fn none(guide: &Guide) -> Answers {
        Answers { given: vec![ChoiceSet::EMPTY; guide.questions.len()] }
    }

    #[must_use]
    pub fn get(&self, question: QuestionIx) -> ChoiceSet {
        self.given.get(question.get()).copied().unwrap_or_default()
    }

    /// Replaces the whole answer to one question.
    pub fn set(&mut self, question: QuestionIx, choices: ChoiceSet) {
        if self.given.len() <= question.get() {
            self.given.resize(question.get() + 1, ChoiceSet::EMPTY);
        }
        self.given[question.get()] = choices;
    }

    #[must_use]
    pub fn is_answered(&self, question: QuestionIx) -> bool {
        !self.get(question).is_empty()
    }

    /// True when a single question has an answer other than "not sure" or "rather not say". Whom they are about says nothing
    /// of anybody.
    #[must_use]
    pub fn says_something(&self, guide: &Guide) -> bool {
        let said = |ix: &QuestionIx| !self.get(*ix).without(ChoiceSet::UNSURE).is_empty();
        guide.question_ixs().filter(|ix| guide.for_whom != Some(*ix)).any(|ix| said(&ix))
    }
}
