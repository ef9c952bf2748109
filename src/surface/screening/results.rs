//! The results: every relief, level and point is in the page, so that a style sheet alone can show the right ones. Levels
//! and states are hidden in the markup itself: nothing is claimed unless something shows it.
//!
//! What is told at length (sentences, exceptions, the law in full, warnings) does not fit into a page that is here at
//! once on a slow line. It comes later, whole, into the places made for it ([`texts`]), and stands on pages of its own
//! for a browser without scripts (`points.rs`).

use leptos::prelude::*;

use super::speak::speak;
use super::{code, names, top};
use crate::address::{self, MEANS, OTHER};
use crate::content::{FactId, Speech, Template, tell_message};
use crate::guide::{NoticeKind, ReliefIx};
use crate::pages::service::{line_end, reach_first, short_line};
use crate::pages::view::{PageId, View};
use crate::part::card::section_card;
use crate::part::lines::lines;
use crate::relief::{Level, State};

/// Where the results begin, which are folded away: what stands above must be styled before anything else has come.
pub const HEADING: &str = "#results-heading";

/// Everything under "see my results".
///
/// What is said of each relief, and what is told only when it applies, is called `extra`: a reader view would take that
/// much text for all of the page, show it whatever was answered, and lose the numbers. By this word it leaves it out.
pub fn results(view: View<'_>) -> AnyView {
    let reliefs = view.site.guide.relief_ixs().map(|ix| relief(view, ix)).collect_view();
    view! {
        <details id="results">
            <summary>{view.say("results-open")}</summary>
            <h2 tabindex="-1" id="results-heading">{view.say("results-heading")}</h2>
            <p class="paper">{view.say("paper-guide")}</p>
            <p class="nothing" hidden>{view.say("results-live")}</p>
            {top::top(view)}
            {referrals(view)}
            <div class="found extra">
                {top::papers(view)}
                <p>{view.say("kind-word")}" "{view.say("results-note")}" "<span class="clears">{view.say("leaving-clears")}</span></p>
                <div id="reliefs">{reliefs}</div>
            </div>
            <div class="found extra">
                {place(view, NoticeKind::Danger)}
                {place(view, NoticeKind::Warning)}
                {place(view, NoticeKind::Door)}
                {top::rest(view)}
            </div>
        </details>
    }
    .into_any()
}

fn relief(view: View<'_>, ix: ReliefIx) -> AnyView {
    let relief = &view.site.guide[ix];
    let words = &view.relief(ix).results;
    let levels = Level::ALL
        .into_iter()
        .map(|level| {
            view! {
                <div hidden class=format!("level {}", level.id()) data-relief=relief.id.clone() data-level=level.id()>
                    <strong>{view.say(&format!("level-{}", level.id()))}</strong>
                </div>
            }
        })
        .collect_view();
    let slug = &view.site.relief(ix).slug;
    let body = view! {
            <h3>{words.name.clone()}</h3>
            {levels}
            {top::own(view, ix)}
            <details>
                <summary>{view.say("elements-heading")}</summary>
                {subjects(view, ix)}
                <div class="tells" id=view.id(names::tells(ix.get()))>
                    <h4>{view.say("tell-heading")}</h4>
                    <p><a href=view.path(PageId::Points(ix))>{view.say("points-link")}</a></p>
                </div>
            </details>
            <p class="way"><a href=address::relief(view.tag(), slug)>{view.say("read-page")}</a></p>
    };
    section_card(Some("relief"), Some(view.id(names::relief(ix.get()))), body.into_any()).into_any()
}

/// Elements common to everyone first, then those of each kind of applicant.
fn subjects(view: View<'_>, ix: ReliefIx) -> AnyView {
    let relief = &view.site.guide[ix];
    let of = |wanted: Option<u8>| {
        let own: Vec<usize> =
            (0..relief.elements.len()).filter(|&element| relief.elements[element].subject == wanted).collect();
        view! { <ul class="elements">{own.into_iter().map(|element| element_item(view, ix, element)).collect_view()}</ul> }
    };
    let names = &view.relief(ix).results.subjects;
    let groups = (0..)
        .zip(&relief.subjects)
        .filter_map(|(subject, own)| Some((subject, names.get(&own.id)?)))
        .map(|(subject, name)| {
            view! {
                <div class="subject" id=view.id(names::subject(ix.get(), usize::from(subject)))>
                    <h4>{name.clone()}</h4>
                    {of(Some(subject))}
                </div>
            }
        })
        .collect_view();
    view! { {of(None)} {groups} }.into_any()
}

