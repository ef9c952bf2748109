//! Writing `dist/`: beside first, then swapped, so that there is never half a site.

use std::path::{Path, PathBuf};
use std::time::SystemTime;

use tempfile::TempDir;

use super::folder::{LIST, MARK, kept, list, list_of_both, refuse_foreign};
use crate::site_files::SiteFiles;
use crate::{Act, Error};

/// Writes every file into a folder beside `out` and then puts it in its place. Where `out` is a link, it stays one, and the
/// folder that it leads to is replaced.
///
/// # Errors
/// Names the path that could not be written, removed or moved; `out` is then as it was.
pub fn swap_in(built: &SiteFiles, out: &Path) -> Result<(), Error> {
    let out = &real(out)?;
    refuse_foreign(out)?;
    let work = Work::begin(out)?;
    let new = work.fresh();
    for (path, bytes) in &built.files {
        write_file(&new, path, bytes)?;
    }
    write_file(&new, LIST, list(built).as_bytes())?;
    work.swap(out)
}

/// The folder that is meant: a link is followed.
fn real(out: &Path) -> Result<PathBuf, Error> {
    let is_link = std::fs::symlink_metadata(out).is_ok_and(|about| about.is_symlink());
    if !is_link {
        return Ok(out.to_owned());
    }
    std::fs::canonicalize(out).map_err(|why| Error::File {
        act: Act::Find,
        path: out.to_owned(),
        why,
        help: "the link leads nowhere: let it lead to a folder, or give --out another one",
    })
}

/// A hidden folder beside `out` in which a build works. It goes away with the work, finished or not; what a process that
/// was killed left is taken away by the next build.
struct Work {
    folder: TempDir,
    /// Held while the work goes on: a folder that nobody holds was left behind.
    _held: Option<std::fs::File>,
}

impl Work {
    fn begin(out: &Path) -> Result<Work, Error> {
        let parent = parent(out);
        std::fs::create_dir_all(&parent).map_err(|why| failed(Act::Make, &parent, why))?;
        let prefix = prefix(out);
        take_away_leftovers(out, &parent, &prefix);
        // A new name each time: what is there already is somebody else's.
        let folder = tempfile::Builder::new()
            .prefix(&prefix)
            .tempdir_in(&parent)
            .map_err(|why| failed(Act::Make, &parent.join(&prefix), why))?;
        let held = std::fs::File::open(folder.path()).ok().filter(|file| file.try_lock().is_ok());
        make_folder(&folder.path().join("new"))?;
        Ok(Work { folder, _held: held })
    }

    fn fresh(&self) -> PathBuf {
        self.folder.path().join("new")
    }

    /// Puts the new folder in the place of the old one, with what stays where it is.
    fn swap(self, out: &Path) -> Result<(), Error> {
        let (new, old) = (self.fresh(), self.folder.path().join("old"));
        if out.exists() {
            std::fs::rename(out, &old).map_err(|why| failed(Act::Move, out, why))?;
        }
        let moved = move_kept(&old, &new).and_then(|()| std::fs::rename(&new, out));
        if let Err(why) = moved {
            let _ = move_kept(&new, &old);
            let _ = std::fs::rename(&old, out);
            return Err(failed(Act::Move, &new, why));
        }
        let path = self.folder.path().to_owned();
        self.folder.close().map_err(|why| failed(Act::Remove, &path, why))
    }
}

/// Moves what stays where it is from one folder into the other, if the first is there.
fn move_kept(from: &Path, to: &Path) -> std::io::Result<()> {
    if !from.exists() {
        return Ok(());
    }
    kept(from)?.into_iter().try_for_each(|name| std::fs::rename(from.join(&name), to.join(&name)))
}

fn parent(out: &Path) -> PathBuf {
    out.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new(".")).to_owned()
}

/// What the hidden folders of builds into `out` begin with.
fn prefix(out: &Path) -> String {
    let name = out.file_name().unwrap_or_else(|| std::ffi::OsStr::new("dist")).to_string_lossy();
    format!(".{name}{MARK}")
}

/// Takes away what builds left that were killed: they hold it no longer. A site that was moved aside by one goes back first.
fn take_away_leftovers(out: &Path, parent: &Path, prefix: &str) {
    let Ok(entries) = std::fs::read_dir(parent) else { return };
    for path in entries.filter_map(|entry| Some(entry.ok()?.path())) {
        let ours = path.file_name().is_some_and(|name| name.to_string_lossy().starts_with(prefix));
        let Some(_held) =
            ours.then(|| std::fs::File::open(&path).ok()).flatten().filter(|file| file.try_lock().is_ok())
        else {
            continue;
        };
        let (new, old) = (path.join("new"), path.join("old"));
        if !out.exists() && old.is_dir() {
            let _ = move_kept(&new, &old);
            let _ = std::fs::rename(&old, out);
        }
        let _ = std::fs::remove_dir_all(&path);
    }
}

