//! Rules compiled to two-valued formulas, so that a style sheet can compute them without a script.
//!
//! A three-valued rule splits into "definitely yes" and "definitely no". Pushed down to the leaves, both need only
//! AND and OR over facts of the form "one of these is checked, and none of those", which `:has()` can tell.

use super::question::Pick;
use super::structure::Guide;
use crate::relief::{ChoiceSet, Confidence, Element, Kind, QuestionIx, Relief, Rule};

/// Something a style sheet can see: one of `any` is checked in the question, and none of `none`.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Fact {
    pub question: QuestionIx,
    /// Never empty.
    pub any: ChoiceSet,
    pub none: ChoiceSet,
}

/// A formula with NOT at its leaves only. Where facts are not looked at at all, it is false: the cautious side.
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum Formula {
    True,
    False,
    Fact(Fact),
    /// The fact does not hold.
    Absent(Fact),
    All(Vec<Formula>),
    Any(Vec<Formula>),
}

/// Compiles rules of one guide.
pub struct Formulas<'a> {
    pub(super) guide: &'a Guide,
}

impl Formula {
    /// AND, simplified.
    pub fn all(parts: impl IntoIterator<Item = Formula>) -> Formula {
        let mut kept = Vec::new();
        for part in parts {
            match part {
                Formula::True => {}
                Formula::False => return Formula::False,
                Formula::All(inner) => inner.into_iter().for_each(|part| push_new(&mut kept, part)),
                Formula::Fact(_) | Formula::Absent(_) | Formula::Any(_) => push_new(&mut kept, part),
            }
        }
        match kept.len() {
            0 => Formula::True,
            1 => kept.remove(0),
            _ => Formula::All(kept),
        }
    }

    /// OR, simplified.
    pub fn any(parts: impl IntoIterator<Item = Formula>) -> Formula {
        let mut kept = Vec::new();
        for part in parts {
            match part {
                Formula::False => {}
                Formula::True => return Formula::True,
                Formula::Any(inner) => inner.into_iter().for_each(|part| push_new(&mut kept, part)),
                Formula::Fact(_) | Formula::Absent(_) | Formula::All(_) => push_new(&mut kept, part),
            }
        }
        match kept.len() {
            0 => Formula::False,
            1 => kept.remove(0),
            _ => Formula::Any(kept),
        }
    }

    /// Whether it holds when `checked` tells what is checked in each question. The style sheet computes the same.
    pub fn holds(&self, checked: &impl Fn(QuestionIx) -> ChoiceSet) -> bool {
        match self {
            Formula::True => true,
            Formula::False => false,
            Formula::Fact(fact) => fact.holds(checked),
            Formula::Absent(fact) => !fact.holds(checked),
            Formula::All(parts) => parts.iter().all(|part| part.holds(checked)),
            Formula::Any(parts) => parts.iter().any(|part| part.holds(checked)),
        }
    }

    /// The formula that holds exactly when this one does not.
    #[must_use]
    pub fn negated(&self) -> Formula {
        match self {
            Formula::True => Formula::False,
            Formula::False => Formula::True,
            Formula::Fact(fact) => Formula::Absent(*fact),
            Formula::Absent(fact) => Formula::Fact(*fact),
            Formula::All(parts) => Formula::any(parts.iter().map(Formula::negated)),
            Formula::Any(parts) => Formula::all(parts.iter().map(Formula::negated)),
        }
    }
}

impl Fact {
    fn holds(&self, checked: &impl Fn(QuestionIx) -> ChoiceSet) -> bool {
        let given = checked(self.question);
        given.meets(self.any) && !given.meets(self.none)
    }
}

fn push_new(parts: &mut Vec<Formula>, part: Formula) {
    if !parts.contains(&part) {
        parts.push(part);
    }
}

impl<'a> Formulas<'a> {
    #[must_use]
    pub fn new(guide: &'a Guide) -> Self {
        Formulas { guide }
    }

    /// When the question definitely makes sense.
    #[must_use]
    pub fn relevant(&self, question: QuestionIx) -> Formula {
        self.guide[question].when.as_ref().map_or(Formula::True, |when| self.yes(when))
    }

