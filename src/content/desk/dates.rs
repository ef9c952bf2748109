//! The rules by which the desk counts, with what they rest on.

use std::collections::BTreeSet;

use crate::address::sources;
use crate::content::desk::draft::{ClockDraft, ClocksDraft, DatesDraft, PresenceDraft, RuleDraft};
use crate::content::desk::reader::Reader;
use crate::content::source::code::Code;
use crate::content::source::problem::{Problem, Problems};
use crate::content::source::tree::Source;
use crate::content::source::written::Id;
use crate::desk::dates::{DateRule, DateTable, End, Hurry, Opening, PresenceRule, StateClock};

impl Reader<'_> {
    /// The rules of both files; what is wrong in them is told where it stands.
    pub(super) fn dates(&self, problems: &mut Problems) -> DateTable {
        let mut table = DateTable::default();
        if let Some((source, draft)) = self.tree.toml::<DatesDraft>(sources::DESK_DATES, problems) {
            let mut seen = BTreeSet::new();
            for own in draft.rule {
                if self.unique(&mut seen, &own.id, "rule", source, problems) {
                    table.rules.push(self.date_rule(own, source, problems));
                }
            }
            for own in draft.presence {
                if self.unique(&mut seen, &own.id, "rule", source, problems) {
                    table.presence.push(self.presence(own, source, problems));
                }
            }
        }
        if let Some((source, draft)) = self.tree.toml::<ClocksDraft>(sources::DESK_CLOCKS, problems) {
            let mut seen = BTreeSet::new();
            for own in draft.clock {
                if self.unique(&mut seen, &own.state, "clock of", source, problems) {
                    table.clocks.push(self.clock(own, source, problems));
                }
            }
        }
        table
    }

    fn date_rule(&self, own: RuleDraft, source: Source<'_>, problems: &mut Problems) -> DateRule {
        let ends = match (own.within, own.before) {
            (Some(amount), None) => Some(End::Within(amount)),
            (None, Some(amount)) => Some(End::Before(amount)),
            (None, None) => None,
            (Some(_), Some(_)) => {
                problems.add(one_of(&own.id, "within", "before", source));
                None
            }
        };
        let opens = match (own.opens, own.opens_days_before_end) {
            (Some(amount), None) => Some(Opening::After(amount)),
            (None, Some(days)) => Some(Opening::DaysBeforeEnd(days)),
            (None, None) => None,
            (Some(_), Some(_)) => {
                problems.add(one_of(&own.id, "opens", "opens-days-before-end", source));
                None
            }
        };
        if ends.is_none() && (opens.is_some() || own.near.is_some()) {
            problems.add(Problem::new(
                Code::DeskRule,
                source.at(own.id.span()),
                format!("`{}` opens or comes near, and never ends", own.id.as_ref()),
                "give it `within` or `before`, or take out `opens` and `near`",
            ));
        }
        let moved = !self.cited(&own.moved_by, source, problems).is_empty();
        let cites = self.must_cite(&own.id, &own.cites, source, problems);
        DateRule {
            from: own.from,
            opens,
            ends,
            near: own.near,
            order: own.order,
            minor_at: own.minor_at,
            moved,
            ask: own.ask,
            confidence: self.weakest(&cites),
            cites: cites.into_iter().map(|fact| fact.0).collect(),
            id: own.id.into_inner(),
        }
    }

    fn presence(&self, own: PresenceDraft, source: Source<'_>, problems: &mut Problems) -> PresenceRule {
        let cites = self.must_cite(&own.id, &own.cites, source, problems);
        PresenceRule {
            from: own.from,
            single: own.single,
            total: own.total,
            confidence: self.weakest(&cites),
            cites: cites.into_iter().map(|fact| fact.0).collect(),
            id: own.id.into_inner(),
        }
    }

    fn clock(&self, own: ClockDraft, source: Source<'_>, problems: &mut Problems) -> StateClock {
        let cites = self.must_cite(&own.state, &own.cites, source, problems);
        let hurry = [(Hurry::InProceedings, own.in_proceedings), (Hurry::RelativeAgingOut, own.relative_aging_out)];
        let hurry: Vec<_> = hurry.into_iter().filter_map(|(hurry, wait)| Some((hurry, wait?))).collect();
        if own.usual.is_none() && !hurry.is_empty() {
            problems.add(Problem::new(
                Code::DeskRule,
                source.at(own.state.span()),
                format!("`{}` has a shorter time and no usual one", own.state.as_ref()),
                "give it `usual`, or take the shorter one out",
            ));
        }
        if own.usual.is_some() && !self.verified(&cites) {
            problems.add(Problem::new(
                Code::DeskClock,
                source.at(own.state.span()),
                format!("the days of `{}` rest on no fact that is verified", own.state.as_ref()),
                "leave `usual` out until the text of the law was read; the desk then says that it is not known",
            ));
        }
        StateClock {
            visas: own.visas,
            usual: own.usual,
            hurry,
            cites: cites.into_iter().map(|fact| fact.0).collect(),
            state: own.state.into_inner(),
        }
    }
}

fn one_of(id: &Id, one: &str, other: &str, source: Source<'_>) -> Problem {
    Problem::new(
        Code::DeskRule,
        source.at(id.span()),
        format!("`{}` has both `{one}` and `{other}`", id.as_ref()),
        "keep the one that the text of the law means",
    )
}
