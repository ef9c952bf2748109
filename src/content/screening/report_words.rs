//! The words of a report in one language.

use std::collections::BTreeMap;

use crate::address::sources;
use crate::content::language::fallback::{Locale, Sort};
use crate::content::language::pseudo::Pseudo;
use crate::content::language::reading::Reader;
use crate::content::screening::draft::ReportWordsDraft;
use crate::content::screening::words::{File, report_hard_words};
use crate::content::source::problem::Problems;
use crate::content::source::tree::Tree;
use crate::guide::{Guide, NoticeKind, Told};

/// One language's words for what a report tells, each by its id.
#[derive(Clone, Debug, Default)]
pub struct ReportWords {
    pub steps: BTreeMap<String, String>,
    pub clocks: BTreeMap<String, String>,
    pub papers: BTreeMap<String, String>,
    pub returns: BTreeMap<String, String>,
    /// What to say first, by the service's id.
    pub say: BTreeMap<String, String>,
    /// A few words for each warning and door.
    pub heads: BTreeMap<String, String>,
    /// A few words for each element, by the relief's id and its own.
    pub points: BTreeMap<String, BTreeMap<String, String>>,
}

pub(in crate::content) fn read(
    tree: &Tree,
    locale: &Locale<'_>,
    guide: &Guide,
    reader: &Reader,
    problems: &mut Problems,
) -> ReportWords {
    let read = locale.toml::<ReportWordsDraft>(tree, Sort::Screening, sources::report_words, problems);
    let Some((source, draft)) = read else { return ReportWords::default() };
    let file = File { source, tag: locale.tag };
    let ids = |told: &'static str, list: &[Told]| -> (&'static str, Vec<String>) {
        (told, list.iter().map(|told| told.id.clone()).collect())
    };
    let mut take = |written, (table, ids): (&str, Vec<String>)| {
        file.take_words(written, table, ids.iter().map(String::as_str), problems)
    };
    let steps = take(draft.next_steps, ids("next-steps", &guide.steps));
    let own_words = guide.clocks.iter().filter(|clock| clock.same_as.is_none());
    let mut clocks = take(draft.clocks, ("clocks", own_words.map(|clock| clock.id.clone()).collect()));
    for clock in &guide.clocks {
        let same = clock.same_as.and_then(|same| clocks.get(&guide.clocks[usize::from(same)].id).cloned());
        if let Some(words) = same {
            clocks.insert(clock.id.clone(), words);
        }
    }
    let papers = take(draft.papers, ids("papers", &guide.papers));
    let returns = take(draft.come_back, ids("come-back", &guide.returns));
    let first = guide.referrals.iter().filter(|referral| referral.again.is_empty());
    let say = take(draft.say, ("say", first.map(|referral| referral.service.clone()).collect()));
    let headed = guide.notices.iter().filter(|notice| notice.kind != NoticeKind::Alert);
    let heads = take(draft.heads, ("heads", headed.map(|notice| notice.id.clone()).collect()));
    let reliefs = guide.reliefs.iter().map(|relief| relief.id.as_str());
    let mut drafts = file.take(draft.points, "points", reliefs, problems, |_, written, _| written);
    let mut points = BTreeMap::new();
    for relief in &guide.reliefs {
        if let Some(written) = drafts.remove(&relief.id) {
            let table = format!("points.{}", relief.id);
            let ids = relief.elements.iter().map(|element| element.id.as_str());
            points.insert(relief.id.clone(), file.take_words(written, &table, ids, problems));
        }
    }
    let words = ReportWords { steps, clocks, papers, returns, say, heads, points };
    report_hard_words(source, reader, words.sentences(), problems);
    words
}

impl ReportWords {
    /// What is read as sentences; points and heads are a few words each.
    fn sentences(&self) -> Vec<String> {
        let all = [&self.steps, &self.clocks, &self.papers, &self.returns, &self.say];
        all.into_iter().flat_map(BTreeMap::values).cloned().collect()
    }

    /// The same in a pseudo-locale.
    pub(in crate::content) fn pseudo(&self, pseudo: Pseudo) -> ReportWords {
        let texts = |own: &BTreeMap<String, String>| -> BTreeMap<String, String> {
            own.iter().map(|(id, text)| (id.clone(), pseudo.text(text))).collect()
        };
        ReportWords {
            steps: texts(&self.steps),
            clocks: texts(&self.clocks),
            papers: texts(&self.papers),
            returns: texts(&self.returns),
            say: texts(&self.say),
            heads: texts(&self.heads),
            points: self.points.iter().map(|(id, own)| (id.clone(), texts(own))).collect(),
        }
    }
}
