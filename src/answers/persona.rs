//! Personas: people as they might come, for tests and for lawyers.

use std::collections::BTreeMap;
use std::path::Path;

use serde::Deserialize;

use super::given::Given;
use crate::Error;

/// A situation and the answers it gives. One file each in `tests/personas/`; the levels that the law gives are in
/// [`Expected`](super::Expected).
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Persona {
    /// In words, for people who read the file.
    pub situation: String,
    /// Ids of the facts the expectation rests on.
    pub authority: Vec<String>,
    /// `relief/element`: the points that decide it.
    pub deciding: Vec<String>,
    /// `relief/tell` or `notice/id`: what this person must not leave without.
    pub must_tell: Vec<String>,
    /// The same: what this person must not be told.
    #[serde(default)]
    pub must_not_tell: Vec<String>,
    /// By question id.
    pub answers: BTreeMap<String, Given>,
}

impl Persona {
    /// Reads one file.
    ///
    /// # Errors
    /// What cannot be read, and where.
    pub fn read(path: &Path) -> Result<Persona, Error> {
        let text =
            std::fs::read_to_string(path).map_err(|why| Error::read(path, why, "personas are in tests/personas/"))?;
        toml::from_str(&text).map_err(|error| {
            let error = error.to_string();
            let file = path.display();
            Error::Wrong(format!("{file} is not a persona: {}; tests/README.md shows one", error.trim_end()))
        })
    }
}