/// One thing the law asks, with a word for each state.
fn element_item(view: View<'_>, relief_ix: ReliefIx, ix: usize) -> AnyView {
    let element = &view.site.guide[relief_ix].elements[ix];
    let name = view.edition.report.points[&view.site.guide[relief_ix].id][&element.id].clone();
    let excused = !element.exceptions.is_empty();
    // The same marks at every point cost almost nothing once they are packed, and a screen reader hears words.
    let states = ["met", "unknown", "contradicted"].into_iter().chain(excused.then_some("excused"));
    let states = states
        .map(|state| view! { <p hidden class=format!("state {state}")>{view.say(&format!("mark-{state}"))}</p> })
        .collect_view();
    view! {
        <li class="element" id=view.id(names::element(relief_ix.get(), ix)) data-element=element.id.clone()>
            <p class="asks">{name}</p>
            {states}
            <p class="because"></p>
        </li>
    }
    .into_any()
}

/// The place for notices of one kind, and until they come the page that has them.
fn place(view: View<'_>, kind: NoticeKind) -> impl IntoView + use<> {
    let (id, heading) = notices_place(kind);
    let body = view! {
        <h3>{view.say(heading)}</h3>
        <p><a href=format!("{}#{id}", view.path(PageId::Beside(OTHER)))>{view.say("read-page")}</a></p>
    };
    section_card(None, Some(id.to_owned()), body.into_any())
}

/// Id and heading of the notices of one kind.
pub fn notices_place(kind: NoticeKind) -> (&'static str, &'static str) {
    match kind {
        NoticeKind::Danger => ("dangers", "dangers-heading"),
        NoticeKind::Warning => ("warnings", "warnings-heading"),
        NoticeKind::Door | NoticeKind::Alert => ("doors", "other-doors"),
    }
}

fn referrals(view: View<'_>) -> impl IntoView + use<> {
    let items = view
        .site
        .guide
        .referrals
        .iter()
        .enumerate()
        .filter_map(|(ix, referral)| Some((ix, referral, view.site.service(&referral.service)?)))
        .map(|(ix, referral, service)| {
            let hangs = referral.when.is_some() || referral.unless.is_some() || !referral.again.is_empty();
            let class = hangs.then_some("when");
            view! { <li id=view.id(names::referral(ix)) data-service=referral.service.clone() class=class>{short_line(view, service)}</li> }
        })
        .collect_view();
    let more = view
        .plan(view.page_of(Template::Check))
        .into_iter()
        .flat_map(|plan| &plan.more)
        .map(|id| {
            let id = PageId::Page(id);
            view! { <p class="way"><a href=view.path(id)>{view.page(id).heading.clone()}</a></p> }
        })
        .collect_view();
    let body = view! {
            <h3>{view.say("referrals-heading")}</h3>
            <p class="small">{view.say("call-stays")}</p>
            {lines(items.into_any())}
            <p class="way"><a href=format!("{}#places", view.path_of(Template::Help))>{view.say("places-link")}</a></p>
            {more}
    };
    section_card(None, None, body.into_any())
}

