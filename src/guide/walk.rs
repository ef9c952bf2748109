//! How long the interview is, measured by walking it many times with made-up answers.

use super::{Answers, Guide, QuestionIx, Screening};

/// Questions asked in one interview: the middle of many walks, and the longest.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Length {
    pub median: usize,
    pub longest: usize,
}

/// Walks the interview with evenly drawn answers, the same ones every time, and tells how many questions came.
///
/// The walks use a fixed little generator, so that two builds say the same number.
#[must_use]
pub fn typical_length(guide: &Guide, walks: usize) -> Length {
    let mut draw = Draw(0x9E37_79B9_7F4A_7C15);
    let mut lengths: Vec<usize> = (0..walks.max(1)).map(|_| walk(guide, &mut draw)).collect();
    lengths.sort_unstable();
    Length { median: lengths[lengths.len() / 2], longest: lengths[lengths.len() - 1] }
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

fn pick(guide: &Guide, question: QuestionIx, draw: &mut Draw) -> super::ChoiceSet {
    let choices: Vec<_> = guide[question].all_choices().collect();
    choices[draw.below(choices.len())].1
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
