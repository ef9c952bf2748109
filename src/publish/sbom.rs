//! What the site is made of: a CycloneDX file that lists every package of the engines, and apart from them those of the
//! generator, with licence and checksum.
//!
//! Written here and not by a crate: what such a crate would add to the build is longer than this file. The same lock
//! file and the same compiler give the same bytes: no time, no random number, no path.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::process::Command;

use serde::Deserialize;
use serde_json::{Value, json};

use super::engine::{cargo, not_started};
use crate::Error;
use crate::parallel;
use crate::surface::Surface;

/// Its name in `dist/`.
pub const NAME: &str = "sbom.json";

/// One thing that cargo builds, and how it builds it.
struct Part {
    id: &'static str,
    says: &'static str,
    feature: &'static str,
    target: &'static str,
}

/// The generator is listed for one system, or the file would differ from machine to machine.
const GENERATOR: Part = Part {
    id: "amparo-generator",
    says: "Runs on the author's machine only: writes the site",
    feature: "host",
    target: "x86_64-unknown-linux-gnu",
};

/// The engine of each surface that has one, then the generator.
fn parts(surfaces: &[&Surface]) -> Vec<Part> {
    let engines = surfaces.iter().flat_map(|surface| surface.engine.iter().chain(&surface.asked));
    let engines = engines.map(|engine| Part {
        id: engine.part,
        says: engine.says,
        feature: engine.feature,
        target: "wasm32-unknown-unknown",
    });
    engines.chain([GENERATOR]).collect()
}

/// A package of the tree: name, version, licence.
type Package = (String, String, String);

#[derive(Deserialize)]
struct Lock {
    package: Vec<Locked>,
}

#[derive(Deserialize)]
struct Locked {
    name: String,
    version: String,
    checksum: Option<String>,
}

/// The file's text for these surfaces, from the lock file of the project at `root`.
///
/// # Errors
/// When cargo cannot be asked, or the lock file cannot be read.
pub fn sbom(surfaces: &[&Surface], root: &Path) -> Result<String, Error> {
    let all = parts(surfaces);
    let path = root.join("Cargo.lock");
    let help = "run amparo in the project's folder, where Cargo.lock is, or give --root";
    let text = std::fs::read_to_string(&path).map_err(|why| Error::read(&path, why, help))?;
    let lock: Lock = toml::from_str(&text)
        .map_err(|error| Error::read(&path, std::io::Error::other(error), "run `cargo generate-lockfile`"))?;
    let checksums: BTreeMap<(&str, &str), &str> = lock
        .package
        .iter()
        .filter_map(|own| Some(((own.name.as_str(), own.version.as_str()), own.checksum.as_deref()?)))
        .collect();
    let trees: Vec<BTreeSet<Package>> =
        parallel::map(&all, |part| tree(root, part)).into_iter().collect::<Result<_, _>>()?;
    let mut parts: BTreeMap<&Package, Vec<&str>> = BTreeMap::new();
    for (part, tree) in all.iter().zip(&trees) {
        tree.iter().for_each(|package| parts.entry(package).or_default().push(part.id));
    }
    let version = env!("CARGO_PKG_VERSION");
    let mut components: Vec<Value> =
        all.iter().map(|part| json!({ "type": "application", "bom-ref": part.id, "name": part.id, "version": version, "description": part.says })).collect();
    components.extend(parts.iter().map(|(package, within)| component(package, within, &checksums)));
    let mut dependencies =
        vec![json!({ "ref": "amparo", "dependsOn": all.iter().map(|part| part.id).collect::<Vec<_>>() })];
    dependencies.extend(
        all.iter()
            .zip(&trees)
            .map(|(part, tree)| json!({ "ref": part.id, "dependsOn": tree.iter().map(purl).collect::<Vec<_>>() })),
    );
    let file = json!({
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "version": 1,
        "metadata": { "tools": { "components": [compiler(root)?] }, "component": { "type": "application", "bom-ref": "amparo", "name": "amparo", "version": version, "licenses": [{ "expression": "MIT OR Apache-2.0" }] } },
        "components": components,
        "dependencies": dependencies,
    });
    Ok(format!("{file:#}\n"))
}

