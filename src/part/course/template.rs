//! A short course: what follows from a choice shows when it is chosen.

use leptos::prelude::*;

use crate::part::choice::choice;

/// A case to decide.
pub struct Case {
    /// So that links lead to it; it also keeps its choices together.
    pub id: String,
    pub name: String,
    pub story: AnyView,
    pub asks: String,
    pub choices: Vec<CaseChoice>,
}

/// One way to decide it.
pub struct CaseChoice {
    pub words: String,
    pub best: bool,
    /// "This is best", or that it is not.
    pub verdict: String,
    pub why: String,
}

/// The form: a box that shows all answers, the cases, and what is said after them.
///
/// The last words stand in the form: a reader view takes it for all of the page, and they name whom to call.
pub fn course(show_all: String, cases: Vec<Case>, after: AnyView) -> impl IntoView + use<> {
    view! {
        <form class="course" method="dialog" autocomplete="off">
            <p><label><input type="checkbox" name="all" autocomplete="off"/>{show_all}</label></p>
            {cases.into_iter().map(case).collect_view()}
            {after}
        </form>
    }
}

fn case(case: Case) -> impl IntoView + use<> {
    let choices = case
        .choices
        .into_iter()
        .map(|own| {
            view! {
                <div class="choice">
                    {choice(case.id.clone(), own.words)}
                    <div role="status"><p class="why" class:best=own.best><strong>{own.verdict}</strong>" "{own.why}</p></div>
                </div>
            }
        })
        .collect_view();
    view! {
        <section>
            <h2 id=case.id.clone()>{case.name}</h2>
            <p>{case.story}</p>
            <fieldset>
                <legend>{case.asks}</legend>
                {choices}
            </fieldset>
        </section>
    }
}
