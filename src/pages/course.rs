//! The short course for officials: a choice shows what follows from it, by the style sheet alone. Nothing is kept.

use leptos::prelude::*;

use super::about_sources::{Numbers, sources};
use super::article::checked;
use super::layout::{Rendered, page};
use super::view::View;
use crate::content::{ChoiceWords, Scenario, Template};
use crate::part::course::{self as part, Case, CaseChoice};
use crate::part::text::{piece, text};

/// The course's page.
pub fn course(view: View<'_>) -> Rendered {
    let id = view.page_of(Template::Course);
    let content = view.page(id);
    let mut numbers = Numbers::after(&content.article.cites);
    let cases =
        view.site.course.iter().enumerate().map(|(ix, scenario)| case(view, ix, scenario, &mut numbers)).collect();
    let (before, step) = content.article.split_last();
    let main = view! {
        {text(before)}
        {part::course(view.say("course-show-all"), cases, piece(step).into_any())}
        {sources(view, numbers.cites())}
        {checked(view, content)}
    };
    page(view, id, Vec::new(), main.into_any())
}

fn case(view: View<'_>, ix: usize, scenario: &Scenario, numbers: &mut Numbers) -> Case {
    let words = &view.edition.course[&scenario.id];
    let choices = scenario.choices.iter().map(|id| {
        let ChoiceWords { text, answer } = &words.choices[id];
        let best = *id == scenario.best;
        CaseChoice {
            words: text.clone(),
            best,
            verdict: view.say(if best { "course-best" } else { "course-not-best" }),
            why: answer.clone(),
        }
    });
    Case {
        id: scenario.id.clone(),
        name: format!("{}. {}", ix + 1, words.name),
        story: view! { {words.story.clone()}{numbers.marks(&scenario.cites)} }.into_any(),
        asks: words.asks.clone(),
        choices: choices.collect(),
    }
}
