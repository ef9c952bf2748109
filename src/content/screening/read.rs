//! Questions, reliefs, notices and referrals: from files to the [`Guide`], with its law beside it.

use std::collections::BTreeMap;

use crate::content::directory::service::Service;
use crate::content::law::{FactId, LawFact};
use crate::content::screening::law::ReliefLaw;
use crate::content::screening::reader::Reader;
use crate::content::source::problem::Problems;
use crate::content::source::tree::Tree;
use crate::guide::Guide;

/// The guide and what belongs beside it, in the same order.
pub struct ScreeningContent {
    pub guide: Guide,
    pub reliefs: Vec<ReliefLaw>,
    /// Services an alert names, and the facts a notice rests on.
    pub notices: Vec<(Vec<String>, Vec<FactId>)>,
}

pub(in crate::content) fn read(
    tree: &Tree,
    law: &BTreeMap<FactId, LawFact>,
    services: &[Service],
    problems: &mut Problems,
) -> ScreeningContent {
    let mut reader = Reader {
        tree,
        law,
        services,
        guide: Guide::default(),
        reliefs: Vec::new(),
        notices: Vec::new(),
        points: Vec::new(),
    };
    reader.questions(problems);
    reader.read_points(problems);
    reader.read_reliefs(problems);
    reader.read_notices(problems);
    reader.referrals(problems);
    reader.report_unused_points(problems);
    reader.report_unused(problems);
    ScreeningContent { guide: reader.guide, reliefs: reader.reliefs, notices: reader.notices }
}
