//! What the build is made of: every package's licence and source is one that `deny.toml` allows.
//!
//! `cargo deny` looks at more; this runs everywhere, without a network and without a tool to install.

use std::collections::BTreeSet;
use std::process::Command;

use serde_json::Value;

use crate::licences::allows;
use crate::project::root;

fn texts(value: &toml::Value) -> BTreeSet<&str> {
    value.as_array().into_iter().flatten().filter_map(toml::Value::as_str).collect()
}

#[test]
fn every_package_may_be_passed_on_and_comes_from_where_packages_come_from() {
    let text = std::fs::read_to_string(root().join("deny.toml")).expect("the list of what may come in");
    let policy: toml::Table = toml::from_str(&text).expect("TOML");
    let allowed = texts(&policy["licenses"]["allow"]);
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let asked = ["metadata", "--format-version", "1", "--locked", "--all-features"];
    let told = Command::new(cargo).current_dir(root()).args(asked).output().expect("cargo");
    assert!(told.status.success(), "{}", String::from_utf8_lossy(&told.stderr));
    let list: Value = serde_json::from_slice(&told.stdout).expect("JSON");
    let packages = list["packages"].as_array().expect("packages");
    assert!(packages.len() > 100, "only {}", packages.len());
    let mut wrong = Vec::new();
    for package in packages {
        let name = package["name"].as_str().expect("a name");
        let exceptions = policy["licenses"]["exceptions"].as_array().into_iter().flatten();
        let excepted: BTreeSet<&str> = exceptions
            .filter(|exception| exception["crate"].as_str() == Some(name))
            .flat_map(|exception| texts(&exception["allow"]))
            .collect();
        let both: BTreeSet<&str> = allowed.union(&excepted).copied().collect();
        let license = package["license"].as_str().unwrap_or("none named");
        if !allows(&both, license) {
            wrong.push(format!("{name}: the licence {license}"));
        }
        let source = package["source"].as_str();
        let known = source.is_none_or(|source| source.starts_with("registry+"));
        if !known || (source.is_none() && name != env!("CARGO_PKG_NAME")) {
            wrong.push(format!("{name}: comes from {source:?}"));
        }
    }
    let denied: BTreeSet<&str> =
        policy["bans"]["deny"].as_array().into_iter().flatten().filter_map(|banned| banned["crate"].as_str()).collect();
    let names = packages.iter().filter_map(|package| package["name"].as_str());
    wrong.extend(names.filter(|name| denied.contains(name)).map(|name| format!("{name}: is not wanted")));
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// An advisory that is let through names its package and why, and goes when the package does.
#[test]
fn advisories_that_are_let_through_are_about_packages_that_are_there() {
    let text = std::fs::read_to_string(root().join("deny.toml")).expect("the list of what may come in");
    let policy: toml::Table = toml::from_str(&text).expect("TOML");
    let lock = std::fs::read_to_string(root().join("Cargo.lock")).expect("the packages");
    let ignored = policy["advisories"]["ignore"].as_array().expect("a list");
    for own in ignored {
        let (id, reason) = (own["id"].as_str().expect("an id"), own["reason"].as_str().expect("a reason"));
        let (package, why) = reason.split_once(": ").expect("the package first");
        assert!(lock.contains(&format!("name = \"{package}\"\n")), "{id}: {package} is gone; take the line out");
        assert!(why.contains("It goes when"), "{id}: say what would mend it");
    }
    // Those that matched the packages when somebody looked: a line may not vanish before its package does.
    for (package, id) in [("paste", "RUSTSEC-2024-0436"), ("atomic-polyfill", "RUSTSEC-2023-0089")] {
        let there = lock.contains(&format!("name = \"{package}\"\n"));
        assert_eq!(there, ignored.iter().any(|own| own["id"].as_str() == Some(id)), "{package}");
    }
}

/// The crate of sheets is a workspace of its own, so that the list of packages above is the site's. Its own tests read the
/// licences; here is what can be seen without fetching its packages.
#[test]
fn the_packages_of_sheets_come_from_where_packages_come_from_and_stay_out_of_the_site() {
    let read = |path: &str| std::fs::read_to_string(root().join(path)).expect("a list of packages");
    let policy: toml::Table = toml::from_str(&read("deny.toml")).expect("TOML");
    let list: toml::Table = toml::from_str(&read("sheets/Cargo.lock")).expect("TOML");
    let packages = list["package"].as_array().expect("packages");
    let denied: BTreeSet<&str> =
        policy["bans"]["deny"].as_array().into_iter().flatten().filter_map(|banned| banned["crate"].as_str()).collect();
    let mut wrong = Vec::new();
    for package in packages {
        let name = package["name"].as_str().expect("a name");
        let source = package.get("source").and_then(toml::Value::as_str);
        let ours = ["amparo", "amparo-sheets"].contains(&name);
        if source.map_or(!ours, |source| !source.starts_with("registry+")) || denied.contains(name) {
            wrong.push(format!("{name}: {source:?}"));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert!(packages.iter().any(|package| package["name"].as_str() == Some("typst")), "is this the list of sheets?");
    assert!(!read("Cargo.lock").contains("name = \"typst"), "what lays out sheets is no part of the site");
}
