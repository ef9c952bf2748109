//! The desk's page: what the desk is and what it leaves, then the desk itself, which shows only while its engine runs. Without
//! it the page leads to the same questions and the same law elsewhere.

use leptos::prelude::*;

use super::names;
use crate::content::Template;
use crate::pages::article::checked;
use crate::pages::layout::{Rendered, page};
use crate::pages::service::urgent_numbers;
use crate::pages::view::{PageId, View};
use crate::part::button::{Weight, button, buttons};
use crate::part::notice::note;
use crate::part::text::{piece, text};

/// The page.
pub fn desk(view: View<'_>) -> Rendered {
    let id = view.page_of(Template::Desk);
    let own = view.page(id);
    let (before, step) = own.article.split_last();
    let main = view! {
        <p><strong>{view.say("desk-not")}</strong></p>
        {without(view)}
        <form id=names::FORM method="dialog" action="/search" autocomplete="off">
            <div id=names::DESK>
                {locked(view)}
                {bar(view)}
                <div class="desk-two">
                    <div class="desk-work">{sheet(view)}</div>
                    <div class="desk-beside">
                        <h2>{view.say("desk-result")}</h2>
                        <div id=names::RESULT></div>
                    </div>
                </div>
                {papers(view)}
            </div>
        </form>
        {says(view)}
        <div class="desk-about">{text(before)}</div>
        {piece(step)}
        {urgent_numbers(view)}
        {checked(view, own)}
    };
    page(view, id, Vec::new(), main.into_any())
}

/// What is said and offered while there is no engine.
fn without(view: View<'_>) -> impl IntoView + use<> {
    let reliefs = view.site.guide.relief_ixs().map(|ix| {
        let name = view.relief(ix).results.name.clone();
        view! { <li><a href=view.path(PageId::Points(ix))>{name}</a></li> }
    });
    let check = view.page(view.page_of(Template::Check)).heading.clone();
    let help = view.page(view.page_of(Template::Help)).heading.clone();
    view! {
        <div class="desk-without">
            {note(view.say("desk-needs"))}
            <ul>
                <li><a href=view.path_of(Template::Check)>{check}</a></li>
                {reliefs.collect_view()}
                <li><a href=view.path_of(Template::Help)>{help}</a></li>
            </ul>
        </div>
    }
}

/// Whose sheet it is, and going on to somebody else's.
fn bar(view: View<'_>) -> impl IntoView + use<> {
    let leave = view! {
        {button(Weight::Filled, names::STAY.to_owned(), view.say("desk-stay"))}
        {button(Weight::Plain, names::FORGET.to_owned(), view.say("desk-forget"))}
    };
    let acts = view! {
        {button(Weight::Plain, names::NEW_CLIENT.to_owned(), view.say("desk-new"))}
        {button(Weight::Plain, names::LOCK.to_owned(), view.say("desk-lock"))}
    };
    view! {
        <div class="desk-bar">
            <span id=names::SIGN></span>
            <label for=names::REFERENCE>{view.say("desk-reference")}</label>
            <input id=names::REFERENCE type="text" maxlength="24" autocomplete="off" autocapitalize="off" spellcheck="false"/>
        </div>
        <div class="desk-buttons">{buttons(acts.into_any())}</div>
        <p id=names::STATUS role="status"></p>
        <div id=names::LEAVING role="group" aria-label=view.say("desk-new") tabindex="-1" hidden>
            {note(view.say("desk-not-saved"))}
            {buttons(leave.into_any())}
        </div>
    }
}

