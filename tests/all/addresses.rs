//! Every page's address leads back to it, and to a file that an author can edit.

use std::collections::BTreeSet;

use amparo::address;
use amparo::content::{Site, Stage};

use crate::project::{self, root, site};

/// The path, the language's tag and the source of every page of a language; each path is that of its page.
fn pages(site: &Site) -> Vec<(String, String, String)> {
    let mut found = Vec::new();
    for page in project::pages(site) {
        let path = address::path(&page.path);
        assert_eq!(address::file(&path), page.path);
        let Some((tag, route)) = site.route(&path) else {
            assert!(["/", "/404.html"].contains(&path.as_str()), "{path} leads to no page");
            continue;
        };
        assert_eq!(route.path(tag), path, "{route:?}");
        let source = site.source_of(tag, &route).unwrap_or_else(|| panic!("{path} has no source"));
        found.push((path.clone(), tag.to_owned(), source));
    }
    found
}

#[test]
fn every_address_leads_back_to_its_page_and_to_a_file_that_is_there() {
    let pages = pages(site());
    for (path, tag, source) in &pages {
        let edition = site().edition(tag).expect("a language of the site");
        assert_eq!(edition.language.stage, Stage::Published, "{path}");
        assert!(root().join(source).is_file(), "{source} of {path} is not there");
    }
    let sources: BTreeSet<&String> = pages.iter().map(|(_, _, source)| source).collect();
    for edition in &site().editions {
        for id in edition.pages.keys() {
            let source = address::sources::page(id, &edition.language.tag);
            assert!(sources.contains(&source), "{source} makes no page");
        }
    }
}

#[test]
fn an_address_that_leads_nowhere_has_no_page() {
    for wrong in
        ["/", "/404.html", "/en/help/zz/", "/en/options/nothing/", "/en/check/nothing/", "/xx/help/", "/en/help"]
    {
        assert_eq!(site().route(wrong), None, "{wrong}");
    }
}
