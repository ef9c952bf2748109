//! Where the files lie that say what a language is.

use crate::content::language::script::SCRIPTS;

/// Where the files of all languages lie.
pub const FOLDER: &str = "content/languages/";

/// The file of a language.
pub fn path(tag: &str) -> String {
    format!("{FOLDER}{tag}.toml")
}

/// Whether a path is that of a file which says what a language is: each is written anew, none is a translation.
pub fn is_file(path: &str) -> bool {
    path.starts_with(FOLDER)
}

/// Whether it is the file of one language.
pub fn is_definition(path: &str) -> bool {
    is_file(path) && path != SCRIPTS
}
