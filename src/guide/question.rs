//! A question and its choices.

use serde::{Deserialize, Serialize};

use crate::relief::{ChoiceSet, Rule, UNSURE_CHOICES};

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
    /// Index into [`crate::guide::Guide::parts`].
    pub part: u8,
    pub pick: Pick,
    /// Ids of the choices of its own; "not sure" and "rather not say" come on top, always.
    pub choices: Vec<String>,
    /// Choices that stand alone ("none of these"): they count only when nothing else is chosen.
    pub exclusive: ChoiceSet,
    /// Asked only when this is definitely true. `None`: always makes sense.
    pub when: Option<Rule>,
    /// A part of which this question, in another one, asks on: index into [`crate::guide::Guide::parts`]. Whoever skipped
    /// that part whole is not asked.
    pub about: Option<u8>,
}

impl Question {
    /// All choices of its own.
    #[must_use]
    pub fn own_choices(&self) -> ChoiceSet {
        ChoiceSet::first(self.choices.len())
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
