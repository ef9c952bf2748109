//! The results: written whole into the page, in every state, so that a style sheet alone can show the right ones.

use leptos::prelude::*;

use super::service::{line, reach_first};
use super::{PageId, View, page_path, relief_path};
use crate::content::FactId;
use crate::guide::NoticeKind;
use crate::names;
use crate::relief::{Level, State};

/// Everything under "see my results".
pub fn results(view: View<'_>) -> AnyView {
    let reliefs = (0..view.site.guide.reliefs.len()).map(|ix| relief(view, ix)).collect_view();
    view! {
        <details id="results">
            <summary>{view.say("results-open")}</summary>
            <h2 tabindex="-1" id="results-heading">{view.say("results-heading")}</h2>
            <p class="paper note">{view.say("paper-guide")}</p>
            <p class="nothing">{view.say("results-live")}</p>
            <div class="found">
                <p>{view.say("results-note")}</p>
                <div id="reliefs">{reliefs}</div>
            </div>
            {referrals(view)}
            <div class="found">
                {notices(view, NoticeKind::Warning, "warnings-heading", "warnings")}
                {notices(view, NoticeKind::Door, "other-doors", "doors")}
            </div>
        </details>
    }
    .into_any()
}

fn relief(view: View<'_>, ix: usize) -> AnyView {
    let relief = &view.site.guide.reliefs[ix];
    let words = &view.edition.screening.reliefs[ix];
    let levels = Level::ALL
        .into_iter()
        .zip(&words.levels)
        .map(|(level, sentence)| {
            view! {
                <div class=format!("level {}", level.id()) data-relief=relief.id.clone() data-level=level.id()>
                    <strong>{view.say(&format!("level-{}", level.id()))}</strong><p>{sentence.clone()}</p>
                </div>
            }
        })
        .collect_view();
    let law = &view.site.reliefs[ix];
    view! {
        <section class="card relief" id=names::relief(ix)>
            <h3>{words.name.clone()}</h3>
            <p class="small">{words.line.clone()}</p>
            {levels}
            <details>
                <summary>{view.say("elements-heading")}</summary>
                {subjects(view, ix)}
                {tells(view, ix)}
            </details>
            <p><a href=relief_path(view.tag(), &law.slug)>{view.say("read-page")}</a></p>
        </section>
    }
    .into_any()
}

/// Elements common to everyone first, then those of each kind of applicant.
fn subjects(view: View<'_>, ix: usize) -> AnyView {
    let relief = &view.site.guide.reliefs[ix];
    let of = |wanted: Option<u8>| {
        let own: Vec<usize> =
            (0..relief.elements.len()).filter(|&element| relief.elements[element].subject == wanted).collect();
        view! { <ul class="elements">{own.into_iter().map(|element| element_item(view, ix, element)).collect_view()}</ul> }
    };
    let groups = view.edition.screening.reliefs[ix]
        .subjects
        .iter()
        .zip(0u8..)
        .map(|(name, subject)| {
            view! {
                <div class="subject" id=names::subject(ix, usize::from(subject))>
                    <h4>{name.clone()}</h4>
                    {of(Some(subject))}
                </div>
            }
        })
        .collect_view();
    view! { {of(None)} {groups} }.into_any()
}

