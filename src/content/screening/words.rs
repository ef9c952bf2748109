//! The words of one language for all of it: each id has some, and nothing is left over.

use std::collections::BTreeMap;

use crate::content::language::fallback::{Locale, Sort};
use crate::content::screening::draft::{
    ElementWordsDraft, PartWordsDraft, QuestionWordsDraft, ReliefWordsDraft, ScreeningWordsDraft,
};
use crate::content::source::problem::Problems;
use crate::content::source::tree::{Source, Tree};
use crate::content::source::written::{Id, Text};
use crate::guide::{Guide, Part, Question};
use crate::relief::{Element, Relief, Rule};

#[derive(Clone, Debug)]
pub struct PartWords {
    pub name: String,
    pub note: Option<String>,
}

#[derive(Clone, Debug)]
pub struct QuestionWords {
    pub text: String,
    pub why: String,
    pub help: String,
    /// In the order of the question's own choices.
    pub choices: Vec<String>,
}

#[derive(Clone, Debug)]
pub struct ReliefWords {
    pub name: String,
    pub line: String,
    /// In the order of [`crate::relief::Level::ALL`].
    pub levels: [String; 3],
    pub subjects: Vec<String>,
    pub elements: Vec<ElementWords>,
    pub tells: Vec<String>,
}

#[derive(Clone, Debug)]
pub struct ElementWords {
    pub asks: String,
    /// In the order of [`crate::relief::State::ALL`]; the last is empty for an element that never points away.
    pub states: [String; 3],
    pub exceptions: Vec<String>,
}

/// One language's words for all of it.
pub struct ScreeningWords {
    pub parts: Vec<PartWords>,
    pub questions: Vec<QuestionWords>,
    pub notices: Vec<String>,
    pub reliefs: Vec<ReliefWords>,
}

/// Takes words by id out of a map, reporting what is missing and what is left over.
struct Taker<'a> {
    source: Source<'a>,
    tag: &'a str,
}

impl Taker<'_> {
    fn take<T>(&self, map: &mut BTreeMap<Id, T>, table: &str, id: &str, problems: &mut Problems) -> Option<T> {
        let found = map.remove(id);
        if found.is_none() {
            problems.add(self.source.problem(
                None,
                "words/missing",
                format!("`{id}` has no words in `{}`", self.tag),
                format!("add `{id}` under `[{table}]`"),
            ));
        }
        found
    }

    /// The words of each id, in order; what is missing, empty or left over is reported.
    fn take_words<'i>(
        &self,
        map: &mut BTreeMap<Id, Text>,
        table: &str,
        ids: impl Iterator<Item = &'i str>,
        problems: &mut Problems,
    ) -> Vec<String> {
        let words = ids
            .filter_map(|id| self.take(map, table, id, problems).map(|text| self.source.words(text, problems)))
            .collect();
        self.left_over(map, table, problems);
        words
    }

    fn left_over<T>(&self, map: &BTreeMap<Id, T>, table: &str, problems: &mut Problems) {
        for id in map.keys() {
            problems.add(self.source.problem(
                Some(id.span()),
                "words/unknown",
                format!("nothing is called `{}`", id.as_ref()),
                format!("take it out of `[{table}]`, or give it the id it has in the structure file"),
            ));
        }
    }
}

