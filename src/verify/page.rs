//! How a file that came differs from the one that was built.

use std::collections::BTreeSet;

use super::built::Built;
use super::finding::Kind;
use crate::html::{self, Node};

/// What looks most like the reason, and in what words it is told.
pub fn difference(built: &Built, file: &str, ours: &[u8], theirs: &[u8]) -> (Kind, String) {
    let (ours, theirs) = (String::from_utf8_lossy(ours), String::from_utf8_lossy(theirs));
    if file.starts_with("a/") {
        return (Kind::Changed, "a file whose name carries its hash has other bytes".to_owned());
    }
    if !file.ends_with(".html") {
        return (Kind::Changed, "a file has other bytes".to_owned());
    }
    if let Some(what) = put_in(&ours, &theirs) {
        return (Kind::Script, what);
    }
    if let Some(name) = foreign_asset(built, &theirs) {
        return (Kind::Stale, format!("pages of another build: they name `{name}`, which this one does not have"));
    }
    if bare(&ours) == bare(&theirs) {
        return (Kind::Rewritten, "pages are the same and written in another way, as a minifier does".to_owned());
    }
    match html::read(&theirs, Vec::new()) {
        Err(_) => (Kind::Rewritten, "pages cannot be read as they were written, as after a minifier".to_owned()),
        Ok(page) if same_words(&ours, &page) => {
            (Kind::Rewritten, "pages say the same in other markup, as after an \"optimizer\"".to_owned())
        }
        Ok(_) => {
            (Kind::Stale, "pages say something else: they are of another build, or somebody changed them".to_owned())
        }
    }
}

/// A script that stands in their page and not in ours, however it is written.
fn put_in(ours: &str, theirs: &str) -> Option<String> {
    let known: BTreeSet<&str> = scripts(ours).collect();
    let new = scripts(theirs).find(|own| !known.contains(own))?;
    Some(match address(new) {
        // Ours of another build are told as such.
        Some(address) if address.contains("/a/") && !address.contains("//") => return None,
        Some(address) => format!("a script was put into pages: {address}"),
        None => "a script was put into pages, with its words inside".to_owned(),
    })
}

/// The beginnings of all scripts of a page, each from its name to its `>`.
fn scripts(page: &str) -> impl Iterator<Item = &str> {
    page.match_indices("<script").filter_map(|(at, _)| page[at..].split('>').next())
}

fn address(script: &str) -> Option<&str> {
    let (_, after) = script.split_once("src=")?;
    Some(after.trim_start_matches(['"', '\'']).split(['"', '\'', ' ']).next().unwrap_or(after))
}

/// An asset that their page names and this build does not have.
fn foreign_asset<'a>(built: &Built, theirs: &'a str) -> Option<&'a str> {
    let start = built.base.under("/a/");
    let names = theirs.match_indices(start.as_str()).filter_map(|(at, _)| {
        let name =
            theirs[at + start.len()..].split(|letter: char| !letter.is_ascii_alphanumeric() && !"._-".contains(letter));
        name.into_iter().next()
    });
    names.filter(|name| name.contains('.')).find(|name| !built.files.contains_key(&format!("a/{name}")))
}

/// A text without what a minifier takes out.
fn bare(text: &str) -> String {
    text.chars()
        .filter(|letter| !letter.is_whitespace() && !"\"'/".contains(*letter))
        .collect::<String>()
        .to_lowercase()
}

fn same_words(ours: &str, theirs: &[Node]) -> bool {
    let plain = |nodes: &[Node]| html::words(nodes).split_whitespace().collect::<Vec<_>>().join(" ");
    html::read(ours, Vec::new()).is_ok_and(|ours| plain(&ours) == plain(theirs))
}
