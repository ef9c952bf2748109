//! The docs say what is so: every test, check and file that they name exists, and the figures are those of the content.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use amparo::content::Seen;

use crate::project::{root, site};

fn read(path: &Path) -> String {
    std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// Files of one kind in a folder and below it.
fn files(folder: &Path, extension: &str, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display())) {
        let path = entry.expect("an entry").path();
        if path.is_dir() && !path.ends_with("node_modules") {
            files(&path, extension, found);
        } else if path.extension().is_some_and(|own| own == extension) {
            found.push(path);
        }
    }
}

/// All Rust code of the crate and its tests.
fn code() -> String {
    let mut paths = Vec::new();
    files(&root().join("src"), "rs", &mut paths);
    files(&root().join("tests/all"), "rs", &mut paths);
    files(&root().join("sheets/tests"), "rs", &mut paths);
    paths.iter().map(|path| read(path)).collect()
}

/// The texts that describe the project, by their paths from the root.
fn texts() -> Vec<(String, String)> {
    let mut paths: Vec<PathBuf> =
        ["README.md", "CONTRIBUTING.md", "ARCHITECTURE.md"].map(|name| root().join(name)).into();
    for folder in ["docs", "tests", "fuzz", ".github"] {
        files(&root().join(folder), "md", &mut paths);
    }
    let name = |path: &Path| path.strip_prefix(root()).expect("a path inside").to_string_lossy().into_owned();
    paths.iter().map(|path| (name(path), read(path))).collect()
}

/// What stands between backticks.
fn quoted(text: &str) -> impl Iterator<Item = &str> {
    text.split("```").step_by(2).flat_map(|plain| plain.split('`').skip(1).step_by(2))
}

/// The rows of the table of invariants: what holds, and what keeps it.
fn invariants(architecture: &str) -> Vec<(&str, &str)> {
    let (_, from) = architecture.split_once("| What always holds | Kept by |").expect("the table of invariants");
    let rows = from.lines().skip(2).take_while(|line| line.starts_with('|'));
    rows.map(|row| row.trim_matches('|').split_once('|').expect("two columns")).collect()
}

#[test]
fn every_invariant_stands_once_and_what_keeps_it_exists() {
    let architecture = read(&root().join("ARCHITECTURE.md"));
    let rows = invariants(&architecture);
    assert!(rows.len() > 50, "only {} invariants were found", rows.len());
    let code = code();
    let mut wrong = Vec::new();
    let mut known = BTreeSet::new();
    for (holds, kept) in rows {
        if !known.insert(holds.trim()) {
            wrong.push(format!("{holds}: stands twice"));
        }
        for name in quoted(kept) {
            let test = name.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_');
            let check = name.split_once('/').is_some_and(|(area, what)| {
                [area, what].iter().all(|part| part.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-'))
            });
            let there = match name {
                _ if test && name.contains('_') => code.contains(&format!("fn {name}(")),
                "tests/run" => true,
                _ if check => code.contains(&format!("\"{name}\"")),
                _ => true,
            };
            if !there {
                wrong.push(format!("{}: `{name}` is nowhere in the code", holds.trim()));
            }
        }
    }
    assert!(wrong.is_empty(), "mend the invariants in ARCHITECTURE.md:\n{}", wrong.join("\n"));
}

#[test]
fn every_file_that_the_docs_name_is_there() {
    let mut missing = Vec::new();
    let mut tried = 0;
    for (doc, text) in texts() {
        for name in quoted(&text) {
            let ours = ["src/", "tests/", "content/", "locales/", "docs/", "bench/", "fuzz/", "public/", "sheets/"];
            let plain = name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"/._-".contains(&byte));
            if plain && ours.iter().any(|folder| name.starts_with(folder)) && !made_here(name) {
                tried += 1;
                if !root().join(name).exists() {
                    missing.push(format!("{doc}: `{name}`"));
                }
            }
        }
    }
    assert!(tried > 100, "only {tried} files were found in the docs");
    assert!(missing.is_empty(), "these are not there:\n{}", missing.join("\n"));
}

/// What a command makes, or an example does, and no checkout has.
fn made_here(name: &str) -> bool {
    [
        "content/directory/services/local-county.toml",
        "tests/web/node_modules",
        "fuzz/corpus",
        "fuzz/artifacts",
        "fuzz/logs",
        "bench/out",
        "bench/node_modules",
    ]
    .iter()
    .any(|folder| name.starts_with(folder))
}

/// The sentence with the directory's figures, as it must stand in `docs/coverage.md`.
fn coverage() -> String {
    let mut local = Vec::new();
    files(&root().join("content/directory/services"), "toml", &mut local);
    let services = &site().services;
    let seen = |kind: Seen| services.iter().filter(|service| service.seen == kind).count();
    format!(
        "{} services in {} files: {} seen on their own site, {} on a government page, {} on somebody else's page (\"call to confirm\"). {} have a number to call. {} are marked as run by police, prosecutors, courts or a public safety agency. No number was called.",
        services.len(),
        local.len(),
        seen(Seen::OwnSite),
        seen(Seen::Government),
        seen(Seen::ThirdParty),
        services.iter().filter(|service| service.call().is_some()).count(),
        services.iter().filter(|service| service.is_law_enforcement()).count(),
    )
}

/// `AMPARO_FIGURES=bless` writes them.
#[test]
fn the_figures_in_the_docs_are_those_of_the_content() {
    let path = root().join("docs/coverage.md");
    let text = read(&path);
    let figures = coverage();
    let old = text.lines().find(|line| line.contains(" services in ")).expect("a line with the figures");
    if std::env::var("AMPARO_FIGURES").is_ok_and(|value| value == "bless") {
        std::fs::write(&path, text.replacen(old, &figures, 1)).expect("it can be written");
        return;
    }
    assert_eq!(old, figures, "run `AMPARO_FIGURES=bless cargo test --test all the_figures` and look at the difference");
}
