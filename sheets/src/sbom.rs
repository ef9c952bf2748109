//! What made the sheets: a CycloneDX file of every package in the lock file, with its checksum. Licences are held to the
//! project's list by a test.

use serde::Deserialize;
use serde_json::{Value, json};

/// The name of the list of packages in the folder of the sheets.
pub const SBOM: &str = "sbom.json";

const LOCK: &str = include_str!("../Cargo.lock");

#[derive(Deserialize)]
struct Lock {
    package: Vec<Package>,
}

#[derive(Deserialize)]
struct Package {
    name: String,
    version: String,
    checksum: Option<String>,
}

/// The file's text. The same lock file gives the same bytes.
///
/// # Errors
/// When the lock file is none.
pub fn sbom() -> Result<String, String> {
    let lock: Lock = toml::from_str(LOCK).map_err(|why| format!("sheets/Cargo.lock cannot be read: {why}"))?;
    let components: Vec<Value> = lock
        .package
        .iter()
        .map(|own| {
            let purl = format!("pkg:cargo/{}@{}", own.name, own.version);
            let hashes = own.checksum.iter().map(|hash| json!({ "alg": "SHA-256", "content": hash }));
            let hashes: Vec<Value> = hashes.collect();
            json!({ "type": "library", "bom-ref": purl, "name": own.name, "version": own.version, "purl": purl, "hashes": hashes })
        })
        .collect();
    let file = json!({
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "version": 1,
        "metadata": { "component": { "type": "application", "bom-ref": "sheets", "name": env!("CARGO_PKG_NAME"), "version": env!("CARGO_PKG_VERSION") } },
        "components": components,
    });
    Ok(format!("{file:#}\n"))
}
