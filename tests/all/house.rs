//! The house: which part of the code may know which. Arrows between files go down and never in a circle.

mod imports;
mod literals;

use std::collections::{BTreeMap, BTreeSet};

use crate::project::root;
use imports::Arrows;

/// The rooms of `src/`, from the ground up. A file may import from its own room and from every floor below.
const FLOORS: &[&[&str]] = &[
    &["glue", "hidden", "qr", "relief"],
    &["guide"],
    &["report"],
    &["address", "desk", "error", "handover", "parallel"],
    &["html"],
    &["directory"],
    &["site_files"],
    &["content"],
    &["answers", "open_data", "part"],
    &["pages"],
    &["surface"],
    &["publish"],
    &["server", "verify"],
    &["tool"],
    &["main", "lib"],
];

/// The room of a file: its first folder, or its own name.
fn room(file: &str) -> &str {
    file.split('/').next().unwrap_or(file).trim_end_matches(".rs")
}

fn floor(file: &str) -> usize {
    let found = FLOORS.iter().position(|rooms| rooms.contains(&room(file)));
    found
        .unwrap_or_else(|| panic!("src/{file} is in no room of FLOORS in tests/all/house.rs; say on which floor it is"))
}

/// `from` may import from `to`.
fn goes_down(from: &str, to: &str) -> bool {
    room(from) == room(to) || floor(from) > floor(to)
}

fn told(arrows: &Arrows, (from, to): &(String, String)) -> String {
    let names: Vec<&str> = arrows[&(from.clone(), to.clone())].iter().map(String::as_str).collect();
    format!("src/{from} -> src/{to}: {}", names.join(", "))
}

/// Every file that can be reached from one, along arrows.
fn reached<'a>(arrows: &'a Arrows, from: &'a str) -> BTreeSet<&'a str> {
    let mut next: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for (from, to) in arrows.keys() {
        next.entry(from).or_default().push(to);
    }
    let mut found = BTreeSet::new();
    let mut open = vec![from];
    while let Some(file) = open.pop() {
        for to in next.get(file).into_iter().flatten() {
            if found.insert(*to) {
                open.push(to);
            }
        }
    }
    found
}

/// The arrows that lie on some circle.
fn circles(arrows: &Arrows) -> Vec<(String, String)> {
    arrows.keys().filter(|(from, to)| reached(arrows, to).contains(from.as_str())).cloned().collect()
}

/// The arrows that climb, or go to a neighbour on the same floor.
fn climbs(arrows: &Arrows) -> Vec<(String, String)> {
    arrows.keys().filter(|(from, to)| !goes_down(from, to)).cloned().collect()
}

/// Every arrow of `src/`.
fn arrows() -> Arrows {
    imports::arrows(&root().join("src"))
}

#[test]
fn nothing_climbs() {
    let arrows = arrows();
    assert!(arrows.len() > 200, "only {} arrows were found; are the imports still read?", arrows.len());
    let told: Vec<String> = climbs(&arrows).iter().map(|arrow| told(&arrows, arrow)).collect();
    assert!(told.is_empty(), "{} arrows climb:\n{}", told.len(), told.join("\n"));
}

#[test]
fn no_files_import_each_other_in_a_circle() {
    let arrows = arrows();
    let told: Vec<String> = circles(&arrows).iter().map(|arrow| told(&arrows, arrow)).collect();
    assert!(told.is_empty(), "{} arrows lie on a circle:\n{}", told.len(), told.join("\n"));
}

/// The reader of imports itself, on a house that has every kind of arrow.
#[test]
fn every_kind_of_import_is_seen() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let files = [
        ("lib.rs", "pub mod relief; pub mod content; pub mod pages;"),
        ("main.rs", "mod tool; use amparo::content::Known; fn main() { tool::run::<Known>() }"),
        ("tool.rs", "pub fn run<T>() { amparo::pages::frame::FRAME; }"),
        ("relief/mod.rs", "mod truth; pub use truth::{Truth, every as all}; pub use truth::Kind::*;"),
        ("relief/truth.rs", "pub struct Truth; pub enum Kind { A } pub fn every() {}"),
        ("content/mod.rs", "pub mod known; pub use self::known::*; pub fn load() { known::Known; }"),
        ("content/known.rs", "pub struct Known; fn up() { super::load(); println!(\"{}\", crate::pages::FRAME); }"),
        ("pages/mod.rs", "pub mod frame; pub(crate) use frame::FRAME;"),
        (
            "pages/frame.rs",
            "pub const FRAME: u8 = 1; #[cfg(test)] mod tests { use crate::content; }
             fn inside() { use crate::relief::{self, all}; relief::Truth; all(); std::fs::read(\"x\"); }",
        ),
    ];
    for (path, text) in files {
        let path = folder.path().join(path);
        std::fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        std::fs::write(path, text).expect("a file");
    }
    let arrows = imports::arrows(folder.path());
    let told: Vec<String> = arrows.keys().map(|arrow| told(&arrows, arrow)).collect();
    let expected = [
        "src/content/known.rs -> src/content/mod.rs: load",
        "src/content/known.rs -> src/pages/frame.rs: FRAME",
        "src/content/mod.rs -> src/content/known.rs: *, Known",
        "src/main.rs -> src/content/known.rs: Known",
        "src/main.rs -> src/tool.rs: run",
        "src/pages/frame.rs -> src/relief/truth.rs: Truth, every",
        "src/pages/mod.rs -> src/pages/frame.rs: FRAME",
        "src/relief/mod.rs -> src/relief/truth.rs: Kind, Truth, every",
        "src/tool.rs -> src/pages/frame.rs: FRAME",
    ];
    assert_eq!(told, expected);
    let pair = |from: &str, to: &str| (from.to_owned(), to.to_owned());
    assert_eq!(climbs(&arrows), [pair("content/known.rs", "pages/frame.rs")]);
    let circle = [pair("content/known.rs", "content/mod.rs"), pair("content/mod.rs", "content/known.rs")];
    assert_eq!(circles(&arrows), circle);
}

/// The letters of the pseudo-locales, which are no language.
const ALPHABETS: &str = "content/language/pseudo.rs";

/// A language is one file of content; code that names one has a second place for it.
#[test]
fn the_code_names_no_language() {
    let languages = std::fs::read_dir(root().join("content/languages")).expect("the languages are there");
    let tags: BTreeSet<String> = languages
        .filter_map(|entry| entry.expect("an entry").path().file_stem().map(|stem| stem.to_string_lossy().into_owned()))
        .collect();
    assert!(tags.contains("en") && tags.len() > 2, "{tags:?}");
    let foreign = |letter: char| letter.is_alphabetic() && !letter.is_ascii();
    let texts = literals::texts(&root().join("src"));
    assert!(texts.len() > 2_000, "only {} literals were found; are they still read?", texts.len());
    let wrong: Vec<String> = texts
        .iter()
        .filter(|(file, text)| tags.contains(text) || (text.contains(foreign) && file != ALPHABETS))
        .map(|(file, text)| format!("src/{file} names a language: {text:?}"))
        .collect();
    assert!(wrong.is_empty(), "say it in content/languages/:\n{}", wrong.join("\n"));
}

#[test]
fn literals_are_read_in_macros_too_and_doc_comments_are_none() {
    let code = r#"
        //! Español.
        /// Árabe.
        fn one() { view! { <p lang="es">{'ñ'}</p> } }
        #[cfg(test)]
        mod tests { const TAG: &str = "en"; }
    "#;
    assert_eq!(literals::of(code), ["es", "ñ"]);
}
