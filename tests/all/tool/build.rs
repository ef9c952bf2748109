//! `amparo build` and the folder it writes: what is there already is safe.

use std::collections::BTreeMap;
use std::path::Path;

use amparo::publish::{SiteFiles, swap_in};

use super::{amparo, amparo_in, command, finished};
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
    // A file of this name is in every project that is hosted so: it is no proof of anything.
    std::fs::write(folder.path().join("_headers"), "").expect("a written file");
    assert!(swap_in(&a_page(), folder.path()).is_err());
    std::fs::remove_file(folder.path().join("_headers")).expect("as it was");
    assert_eq!(contents(folder.path()), files);
    let file = folder.path().join("letter.txt");
    assert!(swap_in(&a_page(), &file).expect_err("it is a file").to_string().contains("is a file"));
    assert_eq!(contents(folder.path()), files);
}

#[test]
fn a_built_site_is_replaced_whole() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let out = folder.path().join("dist");
    let mut with_more = a_page();
    with_more.add("stale.html", b"old".to_vec()).expect("a file");
    swap_in(&with_more, &out).expect("a new folder");
    swap_in(&a_page(), &out).expect("a built site");
    assert_eq!(contents(&out).keys().collect::<Vec<_>>(), ["_files", "_headers", "index.html"]);
    assert_eq!(std::fs::read_dir(folder.path()).expect("a folder").count(), 1, "nothing is left beside it");
}

/// What somebody put there, or changed there, is theirs.
#[test]
fn a_built_site_with_something_else_in_it_is_not_replaced() {
    let add = |out: &Path| std::fs::write(out.join("letter.txt"), "my own");
    let change = |out: &Path| std::fs::write(out.join("index.html"), "my own words");
    let deep = |out: &Path| {
        std::fs::create_dir_all(out.join("src/deep")).and_then(|()| std::fs::write(out.join("src/deep/x.txt"), "x"))
    };
    type Touch<'a> = &'a dyn Fn(&Path) -> std::io::Result<()>;
    let touches: [(Touch<'_>, &str); 3] = [(&add, "letter.txt"), (&change, "index.html"), (&deep, "x.txt")];
    for (touch, named) in touches {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let out = folder.path().join("dist");
        swap_in(&a_page(), &out).expect("a new folder");
        touch(&out).expect("a written file");
        let refused = swap_in(&a_page(), &out).expect_err("it is not ours alone").to_string();
        assert!(refused.contains(named) && refused.contains("not a built site"), "{refused}");
        assert!(out.join("index.html").is_file());
    }
}

/// The checked-out branch that some hosts publish from.
#[test]
fn a_repository_and_the_name_of_a_domain_stay_where_they_are() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let out = folder.path().join("gh-pages");
    std::fs::create_dir_all(out.join(".git/refs")).expect("a folder");
    for (name, text) in [(".git/HEAD", "ref"), ("CNAME", "example.org"), (".nojekyll", ""), (".gitignore", "x")] {
        std::fs::write(out.join(name), text).expect("a written file");
    }
    for _ in 0..2 {
        swap_in(&a_page(), &out).expect("nothing else is there");
        for kept in [".git/HEAD", ".git/refs", "CNAME", ".nojekyll", ".gitignore", "index.html"] {
            assert!(out.join(kept).exists(), "{kept} is gone");
        }
    }
}

/// `docs/hosting.md` says to switch a link.
#[cfg(unix)]
#[test]
fn a_link_stays_a_link() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let (real, link) = (folder.path().join("site-1"), folder.path().join("dist"));
    std::fs::create_dir(&real).expect("a folder");
    std::os::unix::fs::symlink(&real, &link).expect("a link");
    for _ in 0..2 {
        swap_in(&a_page(), &link).expect("an empty folder, and then a built site");
        assert!(link.is_symlink() && real.join("index.html").is_file());
    }
    std::os::unix::fs::symlink(folder.path().join("nowhere"), folder.path().join("lost")).expect("a link");
    let refused = swap_in(&a_page(), &folder.path().join("lost")).expect_err("it leads nowhere").to_string();
    assert!(refused.contains("lost") && refused.contains("--out"), "{refused}");
}

