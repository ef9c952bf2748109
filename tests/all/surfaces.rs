//! A surface is one record in a table. A tiny one, given beside the real ones, comes out of publishing wherever it must.

use std::collections::BTreeSet;
use std::sync::OnceLock;

use amparo::content::Template;
use amparo::pages::frame::{Exit, Frame};
use amparo::pages::layout::page;
use amparo::pages::view::Loads;
use amparo::part::{Sheet, Wanted};
use amparo::publish::{self, Cache, Modules, SETTINGS, SiteFiles, weigh};
use amparo::site_files::{Directive, integrity};
use amparo::surface::{Engine, Kept, Module, SURFACES, Surface, Weighed};
use leptos::prelude::*;
use serde_json::Value;

use crate::project::{root, site};

/// It fills the page "about", cannot be left by the exit, plays sound, and is neither kept nor weighed.
const TINY: Surface = Surface {
    name: "tiny",
    page: Template::About,
    beside: |_| Vec::new(),
    template: |view, id| page(view, id, Vec::new(), view! { <p class="tiny">{long()}</p> }.into_any()),
    frame: Frame { surface: Some("tiny"), exit: Exit::Absent, needs: &[SOUND], ..Frame::TEXT },
    sheets: &[Sheet { name: "tiny", css: ".tiny { color: red; }", wanted: Wanted::By(&[".tiny"]) }],
    engine: Some(Engine {
        feature: "finder-engine",
        target: "wasm-tiny",
        wasm: "tiny",
        compiling: "the tiny engine to WebAssembly",
        part: "amparo-tiny",
        says: "Runs in the browser: a tiny engine",
    }),
    asked: None,
    files: |site, _, module, files| {
        let module = module.expect("its module");
        let wasm = files.asset("tiny", "wasm", module.wasm.clone());
        let script = files.asset("tiny", "js", module.js.clone().into_bytes());
        files.lead(&script, [&wasm.name]);
        Ok(Loads::of_every_language(site, &script))
    },
    finish: |_, files| {
        files.files.insert("tiny.txt".to_owned(), b"every page is there".to_vec());
        Ok(())
    },
    kept: Kept::Never,
    weighed: Weighed::Never,
};

/// The same as every page is: it can be left, is kept and weighed.
const USUAL: Surface = Surface {
    frame: Frame { exit: Exit::First, ..TINY.frame },
    kept: Kept::WithTheLanguage,
    weighed: Weighed::AsEveryPage,
    ..TINY
};

const SOUND: Directive = Directive("media-src");
const PAGE: &str = "en/about/index.html";

/// More than a page may take, and nothing that a compressor can save.
fn long() -> String {
    (0..6_000_u32).map(|number| format!("{:x}", number.wrapping_mul(2_654_435_761))).collect()
}

fn built_with(surface: &Surface) -> SiteFiles {
    let module = Module { wasm: b"\0asm tiny".to_vec(), js: "globalThis.tiny = true;".to_owned(), asked: None };
    let modules: Modules = [(surface.name, module)].into_iter().collect();
    let surfaces = [SURFACES, &[surface]].concat();
    publish::assemble_with(&surfaces, site(), &modules, &root().join("public")).expect("the site can be rendered")
}

fn tiny() -> &'static SiteFiles {
    static BUILT: OnceLock<SiteFiles> = OnceLock::new();
    BUILT.get_or_init(|| built_with(&TINY))
}

fn usual() -> &'static SiteFiles {
    static BUILT: OnceLock<SiteFiles> = OnceLock::new();
    BUILT.get_or_init(|| built_with(&USUAL))
}

fn text<'a>(built: &'a SiteFiles, path: &str) -> &'a str {
    std::str::from_utf8(&built.files[path]).expect("a text")
}

/// The one file of the site whose path begins and ends so.
fn file<'a>(built: &'a SiteFiles, start: &str, end: &str) -> &'a str {
    let found: Vec<&String> =
        built.files.keys().filter(|path| path.starts_with(start) && path.ends_with(end)).collect();
    assert_eq!(found.len(), 1, "{found:?}");
    found[0]
}