/// Writes a file of the site, with the folders above it.
fn write_file(site: &Path, path: &str, bytes: &[u8]) -> Result<(), Error> {
    let path = site.join(path);
    if let Some(folder) = path.parent() {
        make_folder(folder)?;
    }
    std::fs::write(&path, bytes).map_err(|why| failed(Act::Write, &path, why))?;
    open_to_readers(&path, 0o644)
}

/// Makes a folder and those above it that are missing.
fn make_folder(folder: &Path) -> Result<(), Error> {
    if folder.is_dir() {
        return Ok(());
    }
    if let Some(above) = folder.parent() {
        make_folder(above)?;
    }
    std::fs::create_dir(folder).map_err(|why| failed(Act::Make, folder, why))?;
    open_to_readers(folder, 0o755)
}

/// Everybody on the machine may read the site, the server above all, and only its owner may write it, whatever the shell
/// is set to.
#[cfg(unix)]
fn open_to_readers(path: &Path, mode: u32) -> Result<(), Error> {
    use std::os::unix::fs::PermissionsExt as _;
    std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode)).map_err(|why| failed(Act::Write, path, why))
}

#[cfg(not(unix))]
fn open_to_readers(_: &Path, _: u32) -> Result<(), Error> {
    Ok(())
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
    // Whoever stops this half-way leaves a folder that is still known as ours.
    write_file(out, LIST, list_of_both(last, built).as_bytes())?;
    let different = built.files.iter().filter(|(path, bytes)| last.files.get(*path) != Some(*bytes));
    // What pages ask for comes before the pages.
    let (assets, others): (Vec<_>, Vec<_>) = different.partition(|(path, _)| path.starts_with("a/"));
    for (path, bytes) in assets.into_iter().chain(others) {
        let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
        let beside = format!("{folder}{}.{name}{MARK}new", if folder.is_empty() { "" } else { "/" });
        write_file(out, &beside, bytes)?;
        let (beside, path) = (out.join(beside), out.join(path));
        std::fs::rename(&beside, &path).map_err(|why| failed(Act::Move, &beside, why))?;
    }
    for path in last.files.keys().filter(|path| !built.files.contains_key(*path)).map(|path| out.join(path)) {
        std::fs::remove_file(&path).map_err(|why| failed(Act::Remove, &path, why))?;
        // A folder that is empty now goes too; one that is not stays.
        let _ = path.parent().map(std::fs::remove_dir);
    }
    write_file(out, LIST, list(built).as_bytes())
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
        let mut there = there(folder);
        there.retain(|(path, _)| path != LIST);
        assert_eq!(there, wanted);
    }

    #[test]
    fn only_what_is_different_is_written_again_and_what_is_gone_is_removed() {
        let home = tempfile::tempdir().expect("a folder");
        let out = home.path().join("dist");
        let first = [("a/x.css", "1"), ("en/index.html", "2"), ("en/old/index.html", "3")];
        let written = update(built(&first), &out, None).expect("it is written");
        holds(&out, &first);
        // What is the same stays as it is: a mark put into it is still there.
        std::fs::write(out.join("a/x.css"), "9").expect("a mark");
        let second = [("a/x.css", "1"), ("a/y.css", "4"), ("en/index.html", "5")];
        let written = update(built(&second), &out, Some(&written)).expect("it is written");
        holds(&out, &[("a/x.css", "9"), ("a/y.css", "4"), ("en/index.html", "5")]);
        // Somebody else built into the folder: nothing that is there can be trusted.
        swap_in(&built(&first), &out).expect("another build");
        update(built(&second), &out, Some(&written)).expect("it is written");
        holds(&out, &second);
        assert_eq!(std::fs::read_dir(home.path()).expect("a folder").count(), 1, "nothing is left beside it");
        swap_in(&built(&first), &out).expect("it is still known as ours");
    }

    /// A build that was killed between moving the old site aside and the new one in.
    #[test]
    fn a_site_that_was_moved_aside_by_a_killed_build_comes_back() {
        let home = tempfile::tempdir().expect("a folder");
        let out = home.path().join("dist");
        let site = [("en/index.html", "1")];
        swap_in(&built(&site), &out).expect("it is written");
        let left = home.path().join(".dist.amparo-abc123");
        std::fs::create_dir_all(left.join("new/.git")).expect("a folder");
        std::fs::rename(&out, left.join("old")).expect("moved aside");
        take_away_leftovers(&out, home.path(), &prefix(&out));
        assert!(out.join("en/index.html").is_file() && out.join(".git").is_dir() && !left.exists());
    }

    #[test]
    fn what_a_running_build_holds_is_left_alone() {
        let home = tempfile::tempdir().expect("a folder");
        let out = home.path().join("dist");
        let running = Work::begin(&out).expect("it begins");
        swap_in(&built(&[("a", "1")]), &out).expect("another one");
        assert!(running.fresh().is_dir());
        drop(running);
        assert_eq!(std::fs::read_dir(home.path()).expect("a folder").count(), 1, "nothing is left beside it");
    }
}
