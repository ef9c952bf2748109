//! `amparo build` and the folder it writes: what is there already is safe.

use std::collections::BTreeMap;
use std::path::Path;

use amparo::publish::{SiteFiles, swap_in};

use super::{amparo_in, command, finished};
use crate::project::Copy;

/// A folder of files nobody asked us to delete.
fn keepsakes() -> (tempfile::TempDir, BTreeMap<String, String>) {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let files = BTreeMap::from(["letter.txt", "index.html"].map(|name| (name.to_owned(), format!("my own {name}"))));
    for (name, text) in &files {
        std::fs::write(folder.path().join(name), text).expect("a written file");
    }
    (folder, files)
}

fn contents(folder: &Path) -> BTreeMap<String, String> {
    let entries = std::fs::read_dir(folder).expect("a readable folder").map(|entry| entry.expect("an entry").path());
    entries
        .map(|path| {
            (
                path.file_name().expect("a name").to_string_lossy().into_owned(),
                std::fs::read_to_string(&path).expect("a text"),
            )
        })
        .collect()
}

fn a_page() -> SiteFiles {
    let page = ("index.html".to_owned(), b"new".to_vec());
    let headers = ("_headers".to_owned(), Vec::new());
    SiteFiles { files: BTreeMap::from([page, headers]), ..SiteFiles::default() }
}

/// Asked of the library, because the binary compiles the engine before it looks at the folder.
#[test]
fn a_folder_of_other_files_is_never_replaced() {
    let (folder, files) = keepsakes();
    let refused = swap_in(&a_page(), folder.path()).expect_err("the folder holds other files").to_string();
    assert!(refused.contains("not a built site") && refused.contains("--out"), "{refused}");
    assert_eq!(contents(folder.path()), files);
    let file = folder.path().join("letter.txt");
    assert!(swap_in(&a_page(), &file).expect_err("it is a file").to_string().contains("is a file"));
    assert_eq!(contents(folder.path()), files);
}

#[test]
fn a_built_site_is_replaced_whole() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let out = folder.path().join("dist");
    swap_in(&a_page(), &out).expect("a new folder");
    std::fs::write(out.join("stale.html"), "old").expect("a written file");
    swap_in(&a_page(), &out).expect("a built site");
    assert_eq!(contents(&out).keys().collect::<Vec<_>>(), ["_headers", "index.html"]);
    assert_eq!(std::fs::read_dir(folder.path()).expect("a folder").count(), 1, "nothing is left beside it");
}

#[test]
fn a_build_that_fails_leaves_the_folder_as_it_was() {
    let copy = Copy::new();
    let (folder, files) = keepsakes();
    let out = folder.path().to_str().expect("a plain path");
    // Without tools there is no engine: the build has to stop, in one line, before it touches anything.
    let mut without_tools = command(copy.path(), &["build", "--out", out]);
    without_tools.env("PATH", "").env_remove("CARGO").env_remove("RUSTC");
    finished(without_tools, "").failed(1, &[]);
    copy.edit("content/pages/home/en.md", "(page:help)", "(page:hlp)");
    std::fs::write(folder.path().join("_headers"), "").expect("it looks like a built site now");
    amparo_in(copy.path(), &["build", "--out", out], "")
        .failed(1, &["content/pages/home/en.md:", "1 problem in the content"]);
    std::fs::remove_file(folder.path().join("_headers")).expect("as it was");
    assert_eq!(contents(folder.path()), files);
}

/// Minutes of compiling for a folder that was never going to be replaced help nobody.
#[test]
fn a_folder_of_other_files_is_refused_before_the_long_work() {
    let copy = Copy::new();
    let (folder, files) = keepsakes();
    let mut build = command(copy.path(), &["build", "--out", folder.path().to_str().expect("a plain path")]);
    build.env("PATH", "").env_remove("CARGO").env_remove("RUSTC");
    finished(build, "").failed(1, &["not a built site", "--out"]);
    assert_eq!(contents(folder.path()), files);
}

/// `dist.old` and `dist.new` may be somebody's own folders.
#[test]
fn folders_beside_it_that_hold_other_files_are_kept() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    for name in ["dist.old", "dist.new"] {
        let beside = folder.path().join(name);
        std::fs::create_dir(&beside).expect("a folder");
        std::fs::write(beside.join("letter.txt"), "my own").expect("a written file");
    }
    // Refusing is as good as building somewhere else.
    let _ = swap_in(&a_page(), &folder.path().join("dist"));
    for name in ["dist.old", "dist.new"] {
        assert!(folder.path().join(name).join("letter.txt").is_file(), "{name} is gone");
    }
}
