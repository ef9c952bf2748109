//! The finder's line in the table of surfaces, and its files.

use super::{pack, page};
use crate::Error;
use crate::content::{Site, Template};
use crate::directory::{File, Index};
use crate::pages::frame::Frame;
use crate::pages::view::{AssetNames, Loads};
use crate::part::{Sheet, Wanted};
use crate::site_files::SiteFiles;
use crate::surface::record::{Engine, Kept, Module, Surface, Weighed};
use crate::surface::start;

/// The style of the form and of what it finds.
const SHEET: Sheet = Sheet { name: "finder", css: include_str!("style.css"), wanted: Wanted::By(&[".finder"]) };

/// Finding people to call.
pub const SURFACE: Surface = Surface {
    name: "finder",
    page: Template::Find,
    beside: |_| Vec::new(),
    template: |view, _| page::find(view),
    frame: Frame { surface: Some("finder"), ..Frame::TEXT },
    sheets: &[SHEET],
    engine: Some(Engine {
        feature: "finder-engine",
        target: "wasm-finder",
        wasm: "finder",
        compiling: "the finder's engine to WebAssembly (about a minute the first time, then seconds)",
        part: "amparo-finder",
        says: "Runs in the browser: the engine that finds people to call",
    }),
    asked: None,
    files,
    finish: |_, _| Ok(()),
    kept: Kept::WithTheLanguage,
    weighed: Weighed::AsEveryPage,
};

/// With its compiled module, the finder, its index, and a file of services for each place and one for all.
fn files(site: &Site, _: &AssetNames, module: Option<&Module>, files: &mut SiteFiles) -> Result<Loads, Error> {
    let Some(module) = module else { return Ok(Loads::default()) };
    let data = pack::pack(site)?;
    let people = data.files.into_iter().map(|bytes| files.asset("people", "bin", bytes));
    let people: Vec<File> = people.map(|own| File { name: own.name, integrity: own.integrity }).collect();
    let index = files.asset("find", "bin", pack::packed(&Index { files: people.clone(), ..data.index })?);
    files.lead(&index, people.into_iter().map(|own| own.name));
    let wasm = files.asset("finder", "wasm", module.wasm.clone());
    let script = start::script(&site.settings.base, module, &wasm, &index, include_str!("boot.js"));
    let script = files.asset("find", "js", script);
    files.lead(&script, [&wasm.name, &index.name]);
    Ok(Loads::of_every_language(site, &script))
}
