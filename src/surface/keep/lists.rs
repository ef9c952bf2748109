//! What "Keep on this phone" loads: for each language a list of all its files with their sizes and hashes, so that the
//! page can say the true size before and the browser refuses a file of another build.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};

use super::names;
use crate::Error;
use crate::address;
use crate::content::{Edition, PagePlan, Site, Template, unmarked};
use crate::html::{self, Node};
use crate::parallel;
use crate::part;
use crate::site_files::{Asset, SiteFiles, integrity, short_hash};

/// Adds the worker, the style of its line, the sizes to the pages that keep, and the lists.
///
/// # Errors
/// When a page has no place for the line that tells its date.
pub fn add(site: &Site, built: &mut SiteFiles) -> Result<(), Error> {
    let base = &site.settings.base;
    built.add(names::WORKER, base.script(names::WORKER_JS).into_bytes())?;
    let line = built.asset("kept", "css", part::tighten(names::LINE_SHEET.css).into_bytes());
    let own_paths = parallel::map(&site.editions, |edition| {
        let mut paths = paths(built, &edition.language.tag);
        paths.insert(format!("a/{}", line.name));
        paths
    });
    let all: Vec<(&Edition, BTreeSet<String>)> = site.editions.iter().zip(own_paths).collect();
    let sizes: BTreeMap<String, String> = all
        .iter()
        .map(|(edition, paths)| (names::size_mark(&edition.language.tag), megabytes(size(built, paths))))
        .collect();
    for (edition, _) in &all {
        let path = address::file(&page_path(site, edition));
        if let Some(page) = built.pages.get_mut(&path) {
            fill_in(page, &sizes);
            let bytes = html::write_under(page, base).into_bytes();
            built.change(&path, bytes);
        }
    }
    let kept = |path: &String| all.iter().any(|(_, paths)| paths.contains(path));
    let without: Vec<&String> =
        built.pages.iter().filter(|(path, page)| kept(path) && !has_place(page)).map(|(path, _)| path).collect();
    if !without.is_empty() {
        return Err(Error::Wrong(format!(
            "no place for the date of a kept copy, `{}`, in {without:?}; put it into their template",
            names::PLACE
        )));
    }
    let lists = parallel::map(&all, |(edition, paths)| list(site, built, edition, paths, &line).to_string());
    for ((edition, _), list) in all.iter().zip(lists) {
        built.add(names::list(&edition.language.tag), list.into_bytes())?;
    }
    Ok(())
}

/// Puts the sizes where their marks stand in a page.
fn fill_in(page: &mut [Node], sizes: &BTreeMap<String, String>) {
    html::each(page, &mut |element| {
        for child in element.children.iter_mut() {
            if let Node::Text(words) = child {
                sizes.iter().for_each(|(mark, size)| *words = words.replace(mark, size));
            }
        }
    });
}

/// Whether the line of a kept page has its place, once: the worker looks for it as it is written.
fn has_place(page: &[Node]) -> bool {
    let mut places = html::all(page, "main").map(|main| {
        let first = main.attributes.first().map(|first| (first.name.as_ref(), first.value.as_str()));
        first == Some(("id", "main"))
    });
    places.next() == Some(true) && places.next().is_none()
}

/// Every page of a language, the front door, and the assets they lead to. The open data is for machines and stays out.
fn paths(built: &SiteFiles, tag: &str) -> BTreeSet<String> {
    let folder = format!("{tag}/");
    let wanted = |path: &&String| *path == "index.html" || path.starts_with(&folder);
    let pages = built.files.keys().filter(wanted).filter(|path| !built.not_kept.contains(*path)).cloned().collect();
    built.with_assets(pages)
}

fn size(built: &SiteFiles, paths: &BTreeSet<String>) -> usize {
    paths.iter().map(|path| built.files[path].len()).sum()
}

/// With one decimal, never less than it is.
fn megabytes(bytes: usize) -> String {
    let tenths = bytes.div_ceil(100_000);
    format!("{}.{}", tenths / 10, tenths % 10)
}

/// Path of the page that keeps and removes; no other may register a worker.
fn page_path(site: &Site, edition: &Edition) -> String {
    address::page(&edition.language.tag, site.page_of(Template::Keep).map_or("", PagePlan::slug))
}

fn list(site: &Site, built: &SiteFiles, edition: &Edition, paths: &BTreeSet<String>, line: &Asset) -> Value {
    let (language, base) = (&edition.language, &site.settings.base);
    let files: Vec<(String, usize, String)> = paths
        .iter()
        .map(|path| {
            let bytes = &built.files[path];
            let hash = integrity(bytes);
            (base.under(&address::path(path)), bytes.len(), hash)
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
        "page": base.under(&page_path(site, edition)),
        "sheet": { "href": base.under(&format!("/a/{}", line.name)), "integrity": line.integrity },
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
    use super::*;
    use crate::html::{Element, read, write};
    use crate::site_files::Asset;

    fn tree(html: &str) -> Vec<Node> {
        read(html, Vec::new()).expect("a tree")
    }

    #[test]
    fn sizes_are_never_told_smaller_than_they_are() {
        let told = [0, 1, 100_000, 100_001, 2_949_999, 10_000_000].map(megabytes);
        assert_eq!(told, ["0.0", "0.1", "0.1", "0.2", "3.0", "10.0"]);
    }

    #[test]
    fn what_a_page_names_is_kept_with_all_that_it_leads_to() {
        let mut built = SiteFiles::default();
        let page = "<script src=\"/a/boot.js\"></script><link rel=\"icon\" href=\"/a/icon.svg\"><a href=\"/b/\">/a/words.js</a>";
        for (path, page) in [("en/index.html", page), ("es/index.html", "<p></p>"), ("index.html", "<p></p>")] {
            built.files.insert(path.to_owned(), page.as_bytes().to_vec());
            built.pages.insert(path.to_owned(), tree(page));
        }
        let asset = |name: &str| Asset { name: name.to_owned(), integrity: String::new() };
        built.lead(&asset("boot.js"), ["engine.wasm"]);
        built.lead(&asset("engine.wasm"), ["boot.js", "rules.bin"]);
        let kept = ["a/boot.js", "a/engine.wasm", "a/icon.svg", "a/rules.bin", "en/index.html", "index.html"];
        assert!(paths(&built, "en").iter().eq(kept), "{:?}", paths(&built, "en"));
        assert!(paths(&built, "es").iter().eq(["es/index.html", "index.html"]));
    }

    #[test]
    fn a_place_for_the_line_is_there_once_and_is_written_as_the_worker_looks_for_it() {
        let main = Element::new("main").with("id", "main").with("tabindex", "-1");
        assert!(write(&[main.clone().into()]).starts_with(names::PLACE));
        assert!(has_place(&tree("<body><main id=\"main\" tabindex=\"-1\">a</main></body>")));
        for page in [
            "<main tabindex=\"-1\" id=\"main\"></main>",
            "<p id=\"main\"></p>",
            "<main id=\"main\"></main><main></main>",
        ] {
            assert!(!has_place(&tree(page)), "{page}");
        }
    }

    #[test]
    fn sizes_stand_where_their_marks_stood() {
        let mut page = tree("<option value=\"@a@\">A (@a@ MB)</option>");
        fill_in(&mut page, &BTreeMap::from([("@a@".to_owned(), "1.5".to_owned())]));
        assert_eq!(write(&page), "<option value=\"@a@\">A (1.5 MB)</option>");
    }
}
