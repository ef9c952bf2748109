//! Figures are the same in every language: a wrong one in a translation is a wrong fact for those who read it.

use std::collections::BTreeSet;

use crate::address::sources;
use crate::content::check::checked::Checked;
use crate::content::screening::speech::Speech;
use crate::content::screening::words::{ResultWords, ScreeningWords};
use crate::content::site::Edition;
use crate::content::source::code::Code;
use crate::content::source::problem::{Place, Problem, Problems};
use crate::content::text::article::Article;
use crate::guide::Person;
use crate::html::Node;

/// Every section of a page, every question, notice and result has the figures that the first language has there.
pub(super) fn figures_are_the_same(site: &Checked<'_>, problems: &mut Problems) {
    let Some((first, others)) = site.editions.split_first() else { return };
    for other in others {
        pages_of(first, other, problems);
        results_of(first, other, problems);
        let file = sources::screening_words(&other.language.tag);
        compare(&file, &asked(&first.screening), &asked(&other.screening), problems);
    }
}

fn pages_of(first: &Edition, other: &Edition, problems: &mut Problems) {
    let pages = first.pages.iter().filter_map(|(id, page)| Some((page, other.pages.get(id)?)));
    let reliefs = first.reliefs.iter().filter_map(|(id, words)| Some((&words.page, &other.reliefs.get(id)?.page)));
    for (english, page) in pages.chain(reliefs).filter(|(_, page)| !page.is_fallback) {
        let sections = sections(&page.article);
        compare(&page.file, &self::sections(&english.article), &sections, problems);
    }
}

fn results_of(first: &Edition, other: &Edition, problems: &mut Problems) {
    for (id, words) in &first.reliefs {
        let Some(theirs) = other.reliefs.get(id) else { continue };
        let file = sources::relief_words(id, &other.language.tag);
        compare(&file, &told(&words.results), &told(&theirs.results), problems);
    }
}

/// A place in a file as authors know it, and the figures that stand there.
type Figures = Vec<(String, BTreeSet<String>)>;

fn compare(file: &str, first: &Figures, other: &Figures, problems: &mut Problems) {
    for (place, theirs) in first {
        let Some((_, own)) = other.iter().find(|(same, _)| same == place) else { continue };
        if own != theirs {
            let only = |some: &BTreeSet<String>, others: &BTreeSet<String>| {
                let only: Vec<&str> = some.difference(others).map(String::as_str).collect();
                if only.is_empty() { "none".to_owned() } else { only.join(", ") }
            };
            problems.add(Problem::new(
                Code::WordsFiguresDiffer,
                Place::File(file.to_owned()),
                format!(
                    "figures only in `{place}` here: {}; only in the first language's: {}",
                    only(own, theirs),
                    only(theirs, own)
                ),
                "compare the two; write the same figures, as digits or as words, in both",
            ));
        }
    }
}

fn sections(article: &Article) -> Figures {
    let mut sections = vec![("the start".to_owned(), BTreeSet::new())];
    for block in &article.blocks {
        if let Some(heading) = block.element().filter(|block| block.is("h2")) {
            sections.push((heading.get("id").unwrap_or_default().to_owned(), BTreeSet::new()));
        }
        if let Some((_, figures)) = sections.last_mut() {
            in_nodes(std::slice::from_ref(block), figures);
        }
    }
    sections
}

/// The figures of a text, without the numbers of its sources.
fn in_nodes(nodes: &[Node], figures: &mut BTreeSet<String>) {
    for node in nodes {
        match node {
            Node::Text(text) => figures.extend(in_text(text)),
            Node::Element(element) if !element.is("sup") => in_nodes(&element.children, figures),
            Node::Element(_) | Node::Raw(_) => {}
        }
    }
}

