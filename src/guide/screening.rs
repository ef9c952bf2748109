//! One screening: a guide read against a person's answers.

use super::answers::Answers;
use super::notice::NoticeKind;
use super::person::Person;
use super::structure::Guide;
use crate::relief::{ChoiceSet, Finding, Level, QuestionIx, Reading, Rule, Truth};

/// A guide and answers, with each question's relevance worked out once.
///
/// Nothing is stored that the answers do not give: to go back, change or explain is to make a new screening.
pub struct Screening<'a> {
    pub guide: &'a Guide,
    pub answers: &'a Answers,
    relevance: Vec<Truth>,
}

impl<'a> Screening<'a> {
    #[must_use]
    pub fn new(guide: &'a Guide, answers: &'a Answers) -> Self {
        let mut screening = Screening { guide, answers, relevance: Vec::with_capacity(guide.questions.len()) };
        // A `when` reads only earlier questions (validated), so one pass in order is enough.
        for question in &guide.questions {
            let relevance = question.when.as_ref().map_or(Truth::Yes, |when| when.eval(&screening));
            screening.relevance.push(relevance);
        }
        screening
    }

    /// Whom the answers are about; whoever does not say is meant themselves.
    #[must_use]
    pub fn person(&self) -> Person {
        let said = |nth: usize| self.guide.for_whom.is_some_and(|ix| self.answers.get(ix).meets(ChoiceSet::nth(nth)));
        if said(1) {
            Person::Child
        } else if said(2) {
            Person::Other
        } else {
            Person::Me
        }
    }

    /// Whether a question makes sense for this person.
    #[must_use]
    pub fn relevance(&self, question: QuestionIx) -> Truth {
        self.relevance.get(question.get()).copied().unwrap_or(Truth::Unknown)
    }

    /// What each relief comes to, in the guide's order.
    #[must_use]
    pub fn findings(&self) -> Vec<Finding> {
        self.guide.reliefs.iter().map(|relief| relief.find(self)).collect()
    }

    /// Whether there is anything to file, and so anything to be warned of before: some relief does not point away.
    #[must_use]
    pub fn warns(&self) -> bool {
        self.findings().iter().any(|finding| finding.level != Level::NotIndicated)
    }

    /// Indices of the notices that apply now.
    pub fn notices(&self) -> impl Iterator<Item = usize> {
        let warns = self.warns();
        (0..self.guide.notices.len()).filter(move |&ix| {
            let notice = &self.guide.notices[ix];
            let taken_back = || notice.unless.as_ref().is_some_and(|unless| unless.eval(self) == Truth::Yes);
            (warns || notice.kind != NoticeKind::Warning) && self.applies(notice.when.as_ref()) && !taken_back()
        })
    }

    /// Services to call, in the guide's order; never empty for validated content.
    pub fn referrals(&self) -> impl Iterator<Item = &str> {
        self.calls().into_iter().map(|ix| self.guide.referrals[ix].service.as_str())
    }

    /// Indices of the referrals that apply: a service that stands there twice is named at its first place.
    #[must_use]
    pub fn calls(&self) -> Vec<usize> {
        let referrals = &self.guide.referrals;
        let mut calls: Vec<usize> = Vec::new();
        for (ix, referral) in referrals.iter().enumerate() {
            let unless = referral.unless.as_ref().is_some_and(|unless| unless.eval(self) == Truth::Yes);
            let named = referral.again.iter().any(|&first| calls.contains(&usize::from(first)));
            if !unless && !named && self.applies(referral.when.as_ref()) {
                calls.push(ix);
            }
        }
        calls
    }

    /// Whether something with this condition applies; without one it always does.
    #[must_use]
    pub fn applies(&self, when: Option<&Rule>) -> bool {
        when.is_none_or(|when| when.eval(self) == Truth::Yes)
    }
}

impl Reading for Screening<'_> {
    fn said(&self, question: QuestionIx, choices: ChoiceSet) -> Truth {
        // An answer to a question that no longer makes sense must not count.
        if self.relevance(question) != Truth::Yes {
            return Truth::Unknown;
        }
        let given = self.answers.get(question);
        let plain = given.without(ChoiceSet::UNSURE).without(self.guide[question].exclusive);
        if plain.meets(choices) {
            Truth::Yes
        } else if given.is_empty() || given.meets(ChoiceSet::UNSURE) {
            Truth::Unknown
        } else if plain.is_empty() && given.meets(choices) {
            Truth::Yes
        } else {
            Truth::No
        }
    }
}
