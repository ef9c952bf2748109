//! The words of one language for all of it: each id has some, and nothing is left over.

use std::collections::BTreeMap;

use crate::address::sources;
use crate::content::language::fallback::{Locale, Sort};
use crate::content::language::reading::Reader;
use crate::content::screening::draft::{
    ElementWordsDraft, PartWordsDraft, QuestionWordsDraft, ReliefWordsDraft, ScreeningWordsDraft,
};
use crate::content::screening::speech::Speech;
use crate::content::source::code::Code;
use crate::content::source::problem::{Problem, Problems};
use crate::content::source::tree::{Source, Tree};
use crate::content::source::words::Taker;
use crate::content::source::written::{Id, Text};
use crate::guide::{Guide, Part, Question};
use crate::relief::{Element, Level, Relief, Rule, State};

/// The words of one part of the questionnaire.
#[derive(Clone, Debug)]
pub struct PartWords {
    pub name: String,
    /// The content note; every sensitive part has one.
    pub note: Option<String>,
}

/// The words of one question.
#[derive(Clone, Debug)]
pub struct QuestionWords {
    pub text: Speech,
    pub why: Speech,
    pub help: Speech,
    /// By the id of each choice of its own.
    pub choices: BTreeMap<String, Speech>,
}

/// What the questionnaire's results say of a relief.
#[derive(Clone, Debug)]
pub struct ResultWords {
    pub name: String,
    pub line: String,
    pub levels: LevelWords,
    /// By the subject's id; empty where a relief has one kind of applicant.
    pub subjects: BTreeMap<String, String>,
    /// By the element's id.
    pub elements: BTreeMap<String, ElementWords>,
    /// By the tell's id.
    pub tells: BTreeMap<String, Speech>,
}

/// A sentence for each level.
#[derive(Clone, Debug)]
pub struct LevelWords {
    pub ask_now: Speech,
    pub may_fit: Speech,
    pub not_indicated: Speech,
}

impl LevelWords {
    /// The sentence for one level.
    #[must_use]
    pub fn of(&self, level: Level) -> &Speech {
        match level {
            Level::AskNow => &self.ask_now,
            Level::MayFit => &self.may_fit,
            Level::NotIndicated => &self.not_indicated,
        }
    }
}

/// What is said of one element of the law.
#[derive(Clone, Debug)]
pub struct ElementWords {
    pub asks: Speech,
    pub met: Speech,
    pub unknown: Speech,
    /// `None` for an element that never points away.
    pub contradicted: Option<Speech>,
    /// By the exception's id.
    pub exceptions: BTreeMap<String, Speech>,
}

impl ElementWords {
    /// The sentence for one state; `None` for a state the element never comes to.
    #[must_use]
    pub fn of(&self, state: State) -> Option<&Speech> {
        match state {
            State::Met => Some(&self.met),
            State::Unknown => Some(&self.unknown),
            State::Contradicted => self.contradicted.as_ref(),
        }
    }
}

/// One language's words for the questionnaire, each by its id.
pub struct ScreeningWords {
    pub parts: BTreeMap<String, PartWords>,
    pub questions: BTreeMap<String, QuestionWords>,
    pub notices: BTreeMap<String, Speech>,
}

/// A file of words, and the language it is in.
#[derive(Clone, Copy)]
pub(in crate::content) struct File<'a> {
    pub source: Source<'a>,
    pub tag: &'a str,
}

