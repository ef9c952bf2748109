//! Names as authors write them, looked up.

use crate::content::source::code::Code;
use crate::content::source::problem::{Problem, Problems, nearest};
use crate::content::source::tree::Source;
use crate::content::source::written::Id;

/// What a name stands for; one that is not there is reported.
pub(super) fn named<T>(
    name: &Id,
    found: Option<T>,
    known: impl Iterator<Item = &'static str>,
    source: Source<'_>,
    problems: &mut Problems,
) -> Option<T> {
    if found.is_none() {
        problems.add(Problem::new(
            Code::SheetUnknown,
            source.at(name.span()),
            format!("nothing is called `{}` here", name.as_ref()),
            nearest(name.as_ref(), known, "src/content/sheets/kind.rs"),
        ));
    }
    found
}
