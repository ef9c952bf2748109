//! The project under test: the real content, loaded once, and copies of it that a test may break.

use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

use amparo::content::{self, Site};
use amparo::pages::view::{AssetNames, Loads, PageFile};
use amparo::publish::{Modules, render};
use amparo::site_files::Asset;
use amparo::surface::{Module, SURFACES, Surface, sheets};

/// The project's own folder.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The real content, which must be in order.
pub fn site() -> &'static Site {
    static SITE: OnceLock<Site> = OnceLock::new();
    SITE.get_or_init(|| {
        content::load(root()).unwrap_or_else(|problems| {
            let told: Vec<String> = problems.iter().map(ToString::to_string).collect();
            panic!("the project's own content has problems:\n{}", told.join("\n"))
        })
    })
}

/// The tags of the published languages, in the order of the site.
pub fn tags() -> impl Iterator<Item = &'static str> {
    site().settings.languages.iter().map(|language| language.tag.as_str())
}

/// Stand-ins for the compiled engines of all surfaces: compiling the real ones takes minutes.
pub fn stand_ins() -> Modules {
    let module = || Module { wasm: b"\0asm\x01\0\0\0".to_vec(), js: "export default 0;".to_owned(), asked: None };
    let with_asked =
        |surface: &Surface| Module { asked: surface.asked.as_ref().map(|_| Box::new(module())), ..module() };
    let engines = SURFACES.iter().filter(|surface| surface.engine.is_some());
    engines.map(|surface| (surface.name, with_asked(surface))).collect()
}

/// Names for all that the pages of this site load but what belongs to an engine.
pub fn assets(site: &Site) -> AssetNames {
    let needs = SURFACES.iter().flat_map(|surface| surface.frame.needs).copied().collect();
    let without = SURFACES.iter().filter(|surface| surface.engine.is_none());
    AssetNames {
        sheets: Arc::new(sheets(SURFACES)),
        icon: "icon.svg".to_owned(),
        exit_js: asset("exit.js"),
        late_css: asset("late.css"),
        surfaces: without.map(|surface| (surface.name, loads(site, surface.name))).collect(),
        needs,
        ..AssetNames::default()
    }
}

/// The same with what belongs to engines: each surface has its script `NAME.js` and style sheet `NAME.css`.
pub fn assets_with_engines(site: &Site) -> AssetNames {
    let surfaces = SURFACES.iter().map(|surface| (surface.name, loads(site, surface.name))).collect();
    AssetNames { surfaces, ..assets(site) }
}

fn loads(site: &Site, name: &str) -> Loads {
    let loads = Loads::of_every_language(site, &asset(&format!("{name}.js")));
    Loads { late_css: Some(asset(&format!("{name}.css"))), ..loads }
}

/// Every page of a site without its engines.
pub fn pages(site: &Site) -> Vec<PageFile> {
    render(SURFACES, site, &assets(site))
}

/// A file whose bytes do not matter.
fn asset(name: &str) -> Asset {
    Asset { name: name.to_owned(), integrity: "sha256-AAAA".to_owned() }
}

/// A copy of the content and everything the tool needs beside it, gone when the test ends.
pub struct Copy {
    folder: tempfile::TempDir,
}

impl Copy {
    pub fn new() -> Copy {
        let folder = tempfile::tempdir().expect("a temporary folder");
        for part in ["content", "locales", "public"] {
            copy_folder(&root().join(part), &folder.path().join(part));
        }
        Copy { folder }
    }

    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    /// Replaces the first occurrence of `old` in a file. The test fails when it is not there.
    pub fn edit(&self, file: &str, old: &str, new: &str) {
        let path = self.path().join(file);
        let text = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{file}: {error}"));
        assert!(text.contains(old), "{file} does not contain {old:?}: the test needs a new place to break");
        std::fs::write(&path, text.replacen(old, new, 1)).unwrap_or_else(|error| panic!("{file}: {error}"));
    }
}

fn copy_folder(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).expect("a folder");
    for entry in std::fs::read_dir(from).expect("a readable folder") {
        let path: PathBuf = entry.expect("an entry").path();
        let target = to.join(path.file_name().expect("a name"));
        if path.is_dir() {
            copy_folder(&path, &target);
        } else {
            std::fs::copy(&path, &target).expect("a copied file");
        }
    }
}
