//! From a validated site to `dist/`: pages and assets as bytes, compressed, written beside and swapped in whole.

mod carried;
mod compress;
mod engine;
mod folder;
mod headers;
mod hosting;
mod imports;
mod kiosk;
mod packed;
mod papers;
mod program;
mod reading;
mod render;
mod sbom;
mod store;
mod weight;
mod write;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Arc;

pub use carried::Carried;
pub use compress::Cache;
pub use engine::Modules;
pub use folder::{LIST, refuse_foreign};
pub use headers::{Header, base_of, headers_for, netlify, refuse_too_long};
pub use hosting::SETTINGS;
pub use packed::write_zip;
pub use papers::{FOLDER as SHEETS, PAPERS, Paper, PaperList, Papers, hash};
pub use program::program;
pub use render::render;
pub use sbom::{NAME as SBOM, sbom};
pub use weight::{MOST, Weights, weigh};
pub use write::{Written, swap_in, update};

use crate::Error;
use crate::address;
use crate::content::Site;
use crate::html;
use crate::open_data;
use crate::pages;
use crate::pages::view::{AssetNames, PageFile, path};
use crate::parallel;
use crate::part;
pub use crate::site_files::{Allowed, SiteFiles};
use crate::site_files::{Asset, Directive, integrity};
use crate::surface::{Kept, SURFACES, Surface, Weighed, sheets};

/// Renders the whole site with all its [`SURFACES`]. Without their engines, the questionnaire answers by its style sheet
/// alone, and finding people by the list of places.
///
/// # Errors
/// When `public/icon.svg` cannot be read, the rules cannot be packed, or a page has no place for a kept copy's date.
pub fn assemble(site: &Site, modules: &Modules, public: &Path) -> Result<SiteFiles, Error> {
    assemble_with(SURFACES, site, modules, public)
}

/// The same with these surfaces.
///
/// # Errors
/// As [`assemble`], and whatever a surface's own files can fail with.
pub fn assemble_with(surfaces: &[&Surface], site: &Site, modules: &Modules, public: &Path) -> Result<SiteFiles, Error> {
    assemble_of(surfaces, site, modules, Beside { icon: icon(public)?, papers: Papers::default() })
}

/// What a build takes in beside the content and the engines.
pub struct Beside {
    /// The picture that tabs show.
    pub icon: Vec<u8>,
    pub papers: Papers,
}

/// The picture that tabs show, from the folder where it lies.
///
/// # Errors
/// When it cannot be read.
pub fn icon(public: &Path) -> Result<Vec<u8>, Error> {
    let path = public.join("icon.svg");
    std::fs::read(&path).map_err(|why| Error::read(path, why, "the site needs an icon there"))
}

/// As [`assemble_with`], with the icon itself and sheets of paper.
///
/// # Errors
/// When the rules cannot be packed, a page has no place for a kept copy's date, a sheet of paper has a name that leads
/// elsewhere, and whatever a surface's own files can fail with.
pub fn assemble_of(
    surfaces: &[&Surface],
    site: &Site,
    modules: &Modules,
    Beside { icon, papers }: Beside,
) -> Result<SiteFiles, Error> {
    let directives: BTreeSet<Directive> = surfaces.iter().flat_map(|surface| surface.frame.needs).copied().collect();
    let base = site.settings.base.clone();
    let frames = site.settings.frame_ancestors.clone();
    let allowed = Allowed { base: base.clone(), frames, directives: directives.clone() };
    let mut built = SiteFiles { allowed, ..SiteFiles::default() };
    let sheets = Arc::new(sheets(surfaces));
    let rest = built.asset("rest", "js", part::rest_js(&base).into_bytes());
    let exit_js = built.asset("exit", "js", part::page_js(&base, &rest.name, &rest.integrity).into_bytes());
    built.lead(&exit_js, [rest.name]);
    for (name, bytes) in papers.files {
        built.add(&address::made(&name)[1..], bytes)?;
    }
    let mut assets = AssetNames {
        made: papers.made,
        icon: built.asset("icon", "svg", icon).name,
        logo: site.settings.host.logo.as_ref().map(|logo| built.asset("logo", logo.kind, logo.bytes.clone()).name),
        colors: site.settings.host.colors.clone(),
        policy: site.settings.host.policy_in_pages.then(|| headers::policy_for_pages(&built.allowed)),
        exit_js,
        late_css: built.asset("late", "css", sheets.late_css().into_bytes()),
        sheets,
        surfaces: BTreeMap::new(),
        needs: directives,
    };
    for surface in surfaces {
        let loads = (surface.files)(site, &assets, modules.of(surface), &mut built)?;
        assets.surfaces.insert(surface.name, loads);
    }
    let pages = render::render(surfaces, site, &assets);
    let written = parallel::map(&pages, |page| page.html_under(&base).into_bytes());
    for (page, bytes) in pages.into_iter().zip(written) {
        ids_stand_once(&page)?;
        built.add(page.path.clone(), bytes)?;
        built.pages.insert(page.path, page.tree);
    }
    set_apart(surfaces, site, &mut built);
    for (name, text) in open_data::files(site) {
        built.add(&address::data(name)[1..], text.into_bytes())?;
    }
    for surface in surfaces {
        (surface.finish)(site, &mut built)?;
    }
    let settings = [headers::netlify(&built.allowed), hosting::nginx(&built.allowed), hosting::caddy(&built.allowed)];
    for (name, text) in SETTINGS.into_iter().zip(settings) {
        built.add(name, text.into_bytes())?;
    }
    built.add("robots.txt", b"User-agent: *\nAllow: /\n".to_vec())?;
    Ok(built)
}

