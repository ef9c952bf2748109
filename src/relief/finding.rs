//! What a relief comes to for one person: states of elements, and one of three levels.

use serde::{Deserialize, Serialize};

use super::choice::QuestionIx;
use super::{Confidence, Element, Exception, Kind, Reading, Relief, Truth};

/// What the answers say about one element.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum State {
    /// Covered by what was said, or lifted by an exception.
    Met,
    /// Not known yet.
    Unknown,
    /// A clear answer points the other way and no exception is open.
    Contradicted,
}

/// How worthwhile it is to ask a lawyer about a relief. There is no "eligible".
#[derive(Clone, Copy, Debug, Deserialize, Eq, Ord, PartialEq, PartialOrd, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Level {
    /// Does not look like a fit from these answers.
    NotIndicated,
    /// May fit: open points decide.
    MayFit,
    /// Worth asking about now.
    AskNow,
}

/// One element's state and why.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct ElementFinding {
    /// Index into [`Relief::elements`].
    pub element: usize,
    pub state: State,
    /// Met on a verified source. A secondary source alone never lifts a level above "may fit".
    pub solid: bool,
    /// The exception that lifts it, an index into [`Element::exceptions`].
    pub excused_by: Option<usize>,
    /// For a decided element the questions that decided it; for an unknown one those it still hangs on.
    pub because: Vec<QuestionIx>,
}

impl ElementFinding {
    /// Whether an exception of the element is told: it lifts the element, or it still may. One that is not so says nothing.
    pub fn shows(&self, exception: &Exception, reading: &impl Reading) -> bool {
        match exception.when.eval(reading) {
            Truth::Yes => self.excused_by.is_some() || self.state == State::Unknown,
            Truth::Unknown => self.state == State::Unknown,
            Truth::No => false,
        }
    }
}

/// One subject's level.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct SubjectFinding {
    pub level: Level,
}

/// What one relief comes to.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Finding {
    /// The best of the subjects' levels.
    pub level: Level,
    /// In the order of [`Relief::subjects`].
    pub subjects: Vec<SubjectFinding>,
    /// Every element, in the order of [`Relief::elements`].
    pub elements: Vec<ElementFinding>,
    /// Indices of the tells that apply; none when the relief is not indicated.
    pub tells: Vec<usize>,
}

impl Level {
    /// The word used in files, pages and `screen`.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Level::AskNow => "ask-now",
            Level::MayFit => "may-fit",
            Level::NotIndicated => "not-indicated",
        }
    }

    /// Best first, the order in which pages show them.
    pub const ALL: [Level; 3] = [Level::AskNow, Level::MayFit, Level::NotIndicated];
}

impl State {
    /// The word used in files, pages and `screen`.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            State::Met => "met",
            State::Unknown => "unknown",
            State::Contradicted => "contradicted",
        }
    }

    /// In the order in which pages list them.
    pub const ALL: [State; 3] = [State::Met, State::Unknown, State::Contradicted];
}

impl Relief {
    /// What the answers make of this relief.
    pub fn find(&self, reading: &impl Reading) -> Finding {
        let elements: Vec<ElementFinding> =
            self.elements.iter().enumerate().map(|(ix, element)| element.find(ix, reading)).collect();
        let subjects: Vec<SubjectFinding> =
            (0..self.subjects.len()).map(|subject| SubjectFinding { level: self.level(subject, &elements) }).collect();
        let level = subjects.iter().map(|subject| subject.level).max().unwrap_or(Level::MayFit);
        let tells = match level {
            Level::NotIndicated => Vec::new(),
            Level::MayFit | Level::AskNow => {
                (0..self.tells.len()).filter(|&ix| self.tells[ix].applies(reading)).collect()
            }
        };
        Finding { level, subjects, elements, tells }
    }

    /// Whether the element is one of those the subject needs.
    #[must_use]
    pub fn concerns(&self, element: usize, subject: usize) -> bool {
        self.elements[element].subject.is_none_or(|only| usize::from(only) == subject)
    }

    /// The subjects still worth showing: those that do not point away, or all of them when every one does.
    pub fn shown_subjects(&self, finding: &Finding) -> Vec<usize> {
        let all = 0..self.subjects.len();
        match finding.level {
            Level::NotIndicated => all.collect(),
            Level::MayFit | Level::AskNow => {
                all.filter(|&ix| finding.subjects[ix].level != Level::NotIndicated).collect()
            }
        }
    }

    fn level(&self, subject: usize, elements: &[ElementFinding]) -> Level {
        let mut asked = elements.iter().filter(|found| self.concerns(found.element, subject));
        if asked.clone().any(|found| found.state == State::Contradicted) {
            Level::NotIndicated
        } else if asked.all(|found| found.solid) {
            Level::AskNow
        } else {
            Level::MayFit
        }
    }
}