/// The words of one language.
pub(in crate::content) fn read_words(
    tree: &Tree,
    locale: &Locale<'_>,
    guide: &Guide,
    problems: &mut Problems,
) -> ScreeningWords {
    let tag = locale.tag;
    let mut words =
        ScreeningWords { parts: Vec::new(), questions: Vec::new(), notices: Vec::new(), reliefs: Vec::new() };
    let path = |tag: &str| format!("content/screening/{tag}.toml");
    if let Some((source, mut draft)) = locale.toml::<ScreeningWordsDraft>(tree, Sort::Screening, path, problems) {
        let taker = Taker { source, tag };
        for part in &guide.parts {
            if let Some(own) = taker.take(&mut draft.parts, "parts", &part.id, problems) {
                words.parts.push(part_words(part, own, &taker, problems));
            }
        }
        for question in &guide.questions {
            if let Some(own) = taker.take(&mut draft.questions, "questions", &question.id, problems) {
                words.questions.push(question_words(question, own, &taker, problems));
            }
        }
        let ids = guide.notices.iter().map(|notice| notice.id.as_str());
        words.notices = taker.take_words(&mut draft.notices, "notices", ids, problems);
        taker.left_over(&draft.parts, "parts", problems);
        taker.left_over(&draft.questions, "questions", problems);
    }
    for relief in &guide.reliefs {
        let path = |tag: &str| format!("content/reliefs/{}/{tag}.toml", relief.id);
        if let Some((source, draft)) = locale.toml::<ReliefWordsDraft>(tree, Sort::Reliefs, path, problems) {
            words.reliefs.push(relief_words(relief, draft, &Taker { source, tag }, problems));
        }
    }
    words
}

fn part_words(part: &Part, own: PartWordsDraft, taker: &Taker<'_>, problems: &mut Problems) -> PartWords {
    if part.sensitive && own.note.is_none() {
        problems.add(taker.source.problem(
            None,
            "words/missing",
            format!("sensitive part `{}` has no content note in `{}`", part.id, taker.tag),
            format!("add `note` under `[parts.{}]`", part.id),
        ));
    }
    PartWords {
        name: taker.source.words(own.name, problems),
        note: own.note.map(|note| taker.source.words(note, problems)),
    }
}

fn question_words(
    question: &Question,
    mut own: QuestionWordsDraft,
    taker: &Taker<'_>,
    problems: &mut Problems,
) -> QuestionWords {
    let table = format!("questions.{}.choices", question.id);
    QuestionWords {
        choices: taker.take_words(&mut own.choices, &table, question.choices.iter().map(String::as_str), problems),
        text: taker.source.words(own.text, problems),
        why: taker.source.words(own.why, problems),
        help: taker.source.words(own.help, problems),
    }
}

fn relief_words(
    relief: &Relief,
    mut draft: ReliefWordsDraft,
    taker: &Taker<'_>,
    problems: &mut Problems,
) -> ReliefWords {
    let subjects = match relief.subjects.as_slice() {
        [_only] => Vec::new(),
        several => {
            taker.take_words(&mut draft.subjects, "subjects", several.iter().map(|own| own.id.as_str()), problems)
        }
    };
    let mut elements = Vec::new();
    for element in &relief.elements {
        if let Some(own) = taker.take(&mut draft.elements, "elements", &element.id, problems) {
            elements.push(element_words(element, own, taker, problems));
        }
    }
    taker.left_over(&draft.elements, "elements", problems);
    let tells = taker.take_words(&mut draft.tells, "tells", relief.tells.iter().map(|tell| tell.id.as_str()), problems);
    let levels = draft.levels;
    ReliefWords {
        name: taker.source.words(draft.name, problems),
        line: taker.source.words(draft.line, problems),
        levels: [levels.ask_now, levels.may_fit, levels.not_indicated].map(|own| taker.source.words(own, problems)),
        subjects,
        elements,
        tells,
    }
}

fn element_words(
    element: &Element,
    mut own: ElementWordsDraft,
    taker: &Taker<'_>,
    problems: &mut Problems,
) -> ElementWords {
    let table = format!("elements.{}", element.id);
    if element.contradicted != Rule::Never && own.contradicted.is_none() {
        problems.add(taker.source.problem(
            None,
            "words/missing",
            format!("`{}` can point away, and `{}` has no words for it", element.id, taker.tag),
            format!("add `contradicted` under `[{table}]`"),
        ));
    }
    let ids = element.exceptions.iter().map(|exception| exception.id.as_str());
    let exceptions = taker.take_words(&mut own.exceptions, &format!("{table}.exceptions"), ids, problems);
    let contradicted = own.contradicted.map(|text| taker.source.words(text, problems)).unwrap_or_default();
    ElementWords {
        asks: taker.source.words(own.asks, problems),
        states: [taker.source.words(own.met, problems), taker.source.words(own.unknown, problems), contradicted],
        exceptions,
    }
}
