//! From a validated site to `dist/`: pages and assets as bytes, compressed, written beside and swapped in whole.

mod compress;
mod engine;
mod headers;
mod hosting;
mod render;
mod sbom;
mod weight;
mod write;

use std::collections::BTreeMap;
use std::path::Path;

pub use compress::Cache;
pub use engine::{Engine, Module};
pub use headers::{Header, headers_for};
pub use hosting::SETTINGS;
pub use render::{Later, later, render, styled};
pub use sbom::{NAME as SBOM, sbom};
pub use weight::{MOST, Weights, weigh};
pub use write::{Written, refuse_foreign, swap_in, update};

use crate::Error;
use crate::address;
use crate::content::Site;
use crate::directory::Index;
use crate::open_data;
use crate::pages::{self, AssetNames};
use crate::parallel;
use crate::part;
pub use crate::site_files::{Allowed, SiteFiles};
use crate::site_files::{Asset, integrity};
use crate::surface::finder;
use crate::surface::keep::KEEP_JS;
use crate::surface::screening;
use crate::surface::sheets::SHEETS;

/// Renders the whole site. Without the engines, the questionnaire answers by its style sheet alone, and finding people
/// by the list of places.
///
/// # Errors
/// When `public/icon.svg` cannot be read, the rules cannot be packed, or a page has no place for a kept copy's date.
pub fn assemble(site: &Site, engine: Option<&Engine>, public: &Path) -> Result<SiteFiles, Error> {
    let allowed = Allowed { frames: site.settings.frame_ancestors.clone(), ..Allowed::default() };
    let mut built = SiteFiles { allowed, ..SiteFiles::default() };
    let icon_path = public.join("icon.svg");
    let icon = std::fs::read(&icon_path).map_err(|why| Error::read(icon_path, why, "the site needs an icon there"))?;
    let later = render::later(site);
    let assets = AssetNames {
        sheets: &SHEETS,
        icon: built.asset("icon", "svg", icon).name,
        exit_js: built.asset("exit", "js", part::page_js().into_bytes()),
        late_css: built.asset("late", "css", SHEETS.late_css().into_bytes()),
        results_css: built.asset("results", "css", later.results_css.into_bytes()),
        boot_js: match engine {
            Some(engine) => built.engine(site, &engine.questionnaire, later.texts)?,
            None => BTreeMap::new(),
        },
        keep_js: built.asset("keep", "js", KEEP_JS.as_bytes().to_vec()),
        find_js: engine.map(|engine| built.finder(site, &engine.finder)).transpose()?,
    };
    let pages = render::render(site, &assets);
    let written = parallel::map(&pages, |page| page.html().into_bytes());
    for (page, bytes) in pages.into_iter().zip(written) {
        built.allowed.styles.extend(page.styles);
        built.files.insert(page.path.clone(), bytes);
        built.pages.insert(page.path, page.tree);
    }
    for (name, text) in open_data::files(site) {
        built.files.insert(address::data(name)[1..].to_owned(), text.into_bytes());
    }
    crate::surface::keep::lists::add(site, &mut built)?;
    let settings = [headers::netlify(&built.allowed), hosting::nginx(&built.allowed), hosting::caddy(&built.allowed)];
    built.files.extend(SETTINGS.into_iter().map(str::to_owned).zip(settings.map(String::into_bytes)));
    built.files.insert("robots.txt".to_owned(), b"User-agent: *\nAllow: /\n".to_vec());
    Ok(built)
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
        let assets = AssetNames { icon: name("icon."), exit_js: Asset { name: exit, integrity }, ..styled() };
        let page = pages::design(site, &assets);
        self.files.insert(page.path.clone(), page.html().into_bytes());
        self.allowed.styles.extend(page.styles);
        self.pages.insert(page.path, page.tree);
        self.files.insert("_headers".to_owned(), headers::netlify(&self.allowed).into_bytes());
        self
    }

    /// The rules, the engine, and for each language its texts and the script that starts it; gives those scripts' names.
    fn engine(
        &mut self,
        site: &Site,
        engine: &Module,
        texts: BTreeMap<String, String>,
    ) -> Result<BTreeMap<String, Asset>, Error> {
        let rules = postcard::to_allocvec(&site.guide.without_ids())
            .map_err(|error| Error::of_the_program("cannot pack the rules", &error))?;
        let guide = self.asset("guide", "bin", rules);
        let engine_wasm = self.asset("engine", "wasm", engine.wasm.clone());
        let start = |(tag, html): (String, String)| {
            let texts = self.asset(&format!("texts.{tag}"), "html", html.into_bytes());
            let boot = screening::BOOT_JS
                .replace("@ENGINE_WASM@", &engine_wasm.name)
                .replace("@ENGINE_WASM_INTEGRITY@", &engine_wasm.integrity)
                .replace("@GUIDE@", &guide.name)
                .replace("@GUIDE_INTEGRITY@", &guide.integrity)
                .replace("@TEXTS@", &texts.name)
                .replace("@TEXTS_INTEGRITY@", &texts.integrity);
            // The glue is not imported: an import cannot name a hash, and a preload that does is not binding for it.
            let boot = self.asset(&format!("boot.{tag}"), "js", format!("{}\n{boot}", engine.js).into_bytes());
            self.lead(&boot, [&engine_wasm.name, &guide.name, &texts.name]);
            (tag, boot)
        };
        Ok(texts.into_iter().map(start).collect())
    }

    /// The finder, its index, and a file of services for each place and one for all; gives the starting script's name.
    fn finder(&mut self, site: &Site, finder: &Module) -> Result<Asset, Error> {
        let data = finder::pack::pack(site)?;
        let files: Vec<String> = data.files.into_iter().map(|bytes| self.asset("people", "bin", bytes).name).collect();
        let people = files.clone();
        let index = self.asset("find", "bin", finder::pack::packed(&Index { files, ..data.index })?);
        self.lead(&index, people);
        let wasm = self.asset("finder", "wasm", finder.wasm.clone());
        let boot = finder::BOOT_JS
            .replace("@FINDER_WASM@", &wasm.name)
            .replace("@FINDER_WASM_INTEGRITY@", &wasm.integrity)
            .replace("@INDEX@", &index.name)
            .replace("@INDEX_INTEGRITY@", &index.integrity);
        let start = self.asset("find", "js", format!("{}\n{boot}", finder.js).into_bytes());
        self.lead(&start, [&wasm.name, &index.name]);
        Ok(start)
    }
}
