//! The desk's line in the table of surfaces, and its files.

use super::{pack, page};
use crate::Error;
use crate::address::Base;
use crate::content::{Site, Template};
use crate::pages::frame::Frame;
use crate::pages::view::{AssetNames, Loads};
use crate::part::{Sheet, Wanted};
use crate::site_files::{Asset, Directive, SiteFiles};
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
    frame: Frame { surface: Some("desk"), needs: &[Directive::WORKER], ..Frame::TEXT },
    sheets: &[SHEET],
    engine: Some(Engine {
        feature: "desk-engine",
        target: "wasm-desk",
        wasm: "desk",
        compiling: "the desk's engine to WebAssembly (about a minute the first time, then seconds)",
        part: "amparo-desk",
        says: "Runs in the browser: the engine of the advocate's desk",
    }),
    asked: Some(Engine {
        feature: "seal-engine",
        target: "wasm-seal",
        wasm: "seal",
        compiling: "the engine that seals files to WebAssembly (about a minute the first time, then seconds)",
        part: "amparo-seal",
        says: "Runs in the browser when somebody saves or opens a file at the desk: seals and opens it",
    }),
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
    let base = &site.settings.base;
    let sealer = sealer(base, module, files)?;
    let rest = start::filled(&base.script(include_str!("boot.js")), &[("SEALER", &sealer)]);
    let script = files.asset("desk", "js", start::script(base, module, &wasm, &data, &rest));
    files.lead(&script, [&wasm.name, &data.name, &sealer.name]);
    Ok(Loads::of_every_language(site, &script))
}

/// The script of the worker that seals and opens files, with its engine.
fn sealer(base: &Base, module: &Module, files: &mut SiteFiles) -> Result<Asset, Error> {
    let missing = || Error::Wrong("the engine that seals files was not compiled".to_owned());
    let own = module.asked.as_ref().ok_or_else(missing)?;
    let wasm = files.asset("seal", "wasm", own.wasm.clone());
    let script = start::filled(&start::tighten(&base.script(include_str!("sealer.js"))), &[("SEAL", &wasm)]);
    let script = script.replace("@GLUE@", &start::within(&own.js, &["words", "seal_file", "open_file"]));
    let sealer = files.asset("sealer", "js", script.into_bytes());
    files.lead(&sealer, [&wasm.name]);
    Ok(sealer)
}
