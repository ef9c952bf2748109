//! Names of the parts of the finder's page: the template writes them, the engine finds parts by them.

/// The form.
pub const FORM: &str = "find";
pub const PLACE: &str = "place";
pub const ZIP: &str = "zip";
/// Where the ZIP code lies.
pub const ZIP_SAYS: &str = "zip-says";
pub const NEED: &str = "need";
pub const LANGUAGE: &str = "language";
pub const WAY: &str = "way";
pub const WORDS: &str = "words";
pub const NOW: &str = "now";
pub const ALWAYS: &str = "always";
pub const NO_POLICE: &str = "no-police";
pub const CLEAR: &str = "clear";
/// How many were found.
pub const COUNT: &str = "count";
/// What is shown when nobody was found.
pub const NOTHING: &str = "nothing";
/// The list of results.
pub const FOUND: &str = "found";
pub const MORE: &str = "more";
/// The element that carries the words.
pub const TEXTS: &str = "texts";

/// What stands between the items of a list in one attribute.
pub const BETWEEN: char = '|';
