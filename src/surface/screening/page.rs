//! The questionnaire: a native form that answers by its style sheet, and the controls of the engine that takes over.

use leptos::prelude::*;

use super::results::{self, means_path};
use super::speak::speak;
use super::{names, rules_css};
use crate::address::MEANS;
use crate::content::Template;
use crate::guide::{ChoiceSet, NoticeKind, Person, Pick, QuestionIx};
use crate::pages::frame::{Back, End, Frame};
use crate::pages::layout::{Rendered, page};
use crate::pages::service::{short_line, urgent_numbers};
use crate::pages::view::{PageId, View};
use crate::part::button::{Weight, button};
use crate::part::lines::lines;
use crate::part::notice::note;

/// What the questionnaire is called by in the table of surfaces.
pub(super) const NAME: &str = "screening";

/// What stands around it. Under it a link back would be pressed instead of its own, and the answers would be gone;
/// its engine waits for its end; its results come after a press.
pub(super) const FRAME: Frame = Frame {
    surface: Some(NAME),
    back: Back::Above,
    end: End::Marked,
    folded_from: Some(results::HEADING),
    ..Frame::TEXT
};

/// The questionnaire's page.
pub fn check(view: View<'_>) -> Rendered {
    let id = view.page_of(Template::Check);
    let words = &view.edition.words;
    let main = view! {
        <div class="intro">
        <p>
                {view.say("alert-now")}" "
                <a href=view.path_of(Template::Help)>{view.say("door-help")}</a>
            </p>
            {urgent_numbers(view)}
        <p class="small">{words.say_with("check-length", "count", view.length.median)}" "
            {words.say_with("check-length-rarely", "count", view.length.rarely_more)}</p>
        <p class="way"><a href=view.path(PageId::Beside(MEANS))>{view.say("check-start")}</a></p>
        </div>
        <form id="check" method="dialog" autocomplete="off">{questions(view)}</form>
        {controls(view)}
        {results::results(view)}
        {review(view)}
        <section id="reading" tabindex="-1" hidden data-failed=view.say("reading-failed")>
            {button(Weight::Filled, "read-back".to_owned(), view.say("reading-back"))}<div></div>
        </section>
        {crate::pages::article::checked(view, view.page(id))}
    };
    page(view, id, vec![rules_css::questions(&view.site.guide)], main.into_any())
}

/// The engine's controls: written here, hidden here, shown and wired by the engine alone.
fn controls(view: View<'_>) -> impl IntoView + use<> {
    view! {
        <div class="controls" hidden>
            <p role="status" id="told" data-words=view.say("no-answer-yet")></p>
            {button(Weight::Filled, "next".to_owned(), view.say("continue"))}
            {button(Weight::Plain, "back".to_owned(), view.say("back"))}
        </div>
        <div class="controls" hidden>
            {button(Weight::Plain, "skip".to_owned(), view.say("skip-part"))}
            <p class="small">{view.say("question-number")}" "<span id="number"></span></p>
            <details id=names::CODE_PLACE><summary>{view.say("code-have")}</summary></details>
        </div>
    }
}

/// The answers given, each with a way to change it; the engine fills it at the results.
fn review(view: View<'_>) -> impl IntoView + use<> {
    view! {
        <section class="review" id="review" hidden>
            <h2>{view.say("summary-heading")}</h2>
            <ul id="said" data-change=view.say("change")></ul>
            <p>
                {button(Weight::Filled, "go-on".to_owned(), view.say("review"))}" "
                {button(Weight::Plain, "start-over".to_owned(), view.say("start-over"))}
            </p>
        </section>
    }
}

fn questions(view: View<'_>) -> impl IntoView + use<> {
    let guide = &view.site.guide;
    guide
        .parts
        .iter()
        .enumerate()
        .map(|(place, part)| {
            let words = &view.edition.screening.parts[&part.id];
            let own: Vec<QuestionIx> =
                guide.question_ixs().filter(|&ix| usize::from(guide[ix].part) == place).collect();
            // With the engine the note of a hard part is a step of its own.
            let hook = part.sensitive.then(|| part.id.clone());
            let note = words.note.clone().map(|words| view! { <div data-note=hook>{note(words)}</div> });
            view! {
                <div class="part" id=view.id(names::part(place))>
                    <h2>{view.edition.words.say_of("part-of", place + 1, guide.parts.len())}" "{words.name.clone()}</h2>{spoken_of(view)}{note}
                </div>
                {own.into_iter().map(|ix| question(view, ix)).collect_view()}
            }
        })
        .collect_view()
}

/// Whom the answers are about, where it is not the reader.
fn spoken_of(view: View<'_>) -> impl IntoView + use<> {
    [Person::Child, Person::Other]
        .map(|person| view! { <p class=names::to(person)>{view.say(&format!("answers-for-{}", person.id()))}</p> })
        .into_iter()
        .collect_view()
}

