//! Writing a guide. Every part is taken apart by name, so that none is forgotten.

use super::lists::{CONFIDENCES, KINDS, LEVELS, NOTICES, PICKS, SETTLED, TELLS};
use crate::guide::notice::{Notice, Referral};
use crate::guide::question::Question;
use crate::guide::told::{Clock, Condition, Limit, Outcome, Told};
use crate::relief::{ChoiceSet, Element, Exception, Relief, Rule, Tell};

/// Bytes as they are written.
#[derive(Default)]
pub struct Writing(Vec<u8>);

impl Writing {
    /// What was written.
    pub fn written(self) -> Vec<u8> {
        self.0
    }

    pub fn byte(&mut self, byte: u8) {
        self.0.push(byte);
    }

    pub fn number(&mut self, number: usize) {
        let mut left = number;
        while left > 127 {
            self.byte((left & 127) as u8 | 128);
            left >>= 7;
        }
        self.byte(left as u8);
    }

    pub fn many<T>(&mut self, all: &[T], each: fn(&mut Self, &T)) {
        self.number(all.len());
        all.iter().for_each(|own| each(self, own));
    }

    pub fn maybe<T>(&mut self, own: Option<&T>, write: fn(&mut Self, &T)) {
        self.byte(u8::from(own.is_some()));
        if let Some(own) = own {
            write(self, own);
        }
    }

    /// What is in no list has a number that reading refuses.
    pub fn one_of<T: PartialEq>(&mut self, all: &[T], own: &T) {
        self.number(all.iter().position(|each| each == own).unwrap_or(all.len()));
    }

    pub fn choices(&mut self, set: ChoiceSet) {
        // The two unsure choices are the highest bits: turned, they are short as well.
        self.number(set.bits().rotate_left(2) as usize);
    }

    pub fn rule(&mut self, rule: &Rule) {
        match rule {
            Rule::Said(question, choices) => {
                self.byte(0);
                self.number(question.get());
                self.choices(*choices);
            }
            Rule::All(rules) => {
                self.byte(1);
                self.many(rules, Writing::rule);
            }
            Rule::Any(rules) => {
                self.byte(2);
                self.many(rules, Writing::rule);
            }
            Rule::Not(rule) => {
                self.byte(3);
                self.rule(rule);
            }
            Rule::Never => self.byte(4),
            Rule::AskALawyer => self.byte(5),
        }
    }

    pub fn question(&mut self, own: &Question) {
        let Question { id: _, part, pick, choices, exclusive, when, about } = own;
        self.byte(*part);
        self.one_of(PICKS, pick);
        self.number(choices.len());
        self.choices(*exclusive);
        self.maybe(when.as_ref(), Writing::rule);
        self.maybe(about.as_ref(), |bytes, part| bytes.byte(*part));
    }

    pub fn relief(&mut self, own: &Relief) {
        let Relief { id: _, subjects, elements, tells } = own;
        self.number(subjects.len());
        self.many(elements, Writing::element);
        self.many(tells, |bytes, own| {
            let Tell { id: _, kind, when, unless } = own;
            bytes.one_of(TELLS, kind);
            bytes.maybe(when.as_ref(), Writing::rule);
            bytes.maybe(unless.as_ref(), Writing::rule);
        });
    }

    pub fn element(&mut self, own: &Element) {
        let Element { id: _, kind, subject, settled_by, confidence, met, contradicted, exceptions } = own;
        self.one_of(KINDS, kind);
        self.maybe(subject.as_ref(), |bytes, subject| bytes.byte(*subject));
        self.one_of(SETTLED, settled_by);
        self.one_of(CONFIDENCES, confidence);
        self.rule(met);
        self.rule(contradicted);
        self.many(exceptions, |bytes, own| {
            let Exception { id: _, confidence, when } = own;
            bytes.one_of(CONFIDENCES, confidence);
            bytes.rule(when);
        });
    }

    pub fn notice(&mut self, own: &Notice) {
        let Notice { id: _, kind, after, when, unless } = own;
        self.one_of(NOTICES, kind);
        self.maybe(after.as_ref(), |bytes, ix| bytes.number(ix.get()));
        self.maybe(when.as_ref(), Writing::rule);
        self.maybe(unless.as_ref(), Writing::rule);
    }

    pub fn referral(&mut self, own: &Referral) {
        let Referral { service: _, when, unless, again } = own;
        self.maybe(when.as_ref(), Writing::rule);
        self.maybe(unless.as_ref(), Writing::rule);
        self.many(again, |bytes, place| bytes.byte(*place));
    }

    pub fn told(&mut self, own: &Told) {
        let Told { id: _, on: Condition { when, outcome } } = own;
        self.maybe(when.as_ref(), Writing::rule);
        match outcome {
            Outcome::Any => self.byte(0),
            Outcome::Nothing => self.byte(1),
            Outcome::Clock => self.byte(2),
            Outcome::Best(level) => {
                self.byte(3);
                self.one_of(LEVELS, level);
            }
            Outcome::Relief(relief, level) => {
                self.byte(4);
                self.byte(*relief);
                self.one_of(LEVELS, level);
            }
        }
    }

    pub fn clock(&mut self, own: &Clock) {
        let Clock { id: _, relief, tell, when, limit, same_as } = own;
        self.byte(*relief);
        self.byte(*tell);
        self.maybe(when.as_ref(), Writing::rule);
        let (sort, count) = match limit {
            Limit::Years(count) => (0, count),
            Limit::Months(count) => (1, count),
            Limit::Days(count) => (2, count),
            Limit::Birthday(count) => (3, count),
        };
        self.byte(sort);
        self.byte(*count);
        self.maybe(same_as.as_ref(), |bytes, place| bytes.byte(*place));
    }
}
