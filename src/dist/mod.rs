//! From a validated site to `dist/`: pages and assets as bytes, compressed, written beside and swapped in whole.

mod catalog;
mod compress;
mod engine;
mod headers;
mod write;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use sha2::{Digest, Sha256};

pub use catalog::packed;
pub use compress::Cache;
pub use engine::{Engine, EngineError, Module};
pub use headers::{Header, headers_for};
pub use write::{refuse_foreign, swap_in};

use crate::content::Site;
use crate::data;
use crate::find::Index;
use crate::finder;
use crate::island;
use crate::pages::{self, AssetNames, BootNames};
use crate::ui;

/// Every file of the site by its path in `dist/`, uncompressed.
pub struct Dist {
    pub files: BTreeMap<String, Vec<u8>>,
    /// Every style sheet inlined in a page; the content security policy names their hashes.
    pub styles: BTreeSet<String>,
}

/// Renders the whole site. Without the engines, the questionnaire answers by its style sheet alone, and finding people
/// by the list of places.
///
/// # Errors
/// When `public/icon.svg` cannot be read, or the rules cannot be packed.
pub fn assemble(site: &Site, engine: Option<&Engine>, public: &Path) -> Result<Dist, String> {
    let mut dist = Dist { files: BTreeMap::new(), styles: BTreeSet::new() };
    let icon_path = public.join("icon.svg");
    let icon = std::fs::read(&icon_path).map_err(|error| format!("cannot read {}: {error}", icon_path.display()))?;
    let assets = AssetNames {
        icon: dist.asset("icon", "svg", icon),
        exit_js: dist.asset("exit", "js", ui::EXIT_JS.as_bytes().to_vec()),
        boot_js: engine.map(|engine| dist.engine(site, &engine.questionnaire)).transpose()?,
        find_js: engine.map(|engine| dist.finder(site, &engine.finder)).transpose()?,
    };
    for page in pages::render(site, &assets) {
        dist.styles.extend(page.styles);
        dist.files.insert(page.path, page.html.into_bytes());
    }
    for (name, text) in data::files(site) {
        dist.files.insert(data::path(name)[1..].to_owned(), text.into_bytes());
    }
    dist.files.insert("_headers".to_owned(), headers::netlify(&dist.styles).into_bytes());
    dist.files.insert("robots.txt".to_owned(), b"User-agent: *\nAllow: /\n".to_vec());
    Ok(dist)
}

impl Dist {
    /// Adds a file whose name carries a hash of its content; gives the name.
    fn asset(&mut self, stem: &str, extension: &str, bytes: Vec<u8>) -> String {
        let name = format!("{stem}.{}.{extension}", short_hash(&bytes));
        self.files.insert(format!("a/{name}"), bytes);
        name
    }

    fn engine(&mut self, site: &Site, engine: &Module) -> Result<BootNames, String> {
        let rules = postcard::to_allocvec(&site.guide).map_err(|error| format!("cannot pack the rules: {error}"))?;
        let guide = self.asset("guide", "bin", rules);
        let engine_wasm = self.asset("engine", "wasm", engine.wasm.clone());
        let engine_js = self.asset("engine", "js", engine.js.clone().into_bytes());
        let boot = island::BOOT_JS
            .replace("@ENGINE_JS@", &engine_js)
            .replace("@ENGINE_WASM@", &engine_wasm)
            .replace("@GUIDE@", &guide);
        let boot_js = self.asset("boot", "js", boot.into_bytes());
        Ok(BootNames { boot_js, engine_js, engine_wasm, guide })
    }

    /// The finder, its index, and a file of services for each place and one for all; gives the starting script's name.
    fn finder(&mut self, site: &Site, finder: &Module) -> Result<String, String> {
        let data = catalog::pack(site)?;
        let files: Vec<String> = data.files.into_iter().map(|bytes| self.asset("people", "bin", bytes)).collect();
        let index = self.asset("find", "bin", catalog::packed(&Index { files, ..data.index })?);
        let wasm = self.asset("finder", "wasm", finder.wasm.clone());
        let js = self.asset("finder", "js", finder.js.clone().into_bytes());
        let boot =
            finder::BOOT_JS.replace("@FINDER_JS@", &js).replace("@FINDER_WASM@", &wasm).replace("@INDEX@", &index);
        Ok(self.asset("find", "js", boot.into_bytes()))
    }
}

/// The first ten hex digits of SHA-256: enough to tell versions of one file apart.
fn short_hash(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().take(5).map(|byte| format!("{byte:02x}")).collect()
}
