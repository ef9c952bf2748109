//! The program itself for machines without Rust: everything it links is inside, and nothing of this machine's paths.

use std::path::Path;
use std::process::Command;

use super::engine::{cargo, not_started, rustc, without_paths};
use crate::Error;

/// A folder of its own: what it is compiled with would otherwise make every other build begin anew.
const FOLDER: &str = "program";

/// Compiles the program from the project at `root`, for machines of the kind that this one is. Gives the kind, as rustc
/// calls it, and the bytes.
///
/// # Errors
/// When cargo cannot be started, or the program does not compile.
pub fn program(root: &Path, progress: &dyn Fn(&str)) -> Result<(String, Vec<u8>), Error> {
    let root = &std::path::absolute(root).map_err(|why| Error::read(root, why, "give its whole path with --root"))?;
    let target = kind(root)?;
    progress(&format!("compiling the program for {target}, which takes minutes the first time"));
    let folder = root.join("target").join(FOLDER);
    let mut flags = without_paths(root);
    // With a target named, these are for the program alone and not for what cargo runs to build it.
    flags.extend(["-Ctarget-feature=+crt-static", "-Cstrip=symbols"].map(str::to_owned));
    let status = cargo(root)
        .env("CARGO_ENCODED_RUSTFLAGS", flags.join("\u{1f}"))
        .args(["build", "--bin", env!("CARGO_PKG_NAME"), "--release", "--locked", "--quiet", "--target", &target])
        .arg("--target-dir")
        .arg(&folder)
        .status()
        .map_err(|why| not_started("cargo", &why))?;
    if !status.success() {
        return Err(Error::Wrong(format!(
            "the program did not compile; mend what the lines above say, or run `rustup target add {target}`"
        )));
    }
    let name = format!("{}{}", env!("CARGO_PKG_NAME"), std::env::consts::EXE_SUFFIX);
    let path = folder.join(&target).join("release").join(name);
    let bytes =
        std::fs::read(&path).map_err(|why| Error::read(&path, why, "take the folder target/ away and try again"))?;
    Ok((target, bytes))
}

/// The kind of this machine, such as `x86_64-unknown-linux-gnu`.
fn kind(root: &Path) -> Result<String, Error> {
    let mut asked: Command = rustc(root);
    let told = asked.arg("-vV").output().map_err(|why| not_started("rustc", &why))?;
    let lines = String::from_utf8_lossy(&told.stdout).into_owned();
    let kind = lines.lines().find_map(|line| line.strip_prefix("host: ")).map(str::to_owned);
    kind.ok_or_else(|| Error::Wrong("rustc does not say for which machine it compiles; install Rust anew".to_owned()))
}
