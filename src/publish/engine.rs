//! The engines: this same crate compiled to WebAssembly by cargo, once for each surface that has one, with the JavaScript
//! glue made in process.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;

use sha2::{Digest, Sha256};
use wasm_bindgen_cli_support::Bindgen;

use super::imports::shortened;
use super::store::Store;
use crate::surface::{Engine, Module, Surface, tighten};
use crate::{Act, Error, parallel};

/// The compiled engines of a site's surfaces, by the name of each surface.
#[derive(Clone, Default)]
pub struct Modules(BTreeMap<&'static str, Module>);

const TARGET: &str = "wasm32-unknown-unknown";

impl Modules {
    /// None: a site in which every page does without its engine.
    #[must_use]
    pub fn none() -> Modules {
        Modules::default()
    }

    /// Builds the engines of these surfaces from the project at `root`, several at a time, telling `progress` before each
    /// long step.
    ///
    /// # Errors
    /// Says which tool failed and what to run by hand.
    pub fn build(surfaces: &[&Surface], root: &Path, progress: &(dyn Fn(&str) + Sync)) -> Result<Modules, Error> {
        // Cargo runs in `root`, and would read a path that is not whole from there again.
        let root = &std::path::absolute(root).map_err(|why| Error::File {
            act: Act::Find,
            path: root.to_owned(),
            why,
            help: "give its whole path with --root",
        })?;
        ensure_target(root, progress)?;
        let with_one = || surfaces.iter().filter_map(|surface| Some((surface, surface.engine.as_ref()?)));
        let all: Vec<&Engine> =
            with_one().flat_map(|(surface, engine)| std::iter::once(engine).chain(&surface.asked)).collect();
        let mut made = parallel::map(&all, |engine| module(root, engine, progress)).into_iter();
        let mut next = || made.next().unwrap_or_else(|| unreachable!("one was made for each"));
        let mut modules = Modules::default();
        for (surface, _) in with_one() {
            let mut own = next()?;
            own.asked = surface.asked.as_ref().map(|_| next()).transpose()?.map(Box::new);
            modules.0.insert(surface.name, own);
        }
        Ok(modules)
    }

    /// The compiled engine of a surface.
    #[must_use]
    pub fn of(&self, surface: &Surface) -> Option<&Module> {
        self.0.get(surface.name)
    }
}

impl FromIterator<(&'static str, Module)> for Modules {
    fn from_iter<I: IntoIterator<Item = (&'static str, Module)>>(modules: I) -> Modules {
        Modules(modules.into_iter().collect())
    }
}

/// The library with one feature as WebAssembly.
///
/// Each has a folder of its own under `target/`: all come out under the same name, so in one folder each build would
/// write over the others' and cargo could take one for another.
fn module(root: &Path, engine: &Engine, progress: &(dyn Fn(&str) + Sync)) -> Result<Module, Error> {
    progress(&format!("compiling {}", engine.compiling));
    let target_dir = root.join("target").join(engine.target);
    let status = cargo(root)
        .env("CARGO_ENCODED_RUSTFLAGS", without_paths(root).join("\u{1f}"))
        .args(["rustc", "--lib", "--target", TARGET, "--profile", "wasm-release", "--quiet"])
        // Asked for here, so that the host's builds do not link a library nobody loads.
        .args(["--crate-type", "cdylib", "--no-default-features", "--features", engine.feature, "--target-dir"])
        .arg(&target_dir)
        .status()
        .map_err(|error| not_started("cargo", &error))?;
    if !status.success() {
        return Err(Error::Wrong("the engine did not compile; mend what the lines above say".to_owned()));
    }
    let path = target_dir.join(TARGET).join("wasm-release").join("amparo.wasm");
    let raw =
        std::fs::read(&path).map_err(|why| Error::read(&path, why, "take the folder target/ away and try again"))?;
    glue(&raw, &root.join("target").join("amparo"), progress)
}

/// What keeps the paths of this machine out of the engine: they name the person who builds, and another person's copy
/// could not be compared.
pub(super) fn without_paths(root: &Path) -> Vec<String> {
    let home = |variable: &str, below: &str| {
        std::env::var_os(variable).map(PathBuf::from).or_else(|| Some(std::env::home_dir()?.join(below)))
    };
    let mut paths = vec![(root.to_owned(), "/amparo")];
    paths.extend(sysroot(root).map(|folder| (folder, "/rust")));
    paths.extend(home("RUSTUP_HOME", ".rustup").map(|folder| (folder, "/rustup")));
    let cargo = home("CARGO_HOME", ".cargo");
    // Packages lie below a name made of where they came from, which can be another one for everybody.
    let registries = cargo.as_ref().and_then(|folder| std::fs::read_dir(folder.join("registry").join("src")).ok());
    paths.extend(registries.into_iter().flatten().filter_map(|entry| Some((entry.ok()?.path(), "/packages"))));
    paths.extend(cargo.map(|folder| (folder, "/cargo")));
    // The last one that fits is taken, so a folder inside another one comes after it.
    paths.sort_by_key(|(folder, _)| folder.as_os_str().len());
    paths.iter().map(|(folder, name)| format!("--remap-path-prefix={}={name}", folder.display())).collect()
}

/// Where the compiler and its own library lie.
fn sysroot(root: &Path) -> Option<PathBuf> {
    let output = rustc(root).args(["--print", "sysroot"]).output().ok()?;
    Some(String::from_utf8(output.stdout).ok()?.trim().into()).filter(|path: &PathBuf| path.is_absolute())
}

/// The compiler as this program was started with it.
pub(super) fn rustc(root: &Path) -> Command {
    let mut rustc = Command::new(std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into()));
    rustc.current_dir(root);
    rustc
}

