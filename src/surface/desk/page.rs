//! The desk's page: what the desk is and what it leaves, then the desk itself, which shows only while its engine runs. Without
//! it the page leads to the same questions and the same law elsewhere.

use leptos::prelude::*;

use super::names;
use super::paper::Paper;
use crate::content::Template;
use crate::pages::article::checked;
use crate::pages::layout::{Rendered, page};
use crate::pages::service::urgent_numbers;
use crate::pages::view::{PageId, View};
use crate::part::button::{Weight, button, buttons};
use crate::part::notice::note;
use crate::part::text::{piece, text};
use crate::part::tighten;

/// The page.
pub fn desk(view: View<'_>) -> Rendered {
    let id = view.page_of(Template::Desk);
    let own = view.page(id);
    let (before, step) = own.article.split_last();
    let main = view! {
        {urgent_numbers(view)}
        <p><strong>{view.say("desk-not")}</strong></p>
        {without(view)}
        <div id=names::DESK>
            {locked(view)}
            <form id=names::FORM method="dialog" action="/search" autocomplete="off">
                {bar(view)}
                <div class="desk-two">
                    <div class="desk-work">
                        {sheet(view)}
                        <h2>{view.say("desk-days")}</h2>
                        <p>{view.say("desk-days-how")}</p>
                        <div id=names::DATES></div>
                        <h2>{view.say("desk-family")}</h2>
                        <p>{view.say("desk-family-how")}</p>
                        <div id=names::FAMILY></div>
                        <h2>{view.say("papers-heading")}</h2>
                        <div id=names::EVIDENCE></div>
                    </div>
                    <div class="desk-beside">
                        <h2>{view.say("desk-result")}</h2>
                        <div id=names::RESULT></div>
                    </div>
                </div>
            </form>
            {papers(view)}
            {file(view)}
        </div>
        {says(view)}
        <div class="desk-about">{text(before)}</div>
        {piece(step)}
        {checked(view, own)}
    };
    page(view, id, vec![tighten(include_str!("paper.css"))], main.into_any())
}

/// The client's file, and the code of their answers.
fn file(view: View<'_>) -> impl IntoView + use<> {
    let ask = view! {
        <button>{view.say("desk-unlock")}</button>" "
        {button(Weight::Plain, names::FILE_CANCEL.to_owned(), view.say("desk-cancel"))}
    };
    view! {
        <div class="desk-file">
            <h2>{view.say("desk-file")}</h2>
            <p>{view.say("desk-file-what")}" "<code dir="ltr" translate="no">{OPENED_BY}</code></p>
            <p>{view.say("desk-file-not")}</p>
            {buttons(button(Weight::Filled, names::SAVE.to_owned(), view.say("desk-save")).into_any())}
            <form id=names::FILE_FORM method="dialog" action="/search" autocomplete="off" hidden>
                <p id=names::FILE_ASKS></p>
                <p><output id=names::FILE_PHRASE class="desk-phrase" dir="ltr" translate="no"></output></p>
                <p>
                    <label for=names::PASSPHRASE>{view.say("desk-passphrase")}</label>
                    <input id=names::PASSPHRASE type="text" dir="ltr" translate="no" autocomplete="off" autocapitalize="off"
                        spellcheck="false"/>
                </p>
                {buttons(ask.into_any())}
            </form>
            <p id=names::BUSY hidden><progress aria-label=view.say("desk-busy")></progress>" "{view.say("desk-busy")}</p>
            <form method="dialog" action="/search" autocomplete="off">
                <label for=names::OPEN>{view.say("desk-open")}</label>" "
                <input id=names::OPEN type="file" accept=".age" autocomplete="off"/>
            </form>
            <h2>{view.say("desk-code")}</h2>
            <form id=names::CODE_FORM method="dialog" action="/search" autocomplete="off">
                <label for=names::CODE_IN>{view.say("code-yours")}</label>" "
                <input id=names::CODE_IN type="text" dir="ltr" translate="no" autocomplete="off" autocapitalize="characters"
                    spellcheck="false" maxlength="400"/>" "
                <button class="plain">{view.say("code-go")}</button>
            </form>
            <p>{view.say("desk-code-what")}</p>
            {buttons(button(Weight::Plain, names::CODE_OUT.to_owned(), view.say("code-give")).into_any())}
            <p role="status"><bdi dir="ltr" translate="no" id=names::CODE></bdi></p>
        </div>
    }
}