/// Every text that comes into the page later, each with the place it belongs to.
pub fn texts(view: View<'_>) -> AnyView {
    let guide = &view.site.guide;
    let questions = guide.question_ixs().map(|ix| {
        let help = speak(&view.question(ix).help);
        let why = speak(&view.question(ix).why);
        let id = view.id(names::question(ix));
        // Both stand in a fold: a text that came into a place that is seen would move what is below it.
        view! { <div data-at=format!("#{id}>details")><p>{why}</p><p>{help}</p></div> }
    });
    let reliefs = guide.relief_ixs().map(|ix| {
        let points = (0..guide[ix].elements.len()).map(|element| {
            let at = format!("#{}", view.id(names::element(ix.get(), element)));
            view! { <div data-at=at>{point(view, ix, element, Form::Results)}</div> }
        });
        let told = tells(view, ix, Form::Results);
        let levels = [Level::AskNow, Level::MayFit].map(|level| {
            let at = format!("#{}>.{}", view.id(names::relief(ix.get())), level.id());
            view! { <div data-at=at><p>{speak(view.relief(ix).results.levels.of(level))}</p></div> }
        });
        view! { {levels.into_iter().collect_view()}{points.collect_view()}<div data-at=format!("#{}", view.id(names::tells(ix.get())))>{told}</div> }
    });
    let notices = [NoticeKind::Danger, NoticeKind::Warning, NoticeKind::Door].map(|kind| {
        let at = format!("#{}", notices_place(kind).0);
        view! { <div data-at=at>{notices(view, kind, Form::Results)}</div> }
    });
    let referrals = guide.referrals.iter().enumerate().filter_map(|(ix, referral)| {
        let service = view.site.service(&referral.service)?;
        let what = view.edition.services[&service.id].what.clone();
        let what =
            Some(top::say_first(view, &service.id).map_or(what.clone(), |say| [say.as_str(), " ", &what].concat()));
        Some(view! { <div data-at=format!("#{}", view.id(names::referral(ix)))>{line_end(view, service, what)}</div> })
    });
    view! {
        {questions.collect_view()}
        {reliefs.collect_view()}
        {referrals.collect_view()}
        {notices.into_iter().collect_view()}
        {top::later(view)}
        <div data-at=format!("#{}", names::CODE_PLACE)>{code::take(view)}</div>
    }
    .into_any()
}

/// Where a text stands.
#[derive(Clone, Copy, Eq, PartialEq)]
pub enum Form {
    /// In the results, where the state that applies is shown and the law is folded away.
    Results,
    /// On a page to read: every state, each under its mark, and the law open.
    Page,
}

/// What is said: in the results to whoever the answers are about, on a page to whoever reads it.
fn said(speech: &Speech, form: Form) -> AnyView {
    match form {
        Form::Results => speak(speech),
        Form::Page => speech.text().into_any(),
    }
}

/// What the page says of one point in every state, its exceptions and its law.
pub fn point(view: View<'_>, relief_ix: ReliefIx, ix: usize, form: Form) -> AnyView {
    let element = &view.site.guide[relief_ix].elements[ix];
    let words = &view.relief(relief_ix).results.elements[&element.id];
    let law = &view.site.relief(relief_ix).elements[&element.id];
    let states = State::ALL
        .into_iter()
        .filter_map(|state| Some((state, said(words.of(state)?, form))))
        .map(|(state, sentence)| {
            let mark =
                (form == Form::Page).then(|| view! { <strong>{view.say(&format!("mark-{}", state.id()))}</strong>" " });
            let class = (form == Form::Results).then(|| format!("state {}", state.id()));
            // On paper the mark stands alone.
            let sentence = match form {
                Form::Results => view! { <span>{sentence}</span> }.into_any(),
                Form::Page => sentence,
            };
            view! { <p hidden={form == Form::Results} class=class>{mark}{sentence}</p> }
        })
        .collect_view();
    let has_exceptions = !element.exceptions.is_empty();
    let excused = (has_exceptions && form == Form::Results)
        .then(|| view! { <p hidden class="state excused"><span>{view.say("state-excused")}</span></p> });
    let open = has_exceptions.then(|| view! { <p class="open">{view.say("state-open")}</p> });
    let exceptions = element
        .exceptions
        .iter()
        .enumerate()
        .map(|(exception, own)| {
            let sentence = &words.exceptions[&own.id];
            let id = (form == Form::Results).then(|| view.id(names::exception(relief_ix.get(), ix, exception)));
            view! { <p class="lift" id=id>{said(sentence, form)}</p> }
        })
        .collect_view();
    let because = (form == Form::Results).then(|| view! { <p class="because"></p> });
    let excusing = element.exceptions.iter().flat_map(|own| &law.exceptions[&own.id]);
    let cites: Vec<FactId> = law.cites.iter().chain(excusing).cloned().collect();
    let asks = (form == Form::Results).then(|| view! { <p>{said(&words.asks, form)}</p> });
    view! { {asks}{states}{excused}{open}{exceptions}{because}{citation(view, &cites, form)} }.into_any()
}