/// What covers the desk while nobody works at it.
fn locked(view: View<'_>) -> impl IntoView + use<> {
    let acts = view! {
        {button(Weight::Filled, names::UNLOCK.to_owned(), view.say("desk-unlock"))}
        {button(Weight::Plain, names::UNLOCK_FORGET.to_owned(), view.say("desk-forget"))}
    };
    view! {
        <div id=names::LOCKED role="group" aria-label=view.say("desk-locked") tabindex="-1" hidden>
            {note(view.say("desk-locked"))}
            <p id=names::UNLOCK_ASKED>
                <label for=names::UNLOCK_PHRASE>{view.say("desk-unlock-phrase")}</label>
                <input id=names::UNLOCK_PHRASE type="text" dir="ltr" translate="no" autocomplete="off" autocapitalize="off"
                    spellcheck="false"/>
            </p>
            {buttons(acts.into_any())}
        </div>
    }
}

/// Papers to take along, and the one that is open.
fn papers(view: View<'_>) -> impl IntoView + use<> {
    let each = view! {
        {button(Weight::Filled, names::SUMMARY.to_owned(), view.say("desk-paper-lawyer"))}
        {button(Weight::Plain, names::LIST.to_owned(), view.say("desk-paper-client"))}
    };
    let acts = view! {
        {button(Weight::Filled, names::PRINT.to_owned(), view.say("desk-print"))}
        {button(Weight::Plain, names::CLOSE.to_owned(), view.say("desk-close"))}
    };
    view! {
        <div class="desk-papers">
            <h2>{view.say("take-heading")}</h2>
            {buttons(each.into_any())}
        </div>
        <div id=names::PAPER tabindex="-1" hidden>
            <div class="desk-buttons">{buttons(acts.into_any())}<p class="small">{view.say("desk-printer")}</p></div>
            // The client's column stands on the left, as on the sheet.
            <div id=names::PAPER_BODY dir="ltr"></div>
        </div>
    }
}

fn sheet(view: View<'_>) -> impl IntoView + use<> {
    let first = view.site.editions[0].language.tag.as_str();
    // Whoever reads the first language sits with somebody who reads another one.
    let others = view.site.editions.iter().map(|edition| edition.language.tag.as_str()).find(|tag| *tag != first);
    let client = if view.tag() == first { others.unwrap_or(first) } else { view.tag() };
    let columns = ["both", "client", "second"]
        .map(|which| view! { <option value=which>{view.say(&format!("desk-show-{which}"))}</option> });
    view! {
        <h2>{view.say("desk-sheet")}</h2>
        <div class="desk-choose">
            {languages(view, names::CLIENT_LANGUAGE, "desk-client-language", client)}
            {languages(view, names::SECOND_LANGUAGE, "desk-second-language", first)}
            <p>
                <label for=names::COLUMNS>{view.say("desk-show")}</label>
                <select id=names::COLUMNS autocomplete="off">{columns.into_iter().collect_view()}</select>
            </p>
        </div>
        // The client's column stands on the left whatever is written in it.
        <div id=names::SHEET dir="ltr" data-columns="both"></div>
    }
}

fn languages(view: View<'_>, id: &'static str, label: &'static str, chosen: &str) -> impl IntoView + use<> {
    let options = view.site.editions.iter().map(|edition| {
        let (tag, selected) = (edition.language.tag.clone(), edition.language.tag == chosen);
        let name = edition.language.name.clone();
        view! { <option value=tag.clone() lang=tag selected=selected>{name}</option> }
    });
    view! {
        <p>
            <label for=id>{view.say(label)}</label>
            <select id=id autocomplete="off">{options.collect_view()}</select>
        </p>
    }
}

/// What the engine says in the page's language, beside the words of its files.
fn says(view: View<'_>) -> impl IntoView + use<> {
    let texts = ["circle", "square", "triangle", "diamond", "cross", "waves"].map(|shape| format!("desk-sign-{shape}"));
    let others = ["desk-fresh", "desk-words-failed", "desk-unlock-wrong"].map(str::to_owned);
    let spans = texts.into_iter().chain(others).map(|id| view! { <span data-text=id.clone()>{view.say(&id)}</span> });
    view! { <div id=names::SAYS hidden>{spans.collect_view()}</div> }
}
