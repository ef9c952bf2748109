//! Words by id: each is taken once out of what is written, and what is missing or left over is told.

use std::collections::BTreeMap;

use crate::content::source::problem::{Place, Problem, Problems};
use crate::content::source::tree::Source;
use crate::content::source::written::Id;

/// Takes what is written under each id out of a table of one file.
pub struct Taker<'a> {
    pub source: Source<'a>,
    /// What is told of an id that nothing is written under.
    pub missing: &'a dyn Fn(&str, Place) -> Problem,
    /// What is told of something that is written under no id there is.
    pub unknown: &'a dyn Fn(&str, Place) -> Problem,
}

impl Taker<'_> {
    /// What is written under each of these ids, as `read` reads it. The rest is told.
    pub fn take<'i, T, U>(
        &self,
        mut written: BTreeMap<Id, T>,
        ids: impl IntoIterator<Item = &'i str>,
        problems: &mut Problems,
        mut read: impl FnMut(&'i str, T, &mut Problems) -> U,
    ) -> BTreeMap<String, U> {
        let mut taken = BTreeMap::new();
        for id in ids {
            match written.remove(id) {
                Some(found) => {
                    taken.insert(id.to_owned(), read(id, found, problems));
                }
                None => problems.add((self.missing)(id, self.source.whole())),
            }
        }
        for id in written.keys() {
            problems.add((self.unknown)(id.as_ref(), self.source.at(id.span())));
        }
        taken
    }
}
