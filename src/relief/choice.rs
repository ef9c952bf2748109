//! Which question and which of its choices: what a rule names. Their words and their order of asking are the guide's.

use serde::{Deserialize, Serialize};

/// A question's place in asking order.
#[derive(Clone, Copy, Debug, Deserialize, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize)]
pub struct QuestionIx(u8);

/// Two answers every question takes, as real as any other, in the order pages show them.
pub const UNSURE_CHOICES: [(&str, ChoiceSet); 2] =
    [("not-sure", ChoiceSet(1 << NOT_SURE)), ("rather-not-say", ChoiceSet(1 << RATHER_NOT_SAY))];

const NOT_SURE: u32 = 30;
const RATHER_NOT_SAY: u32 = 31;

/// A set of one question's choices.
#[derive(Clone, Copy, Debug, Default, Deserialize, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize)]
pub struct ChoiceSet(u32);

impl QuestionIx {
    /// How many questions a guide can have.
    pub const MOST: usize = 256;

    /// # Panics
    /// When there are more than 256 questions; `check` refuses such content long before.
    #[must_use]
    pub fn new(ix: usize) -> Self {
        // Without `expect`, which would bring the printing of its error into the engine.
        match u8::try_from(ix) {
            Ok(ix) => QuestionIx(ix),
            Err(_) => panic!("at most 256 questions"),
        }
    }

    #[must_use]
    pub fn get(self) -> usize {
        usize::from(self.0)
    }
}

impl ChoiceSet {
    /// No choice: the question is not answered.
    pub const EMPTY: ChoiceSet = ChoiceSet(0);
    /// "Not sure" and "I'd rather not say".
    pub const UNSURE: ChoiceSet = ChoiceSet(1 << NOT_SURE | 1 << RATHER_NOT_SAY);
    /// How many choices of its own a question can have.
    pub const CAPACITY: usize = NOT_SURE as usize;

    /// The set holding the question's own choice at `ix`.
    ///
    /// # Panics
    /// When `ix` is not below [`ChoiceSet::CAPACITY`].
    #[must_use]
    pub fn nth(ix: usize) -> ChoiceSet {
        assert!(ix < Self::CAPACITY, "a question has at most {} choices", Self::CAPACITY);
        ChoiceSet(1 << ix)
    }

    /// The set holding the first `count` of a question's own choices.
    #[must_use]
    pub fn first(count: usize) -> ChoiceSet {
        ChoiceSet((1u32 << count) - 1)
    }

    /// The set as a number, for whoever writes it as bytes.
    pub(crate) fn bits(self) -> u32 {
        self.0
    }

    /// The set of this number.
    pub(crate) fn of_bits(bits: u32) -> ChoiceSet {
        ChoiceSet(bits)
    }

    #[must_use]
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    #[must_use]
    pub fn meets(self, other: ChoiceSet) -> bool {
        self.0 & other.0 != 0
    }

    #[must_use]
    pub fn and(self, other: ChoiceSet) -> ChoiceSet {
        ChoiceSet(self.0 & other.0)
    }

    #[must_use]
    pub fn with(self, other: ChoiceSet) -> ChoiceSet {
        ChoiceSet(self.0 | other.0)
    }

    #[must_use]
    pub fn without(self, other: ChoiceSet) -> ChoiceSet {
        ChoiceSet(self.0 & !other.0)
    }
}