impl File<'_> {
    /// What is written under each id of a table.
    pub fn take<'i, T, U>(
        self,
        written: BTreeMap<Id, T>,
        table: &str,
        ids: impl IntoIterator<Item = &'i str>,
        problems: &mut Problems,
        read: impl FnMut(&'i str, T, &mut Problems) -> U,
    ) -> BTreeMap<String, U> {
        let missing = |id: &str, place| {
            Problem::new(
                Code::WordsMissing,
                place,
                format!("`{id}` has no words in `{}`", self.tag),
                format!("add `{id}` under `[{table}]`"),
            )
        };
        let unknown = |id: &str, place| {
            Problem::new(
                Code::WordsUnknown,
                place,
                format!("nothing is called `{id}`"),
                format!("take it out of `[{table}]`, or give it the id it has in the structure file"),
            )
        };
        Taker { source: self.source, missing: &missing, unknown: &unknown }.take(written, ids, problems, read)
    }

    /// What is said under each id of a table.
    fn take_speech<'i>(
        self,
        written: BTreeMap<Id, Text>,
        table: &str,
        ids: impl IntoIterator<Item = &'i str>,
        problems: &mut Problems,
    ) -> BTreeMap<String, Speech> {
        self.take(written, table, ids, problems, |_, text, problems| self.speech(text, problems))
    }

    fn speech(self, text: Text, problems: &mut Problems) -> Speech {
        Speech::read(text, self.source, problems)
    }

    /// The words under each id of a table.
    pub fn take_words<'i>(
        self,
        written: BTreeMap<Id, Text>,
        table: &str,
        ids: impl IntoIterator<Item = &'i str>,
        problems: &mut Problems,
    ) -> BTreeMap<String, String> {
        self.take(written, table, ids, problems, |_, text, problems| self.source.words(text, problems))
    }
}

/// The words of the questionnaire in one language.
pub(in crate::content) fn read(
    tree: &Tree,
    locale: &Locale<'_>,
    guide: &Guide,
    reader: &Reader,
    problems: &mut Problems,
) -> ScreeningWords {
    let tag = locale.tag;
    let mut words = ScreeningWords { parts: BTreeMap::new(), questions: BTreeMap::new(), notices: BTreeMap::new() };
    let path = sources::screening_words;
    let read = locale.toml::<ScreeningWordsDraft>(tree, Sort::Screening, path, problems);
    let Some((source, draft)) = read else { return words };
    let file = File { source, tag };
    let parts = guide.parts.iter().map(|part| part.id.as_str());
    let mut drafts = file.take(draft.parts, "parts", parts, problems, |_, written, _| written);
    for part in &guide.parts {
        if let Some(written) = drafts.remove(&part.id) {
            words.parts.insert(part.id.clone(), part_words(part, written, file, problems));
        }
    }
    let questions = guide.questions.iter().map(|question| question.id.as_str());
    let mut drafts = file.take(draft.questions, "questions", questions, problems, |_, written, _| written);
    for question in &guide.questions {
        if let Some(written) = drafts.remove(&question.id) {
            words.questions.insert(question.id.clone(), question_words(question, written, file, problems));
        }
    }
    let notices = guide.notices.iter().map(|notice| notice.id.as_str());
    words.notices = file.take_speech(draft.notices, "notices", notices, problems);
    report_hard_words(source, reader, question_texts(&words), problems);
    words
}

/// What the results say of one relief in one language; `None` when its file cannot be read.
pub(in crate::content) fn read_results(
    tree: &Tree,
    locale: &Locale<'_>,
    relief: &Relief,
    reader: &Reader,
    problems: &mut Problems,
) -> Option<ResultWords> {
    let tag = locale.tag;
    let path = |tag: &str| sources::relief_words(&relief.id, tag);
    let (source, draft) = locale.toml::<ReliefWordsDraft>(tree, Sort::Reliefs, path, problems)?;
    let words = result_words(relief, draft, File { source, tag }, problems);
    report_hard_words(source, reader, result_texts(&words), problems);
    Some(words)
}

/// The highest school grade of questions and results.
const HARDEST: f64 = 6.0;

/// Questions and results are read by frightened people on small screens.
pub(in crate::content) fn report_hard_words(
    source: Source<'_>,
    reader: &Reader,
    texts: Vec<String>,
    problems: &mut Problems,
) {
    let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
    if let Some(grade) = reader.measure(texts).grade.filter(|grade| *grade > HARDEST) {
        problems.add(Problem::new(
            Code::WordsTooHard,
            source.whole(),
            format!("these words read at grade {grade:.1}; {HARDEST:.0} is the most for questions and results"),
            "use shorter sentences and everyday words",
        ));
    }
}

