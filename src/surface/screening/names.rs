//! Names of the parts of the questionnaire's page. The templates write them, the style sheet and the engine find
//! parts by them.

use crate::guide::{ChoiceSet, Person, Question, QuestionIx};

/// A letter and numbers: `e0-12`. By hand, because formatting would be kilobytes of the engine.
fn place(letter: char, numbers: &[usize]) -> String {
    let mut name = String::from(letter);
    for (ix, &number) in numbers.iter().enumerate() {
        if ix > 0 {
            name.push('-');
        }
        push_number(&mut name, number);
    }
    name
}

/// Writes a number's digits.
pub fn push_number(into: &mut String, number: usize) {
    if number > 9 {
        push_number(into, number / 10);
    }
    into.push(char::from(b'0' + (number % 10) as u8));
}

/// A question's fieldset.
#[must_use]
pub fn question(ix: QuestionIx) -> String {
    place('q', &[ix.get()])
}

/// What marks words that are said when the answers are about this person.
#[must_use]
pub fn to(person: Person) -> &'static str {
    match person {
        Person::Me => "m",
        Person::Child => "c",
        Person::Other => "o",
    }
}

/// The heading of a part of the questionnaire.
#[must_use]
pub fn part(ix: usize) -> String {
    place('p', &[ix])
}

/// Every choice of a question with its place among the boxes of its fieldset.
pub fn places(question: &Question) -> impl Iterator<Item = (usize, ChoiceSet)> {
    question.all_choices().map(|(_, set)| set).enumerate()
}

/// A relief's section in the results.
#[must_use]
pub fn relief(ix: usize) -> String {
    place('r', &[ix])
}

/// Where everything a relief tells goes.
#[must_use]
pub fn tells(relief: usize) -> String {
    place('t', &[relief])
}

/// One kind of applicant of a relief.
#[must_use]
pub fn subject(relief: usize, ix: usize) -> String {
    place('s', &[relief, ix])
}

/// An element in the results.
#[must_use]
pub fn element(relief: usize, ix: usize) -> String {
    place('e', &[relief, ix])
}

/// An exception of an element.
#[must_use]
pub fn exception(relief: usize, element: usize, ix: usize) -> String {
    place('x', &[relief, element, ix])
}

/// Something a result tells.
#[must_use]
pub fn tell(relief: usize, ix: usize) -> String {
    place('t', &[relief, ix])
}

/// A notice: an alert in the form, or a warning or door in the results.
#[must_use]
pub fn notice(ix: usize) -> String {
    place('n', &[ix])
}

/// A next step in the results.
#[must_use]
pub fn step(ix: usize) -> String {
    place('g', &[ix])
}

/// A clock in the results.
#[must_use]
pub fn clock(ix: usize) -> String {
    place('c', &[ix])
}

/// The same clock in its relief's section.
#[must_use]
pub fn card_clock(ix: usize) -> String {
    place('d', &[ix])
}

/// The points of one kind of applicant, in short.
#[must_use]
pub fn group(relief: usize, subject: usize) -> String {
    place('y', &[relief, subject])
}

/// A point of one kind of applicant that is missing.
#[must_use]
pub fn missing(relief: usize, subject: usize, element: usize) -> String {
    place('m', &[relief, subject, element])
}

/// A paper in the results.
#[must_use]
pub fn paper(ix: usize) -> String {
    place('b', &[ix])
}

/// A reason to come back in the results.
#[must_use]
pub fn come_back(ix: usize) -> String {
    place('k', &[ix])
}

/// A service to call in the results.
#[must_use]
pub fn referral(ix: usize) -> String {
    place('f', &[ix])
}

/// The button that gives a hand-over code.
pub const CODE_OUT: &str = "code-out";
/// What is shown after that press.
pub const CODE_SHOWN: &str = "code-shown";
/// The code itself.
pub const CODE: &str = "code";
/// What a code is typed into.
pub const CODE_IN: &str = "code-in";
/// The form around it.
pub const CODE_FORM: &str = "code-form";
/// What is wrong with it, or what it no longer tells.
pub const CODE_SAID: &str = "code-said";
/// The disclosure around all of that.
pub const CODE_PLACE: &str = "code-place";

/// The button that prints two pages.
pub const PRINT: &str = "print";
/// The button that prints them with the first language beside.
pub const PRINT_BESIDE: &str = "print-beside";
/// The button that prints everything.
pub const PRINT_ALL: &str = "print-all";
/// Where the day of printing is written.
pub const PRINTED: &str = "printed";
/// What the page keeps for the engine: words that it writes beside answers.
pub const WORDS: &str = "words";
