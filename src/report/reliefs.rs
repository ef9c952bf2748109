//! One relief in a report: how many of its points are covered, what is missing and what would settle it, what points away.

use crate::guide::{ChoiceSet, QuestionIx, Screening};
use crate::relief::{ElementFinding, Finding, Relief, SettledBy, State, TellKind, Truth};

/// What would settle a point that is not known.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Settle {
    /// An answer to this question.
    Question(QuestionIx),
    /// A paper that shows it.
    Paper,
    /// A lawyer or an accredited representative.
    Person,
}

/// A point that is not known.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Missing {
    /// An index into the relief's elements.
    pub element: usize,
    pub settle: Settle,
}

/// The points that one kind of applicant needs.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Points {
    /// An index into the relief's subjects.
    pub subject: usize,
    /// Indices of elements that are covered by what was said, or lifted by an exception.
    pub covered: Vec<usize>,
    pub missing: Vec<Missing>,
    /// Indices of elements that point away.
    pub away: Vec<usize>,
}

/// One relief in a report.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct ReliefReport {
    /// Its place among the guide's reliefs.
    pub relief: usize,
    pub finding: Finding,
    /// For each kind of applicant that is still worth showing, in the relief's order.
    pub points: Vec<Points>,
    /// Indices of what it tells about family.
    pub family: Vec<usize>,
    /// Indices of everything else it tells.
    pub tells: Vec<usize>,
}

impl Points {
    /// How many points there are.
    #[must_use]
    pub fn total(&self) -> usize {
        self.covered.len() + self.missing.len() + self.away.len()
    }
}

impl ReliefReport {
    pub(super) fn of(screening: &Screening<'_>, place: usize, finding: &Finding) -> ReliefReport {
        let relief = &screening.guide.reliefs[place];
        let subjects = relief.shown_subjects(finding);
        let is_family = |tell: &usize| relief.tells[*tell].kind == TellKind::Family;
        ReliefReport {
            relief: place,
            points: subjects.into_iter().map(|subject| points(screening, relief, finding, subject)).collect(),
            family: finding.tells.iter().copied().filter(is_family).collect(),
            tells: finding.tells.iter().copied().filter(|tell| !is_family(tell)).collect(),
            finding: finding.clone(),
        }
    }
}

fn points(screening: &Screening<'_>, relief: &Relief, finding: &Finding, subject: usize) -> Points {
    let mut points = Points { subject, covered: Vec::new(), missing: Vec::new(), away: Vec::new() };
    for found in finding.elements.iter().filter(|found| relief.concerns(found.element, subject)) {
        match found.state {
            State::Met => points.covered.push(found.element),
            State::Contradicted => points.away.push(found.element),
            State::Unknown => {
                let settled_by = relief.elements[found.element].settled_by;
                points.missing.push(Missing { element: found.element, settle: settle(screening, found, settled_by) });
            }
        }
    }
    points
}

/// Whether a question makes sense now and nothing but "not sure" or "rather not say" is given to it.
fn is_open(screening: &Screening<'_>, question: QuestionIx) -> bool {
    screening.relevance(question) == Truth::Yes && screening.answers.get(question).without(ChoiceSet::UNSURE).is_empty()
}

/// The first question in asking order that the point still hangs on and that can be asked now; one that was not answered
/// at all comes before one that was answered "not sure".
fn settle(screening: &Screening<'_>, found: &ElementFinding, settled_by: SettledBy) -> Settle {
    let mut asked = found.because.clone();
    // A question may be hidden behind another one that is not answered yet.
    let mut ix = 0;
    while ix < asked.len() {
        if let Some(when) = &screening.guide[asked[ix]].when
            && when.eval(screening) == Truth::Unknown
        {
            when.reasons(screening, &mut asked);
        }
        ix += 1;
    }
    let open = || screening.guide.question_ixs().filter(|ix| asked.contains(ix) && is_open(screening, *ix));
    let question = open().find(|&ix| !screening.answers.is_answered(ix)).or_else(|| open().next());
    match (question, settled_by) {
        (Some(question), _) => Settle::Question(question),
        (None, SettledBy::Paper) => Settle::Paper,
        (None, SettledBy::Person) => Settle::Person,
    }
}
