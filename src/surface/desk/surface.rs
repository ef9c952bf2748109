//! The desk's line in the table of surfaces, and its files.

use super::{pack, page};
use crate::Error;
use crate::content::{Site, Template};
use crate::pages::frame::{Back, Frame};
use crate::pages::view::{AssetNames, Loads};
use crate::part::{Sheet, Wanted};
use crate::site_files::SiteFiles;
use crate::surface::record::{Engine, Kept, Module, Surface, Weighed};
use crate::surface::start;

/// The style of the desk, on screen and on paper.
const SHEET: Sheet = Sheet { name: "desk", css: include_str!("style.css"), wanted: Wanted::By(&["#desk"]) };

/// The advocate's desk.
pub const SURFACE: Surface = Surface {
    name: "desk",
    page: Template::Desk,
    beside: |_| Vec::new(),
    template: |view, _| page::desk(view),
    frame: Frame { surface: Some("desk"), back: Back::Above, ..Frame::TEXT },
    sheets: &[SHEET],
    engine: Some(Engine {
        feature: "desk-engine",
        target: "wasm-desk",
        wasm: "desk",
        compiling: "the desk's engine to WebAssembly (about a minute the first time, then seconds)",
        part: "amparo-desk",
        says: "Runs in the browser: the engine of the advocate's desk",
    }),
    asked: None,
    files,
    finish: |_, _| Ok(()),
    kept: Kept::WithTheLanguage,
    weighed: Weighed::AsEveryPage,
};

/// With its compiled module: the words of each language, and the rules with the law behind them.
fn files(site: &Site, _: &AssetNames, module: Option<&Module>, files: &mut SiteFiles) -> Result<Loads, Error> {
    let Some(module) = module else { return Ok(Loads::default()) };
    let mut words = Vec::new();
    for edition in &site.editions {
        let packed = pack::packed(&pack::words(site, edition))?;
        words.push(files.asset(&format!("desk.{}", edition.language.tag), "bin", packed));
    }
    let named = words.iter().map(|own| (own.name.clone(), own.integrity.clone())).collect();
    let data = files.asset("desk-rules", "bin", pack::packed(&pack::data(site, named)?)?);
    // Whoever keeps the page keeps every language: the client's may be any of them.
    files.lead(&data, words.into_iter().map(|own| own.name));
    let wasm = files.asset("desk", "wasm", module.wasm.clone());
    let script = start::script(module, &wasm, &data, include_str!("boot.js"));
    let script = files.asset("desk", "js", script);
    files.lead(&script, [&wasm.name, &data.name]);
    Ok(Loads::of_every_language(site, &script))
}
