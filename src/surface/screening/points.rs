//! What the questionnaire tells at length, on pages of their own: whoever has no scripts reads all of it here.

use leptos::prelude::*;

use super::names;
use super::results::{Form, notices, notices_place, point, tells};
use crate::address::{self, MEANS};
use crate::content::Template;
use crate::guide::{NoticeKind, QuestionIx, ReliefIx};
use crate::pages::layout::{Names, Rendered, named};
use crate::pages::service::urgent_numbers;
use crate::pages::view::{PageId, View};
use crate::part::text::piece;

/// Every point of one relief: what the law asks, what is said of each state, exceptions, the law, and what else to know.
pub fn points(view: View<'_>, ix: ReliefIx) -> Rendered {
    let id = PageId::Points(ix);
    let relief = &view.site.guide[ix];
    let words = &view.relief(ix).results;
    let of = |wanted: Option<u8>| {
        (0..relief.elements.len())
            .filter(|&element| relief.elements[element].subject == wanted)
            .map(|element| {
                let asks = words.elements[&relief.elements[element].id].asks.text();
                view! { <h3>{asks}</h3>{point(view, ix, element, Form::Page)} }
            })
            .collect_view()
    };
    let groups = (0..)
        .zip(&relief.subjects)
        .filter_map(|(subject, own)| Some((subject, words.subjects.get(&own.id)?)))
        .map(|(subject, name)| view! { <h2>{name.clone()}</h2>{of(Some(subject))} })
        .collect_view();
    let main = view! {
        <h2>{view.say("points-heading")}</h2>
        {of(None)}
        {groups}
        <h2>{view.say("tell-heading")}</h2>
        {tells(view, ix, Form::Page)}
        <p><a href=address::relief(view.tag(), &view.site.relief(ix).slug)>{view.say("read-page")}</a></p>
        {back(view)}
    };
    let title = view.edition.words.say_with("title-points", "name", view.page(PageId::Relief(ix)).title.clone());
    let names = Names { title, heading: words.name.clone(), summary: words.line.clone() };
    named(view, id, names, Vec::new(), main.into_any())
}

/// What every question means, or every warning and other door.
pub fn beside(view: View<'_>, slug: &'static str) -> Rendered {
    let (heading, main) = if slug == MEANS {
        // How the questionnaire works stands here too: on its own page it would cost everyone bytes who just begins.
        let start = view.page(view.page_of(Template::Check)).article.text();
        ("what-questions-mean", view! { {piece(start)}{questions(view)} }.into_any())
    } else {
        ("tell-heading", told(view).into_any())
    };
    let heading = view.say(heading);
    let title = view.edition.words.say_with("title-guide", "name", heading.clone());
    let names = Names { title, heading, summary: view.say("results-note") };
    named(view, PageId::Beside(slug), names, Vec::new(), view! { {main}{back(view)} }.into_any())
}

fn questions(view: View<'_>) -> impl IntoView + use<> {
    let guide = &view.site.guide;
    guide
        .parts
        .iter()
        .enumerate()
        .map(|(ix, part)| {
            let own: Vec<QuestionIx> = guide.question_ixs().filter(|&own| usize::from(guide[own].part) == ix).collect();
            let own = own.into_iter().map(|ix| {
                let words = view.question(ix);
                view! { <h3 id=names::question(ix)>{words.text.text()}</h3><p>{words.why.text()}</p><p>{words.help.text()}</p> }
            });
            view! { <h2>{view.edition.screening.parts[&part.id].name.clone()}</h2>{own.collect_view()} }
        })
        .collect_view()
}

fn told(view: View<'_>) -> impl IntoView + use<> {
    let each = [NoticeKind::Danger, NoticeKind::Warning, NoticeKind::Door].map(|kind| {
        let (id, heading) = notices_place(kind);
        view! { <h2 id=id>{view.say(heading)}</h2>{notices(view, kind, Form::Page)} }
    });
    each.into_iter().collect_view()
}

/// Whom to call, here as well as in the footer, which reader views leave out.
fn back(view: View<'_>) -> impl IntoView + use<> {
    let help = view.page(view.page_of(Template::Help)).heading.clone();
    view! { <p><a href=view.path_of(Template::Help)>{help}</a></p>{urgent_numbers(view)} }
}
