//! Ids that may stand once.

use std::collections::BTreeSet;

use super::code::Code;
use super::problem::{Problem, Problems};
use super::tree::Source;
use super::written::Id;

/// Whether an id is new among those seen; a second one is reported under this code, by what it names.
pub fn is_new(
    seen: &mut BTreeSet<String>,
    id: &Id,
    what: &str,
    code: Code,
    source: Source<'_>,
    problems: &mut Problems,
) -> bool {
    let new = seen.insert(id.as_ref().clone());
    if !new {
        let message = format!("the {what} `{}` is written twice", id.as_ref());
        problems.add(Problem::new(code, source.at(id.span()), message, "keep one"));
    }
    new
}
