//! Writing `dist/`: beside first, then swapped, so that there is never half a site.

use std::path::{Path, PathBuf};
use std::time::SystemTime;

use crate::site_files::SiteFiles;
use crate::{Act, Error};

/// Writes every file into a folder beside `out` and then puts it in its place.
///
/// # Errors
/// Names the path that could not be written, removed or moved; `out` is then as it was.
pub fn swap_in(built: &SiteFiles, out: &Path) -> Result<(), Error> {
    refuse_foreign(out)?;
    let beside = sibling(out, "new");
    let old = sibling(out, "old");
    for (path, bytes) in &built.files {
        let path = beside.join(path);
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder).map_err(|why| failed(Act::Make, folder, why))?;
        }
        std::fs::write(&path, bytes).map_err(|why| failed(Act::Write, &path, why))?;
    }
    if out.exists() {
        std::fs::rename(out, &old).map_err(|why| failed(Act::Move, out, why))?;
    }
    if let Err(error) = std::fs::rename(&beside, out) {
        let _ = std::fs::rename(&old, out);
        return Err(failed(Act::Move, &beside, error));
    }
    remove(&old)
}

/// What was last written into a folder: the next time only what is different has to be.
pub struct Written {
    built: SiteFiles,
    /// When the folder was last changed; another time means that somebody else did.
    at: Option<SystemTime>,
}

/// Writes what is different from the last time into `out`, file by file, and removes what is gone; everything by
/// [`swap_in`] the first time, or when somebody else changed the folder. For a site that is looked at while it is edited:
/// for moments it has new and old pages beside each other, but each file is whole, and there before a page asks for it.
///
/// # Errors
/// Names the path that could not be written, removed or moved.
pub fn update(built: SiteFiles, out: &Path, last: Option<&Written>) -> Result<Written, Error> {
    match last.filter(|last| last.at.is_some() && last.at == changed(out)) {
        Some(last) => write_different(&built, out, &last.built)?,
        None => swap_in(&built, out)?,
    }
    Ok(Written { built, at: changed(out) })
}

fn changed(folder: &Path) -> Option<SystemTime> {
    std::fs::metadata(folder).and_then(|about| about.modified()).ok()
}

fn write_different(built: &SiteFiles, out: &Path, last: &SiteFiles) -> Result<(), Error> {
    let different = built.files.iter().filter(|(path, bytes)| last.files.get(*path) != Some(*bytes));
    // What pages ask for comes before the pages.
    let (assets, others): (Vec<_>, Vec<_>) = different.partition(|(path, _)| path.starts_with("a/"));
    for (path, bytes) in assets.into_iter().chain(others) {
        let (path, beside) = (out.join(path), sibling(&out.join(path), "new"));
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder).map_err(|why| failed(Act::Make, folder, why))?;
        }
        std::fs::write(&beside, bytes).map_err(|why| failed(Act::Write, &beside, why))?;
        std::fs::rename(&beside, &path).map_err(|why| failed(Act::Move, &beside, why))?;
    }
    for path in last.files.keys().filter(|path| !built.files.contains_key(*path)).map(|path| out.join(path)) {
        std::fs::remove_file(&path).map_err(|why| failed(Act::Remove, &path, why))?;
        // A folder that is empty now goes too; one that is not stays.
        let _ = path.parent().map(std::fs::remove_dir);
    }
    Ok(())
}

/// A folder that holds something else is not ours to replace.
///
/// # Errors
/// Says what is there, and what to do.
pub fn refuse_foreign(out: &Path) -> Result<(), Error> {
    if out.is_file() {
        return Err(Error::Wrong(format!("{} is a file; give --out a folder for the site", out.display())));
    }
    let foreign = out.is_dir()
        && !out.join("_headers").is_file()
        && std::fs::read_dir(out).is_ok_and(|mut entries| entries.next().is_some());
    if foreign {
        return Err(Error::Wrong(format!(
            "{} holds files that are not a built site; give --out an empty or new folder",
            out.display()
        )));
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

fn remove(path: &Path) -> Result<(), Error> {
    match std::fs::remove_dir_all(path) {
        Ok(()) => Ok(()),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(()),
        Err(error) => Err(failed(Act::Remove, path, error)),
    }
}

fn failed(act: Act, path: &Path, why: std::io::Error) -> Error {
    let help = "see whether the folder may be written to and the disk has room, or give another one with --out";
    Error::File { act, path: path.to_owned(), why, help }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    fn built(files: &[(&str, &str)]) -> SiteFiles {
        let files = files.iter().map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec()));
        SiteFiles {
            files: files.chain([("_headers".to_owned(), Vec::new())]).collect::<BTreeMap<_, _>>(),
            ..SiteFiles::default()
        }
    }

    /// Every file of a folder with its text.
    fn there(folder: &Path) -> Vec<(String, String)> {
        let mut all = Vec::new();
        for entry in std::fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                let inside = there(&path);
                assert!(!inside.is_empty(), "{} is empty", path.display());
                let name = path.file_name().expect("a name").to_string_lossy().into_owned();
                all.extend(inside.into_iter().map(|(own, text)| (format!("{name}/{own}"), text)));
            } else {
                let name = path.file_name().expect("a name").to_string_lossy().into_owned();
                all.push((name, std::fs::read_to_string(&path).expect("a text")));
            }
        }
        all.sort();
        all
    }

    fn holds(folder: &Path, files: &[(&str, &str)]) {
        let mut wanted: Vec<(String, String)> =
            files.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())).collect();
        wanted.push(("_headers".to_owned(), String::new()));
        wanted.sort();
        assert_eq!(there(folder), wanted);
    }

    #[test]
    fn only_what_is_different_is_written_again_and_what_is_gone_is_removed() {
        let home = tempfile::tempdir().expect("a folder");
        let out = home.path().join("dist");
        let first = [("a/x.css", "1"), ("en/index.html", "2"), ("en/old/index.html", "3")];
        let written = update(built(&first), &out, None).expect("it is written");
        holds(&out, &first);
        // What is the same stays as it is: a mark put into it is still there.
        std::fs::write(out.join("a/x.css"), "untouched").expect("a mark");
        let second = [("a/x.css", "1"), ("a/y.css", "4"), ("en/index.html", "5")];
        let written = update(built(&second), &out, Some(&written)).expect("it is written");
        holds(&out, &[("a/x.css", "untouched"), ("a/y.css", "4"), ("en/index.html", "5")]);
        // Somebody else built into the folder: nothing that is there can be trusted.
        swap_in(&built(&first), &out).expect("another build");
        update(built(&second), &out, Some(&written)).expect("it is written");
        holds(&out, &second);
        assert_eq!(std::fs::read_dir(home.path()).expect("a folder").count(), 1, "nothing is left beside it");
    }
}
