//! Nothing that is published says on which machine, or under whose name, it was made.

use std::path::PathBuf;

use super::stage::built;
use crate::project::root;

/// Folders of this machine whose paths would name a person or a place.
fn folders() -> Vec<PathBuf> {
    let home = std::env::home_dir().expect("a home");
    let named =
        |variable: &str, below: &str| std::env::var_os(variable).map_or_else(|| home.join(below), PathBuf::from);
    let mut folders = vec![root().to_owned(), named("CARGO_HOME", ".cargo"), named("RUSTUP_HOME", ".rustup")];
    // A home of one short name, such as that of the system's owner, stands in many an address.
    if home.components().count() > 2 {
        folders.push(home);
    }
    folders
}

#[test]
fn nothing_published_names_a_folder_of_this_machine() {
    let dist = built();
    let folders: Vec<String> = folders().iter().map(|folder| folder.display().to_string()).collect();
    let engines = dist.files.keys().filter(|path| path.ends_with(".wasm")).count();
    assert!(engines > 1, "only {engines} engines");
    let mut found = Vec::new();
    for (path, bytes) in dist.files.iter().filter(|(path, _)| !path.ends_with(".br") && !path.ends_with(".gz")) {
        for folder in &folders {
            if bytes.windows(folder.len()).any(|part| part == folder.as_bytes()) {
                found.push(format!("{path} names {folder}"));
            }
        }
        // The name that the tools give to where packages come from differs from one person to the next as well.
        if path.ends_with(".wasm") && bytes.windows(13).any(|part| part == b"registry/src/") {
            found.push(format!("{path} names the folder of packages"));
        }
    }
    assert!(found.is_empty(), "{found:#?}");
}