fn question_texts(words: &ScreeningWords) -> Vec<String> {
    let questions = words.questions.values().flat_map(|question| {
        [&question.text, &question.why, &question.help].into_iter().chain(question.choices.values())
    });
    questions.chain(words.notices.values()).map(Speech::text).collect()
}

fn result_texts(words: &ResultWords) -> Vec<String> {
    let elements = words.elements.values().flat_map(|element| {
        let states = [&element.asks, &element.met, &element.unknown].into_iter().chain(&element.contradicted);
        states.chain(element.exceptions.values())
    });
    let levels = Level::ALL.map(|level| words.levels.of(level));
    let all = elements.chain(words.tells.values()).chain(levels).map(Speech::text);
    [words.line.clone()].into_iter().chain(all).collect()
}

fn part_words(part: &Part, own: PartWordsDraft, file: File<'_>, problems: &mut Problems) -> PartWords {
    if part.sensitive && own.note.is_none() {
        problems.add(Problem::new(
            Code::WordsMissing,
            file.source.whole(),
            format!("sensitive part `{}` has no content note in `{}`", part.id, file.tag),
            format!("add `note` under `[parts.{}]`", part.id),
        ));
    }
    PartWords {
        name: file.source.words(own.name, problems),
        note: own.note.map(|note| file.source.words(note, problems)),
    }
}

fn question_words(
    question: &Question,
    own: QuestionWordsDraft,
    file: File<'_>,
    problems: &mut Problems,
) -> QuestionWords {
    let table = format!("questions.{}.choices", question.id);
    QuestionWords {
        choices: file.take_speech(own.choices, &table, question.choices.iter().map(String::as_str), problems),
        text: file.speech(own.text, problems),
        why: file.speech(own.why, problems),
        help: file.speech(own.help, problems),
    }
}

fn result_words(relief: &Relief, draft: ReliefWordsDraft, file: File<'_>, problems: &mut Problems) -> ResultWords {
    let subjects = match relief.subjects.as_slice() {
        [_only] => BTreeMap::new(),
        several => file.take_words(draft.subjects, "subjects", several.iter().map(|own| own.id.as_str()), problems),
    };
    let ids = relief.elements.iter().map(|element| element.id.as_str());
    let mut drafts = file.take(draft.elements, "elements", ids, problems, |_, written, _| written);
    let mut elements = BTreeMap::new();
    for element in &relief.elements {
        if let Some(written) = drafts.remove(&element.id) {
            elements.insert(element.id.clone(), element_words(element, written, file, problems));
        }
    }
    let tells = file.take_speech(draft.tells, "tells", relief.tells.iter().map(|tell| tell.id.as_str()), problems);
    let levels = draft.levels;
    ResultWords {
        name: file.source.words(draft.name, problems),
        line: file.source.words(draft.line, problems),
        levels: LevelWords {
            ask_now: file.speech(levels.ask_now, problems),
            may_fit: file.speech(levels.may_fit, problems),
            not_indicated: file.speech(levels.not_indicated, problems),
        },
        subjects,
        elements,
        tells,
    }
}

fn element_words(element: &Element, own: ElementWordsDraft, file: File<'_>, problems: &mut Problems) -> ElementWords {
    let table = format!("elements.{}", element.id);
    if element.contradicted != Rule::Never && own.contradicted.is_none() {
        problems.add(Problem::new(
            Code::WordsMissing,
            file.source.whole(),
            format!("`{}` can point away, and `{}` has no words for it", element.id, file.tag),
            format!("add `contradicted` under `[{table}]`"),
        ));
    }
    let ids = element.exceptions.iter().map(|exception| exception.id.as_str());
    let exceptions = file.take_speech(own.exceptions, &format!("{table}.exceptions"), ids, problems);
    ElementWords {
        asks: file.speech(own.asks, problems),
        met: file.speech(own.met, problems),
        unknown: file.speech(own.unknown, problems),
        contradicted: own.contradicted.map(|text| file.speech(text, problems)),
        exceptions,
    }
}