impl Element {
    fn find(&self, ix: usize, reading: &impl Reading) -> ElementFinding {
        let met = self.met.eval(reading);
        let lifted = |wanted: Confidence| {
            self.exceptions
                .iter()
                .position(|exception| exception.confidence >= wanted && exception.when.eval(reading) == Truth::Yes)
        };
        let met_solidly = met == Truth::Yes && self.confidence == Confidence::Verified;
        let excused_by = match met {
            Truth::Yes => None,
            Truth::No | Truth::Unknown => lifted(Confidence::Verified).or_else(|| lifted(Confidence::Secondary)),
        };
        let state = if met == Truth::Yes || excused_by.is_some() {
            State::Met
        } else if self.points_away(reading) {
            State::Contradicted
        } else {
            State::Unknown
        };
        ElementFinding {
            element: ix,
            state,
            solid: met_solidly || lifted(Confidence::Verified).is_some(),
            excused_by,
            because: self.because(state, excused_by, reading),
        }
    }

    fn points_away(&self, reading: &impl Reading) -> bool {
        self.kind == Kind::Gate
            && self.contradicted.eval(reading) == Truth::Yes
            && self.exceptions.iter().all(|exception| exception.when.eval(reading) == Truth::No)
    }

    fn because(&self, state: State, excused_by: Option<usize>, reading: &impl Reading) -> Vec<QuestionIx> {
        let mut because = Vec::new();
        match (state, excused_by) {
            (State::Met, Some(exception)) => self.exceptions[exception].when.reasons(reading, &mut because),
            (State::Met, None) => self.met.reasons(reading, &mut because),
            (State::Contradicted, _) => self.contradicted.reasons(reading, &mut because),
            (State::Unknown, _) => {
                for rule in self.rules().filter(|rule| rule.eval(reading) == Truth::Unknown) {
                    rule.reasons(reading, &mut because);
                }
            }
        }
        because
    }
}

#[cfg(test)]
mod tests {
    use super::{Level, State};
    use crate::relief::{
        ChoiceSet, Confidence, Element, Exception, Kind, QuestionIx, Reading, Relief, Rule, SettledBy, Subject, Truth,
    };

    /// Says yes to the first question, no to the second, and nothing to the others.
    struct Said;

    impl Reading for Said {
        fn said(&self, question: QuestionIx, _: ChoiceSet) -> Truth {
            [Truth::Yes, Truth::No].get(question.get()).copied().unwrap_or(Truth::Unknown)
        }
    }

    fn said(question: usize) -> Rule {
        Rule::Said(QuestionIx::new(question), ChoiceSet::nth(0))
    }

    fn element(met: Rule, contradicted: Rule, kind: Kind, confidence: Confidence) -> Element {
        let settled_by = SettledBy::Person;
        Element {
            id: "e".to_owned(),
            kind,
            subject: None,
            settled_by,
            confidence,
            met,
            contradicted,
            exceptions: Vec::new(),
        }
    }

    fn level(elements: Vec<Element>) -> Level {
        let subjects = vec![Subject { id: "anyone".to_owned() }];
        Relief { id: "r".to_owned(), subjects, elements, tells: Vec::new() }.find(&Said).level
    }

    #[test]
    fn a_secondary_source_alone_never_lifts_above_may_fit() {
        let gate = |confidence| element(said(0), Rule::Never, Kind::Gate, confidence);
        assert_eq!(level(vec![gate(Confidence::Verified)]), Level::AskNow);
        assert_eq!(level(vec![gate(Confidence::Secondary)]), Level::MayFit);
        let lifted = |confidence| {
            let mut excused = element(said(1), Rule::Never, Kind::Gate, Confidence::Verified);
            excused.exceptions.push(Exception { id: "x".to_owned(), confidence, when: said(0) });
            excused
        };
        assert_eq!(level(vec![lifted(Confidence::Verified)]), Level::AskNow);
        assert_eq!(level(vec![lifted(Confidence::Secondary)]), Level::MayFit);
    }

    #[test]
    fn only_a_gate_points_away_and_an_open_exception_holds_it_back() {
        let against = |kind| element(Rule::Never, said(0), kind, Confidence::Verified);
        assert_eq!(level(vec![against(Kind::Gate)]), Level::NotIndicated);
        assert_eq!(level(vec![against(Kind::Step)]), Level::MayFit);
        let mut held = against(Kind::Gate);
        held.exceptions.push(Exception { id: "x".to_owned(), confidence: Confidence::Secondary, when: said(2) });
        assert_eq!(held.find(0, &Said).state, State::Unknown);
        assert_eq!(level(vec![held]), Level::MayFit);
    }
}
