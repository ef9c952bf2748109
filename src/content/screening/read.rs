//! Questions, reliefs, notices and referrals: from files to the [`Guide`], with its law beside it.

use std::collections::BTreeMap;

use crate::content::directory::service::Service;
use crate::content::language::definition::Language;
use crate::content::law::{FactId, LawFact};
use crate::content::screening::law::{NoticeLaw, ReliefRecord, ToldLaw};
use crate::content::screening::reader::Reader;
use crate::content::source::problem::Problems;
use crate::content::source::tree::Tree;
use crate::content::text::plan::PagePlan;
use crate::guide::Guide;
use crate::handover::Codebook;

/// The guide and what belongs beside it.
pub struct ScreeningContent {
    pub guide: Guide,
    pub codebook: Codebook,
    /// By the relief's id.
    pub reliefs: BTreeMap<String, ReliefRecord>,
    /// By the notice's id.
    pub notices: BTreeMap<String, NoticeLaw>,
    /// By the id of a next step, a paper or a reason to come back.
    pub told: BTreeMap<String, ToldLaw>,
}

pub(in crate::content) fn read(
    tree: &Tree,
    law: &BTreeMap<FactId, LawFact>,
    services: &[Service],
    pages: &[PagePlan],
    languages: &[Language],
    problems: &mut Problems,
) -> ScreeningContent {
    let mut reader = Reader {
        tree,
        law,
        services,
        pages,
        languages,
        guide: Guide::default(),
        question_places: BTreeMap::new(),
        reliefs: BTreeMap::new(),
        notices: BTreeMap::new(),
        points: Vec::new(),
        told: BTreeMap::new(),
    };
    reader.questions(problems);
    reader.read_points(problems);
    reader.read_reliefs(problems);
    reader.read_notices(problems);
    reader.referrals(problems);
    reader.read_report(problems);
    reader.report_unused_points(problems);
    reader.report_unused(problems);
    let codebook = reader.codebook(problems);
    ScreeningContent {
        guide: reader.guide,
        codebook,
        reliefs: reader.reliefs,
        notices: reader.notices,
        told: reader.told,
    }
}