/// For what the site is built.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub enum Form {
    /// For a host that sends it to phones.
    #[default]
    Site,
    /// For a screen in a public place.
    Kiosk,
    /// For a folder that opens without a server.
    Reading,
}

/// The files of a site in a form.
///
/// # Errors
/// When a kiosk would have no language.
pub fn formed(form: Form, site: &Site, built: SiteFiles) -> Result<SiteFiles, Error> {
    match form {
        Form::Site => Ok(built),
        Form::Kiosk => kiosk::turn(site, built),
        Form::Reading => Ok(reading::turn(site, built)),
    }
}

/// An id that stands twice in a page leads scripts and links to the wrong one of the two.
fn ids_stand_once(page: &PageFile) -> Result<(), Error> {
    let mut seen: BTreeSet<&str> = BTreeSet::new();
    match html::elements(&page.tree).filter_map(|element| element.get("id")).find(|id| !seen.insert(id)) {
        None => Ok(()),
        Some(id) => Err(Error::Wrong(format!(
            "the page {} has two parts called `{id}`; give the section, service or term of the content another id",
            page.path
        ))),
    }
}

/// Remembers which pages are neither kept on a phone nor weighed.
fn set_apart(surfaces: &[&Surface], site: &Site, built: &mut SiteFiles) {
    for surface in surfaces {
        let pages = surface.pages(site);
        let paths: Vec<String> = site
            .editions
            .iter()
            .flat_map(|edition| pages.iter().map(|(id, _)| address::file(&path(&edition.language.tag, site, *id))))
            .collect();
        if surface.kept == Kept::Never {
            built.not_kept.extend(paths.iter().cloned());
        }
        if surface.weighed == Weighed::Never {
            built.not_weighed.extend(paths);
        }
    }
}

impl SiteFiles {
    /// Adds the page of every component, which is not for publishing.
    #[must_use]
    pub fn with_design(mut self, site: &Site) -> SiteFiles {
        let file = |stem: &str| {
            self.files.keys().find_map(|path| path.strip_prefix("a/").filter(|name| name.starts_with(stem)))
        };
        let name = |stem: &str| file(stem).unwrap_or_default().to_owned();
        let exit = name("exit.");
        let integrity = self.files.get(&format!("a/{exit}")).map(|bytes| integrity(bytes)).unwrap_or_default();
        let assets = AssetNames {
            sheets: Arc::new(sheets(SURFACES)),
            icon: name("icon."),
            exit_js: Asset { name: exit, integrity },
            needs: self.allowed.directives.clone(),
            ..AssetNames::default()
        };
        let page = pages::design(site, &assets);
        self.files.insert(page.path.clone(), page.html_under(&self.allowed.base).into_bytes());
        self.pages.insert(page.path, page.tree);
        self.change("_headers", headers::netlify(&self.allowed).into_bytes());
        self
    }
}
