//! Keeping a language on this phone: what it leaves behind, then the controls. Without scripts, the text alone.

use leptos::prelude::*;

use super::names;
use crate::content::Template;
use crate::pages::about_sources::sources;
use crate::pages::article::checked;
use crate::pages::layout::{Rendered, page};
use crate::pages::view::View;
use crate::part;
use crate::part::notice::{Until, scripted_note};
use crate::part::text::{piece, text};

/// The page. Its controls show once its script runs, and only where the browser lets it keep anything.
pub fn keep(view: View<'_>) -> Rendered {
    let id = view.page_of(Template::Keep);
    let own = view.page(id);
    let (before, step) = own.article.split_last();
    let denied = format!("{} {}", view.say("keep-denied"), view.say("keep-nothing"));
    let main = view! {
        {text(before)}
        {scripted_note("keep-without", Until::Shown, view.say("keep-needs-scripts"))}
        {scripted_note("keep-denied", Until::Hidden, denied)}
        {controls(view)}
        {words(view)}
        {piece(step)}
        {sources(view, &own.article.cites)}
        {checked(view, own)}
    };
    page(view, id, vec![part::tighten(names::PAGE_CSS)], main.into_any())
}

fn controls(view: View<'_>) -> impl IntoView + use<> {
    let languages = view
        .site
        .settings
        .languages
        .iter()
        .map(|language| {
            let name = format!("{} ({} MB)", language.name, names::size_mark(&language.tag));
            let chosen = language.tag == view.tag();
            view! { <option value=language.tag.clone() lang=language.tag.clone() selected=chosen>{name}</option> }
        })
        .collect_view();
    view! {
        <section id="keep" class="keep" aria-labelledby="keep-heading" hidden>
            <h2 id="keep-heading">{view.say("keep-heading")}</h2>
            <p id="keep-state"></p>
            <label for="keep-language">{view.say("keep-language")}</label>
            <select id="keep-language" autocomplete="off">{languages}</select>
            <div class="buttons">
                <button type="button" id="keep-start">{view.say("keep-start")}</button>
                <button type="button" id="keep-stop" class="plain" hidden>{view.say("keep-stop")}</button>
                <button type="button" id="remove" class="plain">{view.say("keep-remove")}</button>
            </div>
            <progress id="keep-bar" aria-labelledby="keep-heading" hidden></progress>
            <p id="keep-numbers" class="small" hidden></p>
            <p id="keep-said" role="status" aria-live="polite"></p>
        </section>
    }
}

/// What the script says. `#` is where it puts a name, a date or a number.
fn words(view: View<'_>) -> impl IntoView + use<> {
    let fill = |id: &str, name: &'static str| view.edition.words.say_with(id, name, "#");
    let texts = [
        ("start", view.say("keep-start")),
        ("newest", view.say("keep-newest")),
        ("have", fill("keep-have", "name")),
        ("have-none", view.say("keep-have-none")),
        ("files", fill("keep-files", "count")),
        ("mb", fill("keep-mb", "count")),
        ("started", view.say("keep-started")),
        ("done", fill("keep-done", "date")),
        ("stopped", view.say("keep-stopped")),
        ("failed", view.say("keep-failed")),
        ("room", view.say("keep-room")),
        ("denied", view.say("keep-denied")),
        ("busy", view.say("keep-busy")),
        ("nothing", view.say("keep-nothing")),
        ("as-before", view.say("keep-as-before")),
        ("removing", view.say("keep-removing")),
        ("removed", view.say("keep-removed")),
        ("removed-soon", view.say("keep-removed-soon")),
        ("remove-failed", view.say("keep-remove-failed")),
    ];
    let spans = texts.into_iter().map(|(name, text)| view! { <span data-text=name>{text}</span> }).collect_view();
    view! { <div id="keep-words" hidden>{spans}</div> }
}
