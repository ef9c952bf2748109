//! Languages made up from the first one, to try every page with: one with an accent on each letter, one in Arabic letters
//! read from the right, both longer than English. Nothing of them is on the disk, and no build has them unless asked.
//!
//! A word that stays English on their pages stands in the code and not with the words. What is the same in every
//! language stays as it is: numbers, addresses, names, citations, markup and what messages are filled with.

use std::borrow::Cow;

use crate::content::directory::{GroupWords, ServiceWords};
use crate::content::language::words::Words;
use crate::content::screening::{ElementWords, PartWords, QuestionWords, ReliefWords, ScreeningWords};
use crate::content::settings::{Direction, Language, Stage};
use crate::content::site::Edition;
use crate::content::text::course::ScenarioWords;
use crate::content::text::glossary::GlossaryWords;
use crate::content::text::page::Page;

/// How the letters are changed.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Pseudo {
    /// Latin letters with accents, read from the left.
    Accented,
    /// Arabic letters, read from the right.
    Arabic,
}

/// Around each text, so that one that is cut off shows.
pub const BRACKETS: [char; 2] = ['⟦', '⟧'];

/// How much longer than English a text is, in percent of its letters. German and Spanish need up to so much.
const LONGER: usize = 40;

const SMALL: &str = "ȧƀƈḓḗƒɠħīĵķŀḿƞǿƥɋřşŧŭṽẇẋẏẑ";
const LARGE: &str = "ȦƁƇḒḖƑƓĦĪĴĶĿḾȠǾƤɊŘŞŦŬṼẆẊẎẐ";
const ARABIC: &str = "ابصدعفغهيجكلمنوپقرستذثشخيز";

impl Pseudo {
    /// The kinds take turns.
    fn nth(ix: usize) -> Pseudo {
        if ix.is_multiple_of(2) { Pseudo::Accented } else { Pseudo::Arabic }
    }

    /// For Fluent, which calls it on the text of a message and not on what the message is filled with.
    pub(in crate::content) fn transform(self) -> fn(&str) -> Cow<'_, str> {
        match self {
            Pseudo::Accented => |text| Pseudo::Accented.changed(text).into(),
            Pseudo::Arabic => |text| Pseudo::Arabic.changed(text).into(),
        }
    }

    /// The text between brackets.
    pub(in crate::content) fn enclosed(self, text: &str) -> String {
        format!("{}{text}{}", BRACKETS[0], BRACKETS[1])
    }

    /// A text in this language.
    pub(in crate::content) fn text(self, text: &str) -> String {
        if text.trim().is_empty() { text.to_owned() } else { self.enclosed(&self.changed(text)) }
    }

    /// Every letter changed, and some doubled; addresses are not touched.
    fn changed(self, text: &str) -> String {
        let mut out = String::with_capacity(text.len() * 3);
        let mut owed = 0;
        for word in text.split_inclusive(char::is_whitespace) {
            if is_address(word) {
                out.push_str(word);
                continue;
            }
            for letter in word.chars() {
                let changed = self.letter(letter);
                out.push(changed);
                owed += if changed == letter { 0 } else { LONGER };
                if owed >= 100 {
                    out.push(changed);
                    owed -= 100;
                }
            }
        }
        out
    }

    fn letter(self, letter: char) -> char {
        let nth = |alphabet: &str, first: char| alphabet.chars().nth(letter as usize - first as usize);
        let changed = match (self, letter) {
            (Pseudo::Accented, 'a'..='z') => nth(SMALL, 'a'),
            (Pseudo::Accented, 'A'..='Z') => nth(LARGE, 'A'),
            (Pseudo::Arabic, 'a'..='z') => nth(ARABIC, 'a'),
            (Pseudo::Arabic, 'A'..='Z') => nth(ARABIC, 'A'),
            _ => None,
        };
        changed.unwrap_or(letter)
    }

    /// Markup of ours in this language: only what stands between tags is changed, and links lead to the same pages.
    fn html(self, html: &str, from: &str, to: &str) -> String {
        let mut out = String::with_capacity(html.len() * 2);
        let (from, to) = (format!("href=\"/{from}/"), format!("href=\"/{to}/"));
        let mut isolated = false;
        for part in html.split_inclusive('>') {
            let (text, tag) = part.split_at(part.find('<').unwrap_or(part.len()));
            if isolated {
                out.push_str(text)
            } else {
                out.push_str(&self.markup_text(text))
            }
            let name = tag.trim_start_matches(['<', '/']).split([' ', '>']).next().unwrap_or("");
            let closes = tag.starts_with("</");
            if name == "bdi" {
                isolated = !closes;
            }
            if closes && is_block(name) {
                out.push(BRACKETS[1]);
            }
            out.push_str(&tag.replace(&from, &to));
            if !closes && is_block(name) {
                out.push(BRACKETS[0]);
            }
        }
        out
    }

    /// Text between tags, in which `&amp;` is one letter.
    fn markup_text(self, text: &str) -> String {
        let mut out = String::new();
        for (ix, part) in text.split('&').enumerate() {
            let rest = if ix == 0 { part } else { part.split_once(';').map_or("", |(_, rest)| rest) };
            if ix > 0 {
                out.push('&');
                out.push_str(&part[..part.len() - rest.len()]);
            }
            out.push_str(&self.changed(rest));
        }
        out
    }
}

