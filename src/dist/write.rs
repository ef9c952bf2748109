//! Writing `dist/`: beside first, then swapped, so that there is never half a site.

use std::path::{Path, PathBuf};

use super::Dist;

/// Writes every file into a folder beside `out` and then puts it in its place.
///
/// # Errors
/// Names the path that could not be written, removed or moved; `out` is then as it was.
pub fn swap_in(dist: &Dist, out: &Path) -> Result<(), String> {
    refuse_foreign(out)?;
    let beside = sibling(out, "new");
    let old = sibling(out, "old");
    for (path, bytes) in &dist.files {
        let path = beside.join(path);
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder).map_err(|error| told("make", folder, &error))?;
        }
        std::fs::write(&path, bytes).map_err(|error| told("write", &path, &error))?;
    }
    if out.exists() {
        std::fs::rename(out, &old).map_err(|error| told("move", out, &error))?;
    }
    if let Err(error) = std::fs::rename(&beside, out) {
        let _ = std::fs::rename(&old, out);
        return Err(told("move", &beside, &error));
    }
    remove(&old)
}

/// A folder that holds something else is not ours to replace.
///
/// # Errors
/// Says what is there, and what to do.
pub fn refuse_foreign(out: &Path) -> Result<(), String> {
    if out.is_file() {
        return Err(format!("{} is a file; give --out a folder for the site", out.display()));
    }
    let foreign = out.is_dir()
        && !out.join("_headers").is_file()
        && std::fs::read_dir(out).is_ok_and(|mut entries| entries.next().is_some());
    if foreign {
        return Err(format!(
            "{} holds files that are not a built site; give --out an empty or new folder",
            out.display()
        ));
    }
    Ok(())
}

/// A hidden name beside `out` that nobody else uses: it carries this process's number.
fn sibling(out: &Path, what: &str) -> PathBuf {
    let mut name = std::ffi::OsString::from(".");
    name.push(out.file_name().unwrap_or_else(|| std::ffi::OsStr::new("dist")));
    name.push(format!(".amparo-{}-{what}", std::process::id()));
    out.with_file_name(name)
}

fn remove(path: &Path) -> Result<(), String> {
    match std::fs::remove_dir_all(path) {
        Ok(()) => Ok(()),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(()),
        Err(error) => Err(told("remove", path, &error)),
    }
}

fn told(what: &str, path: &Path, error: &std::io::Error) -> String {
    format!("cannot {what} {}: {error}", path.display())
}
