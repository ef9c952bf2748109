//! One question at a time: the island around the form.

use std::cell::OnceCell;

use leptos::ev;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use web_sys::Element;

use super::form::{self, Stage};
use super::words::InterviewWords;
use crate::guide::{Answers, ChoiceSet, Guide, Pick, QuestionIx, Screening};
use crate::relief::Truth;

thread_local! {
    static GUIDE: OnceCell<&'static Guide> = const { OnceCell::new() };
}

/// Sets the rules the engine works with, for as long as the page lives.
#[cfg_attr(not(feature = "browser"), expect(dead_code, reason = "the browser's start calls it"))]
pub fn adopt_guide(guide: Guide) {
    GUIDE.with(|cell| {
        let _ = cell.set(Box::leak(Box::new(guide)));
    });
}

fn guide() -> Option<&'static Guide> {
    GUIDE.with(|cell| cell.get().copied())
}

/// What the person has said and where they are. Everything on screen follows from these two.
#[derive(Clone, Copy)]
struct Visit {
    guide: &'static Guide,
    answers: RwSignal<Answers>,
    stage: RwSignal<Stage>,
}

impl Visit {
    /// Adopts what is already checked in the form, and stays at the question the person is in.
    fn adopt(guide: &'static Guide) -> Visit {
        let answers = form::answers(guide);
        let next = Screening::new(guide, &answers).next_question();
        let stage = form::focused(guide).or(next).map_or(Stage::Results, Stage::Asking);
        Visit { guide, answers: RwSignal::new(answers), stage: RwSignal::new(stage) }
    }

    fn changed(self, target: &Element) {
        let Some((ix, choice)) = form::control(self.guide, target) else { return };
        let checked = form::answer(self.guide, ix);
        let question = &self.guide[ix];
        // A choice that stands alone clears the others, and the others clear it.
        let given = match question.pick {
            Pick::Many if checked.meets(choice) => question.choose(checked, choice),
            Pick::One | Pick::Many => checked,
        };
        self.answer(ix, given);
    }

    fn answer(self, ix: QuestionIx, given: ChoiceSet) {
        form::write(self.guide, ix, given);
        self.answers.update(|answers| answers.set(ix, given));
    }

    fn go(self, stage: Stage) {
        self.stage.set(stage);
        form::focus(stage);
    }

    fn forward(self) {
        let next = self.answers.with_untracked(|answers| Screening::new(self.guide, answers).next_question());
        self.go(next.map_or(Stage::Results, Stage::Asking));
    }

    fn back(self) {
        let before = self.answered_before(self.stage.get_untracked());
        if let Some(ix) = before {
            self.go(Stage::Asking(ix));
        }
    }

    fn answered_before(self, stage: Stage) -> Option<QuestionIx> {
        self.answered().into_iter().rev().find(|&ix| match stage {
            Stage::Asking(current) => ix < current,
            Stage::Results => true,
        })
    }

    /// Questions answered that still make sense, in asking order.
    fn answered(self) -> Vec<QuestionIx> {
        self.answers.with(|answers| {
            let screening = Screening::new(self.guide, answers);
            self.guide
                .question_ixs()
                .filter(|&ix| answers.is_answered(ix) && screening.relevance(ix) == Truth::Yes)
                .collect()
        })
    }

    /// Says "I'd rather not say" to what is left of the current part.
    fn skip_part(self) {
        let Stage::Asking(current) = self.stage.get_untracked() else { return };
        let part = self.guide[current].part;
        let [_, (_, rather_not_say)] = crate::guide::UNSURE_CHOICES;
        loop {
            let open = self.answers.with_untracked(|answers| Screening::new(self.guide, answers).open_questions());
            let Some(&ix) = open.iter().find(|&&ix| self.guide[ix].part == part) else { break };
            self.answer(ix, rather_not_say);
        }
        self.forward();
    }

    fn is_sensitive(self, ix: QuestionIx) -> bool {
        self.guide.parts.get(usize::from(self.guide[ix].part)).is_some_and(|part| part.sensitive)
    }

    fn start_over(self) {
        for ix in self.guide.question_ixs() {
            form::write(self.guide, ix, ChoiceSet::EMPTY);
        }
        self.answers.set(Answers::none(self.guide));
        self.forward();
    }
}

