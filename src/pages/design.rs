//! `/design/`: every component in every state, in both directions, for designers and tests. It is never published:
//! `build --design` alone makes it. Words here are not the site's and need no translation.
//!
//! Themes and forced colors are the browser's to switch; hovering, focus and pressing are tried by hand or by a test.

use leptos::prelude::*;

use super::door;
use super::help;
use super::layout::{Head, document};
use super::service::{card, urgent_numbers};
use super::view::{AssetNames, PageFile, View};
use crate::content::{Direction, Site};
use crate::part::{self, Picture, Scene};

/// Colors, with what they are for.
const COLORS: [&str; 20] = [
    "ink",
    "soft",
    "paper",
    "card",
    "line",
    "edge",
    "brand",
    "brand-ink",
    "warm",
    "cool",
    "alarm",
    "alarm-paper",
    "deep",
    "deep-ink",
    "leave",
    "leave-ink",
    "sun",
    "clay",
    "leaf",
    "r",
];

/// The page.
#[must_use]
pub fn design(site: &Site, assets: &AssetNames) -> PageFile {
    let edition = &site.editions[0];
    let view = View { site, edition, assets, length: super::length::length(&site.guide) };
    let made = door::run(|| {
        let head = Head {
            tag: "en",
            direction: Direction::Ltr,
            title: "Guide: components",
            extra_styles: vec![part::late_css(), part::results_css(), sample_css()],
            engine: None,
            worker: false,
        };
        let body = view! {
            {part::exit(edition)}
            <main id="main" tabindex="-1">
                <h1>"Components"</h1>
                <p class="summary">"Each once from left to right and once from right to left."</p>
                <section dir="ltr">{all(view, "l")}</section>
                <section dir="rtl">{all(view, "r")}</section>
            </main>
        };
        document(assets, head, body.into_any())
    });
    PageFile { path: "design/index.html".to_owned(), tree: made.tree, styles: made.styles }
}

/// Swatches of the colors; the page has no style attributes.
fn sample_css() -> String {
    let swatches = COLORS.map(|name| format!("#c-{name}{{background:var(--{name})}}")).concat();
    format!(
        ".swatches{{display:grid;gap:.5rem;grid-template-columns:repeat(auto-fill,minmax(7rem,1fr));list-style:none;padding:0}}.swatches div{{block-size:3rem;border:1px solid var(--edge)}}{swatches}"
    )
}

fn all(view: View<'_>, side: &'static str) -> impl IntoView + use<> {
    let id = move |name: &str| format!("{side}-{name}");
    let colors = (side == "l").then(|| {
        let each =
            COLORS.map(|name| view! { <li><div id=format!("c-{name}")></div><code>{name}</code></li> }).collect_view();
        view! { <h2>"Colors"</h2><ul class="swatches">{each}</ul> }
    });
    let pictures = Picture::ALL
        .map(|picture| view! { <li><a href="#main">{picture.view()}<span>{format!("{picture:?}")}</span></a></li> })
        .collect_view();
    let steps = [Picture::Shelter, Picture::Scales, Picture::Pen];
    let road = part::road(
        "<h2 id=\"x\">x</h2><ol><li>Get safe.</li><li>Find a free lawyer, and plan together what to do first and what to leave for later.</li><li>Write.</li></ol>",
        "x",
        &steps,
    );
    let list: String =
        Scene::ALL.map(|scene| format!("<li><strong>{scene:?}.</strong> What it shows, in words.</li>")).concat();
    let shown = part::shown(&format!("<h2 id=\"x\">x</h2><ol>{list}</ol>"), "x", &Scene::ALL);
    let [road, shown] = [road, shown].map(|html| html.unwrap_or_default().replace("<h2 id=\"x\">x</h2>", ""));
    let choices = [("one", false, false), ("two", true, false), ("three", false, true)]
        .map(|(name, checked, disabled)| {
            view! { <label><input type="radio" name=id("choice") checked=checked disabled=disabled/><span>{format!("Choice {name}, with words that are long enough to need a second line on a small phone")}</span></label> }
        })
        .collect_view();
    view! {
        {colors}
        <h2>"Type"</h2>
        <p>"Text in the body: " <a href="#main">"a link"</a> ", " <strong>"strong words"</strong> ", a source" <sup><a href="#main">"1"</a></sup> "."</p>
        <p class="small">"Small words, for what is beside the point."</p>
        <h3>"A third heading"</h3><h4>"A fourth heading"</h4>
        <h2>"Pictograms"</h2>
        <ul class="needs">{pictures}</ul>
        <h2>"Buttons"</h2>
        <p class="buttons"><button type="button">"Continue"</button><button type="button" class="plain">"Back"</button>
            <button type="button" disabled>"Not now"</button><a class="button" href="#main">{Picture::List.view()}"A link"</a></p>
        <h2>"Choices"</h2>
        <form class="course" method="dialog" autocomplete="off">{choices}</form>
        <label class="tick"><input type="checkbox" autocomplete="off"/><span>"A box to tick"</span></label>
        <h2>"Doors"</h2>
        <ul class="doors arches">
            <li><a class="door help" href="#main">{Picture::Phone.view()}<strong>"I need help now"</strong>" "<span>"People to call."</span></a></li>
            <li><a class="door check" href="#main">{Picture::List.view()}<strong>"See what may fit"</strong>" "<span>"A few questions."</span></a></li>
            <li><a class="door" href="#main">{Picture::Book.view()}<strong>"Understand"</strong>" "<span>"Plain answers."</span></a></li>
        </ul>
        <h2>"Numbers"</h2>
        {urgent_numbers(view)}
        <h2>"Cards"</h2>
        <div class="urgent">{card(view, 0)}</div>
        <h2>"Notices"</h2>
        <p class="note">"Something to know before going on."</p>
        <h2>"Needs"</h2>
        {help::needs(view, &help::NEEDS.map(|(heading, _)| heading))}
        <h2>"Disclosures"</h2>
        <article class="text">
            <details><summary>"Closed"</summary><p>"What it says."</p></details>
            <details open><summary>"Open"</summary><p>"What it says."</p></details>
        </article>
        <h2>"Lists of pages"</h2>
        <p class="up"><a href="#main">"Back"</a></p>
        <ul class="pages">
            <li>{Picture::Road.view()}<a href="#main">"Before you travel"</a>" "<span>"What to know first."</span></li>
            <li>{Picture::People.view()}<a href="#main">"For others"</a>" "<span>"Who want to help."</span></li>
        </ul>
        <h2>"A road"</h2>
        <div inner_html=road></div>
        <h2>"Scenes"</h2>
        <div inner_html=shown></div>
        <h2>"The comparison"</h2>
        <table class="compare"><colgroup><col/><col/></colgroup><tbody>
            <tr><th colspan="2" scope="rowgroup">{Picture::Clock.view()}"How long?"</th></tr>
            <tr><th scope="row"><a href="#main">"One"</a></th><td>"Long words such as Aufenthaltsgenehmigungsverfahren break."</td></tr>
        </tbody></table>
    }
}
