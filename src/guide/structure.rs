//! The guide: questions, reliefs, notices and referrals as the engine needs them, without a word.

use serde::{Deserialize, Serialize};

use super::notice::{Notice, Referral};
use super::question::{Part, Question};
use super::renamed::Renamed;
use super::told::{Clock, Condition, Outcome, Told};
use crate::relief::{ChoiceSet, QuestionIx, Relief, Rule};

/// A relief's place in the guide.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub struct ReliefIx(usize);

impl ReliefIx {
    /// The place as a number, for names of parts of a page.
    #[must_use]
    pub fn get(self) -> usize {
        self.0
    }
}

/// Everything the engine needs to screen, in any language: no words, only structure.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
pub struct Guide {
    pub parts: Vec<Part>,
    /// In asking order. The order carries the care: gentle questions come before hard ones.
    pub questions: Vec<Question>,
    pub reliefs: Vec<Relief>,
    pub notices: Vec<Notice>,
    pub referrals: Vec<Referral>,
    /// In order: the first whose condition holds is the next step. The last one always holds.
    pub steps: Vec<Told>,
    pub clocks: Vec<Clock>,
    /// Papers that help.
    pub papers: Vec<Told>,
    /// Reasons to come back.
    pub returns: Vec<Told>,
    /// The question that asks whom the answers are about; its choices are those of [`super::Person::ALL`].
    pub for_whom: Option<QuestionIx>,
    /// Only for answers from outside: a page holds no old ones.
    #[serde(skip)]
    pub renamed: Vec<Renamed>,
}

impl Guide {
    /// The question with this id.
    #[must_use]
    pub fn question(&self, id: &str) -> Option<QuestionIx> {
        self.questions.iter().position(|question| question.id == id).map(QuestionIx::new)
    }

    /// Whether every place that rules and reliefs name is there. Validated content is whole; bytes from elsewhere may
    /// not be, and then nothing else of the guide may be asked.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        let rule = |rule: &Rule| {
            let mut read = Vec::new();
            rule.questions(&mut read);
            read.iter().all(|question| question.get() < self.questions.len())
        };
        let when = |when: &Option<Rule>| when.as_ref().is_none_or(rule);
        self.questions.len() <= QuestionIx::MOST
            && self.questions.iter().all(|question| {
                usize::from(question.part) < self.parts.len()
                    && question.about.is_none_or(|part| usize::from(part) < self.parts.len())
                    && question.choices.len() <= ChoiceSet::CAPACITY
                    && when(&question.when)
            })
            && self.reliefs.iter().all(|relief| {
                relief.elements.iter().all(|element| {
                    element.subject.is_none_or(|subject| usize::from(subject) < relief.subjects.len())
                        && element.rules().all(rule)
                }) && relief.tells.iter().all(|tell| when(&tell.when) && when(&tell.unless))
            })
            && self.notices.iter().all(|notice| when(&notice.when) && when(&notice.unless))
            && self.for_whom.is_none_or(|question| question.get() < self.questions.len())
            && self.referrals.iter().enumerate().all(|(ix, referral)| {
                when(&referral.when)
                    && when(&referral.unless)
                    && referral.again.iter().all(|&earlier| usize::from(earlier) < ix)
            })
            && self.told_is_whole(&when)
    }

    fn told_is_whole(&self, when: &dyn Fn(&Option<Rule>) -> bool) -> bool {
        let relief = |ix: u8| self.reliefs.get(usize::from(ix));
        let condition = |on: &Condition| {
            let there = match on.outcome {
                Outcome::Relief(ix, _) => relief(ix).is_some(),
                Outcome::Any | Outcome::Nothing | Outcome::Best(_) | Outcome::Clock => true,
            };
            there && when(&on.when)
        };
        let told = [&self.steps, &self.papers, &self.returns].into_iter().flatten();
        told.map(|told| &told.on).all(condition)
            && self.clocks.iter().enumerate().all(|(ix, clock)| {
                clock.same_as.is_none_or(|same| usize::from(same) < ix)
                    && relief(clock.relief).is_some_and(|relief| usize::from(clock.tell) < relief.tells.len())
                    && when(&clock.when)
            })
    }

    /// The relief with this id.
    #[must_use]
    pub fn relief(&self, id: &str) -> Option<ReliefIx> {
        self.reliefs.iter().position(|relief| relief.id == id).map(ReliefIx)
    }

    /// Every relief's index, in the order in which pages list them.
    pub fn relief_ixs(&self) -> impl DoubleEndedIterator<Item = ReliefIx> + use<> {
        (0..self.reliefs.len()).map(ReliefIx)
    }

    /// Every question's index, in asking order.
    pub fn question_ixs(&self) -> impl DoubleEndedIterator<Item = QuestionIx> + use<> {
        (0..self.questions.len()).map(QuestionIx::new)
    }
}

impl std::ops::Index<ReliefIx> for Guide {
    type Output = Relief;
    fn index(&self, ix: ReliefIx) -> &Relief {
        &self.reliefs[ix.get()]
    }
}

impl std::ops::Index<QuestionIx> for Guide {
    type Output = Question;
    fn index(&self, ix: QuestionIx) -> &Question {
        &self.questions[ix.get()]
    }
}
