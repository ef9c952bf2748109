//! Which language a text is in.

use serde::{Deserialize, Serialize};

/// A language, as an element says it.
#[derive(Clone, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
pub struct Tongue {
    pub tag: String,
    /// Its own name in itself.
    pub name: String,
    /// The value of `dir`.
    pub direction: String,
}