/// What a build that was killed left is neither published nor in the way.
#[test]
fn what_a_killed_build_left_is_taken_away_and_never_published() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let number = std::process::id();
    for left in
        [format!(".dist.amparo-{number}-new"), format!(".dist.amparo-{number}-old"), ".dist.amparo-Xy12".to_owned()]
    {
        let page = folder.path().join(left).join("new/en/help/xx");
        std::fs::create_dir_all(&page).expect("a folder");
        std::fs::write(page.join("index.html"), "left over").expect("a written file");
    }
    let out = folder.path().join("dist");
    swap_in(&a_page(), &out).expect("a new folder");
    assert!(!out.join("en").exists(), "a page that a killed build left is published");
    assert_eq!(std::fs::read_dir(folder.path()).expect("a folder").count(), 1, "something is left beside it");
}

/// A build that cannot write leaves nothing behind, and the next one can.
#[test]
fn a_build_that_cannot_write_takes_its_work_away() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let out = folder.path().join("dist");
    let mut impossible = a_page();
    // A file and a folder of one name: the disk refuses, as a full one does.
    impossible.add("en", b"x".to_vec()).expect("a file");
    impossible.add("en/index.html", b"x".to_vec()).expect("a file");
    assert!(swap_in(&impossible, &out).is_err());
    assert_eq!(std::fs::read_dir(folder.path()).expect("a folder").count(), 0, "something is left");
    swap_in(&a_page(), &out).expect("a new folder");
}

/// The server reads the site under another name than the person who builds, and nobody else may write it.
#[cfg(unix)]
#[test]
fn everybody_may_read_the_site_and_only_its_owner_write_it() {
    use std::os::unix::fs::PermissionsExt as _;
    for mask in ["000", "077"] {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let copy = Copy::new();
        let out = folder.path().join("dist");
        let line = format!("umask {mask}; exec \"$0\" build --design --out \"$1\"");
        let status = std::process::Command::new("sh")
            .current_dir(copy.path())
            .args(["-c", &line, env!("CARGO_BIN_EXE_amparo")])
            .arg(&out)
            .stdout(std::process::Stdio::null())
            .status()
            .expect("a shell");
        assert!(status.success());
        for (path, wanted) in [("", 0o755), ("en", 0o755), ("en/index.html", 0o644), ("_headers", 0o644)] {
            let mode = std::fs::metadata(out.join(path)).expect("it is there").permissions().mode() & 0o777;
            assert_eq!(mode, wanted, "{path} with umask {mask}: {mode:o}");
        }
    }
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

/// Nothing of a build with a wrong host's file is written, and its mistake is told before anything is compiled.
#[test]
fn a_hosts_folder_is_written_by_new_and_must_say_who_runs_the_site() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let own = folder.path().join("mine");
    let (own_text, out) = (own.display().to_string(), folder.path().join("dist"));
    let made = amparo(&["new", &own_text]);
    assert!(made.succeeded().out.contains("who runs the site"), "{}", made.out);
    amparo(&["new", &own_text]).failed(1, &["is there already"]);
    let build = ["--host", &own_text, "build", "--out", &out.display().to_string()];
    amparo(&build).failed(1, &["error[host/words]", "`who` is empty", "mine/host.toml"]);
    assert!(!out.exists(), "nothing half written");
    let file = own.join("host.toml");
    let text = std::fs::read_to_string(&file).expect("the file").replace(" = \"\"", " = \"Casa Uno.\"");
    std::fs::write(&file, text).expect("written");
    amparo(&["--host", &own_text, "questions"]).succeeded();
}

#[test]
fn changes_between_two_copies_are_listed_numbers_first() {
    let copy = Copy::new();
    copy.edit("content/directory/services/us-ca.toml", "{ call = \"+18885392373\" }", "{ call = \"+18885392374\" }");
    copy.edit("content/pages/about/en.md", "\nsummary = \"", "\nsummary = \"Another build. ");
    copy.edit("content/pages/about/es.md", "\nsummary = \"", "\nsummary = \"Otra versión. ");
    let other = copy.path().display().to_string();
    let listed = amparo(&["changes", ".", &other]).out;
    let at = |what: &str| listed.find(what).unwrap_or_else(|| panic!("{what} is not in {listed}"));
    assert!(at("~ us-ca-cast-la") < at("Pages\n~ content/pages/about/en.md"));
    assert!(at("8885392373") < at("8885392374") && at("+ Another build.") > 0, "{listed}");
    assert!(listed.trim_end().ends_with("changed, new or gone: numbers 1, facts 0, rules 0, pages 2"), "{listed}");
    let none = amparo(&["changes", ".", "."]).out;
    assert_eq!(none.trim_end(), "changed, new or gone: numbers 0, facts 0, rules 0, pages 0");
}