fn is_block(name: &str) -> bool {
    matches!(name, "p" | "h2" | "h3" | "h4" | "li" | "td" | "th" | "summary")
}

/// Whether a word is an address: `uscis.gov`, `https://…`, `name@example.org`.
fn is_address(word: &str) -> bool {
    let bare = word.trim_matches(|letter: char| !letter.is_alphanumeric());
    let end = bare.rsplit('.').next().unwrap_or("");
    let named = bare.contains('.') && end.len() >= 2 && end.chars().all(|letter| letter.is_ascii_lowercase());
    named || bare.contains("://") || bare.contains('@')
}

/// The `ix`-th made-up language, from 0.
pub(in crate::content) fn language(first: &Language, ix: usize) -> (Language, Pseudo) {
    let pseudo = Pseudo::nth(ix);
    let again = if ix < 2 { String::new() } else { format!("-{}", ix / 2 + 1) };
    let (tag, direction) = match pseudo {
        Pseudo::Accented => ("qps-ploc", Direction::Ltr),
        Pseudo::Arabic => ("qps-plocm", Direction::Rtl),
    };
    let language = Language {
        tag: format!("{tag}{again}"),
        name: pseudo.text(&format!("Pseudo {}", ix + 1)),
        direction,
        stage: Stage::MadeUp,
        exit: first.exit.clone(),
        choose: pseudo.text(&first.choose),
        claims: Vec::new(),
        avoid: Vec::new(),
    };
    (language, pseudo)
}

/// A whole edition, made from the first one and its words.
pub(in crate::content) fn edition(first: &Edition, language: Language, words: Words, pseudo: Pseudo) -> Edition {
    let text = |text: &String| pseudo.text(text);
    let texts = |own: &Vec<String>| own.iter().map(text).collect::<Vec<_>>();
    let from = &first.language.tag;
    let named = |own: &std::collections::BTreeMap<String, String>| {
        own.iter().map(|(code, name)| (code.clone(), pseudo.text(name))).collect()
    };
    let page = |page: &Page| Page {
        title: pseudo.text(&page.title),
        heading: pseudo.text(&page.heading),
        summary: pseudo.text(&page.summary),
        article: page.article.with_html(pseudo.html(&page.article.html, from, &language.tag)),
        ..page.clone()
    };
    Edition {
        screening: screening(&first.screening, pseudo),
        services: first.services.iter().map(|own| service(own, pseudo)).collect(),
        regions: named(&first.regions),
        language_names: named(&first.language_names),
        groups: first.groups.iter().map(|(id, own)| (id.clone(), group(own, pseudo))).collect(),
        pages: first.pages.iter().map(|(id, own)| (id.clone(), page(own))).collect(),
        reliefs: first.reliefs.iter().map(page).collect(),
        comparisons: first.comparisons.iter().map(texts).collect(),
        terms: first.terms.iter().map(|own| term(own, pseudo)).collect(),
        course: first.course.iter().map(|own| scenario(own, pseudo)).collect(),
        lacks: crate::content::language::fallback::Lacks::new(),
        words,
        language,
    }
}

fn term(own: &GlossaryWords, pseudo: Pseudo) -> GlossaryWords {
    GlossaryWords { term: pseudo.text(&own.term), forms: own.forms.clone(), means: pseudo.text(&own.means) }
}

fn scenario(own: &ScenarioWords, pseudo: Pseudo) -> ScenarioWords {
    ScenarioWords {
        name: pseudo.text(&own.name),
        story: pseudo.text(&own.story),
        asks: pseudo.text(&own.asks),
        choices: own.choices.iter().map(|(text, answer)| (pseudo.text(text), pseudo.text(answer))).collect(),
    }
}

