//! Whose folder it is: a build replaces only what a build wrote, and knows it by a list of its own.

use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};

use crate::Error;
use crate::site_files::SiteFiles;

/// The list of everything that was written into a folder, with sizes. It is for the next build and no part of the site.
pub const LIST: &str = "_files";

/// What the hidden names of unfinished work carry.
pub(super) const MARK: &str = ".amparo-";

/// What stands first in the list.
const HEAD: &str =
    "# Written by `amparo build`, for the next build: only a folder that holds this and no more is replaced.\n";

/// Sizes of files by their paths. `None` while a file is being changed: any size is right then.
type Sizes = BTreeMap<String, Option<u64>>;

/// The list of these files, as it is written.
#[must_use]
pub fn list(built: &SiteFiles) -> String {
    written(&sizes(built))
}

/// The list while some of the files of the last build are changed to those of the next one, and others go.
#[must_use]
pub fn list_of_both(last: &SiteFiles, next: &SiteFiles) -> String {
    let paths = last.files.keys().chain(next.files.keys());
    let both: Sizes = paths
        .map(|path| {
            let (one, other) = (last.files.get(path), next.files.get(path));
            let same = one.filter(|bytes| other == Some(bytes));
            (path.clone(), same.and_then(|bytes| u64::try_from(bytes.len()).ok()))
        })
        .collect();
    written(&both)
}

fn sizes(built: &SiteFiles) -> Sizes {
    built.files.iter().map(|(path, bytes)| (path.clone(), u64::try_from(bytes.len()).ok())).collect()
}

fn written(sizes: &Sizes) -> String {
    let line = |(path, size): (&String, &Option<u64>)| match size {
        Some(size) => format!("{size} {path}\n"),
        None => format!("- {path}\n"),
    };
    std::iter::once(HEAD.to_owned()).chain(sizes.iter().map(line)).collect()
}

fn read(text: &str) -> Option<Sizes> {
    let lines = text.strip_prefix(HEAD)?.lines();
    lines.map(|line| line.split_once(' ').map(|(size, path)| (path.to_owned(), size.parse().ok()))).collect()
}

/// What a host puts beside the pages and a build leaves where it is: a repository, the name of a domain.
#[must_use]
pub fn is_kept(name: &str) -> bool {
    name.starts_with(".git") || name == "CNAME" || name == ".nojekyll"
}

/// What lies in a folder and stays there.
///
/// # Errors
/// When the folder cannot be read.
pub fn kept(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut kept = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        let name = entry?.file_name();
        if name.to_str().is_some_and(is_kept) {
            kept.push(PathBuf::from(name));
        }
    }
    Ok(kept)
}

/// A folder that holds something else is not ours to replace.
///
/// # Errors
/// Says what is there, and what to do.
pub fn refuse_foreign(out: &Path) -> Result<(), Error> {
    if out.is_file() {
        return Err(Error::Wrong(format!("{} is a file; give --out a folder for the site", out.display())));
    }
    if !out.is_dir() {
        return Ok(());
    }
    let listed = std::fs::read_to_string(out.join(LIST)).ok().and_then(|text| read(&text));
    let read = |why| Error::read(out, why, "give --out a folder that may be read, or a new one");
    match first_foreign(out, out, &listed.unwrap_or_default()).map_err(read)? {
        None => Ok(()),
        Some(path) => Err(Error::Wrong(format!(
            "{} holds files that are not a built site, or were changed since, {} first; take them away, or give --out an \
             empty or new folder",
            out.display(),
            path.display()
        ))),
    }
}

/// The first file under a folder that no build wrote there as it is now.
fn first_foreign(out: &Path, folder: &Path, listed: &Sizes) -> io::Result<Option<PathBuf>> {
    let mut entries: Vec<PathBuf> =
        std::fs::read_dir(folder)?.map(|entry| entry.map(|entry| entry.path())).collect::<Result<_, _>>()?;
    entries.sort();
    for path in entries {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        // What a build that was stopped left half written is ours as well.
        if (folder == out && (is_kept(&name) || name == LIST)) || (name.starts_with('.') && name.contains(MARK)) {
            continue;
        }
        let about = std::fs::symlink_metadata(&path)?;
        if about.is_dir() {
            if let Some(foreign) = first_foreign(out, &path, listed)? {
                return Ok(Some(foreign));
            }
            continue;
        }
        let own = path.strip_prefix(out).unwrap_or(&path).to_string_lossy().replace('\\', "/");
        let ours = listed.get(&own).is_some_and(|size| size.is_none_or(|size| size == about.len()));
        if !about.is_file() || !ours {
            return Ok(Some(path));
        }
    }
    Ok(None)
}