/// The target is added when it is missing: a toolchain file alone does not always do it.
fn ensure_target(root: &Path, progress: &(dyn Fn(&str) + Sync)) -> Result<(), Error> {
    let present = || {
        let output = rustc(root).args(["--print", "target-libdir", "--target", TARGET]).output().ok()?;
        let folder = String::from_utf8(output.stdout).ok()?;
        Path::new(folder.trim()).is_dir().then_some(())
    };
    if present().is_some() {
        return Ok(());
    }
    progress("adding Rust's WebAssembly target (about 20 MB, once)");
    let added = Command::new("rustup").current_dir(root).args(["target", "add", TARGET]).status();
    match added {
        Ok(status) if status.success() && present().is_some() => Ok(()),
        Ok(_) | Err(_) => Err(Error::Wrong(format!(
            "Rust's WebAssembly target is missing and could not be added; run `rustup target add {TARGET}` and try again"
        ))),
    }
}

/// What to say when a program that comes with Rust is not there.
pub(super) fn not_started(program: &str, why: &std::io::Error) -> Error {
    Error::Wrong(format!("cannot start {program}: {why}; install Rust from rustup.rs"))
}

/// Cargo as this program was started with it, without the settings meant for this program's own build.
pub(super) fn cargo(root: &Path) -> Command {
    let mut cargo = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    cargo.current_dir(root).env_remove("RUSTFLAGS").env_remove("CARGO_ENCODED_RUSTFLAGS");
    cargo
}

fn glue(raw: &[u8], cache: &Path, progress: &(dyn Fn(&str) + Sync)) -> Result<Module, Error> {
    let key: String = Sha256::digest(raw).iter().take(8).map(|byte| format!("{byte:02x}")).collect();
    let store = Store::new(cache);
    let known = |extension: &str| format!("module.{key}.{extension}");
    let script = || String::from_utf8(store.read(&known("js"))?).ok();
    if let (Some(wasm), Some(js)) = (store.read(&known("wasm")), script()) {
        return Ok(Module { wasm, js, asked: None });
    }
    progress("making the engine's glue");
    let failed = |error: &dyn std::fmt::Display| Error::of_the_program("wasm-bindgen failed", error);
    let mut made = Bindgen::new()
        .input_bytes("engine", raw.to_vec())
        .web(true)
        .map_err(|error| failed(&error))?
        .typescript(false)
        .omit_default_module_path(true)
        .remove_name_section(true)
        .remove_producers_section(true)
        .generate_output()
        .map_err(|error| failed(&error))?;
    let js = tighten(made.js());
    let (wasm, js) = shortened(&made.wasm_mut().emit_wasm(), &js);
    let engine = Module { wasm, js, asked: None };
    store.write(&known("js"), engine.js.as_bytes());
    store.write(&known("wasm"), &engine.wasm);
    Ok(engine)
}
