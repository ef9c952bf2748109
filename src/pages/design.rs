//! `/design/`: every component in every state, in both directions, for designers and tests. It is never published:
//! `build --design` alone makes it. Words here are not the site's and need no translation.
//!
//! Themes and forced colors are the browser's to switch; hovering, focus and pressing are tried by hand or by a test.

use leptos::prelude::*;

use super::frame::Frame;
use super::layout::{Head, document};
use super::view::{AssetNames, PageFile};
use crate::content::{Edition, Site};
use crate::html::door;
use crate::part::sample::Sample;
use crate::part::tokens::swatches_css;
use crate::part::{self, PARTS};

/// The page.
#[must_use]
pub fn design(site: &Site, assets: &AssetNames) -> PageFile {
    let edition = &site.editions[0];
    let made = door::run(|| {
        let head = Head {
            language: &edition.language,
            title: "Guide: components",
            extra_styles: vec![assets.sheets.late_css(), swatches_css()],
            frame: &Frame::TEXT,
        };
        let body = view! {
            {part::exit(edition)}
            <main id="main" tabindex="-1">
                <h1>"Components"</h1>
                <p class="summary">"Each once from left to right and once from right to left."</p>
                <section dir="ltr">{all(site, edition, "l")}</section>
                <section dir="rtl">{all(site, edition, "r")}</section>
            </main>
        };
        document(assets, head, body.into_any())
    });
    PageFile { path: "design/index.html".to_owned(), tree: made.tree, styles: made.styles }
}

/// The example of each part under its name.
fn all(site: &Site, edition: &Edition, side: &'static str) -> impl IntoView + use<> {
    let sample = Sample { site, edition, side };
    PARTS
        .map(|part| {
            let name = part.sheet.name;
            view! { <section id=sample.id(&format!("part-{name}"))><h2>{name}</h2>{(part.example)(&sample)}</section> }
        })
        .collect_view()
}
