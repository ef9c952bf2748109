//! Reading a guide.

use super::lists::{CONFIDENCES, KINDS, LEVELS, NOTICES, PICKS, SETTLED, TELLS};
use crate::guide::notice::{Notice, Referral};
use crate::guide::question::Question;
use crate::guide::told::{Clock, Condition, Limit, Outcome, Told};
use crate::relief::{ChoiceSet, Element, Exception, QuestionIx, Relief, Rule, Subject, Tell};

/// Deeper than any rule that a person could read; deeper bytes are no guide, and reading them would end the engine.
const DEEPEST: u8 = 32;

/// Reads on past what is wrong and remembers it, which takes a quarter of the code that stopping at each place would.
pub struct Reading<'a> {
    rest: &'a [u8],
    wrong: bool,
    deep: u8,
}

impl<'a> Reading<'a> {
    /// Begins to read these bytes.
    pub fn of(bytes: &'a [u8]) -> Reading<'a> {
        Reading { rest: bytes, wrong: false, deep: 0 }
    }

    /// Whether all that was read was there, and nothing is left.
    pub fn all_right(&self) -> bool {
        self.rest.is_empty() && !self.wrong
    }

    pub fn byte(&mut self) -> u8 {
        match self.rest.split_first() {
            Some((&byte, rest)) => {
                self.rest = rest;
                byte
            }
            None => self.fail(),
        }
    }

    pub fn fail(&mut self) -> u8 {
        self.wrong = true;
        self.rest = &[];
        0
    }

    pub fn number(&mut self) -> u32 {
        let mut number = 0;
        for place in 0..5 {
            let byte = self.byte();
            number |= u32::from(byte & 127) << (place * 7);
            if byte < 128 {
                break;
            }
        }
        number
    }

    pub fn many<T>(&mut self, each: fn(&mut Self) -> T) -> Vec<T> {
        let mut all = Vec::new();
        for _ in 0..self.number() {
            // Nothing is made of bytes that are not there.
            if self.rest.is_empty() {
                self.fail();
                break;
            }
            all.push(each(self));
        }
        all
    }

    pub fn maybe<T>(&mut self, read: fn(&mut Self) -> T) -> Option<T> {
        (self.byte() == 1).then(|| read(self))
    }

    pub fn one_of<T: Copy>(&mut self, all: &[T]) -> T {
        let place = usize::from(self.byte());
        match all.get(place) {
            Some(own) => *own,
            None => all[usize::from(self.fail())],
        }
    }

    pub fn question_ix(&mut self) -> QuestionIx {
        QuestionIx::new(usize::from(self.byte()))
    }

    pub fn choices(&mut self) -> ChoiceSet {
        ChoiceSet::of_bits(self.number().rotate_right(2))
    }

    pub fn rule(&mut self) -> Rule {
        self.deep += 1;
        if self.deep > DEEPEST {
            self.fail();
        }
        let rule = match self.byte() {
            0 if !self.wrong => Rule::Said(self.question_ix(), self.choices()),
            1 => Rule::All(self.many(Reading::rule)),
            2 => Rule::Any(self.many(Reading::rule)),
            3 => Rule::Not(Box::new(self.rule())),
            4 => Rule::Never,
            5 => Rule::AskALawyer,
            _ => {
                self.fail();
                Rule::Never
            }
        };
        self.deep -= 1;
        rule
    }

    pub fn question(&mut self) -> Question {
        Question {
            id: String::new(),
            part: self.byte(),
            pick: self.one_of(PICKS),
            // No guide has more; `is_whole` refuses what has.
            choices: vec![String::new(); self.number().min(255) as usize],
            exclusive: self.choices(),
            when: self.maybe(Reading::rule),
            about: self.maybe(Reading::byte),
        }
    }

    pub fn relief(&mut self) -> Relief {
        Relief {
            id: String::new(),
            subjects: vec![Subject { id: String::new() }; self.number().min(255) as usize],
            elements: self.many(Reading::element),
            tells: self.many(|bytes| Tell {
                id: String::new(),
                kind: bytes.one_of(TELLS),
                when: bytes.maybe(Reading::rule),
                unless: bytes.maybe(Reading::rule),
            }),
        }
    }

    pub fn element(&mut self) -> Element {
        Element {
            id: String::new(),
            kind: self.one_of(KINDS),
            subject: self.maybe(Reading::byte),
            settled_by: self.one_of(SETTLED),
            confidence: self.one_of(CONFIDENCES),
            met: self.rule(),
            contradicted: self.rule(),
            exceptions: self.many(|bytes| Exception {
                id: String::new(),
                confidence: bytes.one_of(CONFIDENCES),
                when: bytes.rule(),
            }),
        }
    }

    pub fn notice(&mut self) -> Notice {
        Notice {
            id: String::new(),
            kind: self.one_of(NOTICES),
            after: self.maybe(Reading::question_ix),
            when: self.maybe(Reading::rule),
            unless: self.maybe(Reading::rule),
        }
    }

    pub fn referral(&mut self) -> Referral {
        Referral {
            service: String::new(),
            when: self.maybe(Reading::rule),
            unless: self.maybe(Reading::rule),
            again: self.many(Reading::byte),
        }
    }

    pub fn told(&mut self) -> Told {
        let when = self.maybe(Reading::rule);
        let outcome = match self.byte() {
            0 => Outcome::Any,
            1 => Outcome::Nothing,
            2 => Outcome::Clock,
            3 => Outcome::Best(self.one_of(LEVELS)),
            4 => Outcome::Relief(self.byte(), self.one_of(LEVELS)),
            _ => {
                self.fail();
                Outcome::Any
            }
        };
        Told { id: String::new(), on: Condition { when, outcome } }
    }

    pub fn clock(&mut self) -> Clock {
        Clock {
            id: String::new(),
            relief: self.byte(),
            tell: self.byte(),
            when: self.maybe(Reading::rule),
            limit: self.limit(),
            same_as: self.maybe(Reading::byte),
        }
    }

    pub fn limit(&mut self) -> Limit {
        let (sort, count) = (self.byte(), self.byte());
        match sort {
            0 => Limit::Years(count),
            1 => Limit::Months(count),
            2 => Limit::Days(count),
            3 => Limit::Birthday(count),
            _ => {
                self.fail();
                Limit::Years(0)
            }
        }
    }
}