/// Its name is the same in every language.
fn service(own: &ServiceWords, pseudo: Pseudo) -> ServiceWords {
    let maybe = |text: &Option<String>| text.as_ref().map(|text| pseudo.text(text));
    ServiceWords {
        name: own.name.clone(),
        what: pseudo.text(&own.what),
        call: pseudo.text(&own.call),
        status: maybe(&own.status),
        note: maybe(&own.note),
        hours: maybe(&own.hours),
    }
}

fn group(own: &GroupWords, pseudo: Pseudo) -> GroupWords {
    GroupWords {
        what: pseudo.text(&own.what),
        call: pseudo.text(&own.call),
        note: own.note.as_ref().map(|note| pseudo.text(note)),
    }
}

fn screening(own: &ScreeningWords, pseudo: Pseudo) -> ScreeningWords {
    let texts = |own: &[String]| own.iter().map(|text| pseudo.text(text)).collect::<Vec<_>>();
    let part = |own: &PartWords| PartWords {
        name: pseudo.text(&own.name),
        note: own.note.as_ref().map(|note| pseudo.text(note)),
    };
    let question = |own: &QuestionWords| QuestionWords {
        text: pseudo.text(&own.text),
        why: pseudo.text(&own.why),
        help: pseudo.text(&own.help),
        choices: texts(&own.choices),
    };
    let element = |own: &ElementWords| ElementWords {
        asks: pseudo.text(&own.asks),
        states: own.states.each_ref().map(|text| pseudo.text(text)),
        exceptions: texts(&own.exceptions),
    };
    let relief = |own: &ReliefWords| ReliefWords {
        name: pseudo.text(&own.name),
        line: pseudo.text(&own.line),
        levels: own.levels.each_ref().map(|text| pseudo.text(text)),
        subjects: texts(&own.subjects),
        elements: own.elements.iter().map(element).collect(),
        tells: texts(&own.tells),
    };
    ScreeningWords {
        parts: own.parts.iter().map(part).collect(),
        questions: own.questions.iter().map(question).collect(),
        notices: texts(&own.notices),
        reliefs: own.reliefs.iter().map(relief).collect(),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const BOTH: [Pseudo; 2] = [Pseudo::Accented, Pseudo::Arabic];

    #[test]
    fn each_letter_has_one_of_its_own() {
        for alphabet in [SMALL, LARGE] {
            let mut letters: Vec<char> = alphabet.chars().collect();
            letters.sort_unstable();
            letters.dedup();
            assert_eq!(letters.len(), 26, "{alphabet}");
            assert!(letters.iter().all(|letter| letter.is_alphabetic() && !letter.is_ascii()));
        }
        assert_eq!(ARABIC.chars().count(), 26);
    }

    #[test]
    fn tags_links_numbers_and_isolated_words_stay() {
        let html =
            "<h2 id=\"what\">One &amp; <a href=\"/en/help/\">2 of 3</a></h2><p>Call <bdi dir=\"ltr\">HELP</bdi>.</p>";
        let made = Pseudo::Accented.html(html, "en", "qps-ploc");
        assert_eq!(
            made,
            "<h2 id=\"what\">⟦Ǿƞḗḗ &amp; <a href=\"/qps-ploc/help/\">2 ǿƒ 3</a>⟧</h2><p>⟦Ƈȧŀŀŀ <bdi dir=\"ltr\">HELP</bdi>.⟧</p>"
        );
    }

    #[test]
    fn addresses_are_not_words() {
        for address in ["uscis.gov", "(www.uscis.gov).", "https://a.example/B", "help@example.org,"] {
            assert_eq!(Pseudo::Arabic.changed(address), address);
        }
        for words in ["U.S.", "e.g.", "law."] {
            assert_ne!(Pseudo::Arabic.changed(words), words);
        }
    }

    proptest! {
        #[test]
        fn a_text_is_longer_holds_no_letter_of_english_and_keeps_its_numbers(text in "[A-Za-z0-9 ,?]{0,80}") {
            for pseudo in BOTH {
                let made = pseudo.changed(&text);
                let letters = text.chars().filter(char::is_ascii_alphabetic).count();
                prop_assert_eq!(made.chars().count(), text.chars().count() + letters * LONGER / 100);
                prop_assert!(!made.chars().any(|letter| letter.is_ascii_alphabetic()));
                let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
                prop_assert_eq!(digits(&made), digits(&text));
            }
        }
    }
}
