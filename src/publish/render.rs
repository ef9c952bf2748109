//! From a site to every page: which template makes which.

use crate::address;
use crate::content::{PagePlan, Site, Template};
use crate::html::door;
use crate::pages::frame::Frame;
use crate::pages::layout::Rendered;
use crate::pages::length::length;
use crate::pages::view::{AssetNames, PageFile, PageId, View};
use crate::pages::{
    article, compare, course, embed, fallback, front, glossary, help, home, notices, options, region, section, sheets,
};
use crate::parallel;
use crate::surface::Surface;

/// Writes one page, in the language of the view.
type Writer<'a> = Box<dyn Fn(View<'_>) -> Rendered + Send + Sync + 'a>;

/// A page of every language, what writes it and what stands around it.
struct Planned<'a> {
    id: PageId<'a>,
    template: Writer<'a>,
    frame: &'a Frame,
}

/// Every page of every language, the front door and the page for addresses that lead nowhere.
#[must_use]
pub fn render(surfaces: &[&Surface], site: &Site, assets: &AssetNames) -> Vec<PageFile> {
    let length = length(&site.guide);
    let planned: Vec<Planned<'_>> = texts(surfaces, site).chain(of_surfaces(surfaces, site)).collect();
    let work: Vec<(View<'_>, &Planned<'_>)> = site
        .editions
        .iter()
        .flat_map(|edition| {
            planned
                .iter()
                .map(move |page| (View { site, edition, assets, length, frame: page.frame, prefix: "" }, page))
        })
        .collect();
    let mut files = vec![front::front_door(site, assets), front::not_found(site, assets)];
    files.extend(parallel::map(&work, |(view, page)| page_file(*view, page)));
    files
}

/// Pages to read.
fn texts<'a>(surfaces: &'a [&Surface], site: &'a Site) -> impl Iterator<Item = Planned<'a>> {
    let plans = site.pages.iter().filter(|plan| !surfaces.iter().any(|surface| surface.page == plan.template));
    let pages = plans.map(|plan| read(PageId::Page(&plan.id), move |view| text(view, plan)));
    let reliefs = site.guide.relief_ixs().map(|ix| read(PageId::Relief(ix), move |view| article::relief(view, ix)));
    let regions = region::codes(site);
    let regions = regions.into_iter().map(|code| read(PageId::Region(code), move |view| region::region(view, code)));
    pages.chain(reliefs).chain(regions)
}

fn read<'a>(id: PageId<'a>, template: impl Fn(View<'_>) -> Rendered + Send + Sync + 'a) -> Planned<'a> {
    Planned { id, template: Box::new(template), frame: &Frame::TEXT }
}

/// The pages of surfaces, and those beside them.
fn of_surfaces<'a>(surfaces: &'a [&'a Surface], site: &'a Site) -> impl Iterator<Item = Planned<'a>> {
    surfaces.iter().flat_map(move |surface| {
        surface.pages(site).into_iter().map(move |(id, frame)| {
            let template = Box::new(move |view: View<'_>| (surface.template)(view, id));
            Planned { id, template, frame }
        })
    })
}

/// A page of `content/pages/` that no surface fills, made by its template.
fn text(view: View<'_>, plan: &PagePlan) -> Rendered {
    match plan.template {
        Template::Home => home::home(view),
        Template::Help => help::help(view),
        Template::OtherLines => help::other(view),
        Template::Options => options::options(view),
        Template::Compare => compare::compare(view),
        Template::Words => glossary::glossary(view),
        Template::Course => course::course(view),
        Template::Embed => embed::embed(view, &plan.id),
        Template::Sheets => sheets::sheets(view),
        Template::Notices => notices::notices(view),
        // All others are text, with the list of the pages under it if there are any; so is the page of a surface that is
        // left out.
        _ if view.site.pages.iter().any(|other| other.parent() == Some(&plan.id)) => section::section(view, &plan.id),
        _ => article::page(view, &plan.id),
    }
}

fn page_file(view: View<'_>, page: &Planned<'_>) -> PageFile {
    let mut made = door::run(|| (page.template)(view));
    fallback::spell(&mut made.tree, &view.site.settings.languages[0]);
    PageFile { path: address::file(&view.path(page.id)), tree: made.tree, styles: made.styles }
}
