//! Numbers on paper come from the directory alone: a number that is typed into a text would stay there when it changes.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::content::directory::service::{Channel, Service};
use crate::content::source::code::Code;
use crate::content::source::problem::{Problem, Problems};
use crate::content::source::tree::Source;

/// From so many figures on, figures with spaces and dashes between them are a phone number.
const SHORTEST: usize = 7;

/// The short numbers of all services, such as 911.
pub(super) fn short(services: &[Service]) -> BTreeSet<String> {
    let phones = services.iter().flat_map(|service| &service.channels).filter_map(|channel| match channel {
        Channel::Call(phone) | Channel::Text { to: phone, .. } => Some(phone.dialed()),
        _ => None,
    });
    phones.filter(|number| number.len() < SHORTEST).map(str::to_owned).collect()
}

/// The number that somebody typed into a text, if there is one.
pub(super) fn typed<'t>(text: &'t str, short: &BTreeSet<String>) -> Option<&'t str> {
    let figure = |letter: char| letter.is_ascii_digit();
    let between = |letter: char| letter.is_ascii_digit() || " -.()+\u{a0}\u{2011}\u{2013}".contains(letter);
    let long =
        text.split(|letter| !between(letter)).find(|run| run.chars().filter(|own| figure(*own)).count() >= SHORTEST);
    let word = |own: &&str| short.contains(*own);
    long.map(str::trim).or_else(|| text.split(|letter: char| !letter.is_ascii_alphanumeric()).find(word))
}

/// Reports a number that was typed.
pub(super) fn report(
    text: &str,
    at: Range<usize>,
    source: Source<'_>,
    short: &BTreeSet<String>,
    problems: &mut Problems,
) {
    if let Some(number) = typed(&without_braces(text), short) {
        problems.add(Problem::new(
            Code::SheetNumber,
            source.at(at),
            format!("the number `{number}` is typed here"),
            "write the id of its service in braces, such as {911}: the number comes from the directory",
        ));
    }
}

/// What stands in braces in a text.
pub(super) fn braced(text: &str) -> impl Iterator<Item = &str> {
    text.split('{').skip(1).filter_map(|rest| rest.split_once('}').map(|(inside, _)| inside))
}

/// A text without what stands in braces in it.
fn without_braces(text: &str) -> String {
    braced(text).fold(text.to_owned(), |text, inside| text.replace(&format!("{{{inside}}}"), " "))
}

#[cfg(test)]
mod tests {
    use super::{braced, typed, without_braces};
    use std::collections::BTreeSet;

    #[test]
    fn a_number_is_seen_however_it_is_written_and_forms_and_years_are_none() {
        let short = BTreeSet::from(["911".to_owned(), "233733".to_owned()]);
        for (text, number) in [
            ("Call 1-888-373-7888 now", "1-888-373-7888"),
            ("Call (888) 373 7888.", "(888) 373 7888."),
            ("Call 911.", "911"),
            ("Text HELP to 233733", "233733"),
        ] {
            assert_eq!(typed(text, &short), Some(number), "{text}");
        }
        for fine in ["Form I-918B, signed", "since 2021", "Call {911}.", "two of 10 people"] {
            assert_eq!(typed(&without_braces(fine), &short), None, "{fine}");
        }
        assert_eq!(braced("a {one} and {two").collect::<Vec<_>>(), ["one"]);
    }
}
