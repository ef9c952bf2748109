//! Keeping a language on the phone, when a person asks for it: the page's script, the worker that shows kept pages
//! without a network, and what both agree on with the build.
//!
//! Hand-written JavaScript: only a script can be a service worker, and the page's own part is small.

mod lists;
mod names;
mod page;

use crate::Error;
use crate::content::{Site, Template};
use crate::pages::frame::Frame;
use crate::pages::view::{AssetNames, Loads};
use crate::site_files::{Directive, SiteFiles};
use crate::surface::record::{Kept, Module, Surface, Weighed};
use crate::surface::start;

/// Keeping a language on the phone. No other page may register a worker.
pub const SURFACE: Surface = Surface {
    name: "keep",
    page: Template::Keep,
    beside: |_| Vec::new(),
    template: |view, _| page::keep(view),
    frame: Frame { surface: Some("keep"), needs: &[Directive::WORKER], ..Frame::TEXT },
    sheets: &[names::LINE_SHEET],
    engine: None,
    asked: None,
    files,
    finish: lists::add,
    kept: Kept::WithTheLanguage,
    weighed: Weighed::AsEveryPage,
};

/// The script of the page, the same in every language.
fn files(site: &Site, _: &AssetNames, _: Option<&Module>, files: &mut SiteFiles) -> Result<Loads, Error> {
    let script =
        files.asset("keep", "js", site.settings.base.script(&start::tighten(include_str!("keep.js"))).into_bytes());
    Ok(Loads::of_every_language(site, &script))
}
