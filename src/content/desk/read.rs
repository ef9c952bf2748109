//! The desk's files together.

use std::collections::BTreeMap;

use crate::content::desk::papers::Papers;
use crate::content::desk::reader::Reader;
use crate::content::law::{FactId, LawFact};
use crate::content::source::problem::Problems;
use crate::content::source::tree::Tree;
use crate::desk::dates::DateTable;
use crate::guide::Guide;

/// What the desk is made of, without its words.
#[derive(Clone, Debug, Default)]
pub struct DeskContent {
    pub dates: DateTable,
    pub papers: Papers,
    /// What each reason for including somebody rests on, by its id.
    pub reasons: BTreeMap<String, Vec<FactId>>,
}

pub(in crate::content) fn read(
    tree: &Tree,
    law: &BTreeMap<FactId, LawFact>,
    guide: &Guide,
    problems: &mut Problems,
) -> DeskContent {
    let reader = Reader { tree, law, guide };
    DeskContent { dates: reader.dates(problems), papers: reader.papers(problems), reasons: reader.reasons(problems) }
}
