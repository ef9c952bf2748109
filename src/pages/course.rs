//! The short course for officials: a choice shows what follows from it, by the style sheet alone. Nothing is kept.

use leptos::prelude::*;

use super::about_sources::{Numbers, sources};
use super::article::{checked, next_step};
use super::layout::{Rendered, page};
use super::view::View;
use crate::content::{ChoiceWords, Scenario, ScenarioWords, Template};
use crate::html::door::slot;

/// The course's page.
pub fn course(view: View<'_>) -> Rendered {
    let id = view.page_of(Template::Course);
    let content = view.page(id);
    let mut numbers = Numbers::after(&content.article.cites);
    let scenarios = view
        .site
        .course
        .iter()
        .enumerate()
        .map(|(ix, own)| scenario(view, ix, own, &view.edition.course[&own.id], &mut numbers))
        .collect_view();
    let (text, step) = content.article.split_last();
    let main = view! {
        <article class="text">{slot(text)}</article>
        <form class="course" method="dialog" autocomplete="off">
            <p><label><input type="checkbox" name="all" autocomplete="off"/>{view.say("course-show-all")}</label></p>
            {scenarios}
        </form>
        {next_step(step)}
        {sources(view, numbers.cites())}
        {checked(view, content)}
    };
    page(view, id, Vec::new(), main.into_any())
}

fn scenario(
    view: View<'_>,
    ix: usize,
    own: &Scenario,
    words: &ScenarioWords,
    numbers: &mut Numbers,
) -> impl IntoView + use<> {
    let choices = own
        .choices
        .iter()
        .map(|id| {
            let ChoiceWords { text, answer } = &words.choices[id];
            let best = *id == own.best;
            let verdict = view.say(if best { "course-best" } else { "course-not-best" });
            view! {
                <div class="choice">
                    <label><input type="radio" name=own.id.clone() autocomplete="off"/>{text.clone()}</label>
                    <div role="status"><p class="why" class:best=best><strong>{verdict}</strong>" "{answer.clone()}</p></div>
                </div>
            }
        })
        .collect_view();
    view! {
        <section>
            <h2 id=own.id.clone()>{format!("{}. {}", ix + 1, words.name)}</h2>
            <p>{words.story.clone()}{numbers.marks(&own.cites)}</p>
            <fieldset>
                <legend>{words.asks.clone()}</legend>
                {choices}
            </fieldset>
        </section>
    }
}