/// The island: the form and results come as children, already in the page; the controls are its own.
#[island]
pub fn Interview(children: Children) -> impl IntoView {
    let words = InterviewWords::here();
    let visit = RwSignal::new(None::<Visit>);
    let told = RwSignal::new(false);
    Effect::new({
        let words = words.clone();
        move |_| {
            let Some(guide) = guide() else { return };
            let own = visit.get_untracked().unwrap_or_else(|| Visit::adopt(guide));
            if visit.get_untracked().is_none() {
                visit.set(Some(own));
            }
            let stage = own.stage.get();
            own.answers.with(|answers| form::show(&Screening::new(guide, answers), stage, &words));
        }
    });
    let on_change = move |event: ev::Event| {
        told.set(false);
        if let (Some(own), Some(target)) = (visit.get_untracked(), event.target().and_then(|target| target.dyn_into::<Element>().ok())) {
            own.changed(&target);
        }
    };
    let controls = controls(visit, told, &words);
    let review = review(visit, &words);
    view! {
        <div class="interview" on:change=on_change>
            {children()}
            <div class="panel">{controls}{review}</div>
        </div>
    }
}

fn controls(visit: RwSignal<Option<Visit>>, told: RwSignal<bool>, words: &InterviewWords) -> impl IntoView + use<> {
    let stage = move || visit.get().map(|own| own.stage.get());
    let asking = move || match stage() {
        Some(Stage::Asking(ix)) => Some(ix),
        Some(Stage::Results) | None => None,
    };
    let next = move |_| {
        let Some(own) = visit.get_untracked() else { return };
        let Stage::Asking(ix) = own.stage.get_untracked() else { return };
        if own.answers.with_untracked(|answers| answers.is_answered(ix)) {
            told.set(false);
            own.forward();
        } else {
            told.set(true);
        }
    };
    let with = move |act: fn(Visit)| move |_| if let Some(own) = visit.get_untracked() { told.set(false); act(own) };
    let no_answer = words.no_answer.clone();
    let number = words.number.clone();
    let count = move || visit.get().map_or(0, |own| own.answered().iter().filter(|&&ix| Some(ix) < asking()).count()) + 1;
    view! {
        <div class="controls" data-off=move || asking().is_none().then_some("")>
            <p role="status">{move || if told.get() { no_answer.clone() } else { String::new() }}</p>
            <button type="button" id="next" on:click=next>{words.next.clone()}</button>
            <button type="button" id="back" class="plain" on:click=with(Visit::back)
                data-off=move || visit.get().is_none_or(|own| own.answered_before(own.stage.get()).is_none()).then_some("")>{words.back.clone()}</button>
            <button type="button" id="skip" class="plain" on:click=with(Visit::skip_part)
                data-off=move || asking().zip(visit.get()).is_none_or(|(ix, own)| !own.is_sensitive(ix)).then_some("")>{words.skip.clone()}</button>
            <button type="button" id="see-results" class="plain" on:click=with(|own| own.go(Stage::Results))>{words.results.clone()}</button>
            <p class="small">{number}" "{count}</p>
        </div>
    }
}

/// The answers given, each with a way to change it; shown with the results.
fn review(visit: RwSignal<Option<Visit>>, words: &InterviewWords) -> impl IntoView + use<> {
    let results = move || visit.get().is_some_and(|own| own.stage.get() == Stage::Results);
    let change = words.change.clone();
    let items = move || {
        let own = visit.get().filter(|_| results())?;
        let items = own.answered().into_iter().map(|ix| {
            let (question, answer) = form::said(own.guide, ix, own.answers.with(|answers| answers.get(ix)));
            let label = format!("{change}: {question}");
            view! {
                <li>
                    <span>{question}" "<strong>{answer}</strong></span>
                    <button type="button" class="plain" aria-label=label on:click=move |_| own.go(Stage::Asking(ix))>{change.clone()}</button>
                </li>
            }
        });
        Some(items.collect_view())
    };
    let go_on = move |_| if let Some(own) = visit.get_untracked() { own.forward() };
    let more = move || visit.get().is_some_and(|own| own.answers.with(|answers| Screening::new(own.guide, answers).next_question().is_some()));
    let again = move |_| if let Some(own) = visit.get_untracked() { own.start_over() };
    view! {
        <section class="review" data-off=move || (!results()).then_some("")>
            <h2>{words.summary.clone()}</h2>
            <ul>{items}</ul>
            <p>
                <button type="button" id="go-on" on:click=go_on data-off=move || (!more()).then_some("")>{words.review.clone()}</button>" "
                <button type="button" id="start-over" class="plain" on:click=again>{words.again.clone()}</button>
            </p>
        </section>
    }
}
