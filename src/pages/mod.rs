//! Pages: the validated site rendered to HTML. One function, [`render`], from a site to every page.

mod about_sources;
mod article;
pub mod catalog;
mod check;
mod compare;
mod course;
mod find;
mod front;
mod glossary;
mod help;
mod home;
mod layout;
mod lent;
mod options;
mod region;
mod results;
mod screening_css;
mod section;
mod service;

use std::sync::{Mutex, PoisonError};

use leptos::prelude::*;

use crate::content::{Edition, Site};
use crate::guide::{Guide, Length, typical_length};
use crate::parallel;

/// One file of the site, before compression.
pub struct PageFile {
    /// Path in `dist/`, such as `en/help/index.html`.
    pub path: String,
    pub html: String,
    /// The style sheets inlined in it; the content security policy allows exactly these.
    pub styles: Vec<String>,
}

/// A file beside the pages.
#[derive(Clone, Debug)]
pub struct Asset {
    /// Its name in `/a/`, which carries a hash of its content.
    pub name: String,
    /// The whole hash, for the attribute `integrity`: the browser refuses other bytes.
    pub integrity: String,
}

/// The files pages point to.
#[derive(Clone, Debug)]
pub struct AssetNames {
    pub icon: String,
    pub exit_js: Asset,
    /// Starts the engine. `None` builds a site without it, in which the form answers by its style sheet alone.
    pub boot_js: Option<Asset>,
    /// Starts the finder; `None` leaves its page with the list of places alone.
    pub find_js: Option<Asset>,
}

/// What every template may look at.
#[derive(Clone, Copy)]
pub struct View<'a> {
    pub site: &'a Site,
    pub edition: &'a Edition,
    pub assets: &'a AssetNames,
    pub length: Length,
}

/// Which page of an edition; every language has the same ones.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum PageId<'a> {
    /// A page of `content/pages/`.
    Page(&'a str),
    /// The relief at this place in the guide.
    Relief(usize),
    /// The people to call in a state or territory, by its code such as `US-CA`.
    Region(&'a str),
}

/// How many walks measure the interview's length.
const WALKS: usize = 200;

/// Every page of every language, the front door and the page for addresses that lead nowhere.
#[must_use]
pub fn render(site: &Site, assets: &AssetNames) -> Vec<PageFile> {
    let length = length(&site.guide);
    let rules_css = screening_css::style(&site.guide);
    let mut work = Vec::new();
    for edition in &site.editions {
        let view = View { site, edition, assets, length };
        let pages = site.pages.iter().map(|plan| PageId::Page(&plan.id));
        let reliefs = (0..edition.reliefs.len()).map(PageId::Relief);
        let regions = region::codes(site).into_iter().map(PageId::Region);
        work.extend(pages.chain(reliefs).chain(regions).map(|id| (view, id)));
    }
    let mut files = vec![front::front_door(site, assets), front::not_found(site, assets)];
    files.extend(parallel::map(&work, |&(view, id)| page_file(view, id, &rules_css)));
    files
}

/// How long the interview is. Walking it takes a third of a second, and while an author edits texts the rules stay.
fn length(guide: &Guide) -> Length {
    static LAST: Mutex<Option<(Vec<u8>, Length)>> = Mutex::new(None);
    let rules = postcard::to_allocvec(guide).unwrap_or_default();
    let mut last = LAST.lock().unwrap_or_else(PoisonError::into_inner);
    match last.as_ref() {
        Some((known, length)) if *known == rules && !rules.is_empty() => *length,
        _ => last.insert((rules, typical_length(guide, WALKS))).1,
    }
}

fn page_file(view: View<'_>, id: PageId<'_>, rules_css: &str) -> PageFile {
    let (html, styles) = to_html(|| match id {
        PageId::Page("home") => home::home(view),
        PageId::Page("help") => help::help(view),
        PageId::Page("help/find") => find::find(view),
        PageId::Page("check") => check::check(view, rules_css),
        PageId::Page("options") => options::options(view),
        PageId::Page("options/compare") => compare::compare(view),
        PageId::Page("learn/words") => glossary::glossary(view),
        PageId::Page("for/course") => course::course(view),
        PageId::Page(slug) if view.site.pages.iter().any(|plan| plan.parent() == Some(slug)) => {
            section::section(view, slug)
        }
        PageId::Page(slug) => article::page(view, slug),
        PageId::Relief(ix) => article::relief(view, ix),
        PageId::Region(code) => region::region(view, code),
    });
    let html = lent::spelled(html, &view.site.settings.languages[0]);
    PageFile { path: format!("{}index.html", &view.path(id)[1..]), html, styles }
}

/// Runs a template outside any server and gives its HTML.
fn to_html(template: impl FnOnce() -> layout::Rendered) -> (String, Vec<String>) {
    use hydration_context::SsrSharedContext;
    let owner = Owner::new_root(Some(std::sync::Arc::new(SsrSharedContext::new_islands())));
    let result = owner.with(|| {
        let rendered = template();
        (rendered.body.to_html(), rendered.styles)
    });
    owner.unset_with_forced_cleanup();
    result
}

impl View<'_> {
    /// The words of an interface message.
    #[must_use]
    pub fn say(&self, id: &str) -> String {
        self.edition.words.say(id)
    }

    /// The language's tag.
    #[must_use]
    pub fn tag(&self) -> &str {
        &self.edition.language.tag
    }

    /// Path of a page in this language.
    #[must_use]
    pub fn path(&self, id: PageId<'_>) -> String {
        path(self.tag(), self.site, id)
    }
}

fn path(tag: &str, site: &Site, id: PageId<'_>) -> String {
    match id {
        PageId::Page(slug) => page_path(tag, slug),
        PageId::Relief(ix) => relief_path(tag, &site.reliefs[ix].slug),
        PageId::Region(code) => region_path(tag, code),
    }
}

/// Path of a page of `content/pages/`: `/en/` for home, its folder for the others, such as `/en/learn/debt/`.
#[must_use]
pub fn page_path(tag: &str, slug: &str) -> String {
    if slug == "home" { format!("/{tag}/") } else { format!("/{tag}/{slug}/") }
}

/// Path of a state's or territory's page: `/en/help/ca/`.
#[must_use]
pub fn region_path(tag: &str, code: &str) -> String {
    format!("/{tag}/help/{}/", code.trim_start_matches("US-").to_lowercase())
}

/// Path of a relief's page.
#[must_use]
pub fn relief_path(tag: &str, slug: &str) -> String {
    format!("/{tag}/options/{slug}/")
}
