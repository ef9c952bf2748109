//! Where a text mentions a term of the glossary for the first time.

use std::collections::HashMap;
use std::ops::Range;

use crate::content::text::glossary::{GlossaryWords, Term};

/// The terms that a page has not met yet. A text is walked once, however many terms there are.
#[derive(Default)]
pub(in crate::content) struct Mentions<'a> {
    /// All forms of all terms, by their first letter.
    forms: HashMap<char, Vec<Form<'a>>>,
}

/// One way to write a term, in lower case.
#[derive(Clone, Copy)]
struct Form<'a> {
    term: &'a Term,
    /// The term's place in the glossary, then the form's place among those of the term: earlier ones come first.
    order: (usize, usize),
    text: &'a str,
}

impl<'a> Mentions<'a> {
    pub fn of(terms: impl Iterator<Item = (&'a Term, &'a GlossaryWords)>) -> Mentions<'a> {
        let mut forms: HashMap<char, Vec<Form<'a>>> = HashMap::new();
        for (ix, (term, words)) in terms.enumerate() {
            for (rank, text) in words.forms.iter().enumerate() {
                let Some(first) = text.chars().next() else { continue };
                forms.entry(first).or_default().push(Form { term, order: (ix, rank), text });
            }
        }
        Mentions { forms }
    }

    /// The first term not met yet in a text in lower case, from a place on, and where it stands. It is met then.
    ///
    /// A term that stands there in several forms counts where its first form stands.
    pub fn next(&mut self, lower: &str, start: usize) -> Option<(&'a Term, Range<usize>)> {
        let mut found: Vec<(Form<'a>, usize)> = Vec::new();
        let mut before = lower[..start].chars().next_back();
        for (at, letter) in lower[start..].char_indices().map(|(at, letter)| (start + at, letter)) {
            let inside = before.replace(letter).is_some_and(char::is_alphanumeric);
            if inside {
                continue;
            }
            for form in self.forms.get(&letter).into_iter().flatten() {
                let ends = |rest: &str| !rest.chars().next().is_some_and(char::is_alphanumeric);
                if !lower[at..].strip_prefix(form.text).is_some_and(ends) {
                    continue;
                }
                match found.iter_mut().find(|(other, _)| other.order.0 == form.order.0) {
                    Some(other) if other.0.order > form.order => *other = (*form, at),
                    Some(_) => {}
                    None => found.push((*form, at)),
                }
            }
        }
        let (form, at) = found.into_iter().min_by_key(|(form, at)| (*at, form.order))?;
        self.forms.values_mut().for_each(|forms| forms.retain(|other| other.order.0 != form.order.0));
        Some((form.term, at..at + form.text.len()))
    }
}

#[cfg(test)]
mod tests {
    use super::Mentions;
    use crate::content::text::glossary::{GlossaryWords, Term};

    fn term(id: &str) -> Term {
        Term { id: id.to_owned(), cites: Vec::new(), more: None }
    }

    fn words(forms: &[&str]) -> GlossaryWords {
        let forms = forms.iter().map(|form| (*form).to_owned()).collect();
        GlossaryWords { term: String::new(), forms, means: String::new() }
    }

    #[test]
    fn each_term_is_met_once_as_a_word_of_its_own_and_in_the_order_of_the_text() {
        let (visa, card, own) = (term("visa"), term("card"), term("own"));
        let (visas, cards, owns) = (words(&["t-visas", "t-visa"]), words(&["green card"]), words(&["¿qué es?"]));
        let mut mentions = Mentions::of([(&visa, &visas), (&card, &cards), (&own, &owns)].into_iter());
        let text = "a tt-visa, green cards; a green card or a t-visa. ¿qué es? the green card";
        let mut met = Vec::new();
        let mut start = 0;
        while let Some((term, at)) = mentions.next(text, start) {
            met.push((term.id.as_str(), &text[at.clone()]));
            start = at.end;
        }
        assert_eq!(met, [("card", "green card"), ("visa", "t-visa"), ("own", "¿qué es?")]);
    }

    #[test]
    fn of_two_terms_at_one_place_the_earlier_one_of_the_glossary_is_met() {
        let (one, two) = (term("one"), term("two"));
        let (short, long) = (words(&["order"]), words(&["order of removal"]));
        let next = |first: (&Term, &GlossaryWords), second: (&Term, &GlossaryWords)| {
            let mut mentions = Mentions::of([first, second].into_iter());
            mentions.next("an order of removal", 0).map(|(term, at)| (term.id.clone(), at))
        };
        assert_eq!(next((&one, &short), (&two, &long)), Some(("one".to_owned(), 3..8)));
        assert_eq!(next((&two, &long), (&one, &short)), Some(("two".to_owned(), 3..19)));
    }
}
