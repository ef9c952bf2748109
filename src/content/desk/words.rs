//! The desk's words in one language.

use std::collections::BTreeMap;

use crate::address::sources;
use crate::content::desk::draft::WordsDraft;
use crate::content::desk::read::DeskContent;
use crate::content::language::fallback::{Locale, Sort};
use crate::content::language::pseudo::Pseudo;
use crate::content::language::reading::Reader;
use crate::content::screening::words::{File, report_hard_words};
use crate::content::source::problem::Problems;
use crate::content::source::tree::Tree;
use crate::desk::dates::{Breaks, DateId, State, Why};

/// One language's words for the desk, each by its id.
#[derive(Clone, Debug, Default)]
pub struct DeskWords {
    /// What is typed.
    pub dates: BTreeMap<String, String>,
    /// What runs out, and what to do about it.
    pub rules: BTreeMap<String, String>,
    /// How a day stands.
    pub states: BTreeMap<String, String>,
    /// Why a day cannot be.
    pub refusals: BTreeMap<String, String>,
    /// What trips come to.
    pub trips: BTreeMap<String, String>,
    /// What is known of the time that a state's agencies have, by the state's code.
    pub clocks: BTreeMap<String, String>,
}

pub(in crate::content) fn read(
    tree: &Tree,
    locale: &Locale<'_>,
    desk: &DeskContent,
    reader: &Reader,
    problems: &mut Problems,
) -> DeskWords {
    let read = locale.toml::<WordsDraft>(tree, Sort::Desk, sources::desk_words, problems);
    let Some((source, draft)) = read else { return DeskWords::default() };
    let file = File { source, tag: locale.tag };
    let mut take = |written, table: &str, ids: Vec<&str>| file.take_words(written, table, ids, problems);
    let table = &desk.dates;
    let rules = table.rules.iter().map(|rule| rule.id.as_str());
    let rules = rules.chain(table.presence.iter().map(|rule| rule.id.as_str()));
    let words = DeskWords {
        dates: take(draft.dates, "dates", DateId::ALL.map(DateId::id).to_vec()),
        rules: take(draft.rules, "rules", rules.collect()),
        states: take(draft.states, "states", State::ALL.map(State::id).to_vec()),
        refusals: take(draft.refusals, "refusals", Why::ALL.map(Why::id).to_vec()),
        trips: take(draft.trips, "trips", Breaks::ALL.map(Breaks::id).to_vec()),
        clocks: take(draft.clocks, "clocks", table.clocks.iter().map(|clock| clock.state.as_str()).collect()),
    };
    report_hard_words(source, reader, words.sentences(), problems);
    words
}

impl DeskWords {
    /// What is read as sentences.
    fn sentences(&self) -> Vec<String> {
        let all = [&self.rules, &self.states, &self.refusals, &self.trips, &self.clocks];
        all.into_iter().flat_map(BTreeMap::values).cloned().collect()
    }

    /// The same in a pseudo-locale.
    pub(in crate::content) fn pseudo(&self, pseudo: Pseudo) -> DeskWords {
        let texts = |own: &BTreeMap<String, String>| -> BTreeMap<String, String> {
            own.iter().map(|(id, text)| (id.clone(), pseudo.text(text))).collect()
        };
        DeskWords {
            dates: texts(&self.dates),
            rules: texts(&self.rules),
            states: texts(&self.states),
            refusals: texts(&self.refusals),
            trips: texts(&self.trips),
            clocks: texts(&self.clocks),
        }
    }
}
