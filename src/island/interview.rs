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

/// The rules; on the host, where nobody answers, there are none.
fn guide() -> &'static Guide {
    GUIDE.with(|cell| *cell.get_or_init(|| Box::leak(Box::default())))
}

/// What the person has said and where they are. Everything on screen follows from these two.
#[derive(Clone, Copy)]
struct Visit {
    guide: &'static Guide,
    answers: RwSignal<Answers>,
    /// `None` until the form in the page is adopted.
    stage: RwSignal<Option<Stage>>,
    /// Fires when the results are opened or closed.
    looked: Trigger,
}

impl Visit {
    fn new(guide: &'static Guide) -> Visit {
        Visit {
            guide,
            answers: RwSignal::new(Answers::none(guide)),
            stage: RwSignal::new(None),
            looked: Trigger::new(),
        }
    }

    /// Takes over what is already checked in the form, and stays at the question the person is in.
    fn adopt(self) {
        form::place_results();
        form::on_results_toggled(move || self.looked.notify());
        let answers = form::answers(self.guide);
        let next = Screening::new(self.guide, &answers).next_question();
        let stage = form::focused(self.guide).or(next).map_or(Stage::Results, Stage::Asking);
        self.answers.set(answers);
        self.stage.set(Some(stage));
    }

    fn asking(self) -> Option<QuestionIx> {
        self.stage.get().and_then(Stage::question)
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
        self.stage.set(Some(stage));
    }

    fn forward(self) {
        let next = self.answers.with_untracked(|answers| Screening::new(self.guide, answers).next_question());
        self.go(next.map_or(Stage::Results, Stage::Asking));
    }

    fn back(self) {
        if let Some(before) = self.before() {
            self.go(Stage::Asking(before));
        }
    }

    /// The question answered before this place.
    fn before(self) -> Option<QuestionIx> {
        let current = self.asking();
        self.answered().into_iter().rev().find(|&ix| current.is_none_or(|current| ix < current))
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
        let Some(current) = self.asking() else { return };
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
    let visit = Visit::new(guide());
    // Set when "continue" is pressed without an answer.
    let unanswered = RwSignal::new(false);
    Effect::new(move |_| visit.adopt());
    Effect::new({
        let words = words.clone();
        move |before: Option<Option<Stage>>| {
            visit.looked.track();
            let stage = visit.stage.get();
            if let Some(now) = stage {
                visit.answers.with(|answers| form::show(&Screening::new(visit.guide, answers), now, &words));
                // Only a move of the person's own takes the keyboard along; adopting the form does not.
                let moved = before.flatten().is_some_and(|before| before != now);
                if moved || now == Stage::Results {
                    form::open_results(now == Stage::Results);
                }
                if moved {
                    form::focus(now);
                }
            }
            stage
        }
    });
    let on_change = move |event: ev::Event| {
        unanswered.set(false);
        if let Some(target) = event.target().and_then(|target| target.dyn_into::<Element>().ok()) {
            visit.changed(&target);
        }
    };
    view! {
        <div class="interview" on:change=on_change>
            {children()}
            <div class="panel">{controls(visit, unanswered, &words)}{review(visit, &words)}</div>
        </div>
    }
}

fn controls(visit: Visit, unanswered: RwSignal<bool>, words: &InterviewWords) -> impl IntoView + use<> {
    let next = move |_| {
        let answered =
            untrack(|| visit.asking().is_some_and(|ix| visit.answers.with(|answers| answers.is_answered(ix))));
        unanswered.set(!answered);
        if answered {
            untrack(|| visit.forward());
        }
    };
    let act = move |act: fn(Visit)| {
        move |_| {
            unanswered.set(false);
            untrack(|| act(visit));
        }
    };
    let no_answer = words.no_answer.clone();
    let told = Signal::derive(move || if unanswered.get() { no_answer.clone() } else { String::new() });
    let number = words.number.clone();
    let progress = Signal::derive(move || {
        let done = visit.answered().iter().filter(|&&ix| visit.asking().is_some_and(|current| ix < current)).count();
        format!("{number} {}", done + 1)
    });
    let sensitive = move || visit.asking().is_some_and(|ix| visit.is_sensitive(ix));
    view! {
        <div class="controls" data-off=off_unless(move || visit.asking().is_some())>
            <p role="status">{told}</p>
            <button type="button" id="next" on:click=next>{words.next.clone()}</button>
            <button type="button" id="back" class="plain" on:click=act(Visit::back)
                data-off=off_unless(move || visit.before().is_some())>{words.back.clone()}</button>
            <button type="button" id="skip" class="plain" on:click=act(Visit::skip_part)
                data-off=off_unless(sensitive)>{words.skip.clone()}</button>
            <p class="small">{progress}</p>
        </div>
    }
}

/// The answers given, each with a way to change it; shown with the results.
fn review(visit: Visit, words: &InterviewWords) -> impl IntoView + use<> {
    let at_results = move || visit.stage.get() == Some(Stage::Results);
    let change = words.change.clone();
    let items = move || {
        let answered = if at_results() { visit.answered() } else { Vec::new() };
        answered.into_iter().map(|ix| review_item(visit, ix, change.clone())).collect_view()
    };
    let more = move || visit.answers.with(|answers| Screening::new(visit.guide, answers).next_question().is_some());
    view! {
        <section class="review" id="review" data-off=off_unless(at_results)>
            <h2>{words.summary.clone()}</h2>
            <ul>{items}</ul>
            <p>
                <button type="button" id="go-on" on:click=move |_| untrack(|| visit.forward())
                    data-off=off_unless(more)>{words.review.clone()}</button>" "
                <button type="button" id="start-over" class="plain" on:click=move |_| untrack(|| visit.start_over())>
                    {words.again.clone()}</button>
            </p>
        </section>
    }
}

fn review_item(visit: Visit, ix: QuestionIx, change: String) -> impl IntoView {
    let (question, answer) = form::said(visit.guide, ix, visit.answers.with(|answers| answers.get(ix)));
    let label = format!("{change}: {question}");
    view! {
        <li>
            <span>{question}" "<strong>{answer}</strong></span>
            <button type="button" class="plain" aria-label=label on:click=move |_| untrack(|| visit.go(Stage::Asking(ix)))>{change}</button>
        </li>
    }
}

/// The attribute `data-off`, there unless the condition holds.
///
/// A `Signal`, so that every use has the same type: each closure type of its own would add a kilobyte of WebAssembly.
fn off_unless(shown: impl Fn() -> bool + Send + Sync + 'static) -> Signal<Option<&'static str>> {
    Signal::derive(move || (!shown()).then_some(""))
}