#[test]
fn its_page_starts_its_engine_by_a_script_with_its_hash() {
    let (script, wasm) = (file(tiny(), "a/tiny.", ".js"), file(tiny(), "a/tiny.", ".wasm"));
    assert!(wasm.len() > "a/tiny..wasm".len(), "its name carries a hash: {wasm}");
    let tag = format!(
        "<script type=\"module\" async src=\"/{script}\" integrity=\"{}\"></script>",
        integrity(&tiny().files[script])
    );
    for tag_of in crate::project::tags() {
        let page = text(tiny(), &format!("{tag_of}/about/index.html"));
        assert!(page.contains(&tag.replace(" async ", " async=\"\" ")) || page.contains(&tag), "{tag_of}: {tag}");
        assert!(page.contains("data-engine=\"off\"") && page.contains("<p class=\"tiny\">"), "{tag_of}");
    }
    assert!(!text(tiny(), "en/index.html").contains(script), "no other page starts it");
    assert!(tiny().files.contains_key("tiny.txt"), "what it adds when every page is there");
}

#[test]
fn its_page_alone_carries_its_style_sheet() {
    assert!(text(tiny(), PAGE).contains(".tiny{color:red}"));
    assert!(!text(tiny(), "en/index.html").contains(".tiny{"));
}

#[test]
fn the_policy_allows_what_it_needs_and_other_pages_forbid_it_to_themselves() {
    let without = publish::assemble(site(), &Modules::none(), &root().join("public")).expect("it can be rendered");
    for settings in SETTINGS {
        assert!(text(tiny(), settings).contains("media-src 'self'"), "{settings}");
        assert!(!text(&without, settings).contains("media-src"), "{settings}");
    }
    let forbids = |path: &str| {
        let page = text(tiny(), path);
        let rest = page.split_once("http-equiv=\"Content-Security-Policy\" content=\"").expect("a policy of its own").1;
        let policy = rest.split_once('"').expect("its end").0;
        // Its own styles come first.
        policy
            .split_once(';')
            .filter(|(styles, _)| styles.starts_with("style-src 'self' 'sha256-"))
            .expect("its styles")
            .1
    };
    assert_eq!(forbids(PAGE), "worker-src 'none'");
    assert_eq!(forbids("en/safety/keep/index.html"), "media-src 'none'");
    assert_eq!(forbids("en/index.html"), "media-src 'none';worker-src 'none'");
}

#[test]
fn it_is_kept_on_a_phone_with_all_it_leads_to_or_not_at_all() {
    let kept = |built: &SiteFiles| {
        let list: Value = serde_json::from_str(text(built, "kept/en.json")).expect("a list");
        let files = list["files"].as_array().expect("files").iter();
        let files = files.filter_map(|file| file[0].as_str().map(str::to_owned));
        files.filter(|path| path == "/en/about/" || path.contains("tiny")).collect::<BTreeSet<_>>()
    };
    assert_eq!(kept(tiny()), BTreeSet::new());
    let (script, wasm) = (file(usual(), "a/tiny.", ".js"), file(usual(), "a/tiny.", ".wasm"));
    assert_eq!(kept(usual()), BTreeSet::from([format!("/{script}"), format!("/{wasm}"), "/en/about/".to_owned()]));
}

#[test]
fn it_is_weighed_as_every_page_or_never() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let heavy = |built| weigh(site(), built, &Cache::new(folder.path())).problems;
    assert!(heavy(tiny()).is_empty());
    let told: Vec<String> = heavy(usual()).iter().map(ToString::to_string).collect();
    assert_eq!(told.len(), site().editions.len(), "{told:?}");
    assert!(told.iter().all(|problem| problem.contains("/about/")), "{told:?}");
}

#[test]
fn it_has_the_way_out_or_none() {
    for (built, has_it) in [(tiny(), false), (usual(), true)] {
        let page = text(built, PAGE);
        assert_eq!(page.contains("id=\"exit\""), has_it);
        assert_eq!(page.contains("src=\"/a/exit."), has_it);
        assert!(text(built, "en/index.html").contains("id=\"exit\""), "other pages keep theirs");
    }
}

#[test]
fn the_list_of_packages_has_a_part_for_its_engine() {
    let text = publish::sbom(&[&TINY], root()).expect("cargo can be asked");
    let list: Value = serde_json::from_str(&text).expect("JSON");
    let parts = list["components"].as_array().expect("components").iter();
    let part = parts.clone().find(|part| part["bom-ref"] == "amparo-tiny").expect("its part");
    assert_eq!(part["description"], "Runs in the browser: a tiny engine");
    let mut dependencies = list["dependencies"].as_array().expect("dependencies").iter();
    let packages = dependencies.find(|own| own["ref"] == "amparo-tiny").expect("its packages");
    assert!(!packages["dependsOn"].as_array().expect("a list").is_empty());
}
