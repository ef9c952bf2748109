//! What "Keep on this phone" loads: for each language a list of all its files with their sizes and hashes, so that the
//! page can say the true size before and the browser refuses a file of another build.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};

use crate::address;
use crate::content::{Edition, Site, unmarked};
use crate::parallel;
use crate::part;
use crate::site_files::{SiteFiles, integrity, short_hash};
use crate::surface::keep;

/// Adds the worker, the line's style to what the policy allows, the sizes to the pages that keep, and the lists.
///
/// # Errors
/// When a page has no place for the line that tells its date.
pub fn add(site: &Site, built: &mut SiteFiles) -> Result<(), String> {
    built.files.insert(keep::WORKER.to_owned(), keep::WORKER_JS.as_bytes().to_vec());
    built.allowed.styles.insert(line_css());
    let own_paths = parallel::map(&site.editions, |edition| paths(built, &edition.language.tag));
    let all: Vec<(&Edition, BTreeSet<String>)> = site.editions.iter().zip(own_paths).collect();
    let sizes: BTreeMap<String, String> = all
        .iter()
        .map(|(edition, paths)| (keep::size_mark(&edition.language.tag), megabytes(size(built, paths))))
        .collect();
    for (edition, _) in &all {
        let page = format!("{}/{}/index.html", edition.language.tag, keep::PAGE);
        if let Some(html) = built.files.get_mut(&page) {
            let mut text = String::from_utf8_lossy(html).into_owned();
            sizes.iter().for_each(|(mark, size)| text = text.replace(mark, size));
            *html = text.into_bytes();
        }
    }
    for (_, paths) in &all {
        let pages = paths.iter().filter(|path| path.ends_with("index.html"));
        let has = |path: &&String| String::from_utf8_lossy(&built.files[*path]).matches(keep::PLACE).count() == 1;
        let without: Vec<&String> = pages.filter(|path| !has(path)).collect();
        if !without.is_empty() {
            return Err(format!("no place for the date of a kept copy, `{}`, in {without:?}", keep::PLACE));
        }
    }
    let lists = parallel::map(&all, |(edition, paths)| list(built, edition, paths).to_string());
    for ((edition, _), list) in all.iter().zip(lists) {
        built.files.insert(keep::list(&edition.language.tag), list.into_bytes());
    }
    Ok(())
}

/// Every page of a language, the front door, and the assets they lead to. The open data is for machines and stays out.
fn paths(built: &SiteFiles, tag: &str) -> BTreeSet<String> {
    let folder = format!("{tag}/");
    let mut paths: BTreeSet<String> =
        built.files.keys().filter(|path| *path == "index.html" || path.starts_with(&folder)).cloned().collect();
    // Two assets of the same bytes have the same hash.
    let mut by_hash: BTreeMap<&str, Vec<&String>> = BTreeMap::new();
    for path in built.files.keys().filter(|path| path.starts_with("a/")) {
        by_hash.entry(path.rsplit('.').nth(1).unwrap_or_default()).or_default().push(path);
    }
    // An asset can lead to others, as the script that starts an engine does.
    let mut new: Vec<String> = paths.iter().cloned().collect();
    while let Some(path) = new.pop() {
        for asset in hashes(&built.files[&path]).filter_map(|hash| by_hash.get(hash)).flatten() {
            if paths.insert((*asset).clone()) {
                new.push((*asset).clone());
            }
        }
    }
    paths
}

/// What could be the hash in an asset's name: ten hex digits between dots.
fn hashes(bytes: &[u8]) -> impl Iterator<Item = &str> {
    let dots = bytes.iter().enumerate().filter(|(_, byte)| **byte == b'.').map(|(at, _)| at);
    dots.filter_map(|at| {
        let hash = bytes.get(at + 1..at + 11)?;
        let fits = bytes.get(at + 11) == Some(&b'.') && hash.iter().all(u8::is_ascii_hexdigit);
        fits.then(|| std::str::from_utf8(hash).ok())?
    })
}

fn size(built: &SiteFiles, paths: &BTreeSet<String>) -> usize {
    paths.iter().map(|path| built.files[path].len()).sum()
}

/// With one decimal, never less than it is.
fn megabytes(bytes: usize) -> String {
    let tenths = bytes.div_ceil(100_000);
    format!("{}.{}", tenths / 10, tenths % 10)
}

fn line_css() -> String {
    part::tighten(keep::LINE_SHEET.css)
}

fn list(built: &SiteFiles, edition: &Edition, paths: &BTreeSet<String>) -> Value {
    let language = &edition.language;
    let files: Vec<(String, usize, String)> = paths
        .iter()
        .map(|path| {
            let bytes = &built.files[path];
            let hash = integrity(bytes);
            (format!("/{}", path.strip_suffix("index.html").unwrap_or(path)), bytes.len(), hash)
        })
        .collect();
    let version =
        short_hash(files.iter().map(|(path, _, hash)| format!("{path} {hash}\n")).collect::<String>().as_bytes());
    json!({
        "tag": language.tag,
        "dir": language.direction.html(),
        "name": language.name,
        "version": version,
        "bytes": size(built, paths),
        "page": address::page(&language.tag, keep::PAGE),
        "style": line_css(),
        "words": {
            "on": unmarked(&edition.words.say_with("kept-on", "date", "#")),
            "fresh": unmarked(&edition.words.say("kept-fresh")),
            "old": unmarked(&edition.words.say("kept-old")),
            "clock": unmarked(&edition.words.say("kept-clock")),
            "link": unmarked(&edition.words.say("kept-link")),
        },
        "files": files,
    })
}

#[cfg(test)]
mod tests {
    use super::{hashes, megabytes};

    #[test]
    fn sizes_are_never_told_smaller_than_they_are() {
        let told = [0, 1, 100_000, 100_001, 2_949_999, 10_000_000].map(megabytes);
        assert_eq!(told, ["0.0", "0.1", "0.1", "0.2", "3.0", "10.0"]);
    }

    #[test]
    fn hashes_are_found_between_dots_only() {
        let bytes =
            b"\"/a/exit.0123456789.js\" engine.abcdefabcd.wasm x.0123.js .012345678g. \xff.aaaaaaaaaa.\xfe .0123456789";
        assert_eq!(hashes(bytes).collect::<Vec<_>>(), ["0123456789", "abcdefabcd", "aaaaaaaaaa"]);
    }
}
