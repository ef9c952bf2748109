//! The desk's words in one language.

use std::collections::BTreeMap;

use crate::address::sources;
use crate::content::desk::draft::{HeadingWordsDraft, PapersWordsDraft, WordsDraft};
use crate::content::desk::papers::Papers;
use crate::content::desk::read::DeskContent;
use crate::content::language::fallback::{Locale, Sort};
use crate::content::language::pseudo::Pseudo;
use crate::content::language::reading::Reader;
use crate::content::screening::words::{File, report_hard_words};
use crate::content::source::problem::Problems;
use crate::content::source::tree::Tree;
use crate::desk::dates::{Breaks, DateId, DateTable, State, Why};
use crate::desk::family::{May, Reason};

/// Words by the id of what they are about.
type ById = BTreeMap<String, String>;

/// One language's words for the desk.
#[derive(Clone, Debug, Default)]
pub struct DeskWords {
    pub dates: DateWords,
    pub papers: PaperWords,
}

/// Words for what is typed and counted, and for the family.
#[derive(Clone, Debug, Default)]
pub struct DateWords {
    /// What is typed.
    pub dates: ById,
    /// What runs out, and what to do about it.
    pub rules: ById,
    /// How a day stands.
    pub states: ById,
    /// Why a day cannot be.
    pub refusals: ById,
    /// What trips come to.
    pub trips: ById,
    /// What is known of the time that a state's agencies have, by the state's code.
    pub clocks: ById,
    /// What can be said of including somebody.
    pub may: ById,
    /// Why.
    pub reasons: ById,
}

/// Words for papers, requests and statements.
#[derive(Clone, Debug, Default)]
pub struct PaperWords {
    pub papers: ById,
    pub topics: ById,
    pub general: ById,
    pub packet: ById,
    pub before: ById,
    pub headings: BTreeMap<String, HeadingWords>,
}

/// A heading of a statement and the questions under it.
#[derive(Clone, Debug)]
pub struct HeadingWords {
    pub heading: String,
    pub questions: ById,
}

pub(in crate::content) fn read(
    tree: &Tree,
    locale: &Locale<'_>,
    desk: &DeskContent,
    reader: &Reader,
    problems: &mut Problems,
) -> DeskWords {
    DeskWords {
        dates: read_dates(tree, locale, &desk.dates, reader, problems),
        papers: read_papers(tree, locale, &desk.papers, reader, problems),
    }
}

fn read_dates(
    tree: &Tree,
    locale: &Locale<'_>,
    table: &DateTable,
    reader: &Reader,
    problems: &mut Problems,
) -> DateWords {
    let read = locale.toml::<WordsDraft>(tree, Sort::Desk, sources::desk_words, problems);
    let Some((source, draft)) = read else { return DateWords::default() };
    let file = File { source, tag: locale.tag };
    let mut take = |written, name: &str, ids: Vec<&str>| file.take_words(written, name, ids, problems);
    let rules = table.rules.iter().map(|rule| rule.id.as_str());
    let rules = rules.chain(table.presence.iter().map(|rule| rule.id.as_str()));
    let words = DateWords {
        dates: take(draft.dates, "dates", DateId::ALL.map(DateId::id).to_vec()),
        rules: take(draft.rules, "rules", rules.collect()),
        states: take(draft.states, "states", State::ALL.map(State::id).to_vec()),
        refusals: take(draft.refusals, "refusals", Why::ALL.map(Why::id).to_vec()),
        trips: take(draft.trips, "trips", Breaks::ALL.map(Breaks::id).to_vec()),
        clocks: take(draft.clocks, "clocks", table.clocks.iter().map(|clock| clock.state.as_str()).collect()),
        may: take(draft.may, "may", May::ALL.map(May::id).to_vec()),
        reasons: take(draft.reasons, "reasons", Reason::ALL.map(Reason::id).to_vec()),
    };
    let sentences = [&words.rules, &words.states, &words.refusals, &words.trips, &words.clocks, &words.reasons];
    report_hard_words(source, reader, all(&sentences), problems);
    words
}

fn read_papers(
    tree: &Tree,
    locale: &Locale<'_>,
    papers: &Papers,
    reader: &Reader,
    problems: &mut Problems,
) -> PaperWords {
    let read = locale.toml::<PapersWordsDraft>(tree, Sort::Desk, sources::desk_papers_words, problems);
    let Some((source, draft)) = read else { return PaperWords::default() };
    let file = File { source, tag: locale.tag };
    let mut take = |written, name: &str, ids: Vec<&str>| file.take_words(written, name, ids, problems);
    let mut words = PaperWords {
        papers: take(draft.papers, "papers", papers.papers.iter().map(|paper| paper.id.as_str()).collect()),
        topics: take(draft.topics, "topics", papers.topics()),
        general: take(draft.general, "general", papers.general.iter().map(|own| own.id.as_str()).collect()),
        packet: take(draft.packet, "packet", papers.packet.iter().map(|own| own.id.as_str()).collect()),
        before: take(draft.before, "before", papers.before.iter().map(|own| own.id.as_str()).collect()),
        headings: BTreeMap::new(),
    };
    let ids = papers.headings.iter().map(|heading| heading.id.as_str());
    let mut drafts = file.take(draft.headings, "headings", ids, problems, |_, written, _| written);
    for heading in &papers.headings {
        let Some(HeadingWordsDraft { heading: text, questions }) = drafts.remove(&heading.id) else { continue };
        let table = format!("headings.{}.questions", heading.id);
        let ids = heading.questions.iter().map(String::as_str);
        let questions = file.take_words(questions, &table, ids, problems);
        let own = HeadingWords { heading: source.words(text, problems), questions };
        words.headings.insert(heading.id.clone(), own);
    }
    let questions: Vec<&ById> = words.headings.values().map(|heading| &heading.questions).collect();
    let sentences = [vec![&words.general, &words.packet, &words.before], questions].concat();
    report_hard_words(source, reader, all(&sentences), problems);
    words
}

/// What is read as sentences; the rest is a few words each.
fn all(tables: &[&ById]) -> Vec<String> {
    tables.iter().flat_map(|words| words.values()).cloned().collect()
}

impl DeskWords {
    /// The same in a pseudo-locale.
    pub(in crate::content) fn pseudo(&self, pseudo: Pseudo) -> DeskWords {
        let texts = |own: &ById| -> ById { own.iter().map(|(id, text)| (id.clone(), pseudo.text(text))).collect() };
        let heading =
            |own: &HeadingWords| HeadingWords { heading: pseudo.text(&own.heading), questions: texts(&own.questions) };
        let DeskWords { dates, papers } = self;
        DeskWords {
            dates: DateWords {
                dates: texts(&dates.dates),
                rules: texts(&dates.rules),
                states: texts(&dates.states),
                refusals: texts(&dates.refusals),
                trips: texts(&dates.trips),
                clocks: texts(&dates.clocks),
                may: texts(&dates.may),
                reasons: texts(&dates.reasons),
            },
            papers: PaperWords {
                papers: texts(&papers.papers),
                topics: texts(&papers.topics),
                general: texts(&papers.general),
                packet: texts(&papers.packet),
                before: texts(&papers.before),
                headings: papers.headings.iter().map(|(id, own)| (id.clone(), heading(own))).collect(),
            },
        }
    }
}
