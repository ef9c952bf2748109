//! Ids inside pages: those of the pages' own parts are kept from the content, taken from pages, scripts and style sheets.

use std::collections::BTreeSet;
use std::path::Path;

use amparo::address::is_own_anchor;
use amparo::html;

use crate::project::{pages, root, site};

/// Ids that the content gives: sections, services, terms, scenarios.
fn of_content() -> BTreeSet<&'static str> {
    let site = site();
    let sections = site.editions.iter().flat_map(|edition| {
        let reliefs = edition.reliefs.values().map(|relief| &relief.page);
        edition.pages.values().chain(reliefs).flat_map(|page| page.article.headings())
    });
    let services = site.services.iter().map(|service| service.id.as_str());
    let terms = site.terms.iter().map(|term| term.id.as_str());
    let scenarios = site.course.iter().map(|scenario| scenario.id.as_str());
    sections.chain(services).chain(terms).chain(scenarios).collect()
}

#[test]
fn every_id_of_the_pages_own_parts_is_kept_from_the_content() {
    let content = of_content();
    let mut own: BTreeSet<String> = BTreeSet::new();
    for page in pages(site()) {
        own.extend(html::elements(&page.tree).filter_map(|element| element.get("id")).map(str::to_owned));
    }
    own.retain(|id| !content.contains(id.as_str()));
    assert!(own.contains("exit") && own.contains("remove") && own.contains("q0"), "{own:?}");
    own.extend(named_in_files());
    own.remove("");
    let free: Vec<&String> = own.iter().filter(|id| !is_own_anchor(id)).collect();
    assert!(free.is_empty(), "add to src/address/anchor.rs: {free:?}");
    let taken: Vec<&&str> = content.iter().filter(|id| is_own_anchor(id)).collect();
    assert!(taken.is_empty(), "the content has ids of the pages' own parts: {taken:?}");
}

/// Ids by which scripts and style sheets find parts of a page.
fn named_in_files() -> BTreeSet<String> {
    let mut ids = BTreeSet::new();
    for path in files(&root().join("src")) {
        let text = std::fs::read_to_string(&path).expect("a text");
        match path.extension().and_then(|extension| extension.to_str()) {
            Some("js") => {
                for before in ["getElementById(\"", "part(\"", "(\"#"] {
                    ids.extend(text.split(before).skip(1).map(name));
                }
            }
            Some("css") => {
                // What stands before each block; a value's `#fff` stands inside one.
                let selectors = text.split('}').filter_map(|rule| rule.rsplit_once('{')).map(|(selector, _)| selector);
                ids.extend(selectors.flat_map(|selector| selector.split('#').skip(1).map(name)));
            }
            _ => {}
        }
    }
    assert!(ids.contains("exit") && ids.contains("main") && ids.contains("check"), "{ids:?}");
    ids
}

/// The name that a text begins with.
fn name(text: &str) -> String {
    text.chars().take_while(|letter| letter.is_alphanumeric() || *letter == '-').collect()
}

fn files(folder: &Path) -> Vec<std::path::PathBuf> {
    let entries = std::fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path());
    entries.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect()
}
