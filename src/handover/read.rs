//! From a code back to answers, across editions of the guide.

use super::codebook::{Codebook, Entry, UNSURE};
use super::letters::{self, Unknown};
use super::number::Number;
use super::packing::{take_choices, take_presence};
use crate::guide::{Answers, Guide, Pick};
use crate::relief::{ChoiceSet, QuestionIx};

/// Longer than any answers give; what is longer was never a code.
const LONGEST: usize = 400;

/// What a code came to.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Restored {
    pub answers: Answers,
    /// Questions whose answer is no longer among their choices, or of which only some choices are. In asking order.
    pub changed: Vec<QuestionIx>,
    /// How many answers belonged to questions that are no longer asked.
    pub gone: usize,
}

/// Why a code says nothing.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Fault {
    /// Nothing was typed.
    Empty,
    /// No code has this letter.
    Letter(char),
    /// A letter is wrong or missing, or there are too many.
    DoesNotAddUp,
    /// It is whole, and was written by another guide.
    AnotherGuide,
    /// It is whole, and was written by a newer edition than this one.
    Newer,
}

/// The answers that a code holds.
///
/// # Errors
/// Why it cannot be read. Never panics, whatever the text is.
pub fn read(guide: &Guide, codebook: &Codebook, text: &str) -> Result<Restored, Fault> {
    let values = letters::values(text).map_err(|Unknown(letter)| Fault::Letter(letter))?;
    if values.is_empty() {
        return Err(Fault::Empty);
    }
    let body = values.len().checked_sub(letters::CHECK).filter(|_| values.len() <= LONGEST);
    let (body, sum) = values.split_at(body.ok_or(Fault::DoesNotAddUp)?);
    let [edition, guide_number, packed @ ..] = body else { return Err(Fault::DoesNotAddUp) };
    if letters::check(body) != *sum {
        return Err(Fault::DoesNotAddUp);
    }
    if *guide_number != codebook.guide {
        return Err(Fault::AnotherGuide);
    }
    if *edition > codebook.edition {
        return Err(Fault::Newer);
    }
    let mut number = Number::default();
    packed.iter().for_each(|value| number.multiply_add(32, u32::from(*value)));
    unpack(guide, codebook, *edition, number).ok_or(Fault::DoesNotAddUp)
}

fn unpack(guide: &Guide, codebook: &Codebook, edition: u8, mut number: Number) -> Option<Restored> {
    let mut restored = Restored { answers: Answers::none(guide), changed: Vec::new(), gone: 0 };
    let mut before = true;
    for (entry, had) in codebook.at(edition) {
        before = take_presence(&mut number, before);
        if before {
            let places = take_choices(&mut number, UNSURE + had)?;
            restored.put(guide, entry, &places);
        }
    }
    restored.changed.sort_unstable();
    // Anything left over is not what answers give.
    number.is_zero().then_some(restored)
}

impl Restored {
    fn put(&mut self, guide: &Guide, entry: &Entry, places: &[usize]) {
        let Some(ix) = entry.question else {
            self.gone += 1;
            return;
        };
        let known: Vec<ChoiceSet> = places.iter().filter_map(|&place| entry.option(place)).collect();
        // One of two that were given would say something else than both.
        let takes = guide[ix].pick == Pick::Many || known.len() == 1;
        if known.len() < places.len() || !takes {
            self.changed.push(ix);
        }
        if takes {
            self.answers.set(ix, known.into_iter().fold(ChoiceSet::EMPTY, ChoiceSet::with));
        }
    }
}
