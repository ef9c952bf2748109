//! Names of the parts of the questionnaire's page. The templates write them, the style sheet and the engine find
//! parts by them.

use crate::guide::{ChoiceSet, Guide, Question, QuestionIx};

/// A question's fieldset.
#[must_use]
pub fn question(ix: QuestionIx) -> String {
    format!("q{}", ix.get())
}

/// The heading of a part of the questionnaire.
#[must_use]
pub fn part(ix: usize) -> String {
    format!("p{ix}")
}

/// The radio button or check box of one choice.
#[must_use]
pub fn choice(question: QuestionIx, place: usize) -> String {
    format!("c{}-{place}", question.get())
}

/// The boxes of a set of choices, in the order pages show them.
pub fn choices(guide: &Guide, ix: QuestionIx, set: ChoiceSet) -> impl Iterator<Item = String> {
    places(&guide[ix]).filter(move |(_, own)| own.meets(set)).map(move |(place, _)| choice(ix, place))
}

/// Every choice of a question with its place in the page.
pub fn places(question: &Question) -> impl Iterator<Item = (usize, ChoiceSet)> {
    question.all_choices().map(|(_, set)| set).enumerate()
}

/// A relief's section in the results.
#[must_use]
pub fn relief(ix: usize) -> String {
    format!("r{ix}")
}

/// One kind of applicant of a relief.
#[must_use]
pub fn subject(relief: usize, ix: usize) -> String {
    format!("s{relief}-{ix}")
}

/// An element in the results.
#[must_use]
pub fn element(relief: usize, ix: usize) -> String {
    format!("e{relief}-{ix}")
}

/// An exception of an element.
#[must_use]
pub fn exception(relief: usize, element: usize, ix: usize) -> String {
    format!("x{relief}-{element}-{ix}")
}

/// Something a result tells.
#[must_use]
pub fn tell(relief: usize, ix: usize) -> String {
    format!("t{relief}-{ix}")
}

/// A notice: an alert in the form, or a warning or door in the results.
#[must_use]
pub fn notice(ix: usize) -> String {
    format!("n{ix}")
}

/// A service to call in the results.
#[must_use]
pub fn referral(ix: usize) -> String {
    format!("f{ix}")
}
