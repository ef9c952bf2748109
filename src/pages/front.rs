//! The front door, which offers every language without a script, and the page for addresses that lead nowhere.

use leptos::prelude::*;

use super::fallback::spell;
use super::frame::Frame;
use super::layout::{Head, document};
use super::view::{AssetNames, PageFile};
use crate::address;
use crate::content::Site;
use crate::html::door;
use crate::part;
use crate::part::door::{Door, DoorKind, Doors, doors};

/// `/`: choose a language.
pub fn front_door(site: &Site, assets: &AssetNames) -> PageFile {
    bare(site, assets, "index.html", "title-front", false)
}

/// `404.html`, in every language at once.
pub fn not_found(site: &Site, assets: &AssetNames) -> PageFile {
    bare(site, assets, "404.html", "title-not-found", true)
}

fn bare(site: &Site, assets: &AssetNames, path: &str, title: &str, lost: bool) -> PageFile {
    let first = &site.editions[0];
    let mut made = door::run(|| {
        let languages = site
            .editions
            .iter()
            .map(|edition| {
                let language = edition.language.clone();
                let lines = if lost {
                    vec![edition.words.say("not-found"), edition.words.say("not-found-body")]
                } else {
                    vec![language.choose.clone()]
                };
                Door {
                    href: address::home(&language.tag),
                    kind: DoorKind::Plain,
                    picture: None,
                    name: language.name.clone(),
                    lines,
                    language: Some(language),
                }
            })
            .collect();
        let call = site
            .service(&site.settings.always_call)
            .map(|service| view! { <p>{part::number_link(service, &service.name)}</p> });
        let head = Head {
            language: &first.language,
            title: &first.words.say(title),
            extra_styles: Vec::new(),
            frame: &Frame::TEXT,
        };
        let body = view! {
            {part::exit(first)}
            <main id="main" tabindex="-1">
                <h1>{site.settings.name.clone()}</h1>
                {doors(Doors::Plain, languages)}
                {call}
            </main>
        };
        document(assets, head, body.into_any())
    });
    spell(&mut made.tree, &first.language);
    PageFile { path: path.to_owned(), tree: made.tree, styles: made.styles }
}
