//! What ids can point to, for checking them.

use std::collections::BTreeMap;

use crate::address::sources;
use crate::content::law::{self, FactId, LawFact};
use crate::content::screening::law::ReliefRecord;
use crate::content::source::code::Code;
use crate::content::source::problem::{Problem, Problems, nearest};
use crate::content::source::tree::Source;
use crate::content::source::written::Id;
use crate::content::text::plan::PagePlan;

/// What ids can point to, for checking them.
pub(in crate::content) struct Known<'a> {
    pub law: &'a BTreeMap<FactId, LawFact>,
    pub pages: &'a [PagePlan],
    pub reliefs: &'a BTreeMap<String, ReliefRecord>,
}

impl Known<'_> {
    /// The facts of these ids; each that is not there is reported.
    pub fn facts(&self, ids: &[Id], source: Source<'_>, problems: &mut Problems) -> Vec<FactId> {
        law::known(self.law, ids, source, problems)
    }

    /// Reports a `page` or `relief` that is not there.
    pub fn link(&self, kind: &str, id: &Id, source: Source<'_>, problems: &mut Problems) {
        let (known, listed_in): (Vec<&str>, _) = match kind {
            "page" => (self.pages.iter().map(|page| page.id.as_str()).collect(), sources::PAGES),
            _ => (self.reliefs.keys().map(String::as_str).collect(), sources::RELIEFS),
        };
        if !known.contains(&id.as_ref().as_str()) {
            problems.add(Problem::new(
                Code::PageBrokenLink,
                source.at(id.span()),
                format!("`{kind}:{}` leads nowhere", id.as_ref()),
                nearest(id.as_ref(), known.into_iter(), listed_in),
            ));
        }
    }
}
