//! The report: danger first, the next step, clocks, whom to call, and all that follows.

use super::reliefs::ReliefReport;
use crate::guide::{Condition, Guide, NoticeKind, Outcome, QuestionIx, Screening, Told};
use crate::relief::{Finding, Level, Relief};

/// A clock that runs.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Running {
    /// Its place among the guide's clocks.
    pub clock: usize,
    /// The questions whose answers say so; empty for one that runs for everybody with this relief.
    pub since: Vec<QuestionIx>,
}

/// All that one set of answers comes to. Everything is named by its place in the guide.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Report {
    /// Notices to hear at once, in the guide's order: danger comes first.
    pub alerts: Vec<usize>,
    /// The one next step.
    pub step: usize,
    pub clocks: Vec<Running>,
    /// Referrals, in order. Each service is there once.
    pub calls: Vec<usize>,
    /// Every relief: the best level first, and among equals in the guide's order.
    pub reliefs: Vec<ReliefReport>,
    pub papers: Vec<usize>,
    /// Dangers, and warnings that hang on something that was said.
    pub warnings: Vec<usize>,
    /// Warnings for everybody who may file anything.
    pub warnings_for_all: Vec<usize>,
    pub doors: Vec<usize>,
    pub returns: Vec<usize>,
}

impl Report {
    /// What the answers of this screening come to.
    #[must_use]
    pub fn of(screening: &Screening<'_>) -> Report {
        let guide = screening.guide;
        let findings = screening.findings();
        let clocks = clocks(screening, &findings);
        let holds =
            |on: &Condition| screening.applies(on.when.as_ref()) && comes_to(on.outcome, &findings, !clocks.is_empty());
        let told = |list: &[Told]| (0..list.len()).filter(|&ix| holds(&list[ix].on)).collect::<Vec<_>>();
        let notices: Vec<usize> = screening.notices().collect();
        let of = |kind: NoticeKind, said: Option<bool>| {
            let fits = |ix: &usize| {
                let notice = &guide.notices[*ix];
                notice.kind == kind && said.is_none_or(|said| said == notice.when.is_some())
            };
            notices.iter().copied().filter(fits).collect::<Vec<_>>()
        };
        let mut reliefs = Vec::with_capacity(guide.reliefs.len());
        for level in Level::ALL {
            for (ix, finding) in findings.iter().enumerate().filter(|(_, finding)| finding.level == level) {
                reliefs.push(ReliefReport::of(screening, ix, finding));
            }
        }
        Report {
            alerts: of(NoticeKind::Alert, None),
            step: guide.steps.iter().position(|step| holds(&step.on)).unwrap_or(guide.steps.len().saturating_sub(1)),
            calls: screening.calls(),
            papers: told(&guide.papers),
            warnings: [of(NoticeKind::Danger, None), of(NoticeKind::Warning, Some(true))].concat(),
            warnings_for_all: of(NoticeKind::Warning, Some(false)),
            doors: of(NoticeKind::Door, None),
            returns: told(&guide.returns),
            clocks,
            reliefs,
        }
    }

    /// The clocks that are told beside each other: those that run, but for what another one says in the same words.
    pub fn told_clocks<'a>(&'a self, guide: &'a Guide) -> impl Iterator<Item = &'a Running> + 'a {
        self.clocks.iter().filter(|own| self.same_as(guide, own.clock).is_none())
    }

    /// The clock that runs as well and says what this one says: its place among the guide's clocks.
    #[must_use]
    pub fn same_as(&self, guide: &Guide, clock: usize) -> Option<usize> {
        guide.clocks[clock].same_as.map(usize::from).filter(|&same| self.runs(same))
    }

    /// Whether the clock at this place of the guide runs.
    #[must_use]
    pub fn runs(&self, clock: usize) -> bool {
        self.clocks.iter().any(|running| running.clock == clock)
    }

    /// Whether this relief's clocks run: their places among the guide's clocks.
    pub fn clocks_of<'a>(&'a self, screening: &'a Screening<'_>, relief: usize) -> impl Iterator<Item = usize> + 'a {
        let own = move |running: &&Running| usize::from(screening.guide.clocks[running.clock].relief) == relief;
        self.clocks.iter().filter(own).map(|running| running.clock)
    }
}

fn clocks(screening: &Screening<'_>, findings: &[Finding]) -> Vec<Running> {
    let mut running = Vec::new();
    for (ix, clock) in screening.guide.clocks.iter().enumerate() {
        let (relief, tell) = (usize::from(clock.relief), usize::from(clock.tell));
        if findings[relief].tells.contains(&tell) && screening.applies(clock.when.as_ref()) {
            let relief: &Relief = &screening.guide.reliefs[relief];
            let mut since = Vec::new();
            for rule in clock.when.iter().chain(&relief.tells[tell].when) {
                rule.reasons(screening, &mut since);
            }
            running.push(Running { clock: ix, since });
        }
    }
    running
}

fn comes_to(outcome: Outcome, findings: &[Finding], clock_runs: bool) -> bool {
    match outcome {
        Outcome::Any => true,
        Outcome::Nothing => findings.iter().all(|finding| finding.level == Level::NotIndicated),
        Outcome::Best(level) => findings.iter().any(|finding| finding.level >= level),
        Outcome::Relief(relief, level) => findings[usize::from(relief)].level >= level,
        Outcome::Clock => clock_runs,
    }
}
