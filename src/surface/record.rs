//! What the table of surfaces knows of each.

use crate::Error;
use crate::content::{Site, Template};
use crate::pages::frame::Frame;
use crate::pages::layout::Rendered;
use crate::pages::view::{AssetNames, Loads, PageId, View};
use crate::part::Sheet;
use crate::site_files::SiteFiles;

/// A surface: a part of the site that a person works with. Publishing reads all it needs from here.
pub struct Surface {
    /// What its files and modules are called by.
    pub name: &'static str,
    /// The page of `content/pages/` that it fills, by the template that its `page.toml` names.
    pub page: Template,
    /// Pages to read beside it, which have the frame of pages that are text.
    pub beside: fn(&Site) -> Vec<PageId<'static>>,
    /// Writes its page, and each of the pages beside it.
    pub template: fn(View<'_>, PageId<'_>) -> Rendered,
    /// What stands around its page, and what the page may do.
    pub frame: Frame,
    /// Its style sheets, in the order they apply.
    pub sheets: &'static [Sheet],
    /// Its engine, if it has one.
    pub engine: Option<Engine>,
    /// A second engine for what few people ask for: its page loads it only then.
    pub asked: Option<Engine>,
    /// Adds its files to those of the site, and says which of them its page loads. `None` in place of a compiled module
    /// makes a site in which the page does without its engine.
    pub files: fn(&Site, &AssetNames, Option<&Module>, &mut SiteFiles) -> Result<Loads, Error>,
    /// Adds what can be known only when every page is there.
    pub finish: fn(&Site, &mut SiteFiles) -> Result<(), Error>,
    pub kept: Kept,
    pub weighed: Weighed,
}

/// An engine: this crate compiled to WebAssembly with one feature.
pub struct Engine {
    /// The Cargo feature.
    pub feature: &'static str,
    /// The folder under `target/` that no other engine is compiled into: all come out under the same name.
    pub target: &'static str,
    /// What its WebAssembly is called in `/a/`.
    pub wasm: &'static str,
    /// What is said while it is compiled.
    pub compiling: &'static str,
    /// Its name in the list of packages.
    pub part: &'static str,
    /// What the list of packages says of it.
    pub says: &'static str,
}

/// An engine's two files.
#[derive(Clone)]
pub struct Module {
    pub wasm: Vec<u8>,
    pub js: String,
    /// The engine that the page loads when somebody asks for what it does.
    pub asked: Option<Box<Module>>,
}

/// Whether its pages are kept with the others when a person keeps a language on the phone.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Kept {
    WithTheLanguage,
    Never,
}

/// Whether its pages must stay within the bytes that a page may take.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Weighed {
    AsEveryPage,
    /// Nobody waits for it on a slow line.
    Never,
}

impl Surface {
    /// Its page and those beside it, each with what stands around it.
    #[must_use]
    pub fn pages<'a>(&'a self, site: &'a Site) -> Vec<(PageId<'a>, &'a Frame)> {
        let page = site.page_of(self.page).map(|plan| (PageId::Page(&plan.id), &self.frame));
        page.into_iter().chain((self.beside)(site).into_iter().map(|id| (id, &Frame::TEXT))).collect()
    }
}
