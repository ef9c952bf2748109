//! The short course for officials: situations, choices, and why.

use std::collections::BTreeMap;

use crate::address::sources;
use crate::content::language::fallback::{Locale, Sort};
use crate::content::law::FactId;
use crate::content::source::anchor;
use crate::content::source::code::Code;
use crate::content::source::known::Known;
use crate::content::source::problem::{Problem, Problems, nearest};
use crate::content::source::tree::{Source, Tree};
use crate::content::source::words::Taker;
use crate::content::text::draft::{CourseDraft, CourseWordsDraft, ScenarioWordsDraft};

/// The scenarios, in the order they are shown.
pub type Course = Vec<Scenario>;

/// One situation, without its words.
#[derive(Clone, Debug)]
pub struct Scenario {
    pub id: String,
    pub choices: Vec<String>,
    /// One of `choices`.
    pub best: String,
    /// Never empty.
    pub cites: Vec<FactId>,
}

/// The course in one language, by the id of each scenario.
pub type CourseWords = BTreeMap<String, ScenarioWords>;

/// A scenario's words.
#[derive(Clone, Debug)]
pub struct ScenarioWords {
    pub name: String,
    pub story: String,
    pub asks: String,
    /// By the choice's id.
    pub choices: BTreeMap<String, ChoiceWords>,
}

/// The words of a choice, and what follows from it.
#[derive(Clone, Debug)]
pub struct ChoiceWords {
    pub text: String,
    pub answer: String,
}

const COURSE: &str = sources::COURSE;

pub(in crate::content) fn read(tree: &Tree, known: &Known<'_>, problems: &mut Problems) -> Course {
    let Some((source, draft)) = tree.toml::<CourseDraft>(COURSE, problems) else { return Vec::new() };
    let mut course: Course = Vec::new();
    for own in draft.scenario {
        anchor::report_written(&own.id, source, problems);
        let id = own.id.as_ref().clone();
        if course.iter().any(|scenario| scenario.id == id) {
            problems.add(Problem::new(
                Code::CourseDuplicate,
                source.at(own.id.span()),
                format!("the scenario `{id}` is written twice"),
                "keep one",
            ));
            continue;
        }
        let choices: Vec<String> = own.choices.iter().map(|choice| choice.as_ref().clone()).collect();
        if !choices.contains(own.best.as_ref()) {
            problems.add(Problem::new(
                Code::CourseBest,
                source.at(own.best.span()),
                format!("`{}` is none of the choices of `{id}`", own.best.as_ref()),
                nearest(own.best.as_ref(), choices.iter().map(String::as_str), "`choices` above it"),
            ));
        }
        if own.cites.is_empty() {
            problems.add(Problem::new(
                Code::CourseUncited,
                source.at(own.id.span()),
                format!("the scenario `{id}` cites no fact"),
                "name in `cites` the facts its explanation rests on",
            ));
        }
        let cites = known.facts(&own.cites, source, problems);
        course.push(Scenario { id, choices, best: own.best.into_inner(), cites });
    }
    course
}

/// Words for every scenario, by its id.
pub(in crate::content) fn read_words(
    tree: &Tree,
    locale: &Locale<'_>,
    course: &[Scenario],
    problems: &mut Problems,
) -> CourseWords {
    let tag = locale.tag;
    let path = sources::course_words;
    let read = locale.toml::<CourseWordsDraft>(tree, Sort::Course, path, problems);
    let Some((source, draft)) = read else { return CourseWords::new() };
    let ids = || course.iter().map(|scenario| scenario.id.as_str());
    let missing = |id: &str, place| {
        Problem::new(
            Code::WordsMissing,
            place,
            format!("the scenario `{id}` has no words in `{tag}`"),
            format!("add `[scenarios.{id}]` with `name`, `story`, `asks` and its choices"),
        )
    };
    let unknown = |id: &str, place| {
        Problem::new(Code::WordsUnknown, place, format!("no scenario is called `{id}`"), nearest(id, ids(), COURSE))
    };
    let mut words = CourseWords::new();
    let taker = Taker { source, missing: &missing, unknown: &unknown };
    let mut drafts = taker.take(draft.scenarios, ids(), problems, |_, written, _| written);
    for scenario in course {
        if let Some(written) = drafts.remove(&scenario.id) {
            words.insert(scenario.id.clone(), scenario_words(scenario, written, source, tag, problems));
        }
    }
    words
}

fn scenario_words(
    scenario: &Scenario,
    written: ScenarioWordsDraft,
    source: Source<'_>,
    tag: &str,
    problems: &mut Problems,
) -> ScenarioWords {
    let Scenario { id: scenario, choices, .. } = scenario;
    let ids = || choices.iter().map(String::as_str);
    let missing = |id: &str, place| {
        Problem::new(
            Code::WordsMissing,
            place,
            format!("the choice `{id}` of `{scenario}` has no words in `{tag}`"),
            format!("add `[scenarios.{scenario}.choices.{id}]` with `text` and `answer`"),
        )
    };
    let unknown = |id: &str, place| {
        Problem::new(
            Code::WordsUnknown,
            place,
            format!("`{scenario}` has no choice `{id}`"),
            nearest(id, ids(), COURSE),
        )
    };
    let taker = Taker { source, missing: &missing, unknown: &unknown };
    let choices = taker.take(written.choices, ids(), problems, |_, choice, problems| ChoiceWords {
        text: source.words(choice.text, problems),
        answer: source.words(choice.answer, problems),
    });
    ScenarioWords {
        name: source.words(written.name, problems),
        story: source.words(written.story, problems),
        asks: source.words(written.asks, problems),
        choices,
    }
}
