//! Which number stands for which question and choice, for as long as codes on paper are out there.

use serde::{Deserialize, Serialize};

use crate::guide::Guide;
use crate::relief::{ChoiceSet, QuestionIx, UNSURE_CHOICES};

/// "Not sure" and "rather not say" come before a question's own choices.
pub const UNSURE: usize = UNSURE_CHOICES.len();

/// Every question and choice that some edition of the guide had, in an order that only ever grows at its end.
///
/// Validated content gives it: every question and choice of today's guide has its place.
#[derive(Clone, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
pub struct Codebook {
    /// Which guide this is, below 32. Another guide with other questions has another number.
    pub guide: u8,
    /// The newest edition, from 1 to [`Codebook::EDITIONS`]; 0 when there is none and no code can be written.
    pub edition: u8,
    pub entries: Vec<Entry>,
}

/// One question.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub struct Entry {
    /// The edition that brought it.
    pub since: u8,
    /// `None` when today's guide no longer asks it.
    pub question: Option<QuestionIx>,
    pub slots: Vec<Slot>,
}

/// One choice of a question.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub struct Slot {
    /// The edition that brought it.
    pub since: u8,
    /// Its place among the question's choices; `None` when today's guide no longer has it.
    pub choice: Option<u8>,
}

impl Codebook {
    /// How many editions a code can tell apart: one letter of it says which.
    pub const EDITIONS: u8 = 31;

    /// The questions of an edition, each with how many choices of its own it had.
    pub(super) fn at(&self, edition: u8) -> impl DoubleEndedIterator<Item = (&Entry, usize)> {
        self.entries.iter().filter(move |entry| entry.since <= edition).map(move |entry| {
            let had = entry.slots.iter().take_while(|slot| slot.since <= edition).count();
            (entry, had)
        })
    }

    /// Whether it belongs to this guide. Bytes from elsewhere may not, and then nothing may be read by it.
    #[must_use]
    pub fn fits(&self, guide: &Guide) -> bool {
        let known = |entry: &Entry| match entry.question {
            Some(ix) if ix.get() < guide.questions.len() => {
                let choices = guide[ix].choices.len();
                entry.slots.iter().all(|slot| slot.choice.is_none_or(|place| usize::from(place) < choices))
            }
            Some(_) => false,
            None => true,
        };
        self.guide < 32
            && self.edition <= Self::EDITIONS
            && self.entries.iter().all(|entry| entry.slots.len() <= ChoiceSet::CAPACITY && known(entry))
    }
}

impl Entry {
    /// What the option at `place` stands for today: the two unsure answers first, then the choices.
    pub(super) fn option(&self, place: usize) -> Option<ChoiceSet> {
        match place.checked_sub(UNSURE) {
            None => UNSURE_CHOICES.get(place).map(|(_, choice)| *choice),
            Some(own) => self.slots.get(own)?.choice.map(|place| ChoiceSet::nth(usize::from(place))),
        }
    }
}
