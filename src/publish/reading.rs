//! The reading edition: a folder that opens from a stick in any browser, without a server. Every text and number is there,
//! and the questionnaire answers by its style sheet; scripts and engines, which browsers refuse to a file, are not.

use std::collections::BTreeSet;

use crate::address;
use crate::content::{Edition, Site};
use crate::html::{self, Element, Node};
use crate::parallel;
use crate::site_files::SiteFiles;

/// Turns the files of a site into those of its reading edition.
#[must_use]
pub fn turn(site: &Site, mut built: SiteFiles) -> SiteFiles {
    let mut pages: Vec<(String, Vec<Node>)> = std::mem::take(&mut built.pages).into_iter().collect();
    let known: BTreeSet<String> = pages.iter().map(|(path, _)| path.clone()).collect();
    let is_shown = |path: &str| {
        let kept = path.starts_with("data/") || path.ends_with(".css") || path.ends_with(".svg");
        known.contains(path) || kept || address::is_made(&format!("/{path}"))
    };
    built.files.retain(|path, _| is_shown(path));
    for (path, tree) in &mut pages {
        let own = |edition: &&Edition| path.starts_with(&format!("{}/", edition.language.tag));
        let edition = site.editions.iter().find(own);
        page(tree, path, edition);
    }
    let written = parallel::map(&pages, |(_, tree)| html::write(tree).into_bytes());
    for ((path, tree), bytes) in pages.into_iter().zip(written) {
        built.change(&path, bytes);
        built.pages.insert(path, tree);
    }
    built
}

fn page(tree: &mut [Node], path: &str, edition: Option<&Edition>) {
    let up = "../".repeat(path.matches('/').count());
    html::each(tree, &mut |element| {
        // A policy that names the site itself means nothing for a file, and would keep its style sheets away.
        element
            .children
            .retain(|node| !node.element().is_some_and(|own| own.name == "script" || own.get("http-equiv").is_some()));
        if element.get("id") == Some("exit") {
            // Without a network a page outside is an error that names the last one.
            set(element, "href", "about:blank");
        }
        element.attributes.retain(|attribute| attribute.name != "integrity");
        for name in ["href", "src"] {
            let Some(rest) = element.get(name).and_then(|address| address.strip_prefix('/')) else { continue };
            let address = format!("{up}{}", file(rest));
            set(element, name, &address);
        }
        if let Some(edition) = edition.filter(|_| element.name == "main") {
            let note = Element::new("p").with("class", "small").holding([edition.words.say("reading-copy")]);
            element.children.insert(0, note.into());
        }
    });
}

/// The file that an address of the site means, with the place in it.
fn file(address: &str) -> String {
    let (path, place) = address.split_at(address.find('#').unwrap_or(address.len()));
    if path.is_empty() || path.ends_with('/') { format!("{path}index.html{place}") } else { address.to_owned() }
}

/// Gives an attribute another value.
fn set(element: &mut Element, name: &'static str, value: &str) {
    for attribute in element.attributes.iter_mut().filter(|attribute| attribute.name == name) {
        value.clone_into(&mut attribute.value);
    }
}

#[cfg(test)]
mod tests {
    use super::file;

    #[test]
    fn a_folder_is_its_page() {
        assert_eq!(file("en/help/#ca"), "en/help/index.html#ca");
        assert_eq!(file(""), "index.html");
        assert_eq!(file("a/late.0.css"), "a/late.0.css");
    }
}