/// How a file is opened without us.
const OPENED_BY: &str = "age -d notes.age > notes.json";

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
            <p id=names::STATUS role="status"></p>
        </div>
        <div class="desk-buttons">{buttons(acts.into_any())}</div>
        <div id=names::LEAVING role="group" aria-label=view.say("desk-new") tabindex="-1" hidden>
            {note(view.say("desk-not-saved"))}
            {buttons(leave.into_any())}
        </div>
    }
}

/// What covers the desk while nobody works at it.
fn locked(view: View<'_>) -> impl IntoView + use<> {
    let acts = view! {
        <button id=names::UNLOCK>{view.say("desk-unlock")}</button>" "
        {button(Weight::Plain, names::UNLOCK_FORGET.to_owned(), view.say("desk-forget"))}
    };
    view! {
        <form id=names::UNLOCK_FORM method="dialog" action="/search" autocomplete="off">
        <div id=names::LOCKED role="group" aria-label=view.say("desk-locked") tabindex="-1" hidden>
            {note(view.say("desk-locked"))}
            <p id=names::UNLOCK_ASKED>
                <label for=names::UNLOCK_PHRASE>{view.say("desk-unlock-phrase")}</label>
                <input id=names::UNLOCK_PHRASE type="text" dir="ltr" translate="no" autocomplete="off" autocapitalize="off"
                    spellcheck="false"/>
            </p>
            <p id=names::UNLOCK_SAYS role="alert"></p>
            {buttons(acts.into_any())}
        </div>
        </form>
    }
}

/// Papers to take along, and the one that is open.
fn papers(view: View<'_>) -> impl IntoView + use<> {
    let each = Paper::ALL.map(|(paper, id, message)| {
        let weight = if paper == Paper::Lawyer { Weight::Filled } else { Weight::Plain };
        button(weight, id.to_owned(), view.say(message))
    });
    let acts = view! {
        {button(Weight::Filled, names::PRINT.to_owned(), view.say("desk-print"))}
        {button(Weight::Plain, names::CLOSE.to_owned(), view.say("desk-close"))}
    };
    view! {
        <div class="desk-papers">
            <h2>{view.say("take-heading")}</h2>
            {buttons(each.into_iter().collect_view().into_any())}
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

/// Messages that the engine says in the page's language, beside the words of its files. The names of signs and of what can be wrong
/// with a file are among them.
const SAYS: [&str; 28] = [
    "code-empty",
    "code-lost",
    "code-newer",
    "code-other",
    "code-wrong",
    "desk-code-taken",
    "desk-fault-cut",
    "desk-fault-damaged",
    "desk-fault-failed",
    "desk-fault-no-memory",
    "desk-fault-not-ours",
    "desk-fault-too-heavy",
    "desk-fault-too-new",
    "desk-fault-wrong-passphrase",
    "desk-fresh",
    "desk-opened",
    "desk-opened-less",
    "desk-opens",
    "desk-repeat",
    "desk-repeat-wrong",
    "desk-saved",
    "desk-sign-circle",
    "desk-sign-cross",
    "desk-sign-diamond",
    "desk-sign-square",
    "desk-sign-triangle",
    "desk-sign-waves",
    "desk-unlock-wrong",
];

/// What the engine says in the page's language; `#` is where it puts a letter.
fn says(view: View<'_>) -> impl IntoView + use<> {
    let failed = ("desk-words-failed", view.say("desk-words-failed"));
    let letter = ("code-letter", view.edition.words.say_with("code-letter", "letter", "#"));
    let all = SAYS.map(|id| (id, view.say(id))).into_iter().chain([failed, letter]);
    let spans = all.map(|(id, words)| view! { <span data-text=id>{words}</span> });
    view! { <div id=names::SAYS hidden>{spans.collect_view()}</div> }
}
