//! What "Keep on this phone" would load: whole, true in its sizes and hashes, and small.

use std::collections::{BTreeMap, BTreeSet};

use amparo::publish::{self, Cache, Modules, SiteFiles};
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use serde_json::Value;
use sha2::{Digest, Sha256};

use crate::project::{root, site, stand_ins};

/// Brotli bytes of the page's script, and of the worker.
const SCRIPT: usize = 3_000;
const WORKER: usize = 2_000;

/// The site with stand-ins for the engines, which have their files all the same.
fn dist() -> SiteFiles {
    publish::assemble(site(), &stand_ins(), &root().join("public")).expect("the site can be rendered")
}

fn list(dist: &SiteFiles, tag: &str) -> Value {
    serde_json::from_slice(&dist.files[&format!("kept/{tag}.json")]).expect("a list")
}

/// Path in `dist/`, size and hash of each file of a list.
fn files(list: &Value) -> BTreeMap<String, (u64, String)> {
    let files = list["files"].as_array().expect("files").iter();
    files
        .map(|file| {
            let path = file[0].as_str().expect("a path");
            let path = if path.ends_with('/') { format!("{path}index.html") } else { path.to_owned() };
            (path[1..].to_owned(), (file[1].as_u64().expect("a size"), file[2].as_str().expect("a hash").to_owned()))
        })
        .collect()
}

#[test]
fn the_list_names_every_page_of_its_language_and_every_asset_with_true_sizes_and_hashes() {
    let dist = dist();
    for edition in &site().editions {
        let tag = &edition.language.tag;
        let list = list(&dist, tag);
        let files = files(&list);
        let pages: BTreeSet<&String> = files.keys().filter(|path| !path.starts_with("a/")).collect();
        let expected: BTreeSet<&String> =
            dist.files.keys().filter(|path| **path == "index.html" || path.starts_with(&format!("{tag}/"))).collect();
        assert_eq!(pages, expected, "{tag}");
        // Whatever a kept file names is kept, and nothing else is.
        let texts: Vec<_> = files.keys().map(|path| String::from_utf8_lossy(&dist.files[path])).collect();
        let named = |path: &&String| texts.iter().any(|text| text.contains(&path[2..]));
        // The sheet of the line above a kept page is named by the list itself.
        let sheet = list["sheet"]["href"].as_str().expect("a sheet");
        let named = |path: &&String| named(path) || **path == sheet[1..];
        // The questionnaire can go on in another language, which is kept only when it is asked for.
        let of_another = |path: &&String| {
            let others = site().editions.iter().map(|other| &other.language.tag).filter(|other| *other != tag);
            others.into_iter().any(|other| path.starts_with(&format!("a/texts.{other}.")))
        };
        let expected: BTreeSet<&String> = dist
            .files
            .keys()
            .filter(|path| path.starts_with("a/"))
            .filter(|path| named(path) && !of_another(path))
            .collect();
        let assets: BTreeSet<&String> = files.keys().filter(|path| path.starts_with("a/")).collect();
        assert!(assets.len() > 5, "{assets:?}");
        assert_eq!(assets, expected, "{tag}");
        for (path, (size, hash)) in &files {
            let bytes = &dist.files[path];
            assert_eq!(*size, bytes.len() as u64, "{path}");
            assert_eq!(*hash, format!("sha256-{}", BASE64_STANDARD.encode(Sha256::digest(bytes))), "{path}");
        }
        assert_eq!(list["bytes"], files.values().map(|(size, _)| size).sum::<u64>(), "{tag}");
    }
}

#[test]
fn the_page_says_the_true_size_of_every_language() {
    let dist = dist();
    for edition in &site().editions {
        let page = &dist.files[&format!("{}/safety/keep/index.html", edition.language.tag)];
        let page = String::from_utf8_lossy(page);
        assert!(!page.contains("@kept-"), "a size was not filled in");
        for other in &site().settings.languages {
            let bytes = list(&dist, &other.tag)["bytes"].as_u64().expect("bytes");
            let told = page.split_once(&format!("{} (", other.name)).expect("the language").1;
            let told: f64 = told.split(' ').next().expect("a number").parse().expect("a number");
            let megabytes = bytes as f64 / 1e6;
            assert!((0.0..0.11).contains(&(told - megabytes)), "{}: {told} for {megabytes}", other.tag);
        }
    }
}

#[test]
fn another_word_on_one_page_is_another_version_of_that_language_only() {
    let version = |dist: &SiteFiles, tag: &str| list(dist, tag)["version"].as_str().expect("a version").to_owned();
    let first = dist();
    let copy = crate::project::Copy::new();
    copy.edit("content/pages/about/es.md", "summary = \"", "summary = \"Hola. ");
    let changed = amparo::content::load(copy.path()).expect("the content is in order");
    let second =
        publish::assemble(&changed, &Modules::none(), &root().join("public")).expect("the site can be rendered");
    let same = publish::assemble(site(), &Modules::none(), &root().join("public")).expect("the site can be rendered");
    assert_ne!(version(&first, "en"), version(&same, "en"), "engines are part of it");
    assert_eq!(version(&second, "en"), version(&same, "en"));
    assert_ne!(version(&second, "es"), version(&same, "es"));
}

#[test]
fn only_the_page_that_keeps_and_the_desk_may_start_a_worker() {
    let dist = dist();
    let forbids = |html: &[u8]| {
        String::from_utf8_lossy(html)
            .split("http-equiv=\"Content-Security-Policy\"")
            .nth(1)
            .and_then(|rest| rest.split('>').next())
            .is_some_and(|policy| policy.contains(";worker-src 'none'"))
    };
    let may: Vec<&String> = dist
        .files
        .iter()
        // Texts that come into a page later are no pages.
        .filter(|(path, html)| path.ends_with(".html") && !path.starts_with("a/") && !forbids(html))
        .map(|(path, _)| path)
        .collect();
    // The desk seals its file in one, which ends after each use.
    let pages = ["desk", "safety/keep"];
    let expected = site().editions.iter().map(|edition| &edition.language.tag);
    let expected: Vec<String> = expected.flat_map(|tag| pages.map(|page| format!("{tag}/{page}/index.html"))).collect();
    assert_eq!(may, expected.iter().collect::<Vec<_>>());
}

#[test]
fn the_scripts_stay_within_their_budget() {
    let mut dist = dist();
    dist.files.retain(|path, _| path == "kept.js" || path.starts_with("a/keep."));
    Cache::new(&root().join("target/amparo/compressed")).compress(&mut dist).expect("they can be compressed");
    let size = |start: &str| {
        dist.files
            .iter()
            .find(|(path, _)| path.starts_with(start) && path.ends_with(".br"))
            .map(|(_, bytes)| bytes.len())
    };
    let (script, worker) = (size("a/keep.").expect("the script"), size("kept.js").expect("the worker"));
    println!("the page's script: {script} bytes, the worker: {worker} bytes (brotli)");
    assert!(script <= SCRIPT && worker <= WORKER, "{script} and {worker} bytes");
}
