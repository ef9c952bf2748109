//! Where the files lie that say what a language is.

use crate::content::language::script::SCRIPTS;

/// Where the files of all languages lie.
pub const FOLDER: &str = "content/languages/";

/// The list of things that have one name in each language.
pub const TERMS: &str = "content/terms/terms.toml";

/// Where that list and the names lie.
const TERMS_FOLDER: &str = "content/terms/";

/// The names of those things in a language.
pub fn terms(tag: &str) -> String {
    format!("{TERMS_FOLDER}{tag}.toml")
}

/// The file of a language.
pub fn path(tag: &str) -> String {
    format!("{FOLDER}{tag}.toml")
}

/// Whether a path is that of a file which says what a language is, or which names it has settled: each is written anew, none
/// is a translation.
pub fn is_file(path: &str) -> bool {
    path.starts_with(FOLDER) || path.starts_with(TERMS_FOLDER)
}

/// Whether it is the file of one language.
pub fn is_definition(path: &str) -> bool {
    path.starts_with(FOLDER) && path != SCRIPTS
}
