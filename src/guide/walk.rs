//! How long the interview is, measured by walking it many times with made-up answers.

use super::answers::Answers;
use super::question::Pick;
use super::screening::Screening;
use super::structure::Guide;
use crate::relief::{ChoiceSet, QuestionIx};

/// Questions asked in one interview, over many walks: what half of them stay within, and what all but one in twenty do.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Length {
    pub median: usize,
    pub rarely_more: usize,
}

/// Walks the interview with evenly drawn answers, the same ones every time, and tells how many questions came.
///
/// The walks use a fixed little generator, so that two builds say the same number.
#[must_use]
pub fn typical_length(guide: &Guide, walks: usize) -> Length {
    let mut draw = Draw(0x9E37_79B9_7F4A_7C15);
    let mut lengths: Vec<usize> = (0..walks.max(1)).map(|_| walk(guide, &mut draw)).collect();
    lengths.sort_unstable();
    Length { median: lengths[lengths.len() / 2], rarely_more: lengths[lengths.len() * 19 / 20] }
}

fn walk(guide: &Guide, draw: &mut Draw) -> usize {
    let mut answers = Answers::none(guide);
    let mut asked = 0;
    while let Some(question) = Screening::new(guide, &answers).next_question() {
        answers.set(question, pick(guide, question, draw));
        asked += 1;
    }
    asked
}

/// One choice, or one or two boxes, as people mostly answer.
fn pick(guide: &Guide, ix: QuestionIx, draw: &mut Draw) -> ChoiceSet {
    let question = &guide[ix];
    let choices: Vec<ChoiceSet> = question.all_choices().map(|(_, choice)| choice).collect();
    let mut given = choices[draw.below(choices.len())];
    if question.pick == Pick::Many && draw.below(2) == 0 {
        given = question.choose(given, choices[draw.below(choices.len())]);
    }
    given
}

/// Xorshift: good enough to spread walks, and the same on every machine.
struct Draw(u64);

impl Draw {
    fn below(&mut self, bound: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % bound as u64).expect("a bound is a usize")
    }
}
