//! What a report tells beside reliefs and notices: next steps, clocks, papers and reasons to come back.

use std::collections::BTreeSet;

use crate::address::sources;
use crate::content::screening::draft::{ClockDraft, OutcomeDraft, ReportDraft, ToldDraft};
use crate::content::screening::law::ToldLaw;
use crate::content::screening::reader::{Reader, unique};
use crate::content::source::code::Code;
use crate::content::source::problem::{Problem, Problems, nearest};
use crate::content::source::tree::Source;
use crate::content::source::written::Id;
use crate::guide::{Clock, Condition, Limit, Outcome, Told};
use crate::relief::Level;

impl Reader<'_> {
    pub(super) fn read_report(&mut self, problems: &mut Problems) {
        let Some((source, draft)) = self.tree.toml::<ReportDraft>(sources::REPORT, problems) else { return };
        let mut seen = BTreeSet::new();
        report_last_step(&draft.next_step, source, problems);
        for own in draft.clock {
            if let Some(clock) = self.clock(own, &mut seen, source, problems) {
                self.guide.clocks.push(clock);
            }
        }
        self.guide.steps = self.each_told(draft.next_step, &mut seen, source, problems);
        self.guide.papers = self.each_told(draft.paper, &mut seen, source, problems);
        self.guide.returns = self.each_told(draft.come_back, &mut seen, source, problems);
    }

    fn each_told(
        &mut self,
        drafts: Vec<ToldDraft>,
        seen: &mut BTreeSet<String>,
        source: Source<'_>,
        problems: &mut Problems,
    ) -> Vec<Told> {
        drafts.into_iter().map(|own| self.told(own, seen, source, problems)).collect()
    }

    fn told(
        &mut self,
        own: ToldDraft,
        seen: &mut BTreeSet<String>,
        source: Source<'_>,
        problems: &mut Problems,
    ) -> Told {
        unique(seen, &own.id, "piece of the report", source, problems);
        let services = own.services.iter().filter_map(|id| self.service(id, source, problems)).collect();
        let cites = self.cited(&own.cites, source, problems);
        let when = own.when.map(|when| self.rule(when, source, problems));
        let outcome = own.outcome.map_or(Outcome::Any, |outcome| self.outcome(&outcome, source, problems));
        let id = own.id.into_inner();
        self.told.insert(id.clone(), ToldLaw { services, cites });
        Told { id, on: Condition { when, outcome } }
    }

    fn outcome(&self, draft: &OutcomeDraft, source: Source<'_>, problems: &mut Problems) -> Outcome {
        match draft {
            OutcomeDraft::NothingFits(_) => Outcome::Nothing,
            OutcomeDraft::ClockRuns(_) => Outcome::Clock,
            OutcomeDraft::Some(level) => Outcome::Best(*level),
            OutcomeDraft::Relief(named) => {
                let mut found = named.iter().filter_map(|(id, level)| {
                    self.relief_place(id, source, problems).map(|relief| Outcome::Relief(relief, *level))
                });
                found.next().unwrap_or(Outcome::Best(Level::MayFit))
            }
        }
    }

    fn relief_place(&self, id: &Id, source: Source<'_>, problems: &mut Problems) -> Option<u8> {
        let place = self.guide.reliefs.iter().position(|relief| relief.id == *id.as_ref());
        if place.is_none() {
            let known = self.guide.reliefs.iter().map(|relief| relief.id.as_str());
            problems.add(Problem::new(
                Code::ReportUnknown,
                source.at(id.span()),
                format!("no relief is called `{}`", id.as_ref()),
                nearest(id.as_ref(), known, sources::RELIEFS),
            ));
        }
        place.and_then(|place| u8::try_from(place).ok())
    }

    /// What it rests on is cited by its tell.
    fn clock(
        &self,
        own: ClockDraft,
        seen: &mut BTreeSet<String>,
        source: Source<'_>,
        problems: &mut Problems,
    ) -> Option<Clock> {
        unique(seen, &own.id, "piece of the report", source, problems);
        let relief = self.relief_place(&own.relief, source, problems)?;
        let tells = &self.guide.reliefs[usize::from(relief)].tells;
        let tell = tells.iter().position(|tell| tell.id == *own.tell.as_ref());
        if tell.is_none() {
            problems.add(Problem::new(
                Code::ReportUnknown,
                source.at(own.tell.span()),
                format!("`{}` has no tell `{}`", own.relief.as_ref(), own.tell.as_ref()),
                nearest(
                    own.tell.as_ref(),
                    tells.iter().map(|tell| tell.id.as_str()),
                    &sources::relief(own.relief.as_ref()),
                ),
            ));
        }
        let tell = u8::try_from(tell?).ok()?;
        let when = own.when.map(|when| self.rule(when, source, problems));
        let same_as = own.same_as.and_then(|same| self.earlier_clock(&same, own.limit, source, problems));
        Some(Clock { id: own.id.into_inner(), relief, tell, when, limit: own.limit, same_as })
    }

    /// What is told in the words of another clock ends on the same day.
    fn earlier_clock(&self, id: &Id, limit: Limit, source: Source<'_>, problems: &mut Problems) -> Option<u8> {
        let fits = |clock: &&Clock| clock.limit == limit && clock.same_as.is_none();
        let place = self.guide.clocks.iter().position(|clock| clock.id == *id.as_ref() && fits(&clock));
        if place.is_none() {
            let known = self.guide.clocks.iter().filter(fits).map(|clock| clock.id.as_str());
            problems.add(Problem::new(
                Code::ReportUnknown,
                source.at(id.span()),
                format!("no earlier clock with the same limit and words of its own is called `{}`", id.as_ref()),
                nearest(id.as_ref(), known, "the `[[clock]]` entries above"),
            ));
        }
        place.and_then(|place| u8::try_from(place).ok())
    }
}

/// Everybody has one next step: the last one has no condition, and only the last.
fn report_last_step(steps: &[ToldDraft], source: Source<'_>, problems: &mut Problems) {
    let always = |step: &ToldDraft| step.when.is_none() && step.outcome.is_none();
    let first = steps.iter().position(always);
    if first.is_some_and(|first| first + 1 == steps.len()) {
        return;
    }
    let place = first.map_or_else(|| source.whole(), |first| source.at(steps[first].id.span()));
    problems.add(Problem::new(
        Code::ReportLastStep,
        place,
        "the last next step, and only the last, has neither `when` nor `outcome`",
        "end the list of `[[next-step]]` with one for everybody",
    ));
}