fn element_item(view: View<'_>, relief_ix: usize, ix: usize) -> AnyView {
    let element = &view.site.guide.reliefs[relief_ix].elements[ix];
    let words = &view.edition.screening.reliefs[relief_ix].elements[ix];
    let law = &view.site.reliefs[relief_ix].elements[ix];
    let states = State::ALL
        .into_iter()
        .zip(&words.states)
        .filter(|(_, sentence)| !sentence.is_empty())
        .map(|(state, sentence)| view! { <p class=format!("state {}", state.id())>{sentence.clone()}</p> })
        .collect_view();
    let excused =
        (!element.exceptions.is_empty()).then(|| view! { <p class="state excused">{view.say("state-excused")}</p> });
    let open = (!element.exceptions.is_empty()).then(|| view! { <p class="open">{view.say("state-open")}</p> });
    let exceptions = words
        .exceptions
        .iter()
        .enumerate()
        .map(|(exception, sentence)| view! { <p class="lift" id=names::exception(relief_ix, ix, exception)>{sentence.clone()}</p> })
        .collect_view();
    let cites: Vec<FactId> = law.cites.iter().chain(law.exceptions.iter().flatten()).cloned().collect();
    view! {
        <li class="element" id=names::element(relief_ix, ix) data-element=element.id.clone()>
            <p class="asks">{words.asks.clone()}</p>
            {states}
            {excused}
            {open}
            {exceptions}
            <p class="because" data-off></p>
            {citation(view, &cites)}
        </li>
    }
    .into_any()
}

fn tells(view: View<'_>, relief_ix: usize) -> impl IntoView + use<> {
    let relief = &view.site.guide.reliefs[relief_ix];
    let items = relief
        .tells
        .iter()
        .zip(&view.edition.screening.reliefs[relief_ix].tells)
        .enumerate()
        .map(|(ix, (tell, sentence))| {
            let (kind, cites) = &view.site.reliefs[relief_ix].tells[ix];
            let class = tell.when.is_some().then_some("when");
            view! {
                <li id=names::tell(relief_ix, ix) data-tell=tell.id.clone() class=class>
                    <strong>{view.say(kind.message())}</strong>" "{sentence.clone()}" "{citation(view, cites)}
                </li>
            }
        })
        .collect_view();
    view! { <div class="tells"><h4>{view.say("tell-heading")}</h4><ul>{items}</ul></div> }
}

fn notices(view: View<'_>, kind: NoticeKind, heading: &str, id: &'static str) -> impl IntoView + use<> {
    let items = view
        .site
        .guide
        .notices
        .iter()
        .enumerate()
        .filter(|(_, notice)| notice.kind == kind)
        .map(|(ix, notice)| {
            let class = notice.when.is_some().then_some("when");
            let (services, cites) = &view.site.notices[ix];
            let law = (!cites.is_empty()).then(|| citation(view, cites));
            let ask = services
                .iter()
                .filter_map(|id| view.site.service(id))
                .map(|(service, _)| view! { <br/>{reach_first(view, service)} });
            view! {
                <li id=names::notice(ix) data-notice=notice.id.clone() class=class>
                    {view.edition.screening.notices[ix].clone()}" "{law}{ask.collect_view()}
                </li>
            }
        })
        .collect_view();
    view! { <section class="card" id=id><h3>{view.say(heading)}</h3><ul class="notices">{items}</ul></section> }
}

fn referrals(view: View<'_>) -> impl IntoView + use<> {
    let items = view
        .site
        .guide
        .referrals
        .iter()
        .enumerate()
        .filter_map(|(ix, referral)| Some((ix, referral, view.site.service(&referral.service)?.0)))
        .map(|(ix, referral, service)| {
            let class = referral.when.is_some().then_some("when");
            view! { <li id=names::referral(ix) data-service=referral.service.clone() class=class>{line(view, service)}</li> }
        })
        .collect_view();
    // Before anybody pays for help with papers: who may give it, and what to ask.
    let papers = view.page(PageId::Page("learn/papers-help")).heading.clone();
    view! {
        <section class="card">
            <h3>{view.say("referrals-heading")}</h3>
            <p class="small">{view.say("call-stays")}</p>
            <ul class="lines">{items}</ul>
            <p><a href=format!("{}#places", page_path(view.tag(), "help"))>{view.say("places-link")}</a></p>
            <p><a href=page_path(view.tag(), "learn/papers-help")>{papers}</a></p>
        </section>
    }
}

fn citation(view: View<'_>, cites: &[FactId]) -> impl IntoView + use<> {
    view! {
        <details class="law"><summary>{view.say("citation")}</summary><bdi dir="ltr">{view.site.citation(cites)}</bdi></details>
    }
}
