//! The site for a screen in a public place: the same pages in a frame of their own. Nothing leads out, nothing takes
//! letters, nothing calls; the way out leads back to the start and forgets all.
//!
//! The pages are changed as trees after they were made, so that a page which is added needs nothing more for a kiosk. What
//! engines write later, the script of the kiosk changes in the same way.

mod slip;
mod start;

use std::collections::BTreeSet;

use crate::Error;
use crate::address;
use crate::content::{Edition, Site, Template};
use crate::html::{self, Element, Node};
use crate::pages::view::{PageId, path};
use crate::parallel;
use crate::publish::headers;
use crate::publish::hosting::SETTINGS;
use crate::site_files::{Asset, SiteFiles};

/// Turns the files of a site into those of a kiosk.
///
/// # Errors
/// When no language of the kiosk is built.
pub fn turn(site: &Site, mut built: SiteFiles) -> Result<SiteFiles, Error> {
    let editions: Vec<&Edition> = site.editions.iter().filter(|edition| speaks(site, &edition.language.tag)).collect();
    let Some(first) = editions.first().copied() else {
        return Err(Error::Wrong(
            "no language of the kiosk is built; name published ones in `[kiosk]` of content/site.toml".to_owned(),
        ));
    };
    let others = site.editions.iter().filter(|edition| !speaks(site, &edition.language.tag));
    let others = others.map(|edition| format!("{}/", edition.language.tag));
    let silent: BTreeSet<String> = others.chain(left_out(site)).collect();
    let is_silent = |path: &str| silent.iter().any(|folder| path.starts_with(folder.as_str()));
    built.pages.retain(|path, _| !is_silent(path));
    // Copies to keep on a phone, and what the headers of hosts say, have no place here.
    built.files.retain(|path, _| !is_silent(path) && !path.starts_with("kept") && !path.starts_with('_'));
    let style = built.asset("kiosk", "css", include_str!("kiosk.css").replace("@PAGE@", slip::page(site)).into_bytes());
    let script = built.asset("kiosk", "js", site.settings.base.script(include_str!("kiosk.js")).into_bytes());
    let mut pages: Vec<(String, Vec<Node>)> = std::mem::take(&mut built.pages).into_iter().collect();
    for (path, tree) in &mut pages {
        let edition = editions.iter().find(|edition| path.starts_with(&format!("{}/", edition.language.tag)));
        let frame = Turned { site, edition: edition.copied().unwrap_or(first), style: &style, script: &script };
        frame.page(tree, path == "index.html", &silent);
        if path == "index.html" {
            start::turn(tree, &editions);
        }
    }
    let base = &site.settings.base;
    let written = parallel::map(&pages, |(_, tree)| html::write_under(tree, base).into_bytes());
    for ((path, tree), bytes) in pages.into_iter().zip(written) {
        built.change(&path, bytes);
        built.pages.insert(path, tree);
    }
    built.allowed.directives.clear();
    built.allowed.frames.clear();
    // Not for a host: from it the program knows where the folder lies.
    built.add(SETTINGS[0], headers::netlify(&built.allowed).into_bytes())?;
    Ok(built)
}

/// The folders of pages that have no place on a screen which others use next: what keeps something, and the desk.
fn left_out(site: &Site) -> impl Iterator<Item = String> {
    let plans = [Template::Keep, Template::Desk].into_iter().filter_map(|template| site.page_of(template));
    plans.flat_map(|plan| {
        let own = |edition: &Edition| path(&edition.language.tag, site, PageId::Page(&plan.id));
        site.editions.iter().map(move |edition| own(edition).trim_start_matches('/').to_owned()).collect::<Vec<_>>()
    })
}

fn speaks(site: &Site, tag: &str) -> bool {
    site.settings.kiosk.languages.is_empty() || site.settings.kiosk.languages.iter().any(|own| own == tag)
}

/// What a page of a kiosk gets.
struct Turned<'a> {
    site: &'a Site,
    edition: &'a Edition,
    style: &'a Asset,
    script: &'a Asset,
}

