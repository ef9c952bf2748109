//! The front door, which says in every language what this is and whom to call, and the page for addresses that lead
//! nowhere.

use leptos::prelude::*;

use super::fallback::spell;
use super::frame::Frame;
use super::layout::{Head, document, logo};
use super::service::always_called;
use super::topics::TOPICS;
use super::view::{AssetNames, PageFile};
use crate::address;
use crate::content::{Edition, Service, Site, Template};
use crate::html::door;
use crate::part;
use crate::part::band::band;
use crate::part::door::{Door, DoorKind, Doors, doors};
use crate::part::welcome::{Call, Welcome, welcome};

/// What somebody says who has to call: danger, and the two kinds of harm with a line of their own.
const WHEN: [&str; 3] = ["danger-heading", "what-happened-work", "what-happened-partner"];

/// `/`: choose a language, or call.
pub fn front_door(site: &Site, assets: &AssetNames) -> PageFile {
    bare(site, assets, "index.html", "title-front", |name| {
        let languages = site.editions.iter().map(|edition| said(site, edition)).collect();
        let heading = band(part::Scene::Doorway, view! { {logo(assets)}<h1>{name}</h1> }.into_any());
        view! { {heading}{welcome(languages)} }.into_any()
    })
}

/// `404.html`, in every language at once.
pub fn not_found(site: &Site, assets: &AssetNames) -> PageFile {
    bare(site, assets, "404.html", "title-not-found", |name| {
        let languages = site.editions.iter().map(lost).collect();
        let call = always_called(site)
            .map(|service| view! { <p>{part::number_link(service, &service.name)}</p> })
            .collect_view();
        view! { <h1>{name}</h1>{doors(Doors::Plain, languages)}{call} }.into_any()
    })
}

/// What the front door says in a language: the key sentence of its start page, and whom to call when.
fn said(site: &Site, edition: &Edition) -> Welcome {
    let start = site.page_of(Template::Home).and_then(|plan| edition.pages.get(&plan.id));
    let calls = lines(site).map(|(when, service)| Call { when: edition.words.say(when), service: service.clone() });
    Welcome {
        href: address::home(&edition.language.tag),
        language: edition.language.clone(),
        says: start.map(|page| page.summary.clone()).unwrap_or_default(),
        calls: calls.collect(),
    }
}

/// The lines of the front door, each with the message that says when to call it.
pub fn lines(site: &Site) -> impl Iterator<Item = (&'static str, &Service)> {
    WHEN.into_iter().filter_map(|when| Some((when, line(site, when)?)))
}

/// The first line of the whole country under a topic, or in danger.
fn line<'a>(site: &'a Site, when: &str) -> Option<&'a Service> {
    let topic = TOPICS.iter().find(|topic| topic.message == when);
    site.services.iter().find(|service| {
        let meant = service.kinds.first().is_some_and(|kind| match topic {
            Some(topic) => topic.takes(kind) && !service.is_law_enforcement(),
            None => kind == "emergency",
        });
        meant && service.region == "US" && service.call().is_some()
    })
}

fn lost(edition: &Edition) -> Door {
    let language = edition.language.clone();
    Door {
        href: address::home(&language.tag),
        kind: DoorKind::Plain,
        picture: None,
        name: language.name.clone(),
        lines: vec![edition.words.say("not-found"), edition.words.say("not-found-body")],
        language: Some(language),
    }
}

/// A page without a header, in no language of its own.
fn bare(site: &Site, assets: &AssetNames, path: &str, title: &str, main: impl FnOnce(String) -> AnyView) -> PageFile {
    let first = &site.editions[0];
    let mut made = door::run(|| {
        let head = Head {
            language: &first.language,
            title: &first.words.say(title),
            extra_styles: Vec::new(),
            frame: &Frame::TEXT,
        };
        let body = view! { {part::exit(first)}<main id="main" tabindex="-1">{main(site.settings.name.clone())}</main> };
        document(assets, head, body.into_any())
    });
    spell(&mut made.tree, &first.language);
    PageFile { path: path.to_owned(), tree: made.tree, styles: made.styles }
}
