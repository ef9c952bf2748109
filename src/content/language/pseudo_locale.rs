//! A pseudo-locale: the first language with every letter changed, as a whole edition.

use std::collections::BTreeMap;

use crate::content::directory::words::{GroupWords, ServiceWords};
use crate::content::language::definition::{Direction, Language, Stage};
use crate::content::language::fallback::Missing;
use crate::content::language::pseudo::Pseudo;
use crate::content::language::script::Script;
use crate::content::language::words::Words;
use crate::content::screening::speech::Speech;
use crate::content::screening::words::{
    ElementWords, LevelWords, PartWords, QuestionWords, ResultWords, ScreeningWords,
};
use crate::content::site::{Edition, ReliefWords};
use crate::content::text::course::{ChoiceWords, ScenarioWords};
use crate::content::text::glossary::GlossaryWords;
use crate::content::text::page::Page;

/// The `ix`-th pseudo-locale, from 0.
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
        stage: Stage::Pseudo,
        choose: pseudo.text(&first.choose),
        script: Script::default(),
        claims: Vec::new(),
        avoid: Vec::new(),
        said: Vec::new(),
        ..first.clone()
    };
    (language, pseudo)
}

/// A whole edition, made from the first one and its words.
pub(in crate::content) fn edition(first: &Edition, language: Language, words: Words, pseudo: Pseudo) -> Edition {
    let from = &first.language.tag;
    let named =
        |own: &BTreeMap<String, String>| own.iter().map(|(code, name)| (code.clone(), pseudo.text(name))).collect();
    let page = |page: &Page| Page {
        title: pseudo.text(&page.title),
        heading: pseudo.text(&page.heading),
        summary: pseudo.text(&page.summary),
        article: page.article.with_blocks(pseudo.blocks(&page.article.blocks, from, &language.tag)),
        ..page.clone()
    };
    let relief = |own: &ReliefWords| ReliefWords {
        page: page(&own.page),
        results: results(&own.results, pseudo),
        comparison: own.comparison.iter().map(|(compared, text)| (*compared, pseudo.text(text))).collect(),
    };
    Edition {
        screening: screening(&first.screening, pseudo),
        report: first.report.pseudo(pseudo),
        services: first.services.iter().map(|(id, own)| (id.clone(), service(own, pseudo))).collect(),
        regions: named(&first.regions),
        language_names: named(&first.language_names),
        groups: first.groups.iter().map(|(id, own)| (id.clone(), group(own, pseudo))).collect(),
        pages: first.pages.iter().map(|(id, own)| (id.clone(), page(own))).collect(),
        reliefs: first.reliefs.iter().map(|(id, own)| (id.clone(), relief(own))).collect(),
        terms: first.terms.iter().map(|(id, own)| (id.clone(), term(own, pseudo))).collect(),
        course: first.course.iter().map(|(id, own)| (id.clone(), scenario(own, pseudo))).collect(),
        desk: first.desk.pseudo(pseudo),
        sheets: first.sheets.pseudo(pseudo),
        missing: Missing::new(),
        words,
        language,
    }
}

fn term(own: &GlossaryWords, pseudo: Pseudo) -> GlossaryWords {
    GlossaryWords { term: pseudo.text(&own.term), forms: own.forms.clone(), means: pseudo.text(&own.means) }
}

fn scenario(own: &ScenarioWords, pseudo: Pseudo) -> ScenarioWords {
    let choice = |own: &ChoiceWords| ChoiceWords { text: pseudo.text(&own.text), answer: pseudo.text(&own.answer) };
    ScenarioWords {
        name: pseudo.text(&own.name),
        story: pseudo.text(&own.story),
        asks: pseudo.text(&own.asks),
        choices: own.choices.iter().map(|(id, own)| (id.clone(), choice(own))).collect(),
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
    let part = |own: &PartWords| PartWords {
        name: pseudo.text(&own.name),
        note: own.note.as_ref().map(|note| pseudo.text(note)),
    };
    let question = |own: &QuestionWords| QuestionWords {
        text: speech(&own.text, pseudo),
        why: speech(&own.why, pseudo),
        help: speech(&own.help, pseudo),
        choices: speeches(&own.choices, pseudo),
    };
    ScreeningWords {
        parts: own.parts.iter().map(|(id, own)| (id.clone(), part(own))).collect(),
        questions: own.questions.iter().map(|(id, own)| (id.clone(), question(own))).collect(),
        notices: speeches(&own.notices, pseudo),
    }
}

fn results(own: &ResultWords, pseudo: Pseudo) -> ResultWords {
    let element = |own: &ElementWords| ElementWords {
        asks: speech(&own.asks, pseudo),
        met: speech(&own.met, pseudo),
        unknown: speech(&own.unknown, pseudo),
        contradicted: own.contradicted.as_ref().map(|text| speech(text, pseudo)),
        exceptions: speeches(&own.exceptions, pseudo),
    };
    ResultWords {
        name: pseudo.text(&own.name),
        line: pseudo.text(&own.line),
        levels: LevelWords {
            ask_now: speech(&own.levels.ask_now, pseudo),
            may_fit: speech(&own.levels.may_fit, pseudo),
            not_indicated: speech(&own.levels.not_indicated, pseudo),
        },
        subjects: texts(&own.subjects, pseudo),
        elements: own.elements.iter().map(|(id, own)| (id.clone(), element(own))).collect(),
        tells: speeches(&own.tells, pseudo),
    }
}

/// What is said to each person, each way between brackets of its own where the whole is not one stretch.
fn speech(own: &Speech, pseudo: Pseudo) -> Speech {
    own.map(|text| pseudo.text(text))
}

fn speeches(own: &BTreeMap<String, Speech>, pseudo: Pseudo) -> BTreeMap<String, Speech> {
    own.iter().map(|(id, own)| (id.clone(), speech(own, pseudo))).collect()
}

/// Texts by id.
fn texts(own: &BTreeMap<String, String>, pseudo: Pseudo) -> BTreeMap<String, String> {
    own.iter().map(|(id, text)| (id.clone(), pseudo.text(text))).collect()
}
