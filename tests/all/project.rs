//! The project under test: the real content, loaded once, and copies of it that a test may break.

use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use amparo::content::{self, Site};

/// The project's own folder.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The real content, which must be in order.
pub fn site() -> &'static Site {
    static SITE: OnceLock<Site> = OnceLock::new();
    SITE.get_or_init(|| {
        content::load(root()).unwrap_or_else(|problems| {
            let told: Vec<String> = problems.iter().map(ToString::to_string).collect();
            panic!("the project's own content has problems:\n{}", told.join("\n"))
        })
    })
}

/// A copy of the content and everything the tool needs beside it, gone when the test ends.
pub struct Copy {
    folder: tempfile::TempDir,
}

impl Copy {
    pub fn new() -> Copy {
        let folder = tempfile::tempdir().expect("a temporary folder");
        for part in ["content", "locales", "public"] {
            copy_folder(&root().join(part), &folder.path().join(part));
        }
        Copy { folder }
    }

    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    /// Replaces the first occurrence of `old` in a file. The test fails when it is not there.
    pub fn edit(&self, file: &str, old: &str, new: &str) {
        let path = self.path().join(file);
        let text = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{file}: {error}"));
        assert!(text.contains(old), "{file} does not contain {old:?}: the test needs a new place to break");
        std::fs::write(&path, text.replacen(old, new, 1)).unwrap_or_else(|error| panic!("{file}: {error}"));
    }
}

fn copy_folder(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).expect("a folder");
    for entry in std::fs::read_dir(from).expect("a readable folder") {
        let path: PathBuf = entry.expect("an entry").path();
        let target = to.join(path.file_name().expect("a name"));
        if path.is_dir() {
            copy_folder(&path, &target);
        } else {
            std::fs::copy(&path, &target).expect("a copied file");
        }
    }
}
