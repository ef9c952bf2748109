//! Two builds of the same content are the same bytes, in the same folder and in another.
//!
//! The engine here is a stand-in: compiling the real one twice takes minutes.

use std::collections::BTreeMap;
use std::path::Path;

use amparo::content;
use amparo::publish::{self, Cache, SiteFiles};

use crate::project::{Copy, root, stand_ins};

fn build(folder: &Path) -> SiteFiles {
    let site = content::load(folder).expect("the content is in order");
    publish::assemble(&site, &stand_ins(), &folder.join("public")).expect("the site can be rendered")
}

fn assert_same(a: &SiteFiles, b: &SiteFiles) {
    assert_eq!(a.files.keys().collect::<Vec<_>>(), b.files.keys().collect::<Vec<_>>());
    let differ: Vec<&String> =
        a.files.iter().filter(|(path, bytes)| b.files[*path] != **bytes).map(|(path, _)| path).collect();
    assert!(differ.is_empty(), "{differ:?}");
}

#[test]
fn two_builds_are_the_same_bytes() {
    let first = build(root());
    assert!(first.files.len() > 100 && first.files.keys().any(|path| path.starts_with("a/guide.")));
    assert_same(&first, &build(root()));
    assert_same(&first, &build(Copy::new().path()));
}

/// Pages and headers travel apart: a host's server is reloaded, a cache is emptied, at another time than its files change.
/// So the headers hang on no build, and a page names its own styles.
#[test]
fn the_headers_are_those_of_every_build() {
    let first = build(root());
    let all = content::Include { drafts: true, pseudo: 2 };
    let site = content::load_including(root(), all).expect("the content is in order");
    let other = publish::assemble(&site, &stand_ins(), &root().join("public")).expect("the site can be rendered");
    for settings in publish::SETTINGS {
        assert_eq!(first.files[settings], other.files[settings], "{settings}");
    }
    let own = |dist: &SiteFiles| dist.pages["en/check/index.html"].clone();
    assert_ne!(own(&first), own(&other), "the builds differ");
}

/// Taken from the folder and not from a list: what is new is meant too.
#[test]
fn every_asset_is_named_with_its_whole_hash_by_what_uses_it() {
    let dist = build(root());
    let assets = dist.files.iter().filter(|(path, _)| path.starts_with("a/"));
    // A browser checks no hash of an icon; it shows a drawing in the tab, and nothing else.
    let checked: Vec<_> = assets.filter(|(path, _)| !path.starts_with("a/icon.")).collect();
    assert!(checked.len() > 12, "{}", checked.len());
    for (path, bytes) in checked {
        let hash = amparo::site_files::integrity(bytes);
        let named = dist.files.values().any(|file| file.windows(hash.len()).any(|part| part == hash.as_bytes()));
        assert!(named, "nothing that uses {path} names its hash");
    }
}

/// With caches of their own, or the second would only read what the first wrote.
#[test]
fn two_compressions_are_the_same_bytes() {
    let whole = build(root());
    let compressed = || {
        let chosen =
            |path: &str| path.starts_with("a/") || path == "en/check/index.html" || path == "es/help/index.html";
        let files: BTreeMap<_, _> = whole.files.clone().into_iter().filter(|(path, _)| chosen(path)).collect();
        let mut dist = SiteFiles { files, ..whole.clone() };
        let folder = tempfile::tempdir().expect("a temporary folder");
        Cache::new(folder.path()).compress(&mut dist).expect("it can be compressed");
        dist
    };
    assert_same(&compressed(), &compressed());
}
