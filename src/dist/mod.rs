//! From a validated site to `dist/`: pages and assets as bytes, compressed, written beside and swapped in whole.

mod catalog;
mod compress;
mod engine;
mod headers;
mod hosting;
mod sbom;
mod write;

use std::collections::BTreeMap;
use std::path::Path;

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest, Sha256, Sha384};

pub use catalog::packed;
pub use compress::Cache;
pub use engine::{Engine, EngineError, Module};
pub use headers::{Allowed, Header, headers_for};
pub use hosting::SETTINGS;
pub use sbom::{NAME as SBOM, sbom};
pub use write::{refuse_foreign, swap_in};

use crate::content::Site;
use crate::data;
use crate::find::Index;
use crate::finder;
use crate::island;
use crate::pages::{self, Asset, AssetNames};
use crate::ui;

/// Every file of the site by its path in `dist/`, uncompressed.
pub struct Dist {
    pub files: BTreeMap<String, Vec<u8>>,
    /// What the headers allow.
    pub allowed: Allowed,
}

/// Renders the whole site. Without the engines, the questionnaire answers by its style sheet alone, and finding people
/// by the list of places.
///
/// # Errors
/// When `public/icon.svg` cannot be read, or the rules cannot be packed.
pub fn assemble(site: &Site, engine: Option<&Engine>, public: &Path) -> Result<Dist, String> {
    let allowed = Allowed { frames: site.settings.frame_ancestors.clone(), ..Allowed::default() };
    let mut dist = Dist { files: BTreeMap::new(), allowed };
    let icon_path = public.join("icon.svg");
    let icon = std::fs::read(&icon_path).map_err(|error| format!("cannot read {}: {error}", icon_path.display()))?;
    let assets = AssetNames {
        icon: dist.asset("icon", "svg", icon).name,
        exit_js: dist.asset("exit", "js", ui::EXIT_JS.as_bytes().to_vec()),
        boot_js: engine.map(|engine| dist.engine(site, &engine.questionnaire)).transpose()?,
        find_js: engine.map(|engine| dist.finder(site, &engine.finder)).transpose()?,
    };
    for page in pages::render(site, &assets) {
        dist.allowed.styles.extend(page.styles);
        dist.files.insert(page.path, page.html.into_bytes());
    }
    for (name, text) in data::files(site) {
        dist.files.insert(data::path(name)[1..].to_owned(), text.into_bytes());
    }
    let settings = [headers::netlify(&dist.allowed), hosting::nginx(&dist.allowed), hosting::caddy(&dist.allowed)];
    dist.files.extend(SETTINGS.into_iter().map(str::to_owned).zip(settings.map(String::into_bytes)));
    dist.files.insert("robots.txt".to_owned(), b"User-agent: *\nAllow: /\n".to_vec());
    Ok(dist)
}

impl Dist {
    /// Adds a file whose name carries a hash of its content.
    fn asset(&mut self, stem: &str, extension: &str, bytes: Vec<u8>) -> Asset {
        let name = format!("{stem}.{}.{extension}", short_hash(&bytes));
        let integrity = format!("sha384-{}", BASE64_STANDARD.encode(Sha384::digest(&bytes)));
        self.files.insert(format!("a/{name}"), bytes);
        Asset { name, integrity }
    }

    fn engine(&mut self, site: &Site, engine: &Module) -> Result<Asset, String> {
        let rules = postcard::to_allocvec(&site.guide).map_err(|error| format!("cannot pack the rules: {error}"))?;
        let guide = self.asset("guide", "bin", rules);
        let engine_wasm = self.asset("engine", "wasm", engine.wasm.clone());
        let boot = island::BOOT_JS
            .replace("@ENGINE_WASM@", &engine_wasm.name)
            .replace("@ENGINE_WASM_INTEGRITY@", &engine_wasm.integrity)
            .replace("@GUIDE@", &guide.name)
            .replace("@GUIDE_INTEGRITY@", &guide.integrity);
        // The glue is not imported: an import cannot name a hash, and a preload that does is not binding for it.
        Ok(self.asset("boot", "js", format!("{}\n{boot}", engine.js).into_bytes()))
    }

    /// The finder, its index, and a file of services for each place and one for all; gives the starting script's name.
    fn finder(&mut self, site: &Site, finder: &Module) -> Result<Asset, String> {
        let data = catalog::pack(site)?;
        let files: Vec<String> = data.files.into_iter().map(|bytes| self.asset("people", "bin", bytes).name).collect();
        let index = self.asset("find", "bin", catalog::packed(&Index { files, ..data.index })?);
        let wasm = self.asset("finder", "wasm", finder.wasm.clone());
        let boot = finder::BOOT_JS
            .replace("@FINDER_WASM@", &wasm.name)
            .replace("@FINDER_WASM_INTEGRITY@", &wasm.integrity)
            .replace("@INDEX@", &index.name)
            .replace("@INDEX_INTEGRITY@", &index.integrity);
        Ok(self.asset("find", "js", format!("{}\n{boot}", finder.js).into_bytes()))
    }
}

/// The first ten hex digits of SHA-256: enough to tell versions of one file apart.
fn short_hash(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().take(5).map(|byte| format!("{byte:02x}")).collect()
}