    /// When the rule is definitely true.
    #[must_use]
    pub fn yes(&self, rule: &Rule) -> Formula {
        match rule {
            Rule::Said(question, choices) => self.gated(*question, self.said(*question, *choices)),
            Rule::All(rules) => Formula::all(rules.iter().map(|rule| self.yes(rule))),
            Rule::Any(rules) => Formula::any(rules.iter().map(|rule| self.yes(rule))),
            Rule::Not(rule) => self.no(rule),
            Rule::Never | Rule::AskALawyer => Formula::False,
        }
    }

    /// When the rule is definitely false.
    #[must_use]
    pub fn no(&self, rule: &Rule) -> Formula {
        match rule {
            Rule::Said(question, choices) => self.gated(*question, self.said_otherwise(*question, *choices)),
            Rule::All(rules) => Formula::any(rules.iter().map(|rule| self.no(rule))),
            Rule::Any(rules) => Formula::all(rules.iter().map(|rule| self.no(rule))),
            Rule::Not(rule) => self.yes(rule),
            Rule::Never => Formula::True,
            Rule::AskALawyer => Formula::False,
        }
    }

    /// When the element is met or lifted on a source of at least this confidence.
    #[must_use]
    pub fn met(&self, element: &Element, wanted: Confidence) -> Formula {
        let by_answers = if element.confidence >= wanted { self.yes(&element.met) } else { Formula::False };
        Formula::any([by_answers, self.lifted(element, wanted)])
    }

    /// When an exception on a source of at least this confidence lifts the element.
    #[must_use]
    pub fn lifted(&self, element: &Element, wanted: Confidence) -> Formula {
        let fitting = element.exceptions.iter().filter(|exception| exception.confidence >= wanted);
        Formula::any(fitting.map(|exception| self.yes(&exception.when)))
    }

    /// When the element points away: a clear answer against it, and no exception open.
    #[must_use]
    pub fn contradicted(&self, element: &Element) -> Formula {
        match element.kind {
            Kind::Step => Formula::False,
            Kind::Gate => {
                let closed = element.exceptions.iter().map(|exception| self.no(&exception.when));
                Formula::all(std::iter::once(self.yes(&element.contradicted)).chain(closed))
            }
        }
    }

    /// When every element the subject needs is met on a verified source.
    #[must_use]
    pub fn ask_now(&self, relief: &Relief, subject: usize) -> Formula {
        Formula::all(self.asked_of(relief, subject).map(|element| self.met(element, Confidence::Verified)))
    }

    /// When one of the subject's gates points away. (`check` proves that no element is met and contradicted at once.)
    #[must_use]
    pub fn not_indicated(&self, relief: &Relief, subject: usize) -> Formula {
        Formula::any(self.asked_of(relief, subject).map(|element| self.contradicted(element)))
    }

    fn asked_of<'r>(&self, relief: &'r Relief, subject: usize) -> impl Iterator<Item = &'r Element> {
        (0..relief.elements.len()).filter(move |&ix| relief.concerns(ix, subject)).map(|ix| &relief.elements[ix])
    }

    /// An answer counts only while its question makes sense: a hidden radio button stays checked.
    fn gated(&self, question: QuestionIx, said: Formula) -> Formula {
        Formula::all([self.relevant(question), said])
    }

    fn said(&self, question: QuestionIx, choices: ChoiceSet) -> Formula {
        let asked = &self.guide[question];
        let plain = choices.without(asked.exclusive);
        let alone = choices.and(asked.exclusive);
        let others = asked.own_choices().without(asked.exclusive).with(ChoiceSet::UNSURE);
        match asked.pick {
            Pick::One => fact(question, choices, ChoiceSet::EMPTY),
            Pick::Many => Formula::any([fact(question, plain, ChoiceSet::EMPTY), fact(question, alone, others)]),
        }
    }

    fn said_otherwise(&self, question: QuestionIx, choices: ChoiceSet) -> Formula {
        let asked = &self.guide[question];
        let rest = asked.own_choices().without(choices);
        let plain = asked.own_choices().without(asked.exclusive);
        match asked.pick {
            Pick::One => fact(question, rest, ChoiceSet::EMPTY),
            Pick::Many => Formula::any([
                fact(question, rest.without(asked.exclusive), choices.and(plain).with(ChoiceSet::UNSURE)),
                fact(question, rest.and(asked.exclusive), choices.with(plain).with(ChoiceSet::UNSURE)),
            ]),
        }
    }
}

fn fact(question: QuestionIx, any: ChoiceSet, none: ChoiceSet) -> Formula {
    if any.is_empty() { Formula::False } else { Formula::Fact(Fact { question, any, none }) }
}
