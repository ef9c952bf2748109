//! Names that the page and its script share.

/// The field's form.
pub const FORM: &str = "search-form";
/// What is looked for. It is never sent and never kept.
pub const WORDS: &str = "search-words";
/// How many were found.
pub const SAYS: &str = "search-says";
/// What was found.
pub const HITS: &str = "search-hits";