impl Turned<'_> {
    fn page(&self, tree: &mut [Node], is_start: bool, silent: &BTreeSet<String>) {
        let kiosk = &self.site.settings.kiosk;
        html::each(tree, &mut |element| match element.name.as_ref() {
            "html" => {
                set(element, "data-kiosk", if is_start { "start" } else { "session" });
                set(element, "data-idle", &kiosk.idle.to_string());
                set(element, "data-warning", &kiosk.warning.to_string());
            }
            "head" => self.head(element),
            "body" => self.body(element, is_start),
            _ => self.element(element, silent),
        });
    }

    fn head(&self, head: &mut Element) {
        let style = Element::new("link").with("rel", "stylesheet").with("href", format!("/a/{}", self.style.name));
        let script = Element::new("script").with("async", "").with("src", format!("/a/{}", self.script.name));
        head.children.push(style.with("integrity", self.style.integrity.as_str()).into());
        head.children.push(script.with("integrity", self.script.integrity.as_str()).into());
    }

    fn body(&self, body: &mut Element, is_start: bool) {
        if !is_start {
            body.children.push(self.bar().into());
            body.children.push(self.warning().into());
        }
        body.children.push(slip::slip(self.site, self.edition).into());
    }

    fn element(&self, element: &mut Element, silent: &BTreeSet<String>) {
        if element.get("id") == Some("exit") {
            return self.exit(element);
        }
        if element.get("aria-label") == Some(self.edition.words.say("exit").as_str()) {
            set(element, "aria-label", &self.edition.words.say("kiosk-forget"));
        }
        // Whoever touches the screen has no keyboard. What the engines look for stays in the page, out of sight.
        if element.name == "input" && matches!(element.get("type"), Some("search" | "text")) {
            set(element, "readonly", "");
            set(element, "inputmode", "none");
            let takes_digits = element.get("id") == Some("zip");
            set(element, if takes_digits { "data-digits" } else { "data-letters" }, "");
        }
        if element.name == "a" {
            let leads = element.get("href").unwrap_or_default().to_owned();
            if silent.iter().any(|folder| leads.starts_with(&format!("/{folder}"))) {
                element.children.clear();
                set(element, "hidden", "");
            }
            // A data file has no way back on a screen without a browser's buttons.
            if !leads.starts_with(['/', '#']) || address::is_data(&leads) {
                unlink(element);
            }
        }
    }

    /// The way out leads to the start, whatever the page; its script makes it blank and forgets what was answered.
    fn exit(&self, exit: &mut Element) {
        let say = |id: &str| self.edition.words.say(id);
        set(exit, "href", "/");
        exit.attributes.retain(|attribute| attribute.name != "rel");
        let words = Element::new("span").with("id", "forget").holding([say("kiosk-forget")]);
        exit.children = vec![words.into()];
    }

    /// How the screen is set: for this visit, and gone with it.
    fn bar(&self) -> Element {
        let say = |id: &str| self.edition.words.say(id);
        let button = |act: &str, words: String| {
            Element::new("button").with("type", "button").with("data-act", act).holding([words])
        };
        Element::new("div")
            .with("id", "kiosk-bar")
            .with("role", "region")
            .with("aria-label", say("kiosk-bar"))
            .holding([button("large", say("kiosk-large")), button("contrast", say("kiosk-contrast"))])
            .holding([button("low", say("kiosk-low")), button("slip", say("kiosk-slip"))])
    }

    fn warning(&self) -> Element {
        let say = |id: &str| self.edition.words.say(id);
        let left = Element::new("p")
            .with("class", "left")
            .holding([Node::from(say("kiosk-left")), Node::from(" ")])
            .holding([Element::new("span").with("id", "kiosk-left")]);
        let stay = Element::new("button").with("type", "button").with("id", "stay").holding([say("kiosk-stay")]);
        Element::new("dialog")
            .with("id", "kiosk-warning")
            .with("aria-labelledby", "kiosk-there")
            .holding([Element::new("h2").with("id", "kiosk-there").holding([say("kiosk-there")])])
            .holding([Element::new("p").holding([say("kiosk-soon")]), left, stay])
    }
}

/// Gives an attribute a value, whether it is there or not.
fn set(element: &mut Element, name: &'static str, value: &str) {
    element.attributes.retain(|attribute| attribute.name != name);
    *element = std::mem::replace(element, Element::new("")).with(name, value);
}

/// What led out of the site is words now. The number of a line stays as large as it was.
fn unlink(element: &mut Element) {
    const OF_LINKS: [&str; 5] = ["href", "rel", "target", "referrerpolicy", "download"];
    element.name = "span".into();
    element.attributes.retain(|attribute| !OF_LINKS.contains(&attribute.name.as_ref()));
}
