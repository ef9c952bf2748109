//! Pages: the validated site rendered to HTML. One function, [`render`], from a site to every page.

mod about_sources;
mod article;
pub mod catalog;
mod check;
mod compare;
mod course;
mod design;
mod find;
mod front;
mod glossary;
mod help;
mod home;
mod keep;
mod layout;
mod lent;
mod options;
mod points;
mod region;
mod results;
mod screening_css;
mod section;
mod service;

pub use article::{ROADS, SCENES, STEPS};
pub use design::design;

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use leptos::prelude::*;

use crate::content::{Edition, Site};
use crate::guide::{Guide, Length, typical_length};
use crate::parallel;
use crate::ui;

/// One file of the site, before compression.
pub struct PageFile {
    /// Path in `dist/`, such as `en/help/index.html`.
    pub path: String,
    pub html: String,
    /// The style sheets inlined in it; the content security policy allows exactly these.
    pub styles: Vec<String>,
}

/// A file beside the pages.
#[derive(Clone, Debug, Default)]
pub struct Asset {
    /// Its name in `/a/`, which carries a hash of its content.
    pub name: String,
    /// The whole hash, for the attribute `integrity`: the browser refuses other bytes.
    pub integrity: String,
}

/// The files pages point to.
#[derive(Clone, Debug, Default)]
pub struct AssetNames {
    pub icon: String,
    pub exit_js: Asset,
    /// Keeps a language on the phone, on the one page that offers it.
    pub keep_js: Asset,
    /// What no page needs of style at first sight.
    pub late_css: Asset,
    /// What the questionnaire's results need of style beside that, and the rules that show them.
    pub results_css: Asset,
    /// Starts the questionnaire's engine, for each language by its tag. Empty builds a site without it, in which the
    /// form answers by its style sheet alone.
    pub boot_js: BTreeMap<String, Asset>,
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
    /// Every point of the relief at this place in the guide, beside the questionnaire.
    Points(usize),
    /// Another page beside the questionnaire: [`MEANS`] or [`OTHER`].
    Beside(&'static str),
}

/// What every question means. Longer than a relief's slug can be, so that none is the same.
pub const MEANS: &str = "what-it-means";
/// Every warning and other door.
pub const OTHER: &str = "what-else-to-know";

/// How many walks measure the interview's length.
const WALKS: usize = 200;

/// Every page of every language, the front door and the page for addresses that lead nowhere.
#[must_use]
pub fn render(site: &Site, assets: &AssetNames) -> Vec<PageFile> {
    let length = length(&site.guide);
    let rules_css = screening_css::questions(&site.guide);
    let mut work = Vec::new();
    for edition in &site.editions {
        let view = View { site, edition, assets, length };
        let pages = site.pages.iter().map(|plan| PageId::Page(&plan.id));
        let reliefs = (0..edition.reliefs.len()).map(PageId::Relief);
        let regions = region::codes(site).into_iter().map(PageId::Region);
        let points = (0..edition.reliefs.len()).map(PageId::Points);
        let beside = [MEANS, OTHER].into_iter().map(PageId::Beside);
        work.extend(pages.chain(reliefs).chain(regions).chain(points).chain(beside).map(|id| (view, id)));
    }
    let mut files = vec![front::front_door(site, assets), front::not_found(site, assets)];
    files.extend(parallel::map(&work, |&(view, id)| page_file(view, id, &rules_css)));
    files
}

/// What the questionnaire's page loads after it is there.
pub struct Later {
    /// The style sheet of the results, the same in every language.
    pub results_css: String,
    /// The texts of the results, by the language's tag.
    pub texts: BTreeMap<String, String>,
}

/// What the questionnaire's page loads after it is there.
#[must_use]
pub fn later(site: &Site) -> Later {
    let assets = AssetNames::default();
    let length = Length { median: 0, rarely_more: 0 };
    let view = |edition| View { site, edition, assets: &assets, length };
    let html = |view: View<'_>| {
        let html = to_html(|| layout::Rendered { body: results::texts(view), styles: Vec::new() }).0;
        lent::spelled(html, &site.settings.languages[0])
    };
    let texts: BTreeMap<String, String> =
        site.editions.iter().map(|own| (own.language.tag.clone(), html(view(own)))).collect();
    // The markup is the same in every language.
    let first = &site.editions[0];
    let page = page_file(view(first), PageId::Page("check"), "").html;
    let whole = [page.as_str(), &texts[&first.language.tag]].concat();
    let (_, beyond) = ui::styles_apart(&results::outside(&page), &whole, &first.language.tag);
    let rules = screening_css::results(&site.guide);
    Later { results_css: [beyond, ui::results_css(), rules].concat(), texts }
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
        PageId::Page("help/other") => help::other(view),
        PageId::Page("check") => check::check(view, rules_css),
        PageId::Page("options") => options::options(view),
        PageId::Page("options/compare") => compare::compare(view),
        PageId::Page("learn/words") => glossary::glossary(view),
        PageId::Page(crate::keep::PAGE) => keep::keep(view),
        PageId::Page("for/course") => course::course(view),
        PageId::Page(slug) if view.site.pages.iter().any(|plan| plan.parent() == Some(slug)) => {
            section::section(view, slug)
        }
        PageId::Page(slug) => article::page(view, slug),
        PageId::Relief(ix) => article::relief(view, ix),
        PageId::Region(code) => region::region(view, code),
        PageId::Points(ix) => points::points(view, ix),
        PageId::Beside(slug) => points::beside(view, slug),
    });
    let html = lent::spelled(html, &view.site.settings.languages[0]);
    PageFile { path: format!("{}index.html", &view.path(id)[1..]), html, styles }
}

/// Runs a template outside any server and gives its HTML.
fn to_html(template: impl FnOnce() -> layout::Rendered) -> (String, Vec<String>) {
    let owner = Owner::new_root(None);
    let result = owner.with(|| {
        let rendered = template();
        // Marks for a framework that would take over in the browser; none does. Texts cannot hold them: `<` is escaped.
        let html = rendered.body.to_html();
        (html.replace("<!>", "").replace("<!---->", "").replace(" class=\"\"", ""), rendered.styles)
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
        PageId::Points(ix) => format!("/{tag}/check/{}/", site.reliefs[ix].slug),
        PageId::Beside(slug) => format!("/{tag}/check/{slug}/"),
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
