//! Finding people to call: the list of places for everybody, and the finder, whose form is there once its engine runs.

use leptos::prelude::*;

use super::{catalog, names};
use crate::content::Template;
use crate::directory::Zone;
use crate::pages::article::text;
use crate::pages::layout::{Rendered, page};
use crate::pages::region;
use crate::pages::service::{hours_words, language_name, urgent_numbers, zone_text};
use crate::pages::topics::TOPICS;
use crate::pages::view::View;
use crate::part::button::{Weight, button};
use crate::part::choice::tick;
use crate::part::notice::note;

/// The finder's page.
pub fn find(view: View<'_>) -> Rendered {
    let id = view.page_of(Template::Find);
    let main = view! {
        {urgent_numbers(view)}
        {note(view.say("call-stays"))}
        // Closed until somebody opens it: the form comes with its engine, and what stands below must not move.
        <details class="finder"><summary>{view.say("find-open")}</summary>
            <p>{view.say("find-wait")}</p>
            <div hidden>
                <p class="small">{view.say(if catalog::is_split(view.site) { "find-asks-place" } else { "find-asks-all" })}</p>
                {form(view)}{results(view)}{words(view)}
            </div>
        </details>
        <section><h2 id="places">{view.say("places-heading")}</h2>
            <p>{view.say("find-list")}</p>
            {region::list(view)}
        </section>
        {text(view, view.page(id))}
    };
    page(view, id, Vec::new(), main.into_any())
}

fn form(view: View<'_>) -> impl IntoView + use<> {
    let places = catalog::places(view.site);
    // The whole country is no choice: its lines come with every place.
    let mut named: Vec<(usize, String)> =
        places.iter().enumerate().skip(1).map(|(ix, code)| (ix, place_name(view, code))).collect();
    named.sort_by_key(|(_, name)| name.to_lowercase());
    let needs = TOPICS.iter().map(|topic| view.say(topic.message)).enumerate().collect();
    let mut languages: Vec<(usize, String)> =
        catalog::languages(view.site).iter().map(|tag| language_name(view, tag)).enumerate().collect();
    languages.sort_by_key(|(_, name)| name.to_lowercase());
    let ways = catalog::WAYS.iter().map(|id| view.say(id)).enumerate().collect();
    view! {
        // Never sent anywhere. Chromium asks its maker what the fields of a form are for, unless it is a search by its address.
        <form id=names::FORM method="dialog" action="/search" autocomplete="off">
            {select(view, names::PLACE, "find-place", named)}
            <div class="field">
                <label for=names::ZIP>{view.say("find-zip")}</label>
                <input id=names::ZIP type="text" inputmode="numeric" maxlength="10" dir="ltr" autocomplete="off" spellcheck="false"
                    aria-describedby=names::ZIP_SAYS/>
                <p id=names::ZIP_SAYS class="small" role="status"></p>
            </div>
            {select(view, names::NEED, "find-need", needs)}
            {select(view, names::LANGUAGE, "find-language", languages)}
            {select(view, names::WAY, "find-way", ways)}
            <div class="field">
                <label for=names::WORDS>{view.say("find-words")}</label>
                <input id=names::WORDS type="search" autocomplete="off" autocapitalize="off" spellcheck="false"/>
            </div>
            {tick(names::NOW.to_owned(), view.say("find-now"))}
            {tick(names::ALWAYS.to_owned(), view.say("find-always"))}
            {tick(names::NO_POLICE.to_owned(), view.say("find-no-police"))}
            {button(Weight::Plain, names::CLEAR.to_owned(), view.say("start-over"))}
        </form>
    }
}

fn select(
    view: View<'_>,
    id: &'static str,
    words: &'static str,
    choices: Vec<(usize, String)>,
) -> impl IntoView + use<> {
    let options =
        choices.into_iter().map(|(ix, name)| view! { <option value=ix.to_string()>{name}</option> }).collect_view();
    view! {
        <div class="field">
            <label for=id>{view.say(words)}</label>
            <select id=id autocomplete="off"><option value="">{view.say("find-any")}</option>{options}</select>
        </div>
    }
}

fn results(view: View<'_>) -> impl IntoView + use<> {
    view! {
        <h2>{view.say("results-heading")}</h2>
        <p id=names::COUNT role="status" aria-live="polite">{view.say("find-start")}</p>
        <div id=names::NOTHING hidden><p>{view.say("find-nothing")}</p>{urgent_numbers(view)}</div>
        <ol id=names::FOUND class="found"></ol>
        <button type="button" id=names::MORE hidden>{view.say("find-more")}</button>
    }
}

/// The words of cards and of what is announced, for the engine to read. `#` is where it puts a number or a list.
fn words(view: View<'_>) -> impl IntoView + use<> {
    let fill = |id: &str, name: &'static str| view.edition.words.say_with(id, name, "#");
    let joined = |each: Vec<String>| each.join(&names::BETWEEN.to_string());
    let places = catalog::places(view.site).iter().map(|code| place_name(view, code)).collect();
    let languages = catalog::languages(view.site).iter().map(|tag| language_name(view, tag)).collect();
    let hours = hours_words(view);
    let zones = Zone::ALL.iter().map(|zone| zone_text(view, zone.name())).collect();
    let texts = [
        ("places", joined(places)),
        ("languages", joined(languages)),
        ("days", joined(hours.days)),
        ("zones", joined(zones)),
        ("am", hours.am),
        ("pm", hours.pm),
        ("always", view.say("hours-always")),
        ("hours-unknown", view.say("hours-unknown")),
        ("hours-in-words", view.say("find-hours")),
        ("speaks", fill("languages-spoken", "list")),
        ("interpreters", view.say("interpreters")),
        ("police", view.say("police-answer")),
        ("no-police", view.say("police-not")),
        ("police-not-known", view.say("police-not-known")),
        ("call", view.say("call")),
        ("text", view.say("text-plain")),
        ("text-keyword", fill("text-keyword", "word")),
        ("video", view.say("channel-videophone")),
        ("web", view.say("channel-web")),
        ("full", view.say("find-full")),
        ("start", view.say("find-start")),
        ("count", fill("find-count", "list")),
        ("none", view.say("find-none")),
        ("unsure", fill("find-unsure", "list")),
        ("zip-unknown", view.say("find-zip-unknown")),
        ("broken", view.say("find-broken")),
    ];
    let spans = texts.into_iter().map(|(name, text)| view! { <span data-text=name>{text}</span> }).collect_view();
    // At the root of a host there is nothing to say, and no byte for it.
    let base = &view.site.settings.base;
    let base = (!base.is_root()).then(|| view! { <span data-text="base">{base.prefix().to_owned()}</span> });
    view! { <div id=names::TEXTS hidden>{spans}{base}</div> }
}

fn place_name(view: View<'_>, code: &str) -> String {
    view.edition.regions.get(code).cloned().unwrap_or_default()
}
