//! What is said to a person: the same words for everybody, but where it matters whom the answers are about.
//!
//! `How old {are you|is your child|is this person} now?` A form in braces has two ways, for the reader and for anybody
//! else, or three, one for each person of [`Person::ALL`].

use crate::content::source::code::Code;
use crate::content::source::problem::{Problem, Problems};
use crate::content::source::tree::Source;
use crate::content::source::written::Text;
use crate::guide::Person;

/// A text that speaks to, or of, whoever the answers are about.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Speech(Vec<Piece>);

/// A stretch of a text.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Piece {
    /// The same for everybody.
    Same(String),
    /// For each person of [`Person::ALL`], in that order.
    By([String; 3]),
}

impl Speech {
    /// The text as it is written in a file.
    pub(in crate::content) fn read(text: Text, source: Source<'_>, problems: &mut Problems) -> Speech {
        let place = source.at(text.span());
        let words = source.words(text, problems);
        Speech::parse(&words).unwrap_or_else(|| {
            problems.add(Problem::new(
                Code::WordsPersons,
                place,
                format!("the braces in `{words}` do not say whom they are for"),
                "write {you|anybody else} or {you|a child|somebody else}, and close each brace",
            ));
            Speech(vec![Piece::Same(words)])
        })
    }

    fn parse(text: &str) -> Option<Speech> {
        let mut pieces = Vec::new();
        let mut rest = text;
        while let Some((before, behind)) = rest.split_once('{') {
            let (inside, after) = behind.split_once('}')?;
            let ways: Vec<&str> = inside.split('|').collect();
            let by = match ways.as_slice() {
                [me, others] => [*me, *others, *others],
                [me, child, other] => [*me, *child, *other],
                _ => return None,
            };
            if before.contains('}') || inside.contains('{') {
                return None;
            }
            if !before.is_empty() {
                pieces.push(Piece::Same(before.to_owned()));
            }
            pieces.push(Piece::By(by.map(str::to_owned)));
            rest = after;
        }
        if rest.contains('}') {
            return None;
        }
        if !rest.is_empty() {
            pieces.push(Piece::Same(rest.to_owned()));
        }
        Some(Speech(pieces))
    }

    /// Its stretches, in order.
    #[must_use]
    pub fn pieces(&self) -> &[Piece] {
        &self.0
    }

    /// What is said when the answers are about this person.
    #[must_use]
    pub fn to(&self, person: Person) -> String {
        let words = |piece: &Piece| match piece {
            Piece::Same(words) => words.clone(),
            Piece::By(ways) => ways[person as usize].clone(),
        };
        self.0.iter().map(words).collect()
    }

    /// What is said to whoever answers for themselves.
    #[must_use]
    pub fn text(&self) -> String {
        self.to(Person::Me)
    }

    /// The same text with every stretch changed.
    pub(in crate::content) fn map(&self, change: impl Fn(&str) -> String) -> Speech {
        let piece = |piece: &Piece| match piece {
            Piece::Same(words) => Piece::Same(change(words)),
            Piece::By(ways) => Piece::By(ways.clone().map(|words| change(&words))),
        };
        Speech(self.0.iter().map(piece).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::Speech;
    use crate::guide::Person;

    #[test]
    fn each_person_hears_their_own_form_and_the_rest_is_the_same() {
        let speech = Speech::parse("How old {are you|is your child|is this person} now? {You|They} may not know.");
        let speech = speech.expect("a text");
        let heard = Person::ALL.map(|person| speech.to(person));
        assert_eq!(heard[0], "How old are you now? You may not know.");
        assert_eq!(heard[1], "How old is your child now? They may not know.");
        assert_eq!(heard[2], "How old is this person now? They may not know.");
        let plain = Speech::parse("Where did it happen?").expect("a text");
        assert!(Person::ALL.iter().all(|&person| plain.to(person) == "Where did it happen?"));
    }

    #[test]
    fn braces_that_do_not_say_whom_they_are_for_are_none() {
        for text in ["{you", "you}", "{you}", "{a|b|c|d}", "{a|{b|c}}", "a} {b|c}"] {
            assert_eq!(Speech::parse(text), None, "{text}");
        }
    }
}
