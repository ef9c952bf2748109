//! The short course for officials: situations, choices, and why.

use crate::content::language::fallback::{Locale, Sort};
use crate::content::law::FactId;
use crate::content::source::code::Code;
use crate::content::source::known::Known;
use crate::content::source::problem::{Problem, Problems, nearest};
use crate::content::source::tree::Tree;
use crate::content::text::draft::{CourseDraft, CourseWordsDraft};

/// The scenarios, in the order they are shown.
pub type Course = Vec<Scenario>;

/// One situation, without its words.
#[derive(Clone, Debug)]
pub struct Scenario {
    pub id: String,
    pub choices: Vec<String>,
    /// Index into `choices`.
    pub best: usize,
    /// Never empty.
    pub cites: Vec<FactId>,
}

/// The course in one language, in the order of [`Course`].
pub type CourseWords = Vec<ScenarioWords>;

/// A scenario's words.
#[derive(Clone, Debug)]
pub struct ScenarioWords {
    pub name: String,
    pub story: String,
    pub asks: String,
    /// Each choice with what follows from it.
    pub choices: Vec<(String, String)>,
}

const COURSE: &str = "content/course/course.toml";

pub(in crate::content) fn read(tree: &Tree, known: &Known<'_>, problems: &mut Problems) -> Course {
    let Some((source, draft)) = tree.toml::<CourseDraft>(COURSE, problems) else { return Vec::new() };
    let mut course: Course = Vec::new();
    for own in draft.scenario {
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
        let best = choices.iter().position(|choice| choice == own.best.as_ref());
        if best.is_none() {
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
        course.push(Scenario { id, choices, best: best.unwrap_or(0), cites });
    }
    course
}

/// Words for every scenario, in the order of `course`.
pub(in crate::content) fn read_words(
    tree: &Tree,
    locale: &Locale<'_>,
    course: &[Scenario],
    problems: &mut Problems,
) -> CourseWords {
    let tag = locale.tag;
    let path = |tag: &str| format!("content/course/{tag}.toml");
    let read = locale.toml::<CourseWordsDraft>(tree, Sort::Course, path, problems);
    let Some((source, mut draft)) = read else { return Vec::new() };
    let mut words = Vec::new();
    let missing = |what: String, help: String| Problem::new(Code::WordsMissing, source.whole(), what, help);
    for scenario in course {
        let Some(mut own) = draft.scenarios.remove(scenario.id.as_str()) else {
            problems.add(missing(
                format!("the scenario `{}` has no words in `{tag}`", scenario.id),
                format!("add `[scenarios.{}]` with `name`, `story`, `asks` and its choices", scenario.id),
            ));
            continue;
        };
        let mut choices = Vec::new();
        for choice in &scenario.choices {
            match own.choices.remove(choice.as_str()) {
                Some(own) => choices.push((source.words(own.text, problems), source.words(own.answer, problems))),
                None => problems.add(missing(
                    format!("the choice `{choice}` of `{}` has no words in `{tag}`", scenario.id),
                    format!("add `[scenarios.{}.choices.{choice}]` with `text` and `answer`", scenario.id),
                )),
            }
        }
        for id in own.choices.keys() {
            problems.add(Problem::new(
                Code::WordsUnknown,
                source.at(id.span()),
                format!("`{}` has no choice `{}`", scenario.id, id.as_ref()),
                nearest(id.as_ref(), scenario.choices.iter().map(String::as_str), COURSE),
            ));
        }
        words.push(ScenarioWords {
            name: source.words(own.name, problems),
            story: source.words(own.story, problems),
            asks: source.words(own.asks, problems),
            choices,
        });
    }
    for id in draft.scenarios.keys() {
        problems.add(Problem::new(
            Code::WordsUnknown,
            source.at(id.span()),
            format!("no scenario is called `{}`", id.as_ref()),
            nearest(id.as_ref(), course.iter().map(|own| own.id.as_str()), COURSE),
        ));
    }
    words
}
