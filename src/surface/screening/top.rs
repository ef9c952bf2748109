//! What stands before the reliefs in the results: the next step and the time limits that run. And each relief's own points.
//!
//! All of it is hidden in the markup itself: it claims something, so only a style sheet or an engine that knows shows it.

use leptos::prelude::*;

use super::{code, names};
use crate::guide::ReliefIx;
use crate::pages::service::reach_first;
use crate::pages::view::View;
use crate::part::card::section_card;

/// The one next step with its number, and the places of the clocks: their words come later. Without scripts the step says
/// that a time limit runs, and the page that has all points of a relief says which.
pub fn top(view: View<'_>) -> impl IntoView + use<> {
    let steps = view.site.guide.steps.iter().enumerate().map(|(ix, step)| {
        let text = view.edition.report.steps[&step.id].clone();
        let call = view.site.told[&step.id].services.iter().filter_map(|id| view.site.service(id));
        let call = call.map(|service| view! { " "{reach_first(view, service)} }).collect_view();
        view! { <p class="told" hidden id=view.id(names::step(ix)) data-step=step.id.clone()>{text}{call}</p> }
    });
    let steps = steps.collect_view();
    let clocks = (0..view.site.guide.clocks.len()).map(|ix| {
        let id = view.site.guide.clocks[ix].id.clone();
        view! { <li class="told" hidden id=view.id(names::clock(ix)) data-clock=id></li> }
    });
    view! {
        <div class="found">
            <div class="step"><h3>{view.say("next-step-heading")}</h3><div id="next-step">{steps}</div></div>
            <ul class="clocks" aria-label=view.say("clocks-heading")>{clocks.collect_view()}</ul>
        </div>
    }
}

fn clock_words(view: View<'_>, ix: usize) -> String {
    view.edition.report.clocks[&view.site.guide.clocks[ix].id].clone()
}

/// What is a relief's own: its clocks, and for each kind of applicant how many points are covered and which are missing.
pub fn own(view: View<'_>, ix: ReliefIx) -> AnyView {
    let clocks = view.site.guide.clocks.iter().enumerate();
    let clocks = clocks.filter(|(_, clock)| usize::from(clock.relief) == ix.get()).map(|(place, _)| {
        view! { <p class="told clock" hidden id=view.id(names::card_clock(place))></p> }
    });
    let relief = &view.site.guide[ix];
    let subjects = &view.relief(ix).results.subjects;
    let groups = relief.subjects.iter().enumerate().map(|(subject, own)| {
        let head = subjects.get(&own.id).map(|name| view! { <h4>{name.clone()}</h4> });
        let asked: Vec<usize> = (0..relief.elements.len()).filter(|&at| relief.concerns(at, subject)).collect();
        let total = asked.len();
        let missing = asked.into_iter().map(|at| missing(view, ix, subject, at)).collect_view();
        // The number is put in by the style sheet or the engine.
        let words = view.edition.words.say_of("points-covered", HOLE, total);
        let (before, after) = words
            .split_once(HOLE)
            .map_or((words.clone(), String::new()), |(before, after)| (before.to_owned(), after.to_owned()));
        view! {
            <div class="group" hidden id=view.id(names::group(ix.get(), subject))>
                {head}
                <ul class="missing">{missing}</ul>
                <p class="count">{before}<b class="covered"></b>{after}</p>
            </div>
        }
    });
    view! { {clocks.collect_view()}{groups.collect_view()} }.into_any()
}

/// Stands for a number until the words around it are taken apart.
const HOLE: &str = "\u{2}";

/// The place of one point that is not known. The start of the page puts its name in, which stands with the point below;
/// the engine makes it a control where a question settles it, and says what else does.
fn missing(view: View<'_>, ix: ReliefIx, subject: usize, at: usize) -> impl IntoView + use<> {
    view! { <li id=view.id(names::missing(ix.get(), subject, at))><button disabled></button></li> }
}

/// Papers that help, folded away; the list comes later.
pub fn papers(view: View<'_>) -> impl IntoView + use<> {
    view! { <details id="take-papers"><summary>{view.say("papers-heading")}</summary></details> }
}

/// What the results hold after all else: reasons to come back.
pub fn rest(view: View<'_>) -> impl IntoView + use<> {
    section_card(None, Some("come-back".to_owned()), view! { <h3>{view.say("come-back-heading")}</h3> }.into_any())
}

/// What comes later: the words of the clocks, and the lists in the two places of [`rest`].
pub fn later(view: View<'_>) -> AnyView {
    let (guide, words) = (&view.site.guide, &view.edition.report);
    let papers = guide.papers.iter().enumerate().map(|(ix, paper)| {
        view! { <li class="when" id=view.id(names::paper(ix)) data-paper=paper.id.clone()>{words.papers[&paper.id].clone()}</li> }
    });
    let returns = guide.returns.iter().enumerate().map(|(ix, back)| {
        view! { <li class="when" id=view.id(names::come_back(ix)) data-come-back=back.id.clone()>{words.returns[&back.id].clone()}</li> }
    });
    let clocks = (0..guide.clocks.len()).flat_map(|ix| {
        [names::clock(ix), names::card_clock(ix)].map(|name| {
            view! { <div data-at=format!("#{}", view.id(name))>{clock_words(view, ix)}</div> }
        })
    });
    view! {
        {clocks.collect_view()}
        <div data-at="#take-papers"><p>{view.say("papers-safe")}</p><ul>{papers.collect_view()}</ul></div>
        <div data-at="#come-back"><ul>{returns.collect_view()}</ul>
            <p hidden id=names::WORDS data-because=view.say("because") data-open=view.say("open-points")
                data-ask=view.say("missing-question") data-paper=view.say("missing-paper")
                data-person=view.say("missing-person")></p>{code::give(view)}</div>
    }
    .into_any()
}

/// What to say first to a service.
pub fn say_first(view: View<'_>, service: &str) -> Option<String> {
    let words = view.edition.report.say.get(service)?;
    Some([view.say("say-first").as_str(), " ", words].concat())
}