fn asked(words: &ScreeningWords) -> Figures {
    let questions = words.questions.iter().flat_map(|(id, question)| {
        let own = [&question.text, &question.why, &question.help].into_iter().flat_map(in_speech).collect();
        let choices = question.choices.iter().map(move |(choice, text)| (format!("questions.{id}.{choice}"), text));
        std::iter::once((format!("questions.{id}"), own)).chain(choices.map(figures))
    });
    let notices = words.notices.iter().map(|(id, text)| (format!("notices.{id}"), text));
    questions.chain(notices.map(figures)).collect()
}

fn figures((place, text): (String, &Speech)) -> (String, BTreeSet<String>) {
    (place, in_speech(text).collect())
}

/// Whoever hears it hears the same figures.
fn in_speech(text: &Speech) -> impl Iterator<Item = String> + use<> {
    Person::ALL.map(|person| in_text(&text.to(person))).into_iter().flatten()
}

fn told(words: &ResultWords) -> Figures {
    let elements = words.elements.iter().flat_map(|(id, own)| {
        let states = [("asks", &own.asks), ("met", &own.met), ("unknown", &own.unknown)];
        let states = states.into_iter().chain(own.contradicted.as_ref().map(|text| ("contradicted", text)));
        let exceptions = own.exceptions.iter().map(|(id, text)| (id.as_str(), text));
        states.chain(exceptions).map(move |(part, text)| (format!("elements.{id}.{part}"), text))
    });
    let tells = words.tells.iter().map(|(id, text)| (format!("tells.{id}"), text));
    elements.chain(tells).map(figures).collect()
}

/// Runs of digits, without the marks that part thousands or decimals, which differ by language. One and two are left
/// out: some languages say them by the form of the word.
fn in_text(text: &str) -> impl Iterator<Item = String> + use<> {
    let mut found: Vec<String> = Vec::new();
    let mut run = String::new();
    let mut mark = false;
    for letter in text.chars().chain([' ']) {
        match (plain(letter), letter) {
            (Some(digit), _) => {
                run.push(digit);
                mark = false;
            }
            (None, '.' | ',' | '٫' | '٬') if !run.is_empty() && !mark => mark = true,
            (None, _) => {
                mark = false;
                if !run.is_empty() {
                    found.push(std::mem::take(&mut run));
                }
            }
        }
    }
    found.retain(|figure| !["1", "2"].contains(&figure.as_str()));
    found.into_iter()
}

/// The zeros, beside the one of ASCII, of the scripts that the site may be written in; their other digits follow.
const ZEROS: [char; 4] = ['٠', '۰', '०', '০'];

/// A digit of any script that the site may be written in, as the one of 0 to 9.
fn plain(letter: char) -> Option<char> {
    // Every letter of every text in every language comes by here: most of them are told by one comparison.
    if letter.is_ascii() || letter < ZEROS[0] {
        return letter.is_ascii_digit().then_some(letter);
    }
    let letter = u32::from(letter);
    let distance =
        ZEROS.into_iter().map(|zero| letter.wrapping_sub(u32::from(zero))).find(|distance| *distance < 10)?;
    char::from_digit(distance, 10)
}

#[cfg(test)]
mod tests {
    use super::in_text;

    fn of(text: &str) -> Vec<String> {
        in_text(text).collect()
    }

    #[test]
    fn thousands_and_decimals_are_parted_in_any_way() {
        assert_eq!(of("$10,000, then 8.5 and 24/7. In 2026."), ["10000", "85", "24", "7", "2026"]);
        assert_eq!(of("10.000 $, luego 8,5"), ["10000", "85"]);
    }

    #[test]
    fn digits_of_other_scripts_are_figures() {
        assert_eq!(of("٥٬٠٠٠ و ۲۰۲۶"), ["5000", "2026"]);
        assert!(of("five years").is_empty());
    }

    #[test]
    fn one_and_two_may_be_said_in_words() {
        assert_eq!(of("1 year, 2 years, 3 years, 12 years"), ["3", "12"]);
    }
}
