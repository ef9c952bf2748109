//! The files of a site before they are written. Surfaces add to them, publishing compresses, weighs and writes them.
//!
//! A leaf: it knows nothing of pages or surfaces, so that both can use it.

use std::collections::{BTreeMap, BTreeSet};

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest, Sha256};

use crate::Error;
use crate::address::Base;
use crate::html::{self, Node};

/// Every file of the site, uncompressed, and what its headers allow.
#[derive(Clone, Debug, Default)]
pub struct SiteFiles {
    /// The bytes of each file by its path in `dist/`, such as `en/help/index.html`.
    pub files: BTreeMap<String, Vec<u8>>,
    /// The tree that each page was written from, by its path. Its addresses begin at the site's own root.
    pub pages: BTreeMap<String, Vec<Node>>,
    /// Assets that lead to others, as the script that starts an engine does: by their names in `/a/`.
    pub leads: BTreeMap<String, BTreeSet<String>>,
    /// Where the site lies, and what the headers allow.
    pub allowed: Allowed,
    /// Pages that are not kept on a phone with their language, by their paths.
    pub not_kept: BTreeSet<String>,
    /// Pages that may take as many bytes as they like, by their paths.
    pub not_weighed: BTreeSet<String>,
}

/// What a server has to know of the site: where it lies, and what the policy allows beyond the site's own files.
#[derive(Clone, Debug, Default)]
pub struct Allowed {
    /// Where the site lies on its host.
    pub base: Base,
    /// Origins that may show the pages in a frame.
    pub frames: Vec<String>,
    /// What some page needs beyond what every page may.
    pub directives: BTreeSet<Directive>,
}

/// A kind of thing that the content security policy allows to be loaded from the site itself, by its name there, such as
/// `media-src`.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub struct Directive(pub &'static str);

impl Directive {
    /// A service worker.
    pub const WORKER: Directive = Directive("worker-src");
}

/// A file beside the pages, under a name that carries a hash of its content.
#[derive(Clone, Debug, Default)]
pub struct Asset {
    /// Its name in `/a/`, which carries a hash of its content.
    pub name: String,
    /// The whole hash, for the attribute `integrity`: the browser refuses other bytes.
    pub integrity: String,
}

impl SiteFiles {
    /// Adds a file of the site. Every file comes through here or through [`SiteFiles::asset`].
    ///
    /// # Errors
    /// When another file lies there already, or the path would lead out of the folder: one of the two would be lost.
    pub fn add(&mut self, path: impl Into<String>, bytes: Vec<u8>) -> Result<(), Error> {
        let path = path.into();
        if !is_inside(&path) {
            return Err(Error::Wrong(format!(
                "a file of the site would be called `{path}`; give its page, place or language a plain name"
            )));
        }
        if self.files.contains_key(&path) {
            return Err(Error::Wrong(format!(
                "two pages or files of the site have the path {path}; give one of them another folder or name"
            )));
        }
        self.files.insert(path, bytes);
        Ok(())
    }

    /// Gives a file that is there other bytes.
    pub fn change(&mut self, path: &str, bytes: Vec<u8>) {
        if let Some(file) = self.files.get_mut(path) {
            *file = bytes;
        }
    }

    /// Adds a file whose name carries a hash of its content, such as `a/exit.0123456789.js`.
    pub fn asset(&mut self, stem: &str, extension: &str, bytes: Vec<u8>) -> Asset {
        let name = format!("{stem}.{}.{extension}", short_hash(&bytes));
        let integrity = integrity(&bytes);
        self.files.insert(format!("a/{name}"), bytes);
        Asset { name, integrity }
    }

    /// Says which assets one leads to, by their names: who keeps it for later keeps them too.
    pub fn lead<N: Into<String>>(&mut self, from: &Asset, to: impl IntoIterator<Item = N>) {
        self.leads.entry(from.name.clone()).or_default().extend(to.into_iter().map(Into::into));
    }

    /// These pages, by their paths, and every asset they lead to, whichever way.
    #[must_use]
    pub fn with_assets(&self, mut paths: BTreeSet<String>) -> BTreeSet<String> {
        let pages = paths.iter().filter_map(|path| self.pages.get(path));
        let mut new: Vec<&str> = pages.flat_map(|page| assets(page)).collect();
        // An asset can lead to others, as the script that starts an engine does.
        while let Some(name) = new.pop() {
            if paths.insert(format!("a/{name}")) {
                new.extend(self.leads.get(name).into_iter().flatten().map(String::as_str));
            }
        }
        paths
    }
}

/// Whether a path stays in the folder of the site and means the same file everywhere: plain names with `/` between.
fn is_inside(path: &str) -> bool {
    let plain = |letter: u8| letter.is_ascii_alphanumeric() || b"._-".contains(&letter);
    path.split('/')
        .all(|name| !name.is_empty() && !name.bytes().all(|letter| letter == b'.') && name.bytes().all(plain))
}

/// The assets that a page names.
fn assets(page: &[Node]) -> impl Iterator<Item = &str> {
    let named = html::elements(page).flat_map(|element| [element.get("src"), element.get("href")]);
    named.flatten().filter_map(|path| path.strip_prefix("/a/"))
}

/// The whole hash of a file, as the attribute `integrity` has it.
#[must_use]
pub fn integrity(bytes: &[u8]) -> String {
    format!("sha256-{}", BASE64_STANDARD.encode(Sha256::digest(bytes)))
}

/// The first ten hex digits of SHA-256: enough to tell versions of one file apart.
#[must_use]
pub fn short_hash(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().take(5).map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::SiteFiles;

    #[test]
    fn nothing_is_written_over_and_nothing_leaves_the_folder() {
        let mut built = SiteFiles::default();
        built.add("en/help/find/index.html", b"the finder".to_vec()).expect("a first file");
        let told = built.add("en/help/find/index.html", b"a place".to_vec()).expect_err("it is taken").to_string();
        assert!(told.contains("en/help/find/index.html") && told.contains("another folder"), "{told}");
        assert_eq!(built.files["en/help/find/index.html"], b"the finder");
        for outside in
            ["../x", "en/../../x", "/etc/x", "en//x", "", "en/./x", "en/a b", "en/%2e%2e/x", "en/\u{202e}x", "a\\b"]
        {
            assert!(built.add(outside, Vec::new()).is_err(), "{outside:?} was taken");
        }
        built.change("en/help/find/index.html", b"another".to_vec());
        built.change("nowhere", Vec::new());
        assert_eq!((built.files.len(), built.files["en/help/find/index.html"].as_slice()), (1, b"another".as_slice()));
    }
}