/// What the style sheet of the results knows something by that is told only to some.
fn told_class(when: bool, unless: bool, form: Form) -> Option<&'static str> {
    match (form, when, unless) {
        (Form::Page, ..) | (Form::Results, false, false) => None,
        (Form::Results, true, false) => Some("when"),
        (Form::Results, false, true) => Some("unless"),
        (Form::Results, true, true) => Some("when unless"),
    }
}

/// Everything a relief tells: deadlines, risks, family, papers.
pub fn tells(view: View<'_>, relief_ix: ReliefIx, form: Form) -> impl IntoView + use<> {
    let relief = &view.site.guide[relief_ix];
    let items = relief
        .tells
        .iter()
        .enumerate()
        .map(|(ix, tell)| {
            let law = &view.site.relief(relief_ix).tells[&tell.id];
            let sentence = &view.relief(relief_ix).results.tells[&tell.id];
            let class = told_class(tell.when.is_some(), tell.unless.is_some(), form);
            let id = (form == Form::Results).then(|| view.id(names::tell(relief_ix.get(), ix)));
            view! {
                <li id=id data-tell=tell.id.clone() class=class>
                    <strong>{view.say(tell_message(tell.kind))}</strong>" "{said(sentence, form)}" "{citation(view, &law.cites, form)}
                </li>
            }
        })
        .collect_view();
    view! { <ul>{items}</ul> }
}

/// Warnings, or other doors: those by what was said first. On a page each has its law; in the results all have theirs in
/// one place.
pub fn notices(view: View<'_>, kind: NoticeKind, form: Form) -> impl IntoView + use<> {
    let own = view.site.guide.notices.iter().enumerate().filter(|(_, notice)| notice.kind == kind);
    let (first, rest): (Vec<_>, Vec<_>) = own.partition(|(_, notice)| notice.when.is_some());
    let ordered: Vec<_> = first.into_iter().chain(rest).collect();
    let items = ordered
        .iter()
        .map(|&(ix, notice)| {
            let class = told_class(notice.when.is_some(), notice.unless.is_some(), form);
            let id = (form == Form::Results).then(|| view.id(names::notice(ix)));
            let record = &view.site.notices[&notice.id];
            let law = (form == Form::Page && !record.cites.is_empty()).then(|| citation(view, &record.cites, form));
            let head = view.edition.report.heads[&notice.id].clone();
            let ask = record
                .services
                .iter()
                .filter_map(|id| view.site.service(id))
                .map(|service| view! { <br/>{reach_first(view, service)} });
            let more = record.page.as_deref().map(PageId::Page).map(|page| {
                view! { <br/><a href=view.path(page)>{view.say("read-page")}</a> }
            });
            view! {
                <li id=id data-notice=notice.id.clone() class=class>
                    <strong class="head">{head}</strong>" "
                    <span>{said(&view.edition.screening.notices[&notice.id], form)}</span>" "{law}{ask.collect_view()}{more}
                </li>
            }
        })
        .collect_view();
    let law = (form == Form::Results).then(|| {
        let each = ordered.iter().filter_map(|(_, notice)| {
            let cites = &view.site.notices[&notice.id].cites;
            let head = view.edition.report.heads[&notice.id].clone();
            (!cites.is_empty()).then(|| view! { <li>{head}": "<bdi dir="ltr">{view.site.citation(cites)}</bdi></li> })
        });
        view! { <details class="law"><summary>{view.say("citation")}</summary><ul>{each.collect_view()}</ul></details> }
    });
    view! { <ul class="notices">{items}</ul>{law} }
}

fn citation(view: View<'_>, cites: &[FactId], form: Form) -> AnyView {
    match form {
        Form::Results => {
            // The first one carries the point; paper of two pages has room for that.
            let first = view.site.citation(&cites[..cites.len().min(1)]);
            let whole = view.site.citation(cites);
            let rest = whole.strip_prefix(&first).unwrap_or_default().to_owned();
            view! {
                <details class="law"><summary>{view.say("citation")}</summary><bdi dir="ltr">{first}<span>{rest}</span></bdi></details>
            }
            .into_any()
        }
        Form::Page => view! { <p class="small"><bdi dir="ltr">{view.site.citation(cites)}</bdi></p> }.into_any(),
    }
}

/// The page that says what every question means, for a link beside one of them.
pub fn means_path(view: View<'_>, question: &str) -> String {
    format!("{}#{question}", view.path(PageId::Beside(MEANS)))
}
