//! From a site to every page: which template makes which, and what comes into the questionnaire later.

use std::collections::BTreeMap;

use crate::address::{self, MEANS, OTHER};
use crate::content::{Site, Template};
use crate::guide::Length;
use crate::html::{self, Node, door};
use crate::pages::layout::Rendered;
use crate::pages::length::length;
use crate::pages::view::{AssetNames, PageFile, PageId, View};
use crate::pages::{article, compare, course, fallback, front, glossary, help, home, options, region, section};
use crate::parallel;
use crate::part;
use crate::surface::sheets::SHEETS;
use crate::surface::{finder, keep, screening};

/// Every page of every language, the front door and the page for addresses that lead nowhere.
#[must_use]
pub fn render(site: &Site, assets: &AssetNames) -> Vec<PageFile> {
    let length = length(&site.guide);
    let rules_css = screening::rules_css::questions(&site.guide);
    let mut work = Vec::new();
    for edition in &site.editions {
        let view = View { site, edition, assets, length };
        let pages = site.pages.iter().map(|plan| PageId::Page(&plan.id));
        let reliefs = site.guide.relief_ixs().map(PageId::Relief);
        let regions = region::codes(site).into_iter().map(PageId::Region);
        let points = site.guide.relief_ixs().map(PageId::Points);
        let beside = [MEANS, OTHER].into_iter().map(PageId::Beside);
        work.extend(pages.chain(reliefs).chain(regions).chain(points).chain(beside).map(|id| (view, id)));
    }
    let mut files = vec![front::front_door(site, assets), front::not_found(site, assets)];
    files.extend(parallel::map(&work, |&(view, id)| page_file(view, id, &rules_css)));
    files
}

/// Every style sheet of the site, and no files beside the pages yet.
#[must_use]
pub fn styled() -> AssetNames {
    AssetNames { sheets: &SHEETS, ..AssetNames::default() }
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
    let assets = styled();
    let length = Length { median: 0, rarely_more: 0 };
    let view = |edition| View { site, edition, assets: &assets, length };
    let tree = |view: View<'_>| {
        let mut tree = door::run(|| door::tree(screening::results::texts(view)));
        fallback::spell(&mut tree, &site.settings.languages[0]);
        tree
    };
    let texts: BTreeMap<String, Vec<Node>> =
        site.editions.iter().map(|edition| (edition.language.tag.clone(), tree(view(edition)))).collect();
    // The markup is the same in every language.
    let first = &site.editions[0];
    let page = page_file(view(first), view(first).page_of(Template::Check), "").tree;
    let above = screening::results::above(&page).unwrap_or_default();
    let whole = [page, texts[&first.language.tag].clone()].concat();
    let (_, beyond) = SHEETS.styles_apart(&above, &whole, &first.language.script);
    let rules = screening::rules_css::results(&site.guide);
    let texts = texts.into_iter().map(|(tag, tree)| (tag, html::write(&tree))).collect();
    Later { results_css: [beyond, part::tighten(screening::RESULTS_SHEET.css), rules].concat(), texts }
}

fn page_file(view: View<'_>, id: PageId<'_>, rules_css: &str) -> PageFile {
    let mut made = door::run(|| match id {
        PageId::Page(page) => written(view, page, rules_css),
        PageId::Relief(ix) => article::relief(view, ix),
        PageId::Region(code) => region::region(view, code),
        PageId::Points(ix) => screening::points::points(view, ix),
        PageId::Beside(slug) => screening::points::beside(view, slug),
    });
    fallback::spell(&mut made.tree, &view.site.settings.languages[0]);
    PageFile { path: address::file(&view.path(id)), tree: made.tree, styles: made.styles }
}

/// A page of `content/pages/`, made by its template.
fn written(view: View<'_>, page: &str, rules_css: &str) -> Rendered {
    match view.template(PageId::Page(page)).unwrap_or(Template::Text) {
        Template::Home => home::home(view),
        Template::Help => help::help(view),
        Template::Find => finder::page::find(view),
        Template::OtherLines => help::other(view),
        Template::Check => screening::page::check(view, rules_css),
        Template::Options => options::options(view),
        Template::Compare => compare::compare(view),
        Template::Words => glossary::glossary(view),
        Template::Keep => keep::page::keep(view),
        Template::Course => course::course(view),
        Template::Text | Template::Learn | Template::Safety | Template::About
            if view.site.pages.iter().any(|plan| plan.parent() == Some(page)) =>
        {
            section::section(view, page)
        }
        Template::Text | Template::Learn | Template::Safety | Template::About => article::page(view, page),
    }
}
