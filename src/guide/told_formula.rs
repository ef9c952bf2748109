//! Conditions of what a report tells, compiled as rules are.

use super::formula::{Formula, Formulas};
use super::told::{Clock, Condition, Outcome};
use crate::relief::{Level, Relief, Rule};

impl Formulas<'_> {
    /// When the clock runs.
    #[must_use]
    pub fn runs(&self, clock: &Clock) -> Formula {
        let relief = &self.guide.reliefs[usize::from(clock.relief)];
        let tell = &relief.tells[usize::from(clock.tell)];
        Formula::all([self.may(tell.when.as_ref()), self.may(clock.when.as_ref()), self.open(relief)])
    }

    /// When the clock is told beside the others: it runs, and none that says the same does.
    #[must_use]
    pub fn told_clock(&self, clock: &Clock) -> Formula {
        let same = clock.same_as.map(|same| self.runs(&self.guide.clocks[usize::from(same)]).negated());
        Formula::all(std::iter::once(self.runs(clock)).chain(same))
    }

    /// When something on this condition is told.
    #[must_use]
    pub fn told(&self, on: &Condition) -> Formula {
        Formula::all([self.may(on.when.as_ref()), self.comes_to(on.outcome)])
    }

    /// When each of the guide's steps is the next one: its condition holds, and none before it does.
    #[must_use]
    pub fn next_steps(&self) -> Vec<Formula> {
        let mut earlier = Vec::new();
        let mut next = Vec::new();
        for step in &self.guide.steps {
            let told = self.told(&step.on);
            next.push(Formula::all(std::iter::once(told.clone()).chain(earlier.iter().cloned())));
            earlier.push(told.negated());
        }
        next
    }

    /// When each of the guide's referrals is named: once for each service, at its first place.
    #[must_use]
    pub fn named(&self) -> Vec<Formula> {
        let referrals = &self.guide.referrals;
        let own: Vec<Formula> = referrals
            .iter()
            .map(|referral| {
                let unless = referral.unless.as_ref().map_or(Formula::False, |unless| self.yes(unless));
                Formula::all([self.may(referral.when.as_ref()), unless.negated()])
            })
            .collect();
        let first = |ix: usize| {
            let before = referrals[ix].again.iter().map(|&other| own[usize::from(other)].negated());
            Formula::all(std::iter::once(own[ix].clone()).chain(before))
        };
        (0..own.len()).map(first).collect()
    }

    fn may(&self, when: Option<&Rule>) -> Formula {
        when.map_or(Formula::True, |when| self.yes(when))
    }

    fn comes_to(&self, outcome: Outcome) -> Formula {
        let reliefs = &self.guide.reliefs;
        match outcome {
            Outcome::Any => Formula::True,
            Outcome::Nothing => Formula::all(reliefs.iter().map(|relief| self.open(relief).negated())),
            Outcome::Best(level) => Formula::any(reliefs.iter().map(|relief| self.at_least(relief, level))),
            Outcome::Relief(relief, level) => self.at_least(&reliefs[usize::from(relief)], level),
            Outcome::Clock => Formula::any(self.guide.clocks.iter().map(|clock| self.runs(clock))),
        }
    }

    fn at_least(&self, relief: &Relief, level: Level) -> Formula {
        match level {
            Level::NotIndicated => Formula::True,
            Level::MayFit => self.open(relief),
            Level::AskNow => Formula::any((0..relief.subjects.len()).map(|subject| self.ask_now(relief, subject))),
        }
    }

    /// When not every kind of applicant points away.
    fn open(&self, relief: &Relief) -> Formula {
        let away = (0..relief.subjects.len()).map(|subject| self.not_indicated(relief, subject));
        Formula::all(away).negated()
    }
}
