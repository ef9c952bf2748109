//! A question, its choices, and sets of choices.

use serde::{Deserialize, Serialize};

use crate::relief::Rule;

/// A question's place in asking order.
#[derive(Clone, Copy, Debug, Deserialize, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize)]
pub struct QuestionIx(u8);

/// Whether one choice or several can be given.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Pick {
    One,
    Many,
}

/// A group of questions that belong together.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct Part {
    pub id: String,
    /// A content note is shown first, and the whole part can be skipped.
    pub sensitive: bool,
}

/// One question. Its words live with the language, not here.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct Question {
    pub id: String,
    /// Index into [`super::Guide::parts`].
    pub part: u8,
    pub pick: Pick,
    /// Ids of the choices of its own; "not sure" and "rather not say" come on top, always.
    pub choices: Vec<String>,
    /// Choices that stand alone ("none of these"): they count only when nothing else is chosen.
    pub exclusive: ChoiceSet,
    /// Asked only when this is definitely true. `None`: always makes sense.
    pub when: Option<Rule>,
}

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

impl Question {
    /// All choices of its own.
    #[must_use]
    pub fn own_choices(&self) -> ChoiceSet {
        ChoiceSet((1u32 << self.choices.len()) - 1)
    }

    /// Every choice a person can give, with its id: the question's own first, then the two unsure ones.
    pub fn all_choices(&self) -> impl Iterator<Item = (&str, ChoiceSet)> {
        self.choices.iter().enumerate().map(|(ix, id)| (id.as_str(), ChoiceSet::nth(ix))).chain(UNSURE_CHOICES)
    }

    /// The choice with this id.
    #[must_use]
    pub fn choice(&self, id: &str) -> Option<ChoiceSet> {
        self.all_choices().find(|(choice, _)| *choice == id).map(|(_, set)| set)
    }

    /// Ids of the choices in a set, in the order pages show them.
    pub fn ids(&self, set: ChoiceSet) -> impl Iterator<Item = &str> {
        self.all_choices().filter(move |(_, choice)| set.meets(*choice)).map(|(id, _)| id)
    }

    /// What an answer comes to when a choice is newly given: radio buttons replace, check boxes add,
    /// and a choice that stands alone clears the others.
    #[must_use]
    pub fn choose(&self, given: ChoiceSet, choice: ChoiceSet) -> ChoiceSet {
        let alone = self.exclusive.with(ChoiceSet::UNSURE);
        match self.pick {
            Pick::One => choice,
            Pick::Many if choice.meets(alone) => choice,
            Pick::Many => given.without(alone).with(choice),
        }
    }
}
