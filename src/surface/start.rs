//! The script that starts an engine: the engine's glue, what every engine's start has in common, and what one surface adds.

use super::record::Module;
use crate::address::Base;
use crate::site_files::Asset;

/// The script that starts an engine with the data it reads, both with their hashes.
///
/// The glue is not imported: an import cannot name a hash, and a preload that does is not binding for it.
pub fn script(base: &Base, module: &Module, wasm: &Asset, data: &Asset, rest: &str) -> Vec<u8> {
    let start = filled(&base.script(include_str!("boot.js")), &[("WASM", wasm), ("DATA", data)]);
    [module.js.as_str(), &tighten(&start), &tighten(rest)].join("\n").into_bytes()
}

/// A script without comments and indentation. Neither the glue nor our own scripts hold a text that runs over several
/// lines, which keeps this simple.
#[must_use]
pub fn tighten(js: &str) -> String {
    let lines = js.lines().map(str::trim).filter(|line| {
        !line.is_empty() && !["//", "/*", "*/", "* "].iter().any(|comment| line.starts_with(comment)) && *line != "*"
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// An engine's glue as the body of a function, so that it shares a script with another one's. The function gives how to
/// load the engine, as `init`, and what is exported under these names.
pub fn within(glue: &str, exports: &[&str]) -> String {
    let lines = glue.lines().filter(|line| !line.starts_with("export {") && !line.starts_with("export default"));
    let lines: Vec<&str> = lines.map(|line| line.strip_prefix("export ").unwrap_or(line)).collect();
    format!("{}\nreturn {{ init: __wbg_init, {} }};", lines.join("\n"), exports.join(", "))
}

/// A script with the names and hashes of its files, each in its places `@NAME@` and `@NAME_INTEGRITY@`.
pub fn filled(script: &str, files: &[(&str, &Asset)]) -> String {
    files.iter().fold(script.to_owned(), |script, (name, asset)| {
        script.replace(&format!("@{name}@"), &asset.name).replace(&format!("@{name}_INTEGRITY@"), &asset.integrity)
    })
}
