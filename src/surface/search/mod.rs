//! Looking for something on the device: the page of all questions, with a field. Its index comes when that page is opened,
//! so nobody is told what is looked for.
//!
//! Hand-written JavaScript: an engine would weigh more than all it has to look through.

mod index;
mod names;
mod page;

use crate::Error;
use crate::content::{Site, Template};
use crate::pages::frame::Frame;
use crate::pages::view::{AssetNames, Loads};
use crate::part::{Sheet, Wanted};
use crate::site_files::{Asset, SiteFiles};
use crate::surface::record::{Kept, Module, Surface, Weighed};
use crate::surface::start;

/// The style of the field.
const SHEET: Sheet = Sheet { name: "search", css: include_str!("style.css"), wanted: Wanted::By(&[".search"]) };

/// Looking for something.
pub const SURFACE: Surface = Surface {
    name: "search",
    page: Template::Questions,
    beside: |_| Vec::new(),
    template: |view, _| page::search(view),
    frame: Frame { surface: Some("search"), ..Frame::TEXT },
    sheets: &[SHEET],
    engine: None,
    asked: None,
    files,
    finish: |_, _| Ok(()),
    kept: Kept::WithTheLanguage,
    weighed: Weighed::AsEveryPage,
};

/// For each language its index, and the script that looks through it.
fn files(site: &Site, _: &AssetNames, _: Option<&Module>, files: &mut SiteFiles) -> Result<Loads, Error> {
    let mut scripts = std::collections::BTreeMap::new();
    for edition in &site.editions {
        let tag = &edition.language.tag;
        let index: Asset = files.asset(&format!("index.{tag}"), "json", index::index(site, edition).into_bytes());
        let script =
            start::filled(&site.settings.base.script(&start::tighten(include_str!("search.js"))), &[("INDEX", &index)]);
        let script = files.asset("search", "js", script.into_bytes());
        files.lead(&script, [&index.name]);
        scripts.insert(tag.clone(), script);
    }
    Ok(Loads { scripts, late_css: None })
}