/// One question with its choices and alerts. A page can hold it twice, in two languages: by two views, each with ids of its
/// own ([`View::beside`]).
pub fn question(view: View<'_>, ix: QuestionIx) -> AnyView {
    let question = &view.site.guide[ix];
    let words = view.question(ix);
    let many = question.pick == Pick::Many;
    let hint = view.say(if many { "several-answers" } else { "one-answer" });
    let conditional = question.when.is_some().then_some("if");
    view! {
        <fieldset id=view.id(names::question(ix)) data-question=question.id.clone() class=conditional
            lang=view.other_tag() dir=view.other_direction()>
            <legend tabindex="-1">{speak(&words.text)}</legend>
            <p class="small"><span class="hint">{hint}</span></p>
            {choices(view, ix)}
            <details class="means"><summary>{view.say("what-it-means")}</summary>
                <p><a href=means_path(view, &names::question(ix))>{view.say("on-another-page")}</a></p></details>
        </fieldset>
        {alerts(view, ix)}
    }
    .into_any()
}

fn choices(view: View<'_>, ix: QuestionIx) -> impl IntoView + use<> {
    let question = &view.site.guide[ix];
    let words = &view.question(ix).choices;
    let kind = match question.pick {
        Pick::One => "radio",
        Pick::Many => "checkbox",
    };
    question
        .all_choices()
        .map(|(id, set)| {
            let unsure = set.meets(ChoiceSet::UNSURE);
            let words = if unsure { view.say(&format!("answer-{id}")).into_any() } else { speak(&words[id]) };
            // Neither says anything that results could follow from.
            let class = (unsure || view.site.guide.for_whom == Some(ix)).then_some("u");
            // Only radio buttons need a name, which ties them together; nothing is ever sent.
            let name = (question.pick == Pick::One).then(|| view.id(names::question(ix)));
            view! {
                <label><input type=kind name=name class=class data-choice=id.to_owned()/>
                    <span>{words}</span></label>
            }
        })
        .collect_view()
}

fn alerts(view: View<'_>, ix: QuestionIx) -> impl IntoView + use<> {
    view.site
        .guide
        .notices
        .iter()
        .enumerate()
        .filter(|(_, notice)| notice.kind == NoticeKind::Alert && notice.after == Some(ix))
        .map(|(place, notice)| {
            let services =
                view.site.notices[&notice.id].services.iter().filter_map(|id| view.site.service(id)).map(|service| {
                    let id = service.id.clone();
                    view! { <li data-service=id>{short_line(view, service)}</li> }
                });
            view! {
                <div class="alert" role="status" id=view.id(names::notice(place)) data-notice=notice.id.clone()
                    lang=view.other_tag() dir=view.other_direction()><div>
                    <p><strong>{speak(&view.edition.screening.notices[&notice.id])}</strong></p>
                    {lines(services.collect_view().into_any())}
                </div></div>
            }
        })
        .collect_view()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::path::Path;

    use super::question;
    use crate::content;
    use crate::guide::Length;
    use crate::html::{self, Node, door};
    use crate::pages::view::{AssetNames, View};

    /// The values of an attribute in a tree, in order.
    fn values<'a>(tree: &'a [Node], attribute: &'a str) -> Vec<&'a str> {
        html::elements(tree).filter_map(|element| element.get(attribute)).collect()
    }

    #[test]
    fn a_question_stands_twice_in_a_page_in_two_languages() {
        let site = content::load(Path::new(env!("CARGO_MANIFEST_DIR"))).expect("the content is in order");
        let [first, second, ..] = site.editions.as_slice() else { panic!("two languages are published") };
        let (assets, length) = (AssetNames::default(), Length { median: 0, rarely_more: 0 });
        let view = View { site: &site, edition: first, assets: &assets, length, frame: &super::FRAME, prefix: "" };
        let beside = view.beside(second, "b");
        let mut ids = BTreeSet::new();
        for ix in site.guide.question_ixs() {
            let [alone, other] = [view, beside].map(|view| door::run(|| door::tree(question(view, ix))));
            for id in [&alone, &other].into_iter().flat_map(|tree| values(tree, "id")) {
                assert!(ids.insert(id.to_owned()), "`{id}` stands twice in the page");
            }
            // The radio buttons of one language are tied together and to no other's.
            let names = |tree| values(tree, "name").into_iter().map(str::to_owned).collect::<BTreeSet<_>>();
            assert!(names(&alone).is_disjoint(&names(&other)));
            // The same structure: what the rules call a question or a choice is the same in every language.
            for attribute in ["data-question", "data-choice", "data-notice"] {
                assert_eq!(values(&alone, attribute), values(&other, attribute));
            }
            // Each piece of the other language says which it is; the page's own says it once, for the whole page.
            let pieces = other.iter().filter_map(Node::element);
            assert!(pieces.clone().all(|piece| piece.get("lang") == Some(second.language.tag.as_str())));
            assert!(pieces.clone().all(|piece| piece.get("dir") == Some(second.language.direction.html())));
            assert!(pieces.count() > 0 && values(&alone, "lang").is_empty() && values(&alone, "dir") != ["rtl"]);
            let words = |tree: &[Node]| html::words(tree);
            // What a question says to everybody stands in it; what it says to one kind of reader is in pieces of its own.
            let said = |edition: &content::Edition, tree: &[Node]| {
                let choices = &edition.screening.questions[&site.guide[ix].id].choices;
                assert!(choices.values().any(|choice| words(tree).contains(&choice.text())));
            };
            said(second, &other);
            said(first, &alone);
        }
        assert!(ids.len() >= 2 * site.guide.questions.len());
    }
}