/// The compiler that builds the engines, without the machine that it runs on.
fn compiler(root: &Path) -> Result<Value, Error> {
    let program = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let version = Command::new(program).current_dir(root).arg("-vV").output();
    let version = version.map_err(|why| not_started("rustc", &why))?;
    let lines = String::from_utf8_lossy(&version.stdout).into_owned();
    let value = |name: &str| lines.lines().find_map(|line| line.strip_prefix(name)).unwrap_or("unknown").to_owned();
    Ok(json!({
        "type": "application",
        "name": "rustc",
        "version": value("release: "),
        "properties": [{ "name": "amparo:commit", "value": value("commit-hash: ") }],
    }))
}

/// Every package whose code is compiled into a part. What only runs while it is compiled is left out.
fn tree(root: &Path, part: &Part) -> Result<BTreeSet<Package>, Error> {
    let mut asked: Command = cargo(root);
    asked
        .args(["tree", "--locked", "--offline", "--quiet", "--edges", "normal,no-proc-macro", "--no-default-features"])
        .args(["--features", part.feature, "--target", part.target, "--prefix", "none", "--format", "{p}|{l}"]);
    let listed = asked.output().map_err(|error| not_started("cargo", &error))?;
    if !listed.status.success() {
        let why = String::from_utf8_lossy(&listed.stderr);
        return Err(Error::Wrong(format!("cargo cannot list the packages: {}; run `cargo fetch`", why.trim())));
    }
    let lines = String::from_utf8_lossy(&listed.stdout);
    Ok(lines.lines().filter_map(package).filter(|(name, ..)| name != env!("CARGO_PKG_NAME")).collect())
}

/// `serde v1.0.229 (*)|MIT OR Apache-2.0`
fn package(line: &str) -> Option<Package> {
    let (own, license) = line.split_once('|')?;
    let mut words = own.split(' ');
    let (name, version) = (words.next()?, words.next()?.strip_prefix('v')?);
    // A slash is an old way to write "or"; a star says that cargo has listed it before.
    let license = license.trim_end_matches("(*)").trim().replace('/', " OR ").replace("  OR  ", " OR ");
    Some((name.to_owned(), version.to_owned(), license))
}

/// The package's name in every list of packages.
fn purl((name, version, _): &Package) -> String {
    format!("pkg:cargo/{name}@{}", version.replace('+', "%2B"))
}

fn component(package: &Package, within: &[&str], checksums: &BTreeMap<(&str, &str), &str>) -> Value {
    let (name, version, license) = package;
    let shipped = within.iter().any(|id| *id != GENERATOR.id);
    let mut component = json!({
        "type": "library",
        "bom-ref": purl(package),
        "name": name,
        "version": version,
        // CycloneDX: "excluded" is what is used, and not part of what runs for people.
        "scope": if shipped { "required" } else { "excluded" },
        "purl": purl(package),
        "properties": within.iter().map(|id| json!({ "name": "amparo:part", "value": id })).collect::<Vec<_>>(),
    });
    if !license.is_empty() {
        component["licenses"] = json!([{ "expression": license }]);
    }
    if let Some(checksum) = checksums.get(&(name.as_str(), version.as_str())) {
        component["hashes"] = json!([{ "alg": "SHA-256", "content": checksum }]);
    }
    component
}

#[cfg(test)]
mod tests {
    use super::{package, purl};

    #[test]
    fn a_line_of_the_tree_is_a_package() {
        let own = |line: &str| package(line).expect("a package");
        let toml = own("toml v1.2.1+spec-1.1.0|MIT/Apache-2.0 (*)");
        assert_eq!(toml, ("toml".to_owned(), "1.2.1+spec-1.1.0".to_owned(), "MIT OR Apache-2.0".to_owned()));
        assert_eq!(purl(&toml), "pkg:cargo/toml@1.2.1%2Bspec-1.1.0");
        assert_eq!(own("amparo v0.1.0 (file:///somewhere)|MIT OR Apache-2.0").0, "amparo");
        assert_eq!(package(""), None);
    }
}
