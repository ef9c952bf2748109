//! Ids and words as they are written, each with its place in the file.

use toml::Spanned;

/// An id as written.
pub type Id = Spanned<String>;

/// Words as written. Empty ones are reported where they stand.
pub type Text = Spanned<String>;
