//! Which question comes next. There is no routing graph: it follows from what is still open.

use super::notice::NoticeKind;
use super::screening::Screening;
use crate::relief::{Element, ElementFinding, Finding, Level, QuestionIx, Relief, Rule, State, Truth};

impl Screening<'_> {
    /// The first question, in asking order, whose answer can still change something.
    #[must_use]
    pub fn next_question(&self) -> Option<QuestionIx> {
        self.open_questions().into_iter().next()
    }

    /// Every unanswered question that makes sense now and can still change a finding, a warning or a referral,
    /// in asking order.
    #[must_use]
    pub fn open_questions(&self) -> Vec<QuestionIx> {
        let mut needed = Vec::new();
        let mut warns = false;
        for relief in &self.guide.reliefs {
            let finding = relief.find(self);
            warns |= finding.level != Level::NotIndicated;
            self.needed_by(relief, &finding, &mut needed);
        }
        // An alert only follows the question it stands under, and where nothing can be filed nobody is warned of filing.
        for notice in &self.guide.notices {
            match notice.kind {
                NoticeKind::Warning if !warns => {}
                NoticeKind::Danger | NoticeKind::Warning | NoticeKind::Door => {
                    self.need_told(&notice.when, &notice.unless, &mut needed)
                }
                NoticeKind::Alert => {}
            }
        }
        for referral in &self.guide.referrals {
            self.need_open(referral.when.as_ref(), &mut needed);
        }
        self.need_relevance(&mut needed);
        // In asking order without sorting: a sort would be kilobytes of the engine.
        let open = |question: QuestionIx| {
            needed.contains(&question) && self.relevance(question) == Truth::Yes && !self.answers.is_answered(question)
        };
        self.guide.question_ixs().filter(|&question| open(question)).collect()
    }

    fn needed_by(&self, relief: &Relief, finding: &Finding, needed: &mut Vec<QuestionIx>) {
        if finding.level == Level::NotIndicated {
            return;
        }
        if finding.level != Level::AskNow {
            for found in &finding.elements {
                let still_asked = (0..relief.subjects.len()).any(|subject| {
                    relief.concerns(found.element, subject) && finding.subjects[subject].level != Level::NotIndicated
                });
                if still_asked {
                    self.needed_for(&relief.elements[found.element], found, needed);
                }
            }
        }
        for tell in &relief.tells {
            self.need_told(&tell.when, &tell.unless, needed);
        }
    }

    fn needed_for(&self, element: &Element, found: &ElementFinding, needed: &mut Vec<QuestionIx>) {
        match found.state {
            State::Contradicted => {}
            State::Met if found.solid => {}
            State::Met | State::Unknown => element.rules().for_each(|rule| self.need_open(Some(rule), needed)),
        }
    }

    /// What is told or taken back by answers that are still open.
    fn need_told(&self, when: &Option<Rule>, unless: &Option<Rule>, needed: &mut Vec<QuestionIx>) {
        let closed = |rule: &Option<Rule>, truth: Truth| rule.as_ref().is_some_and(|rule| rule.eval(self) == truth);
        if !closed(when, Truth::No) && !closed(unless, Truth::Yes) {
            self.need_open(when.as_ref(), needed);
            self.need_open(unless.as_ref(), needed);
        }
    }

    fn need_open(&self, rule: Option<&Rule>, needed: &mut Vec<QuestionIx>) {
        if let Some(rule) = rule
            && rule.eval(self) == Truth::Unknown
        {
            rule.reasons(self, needed);
        }
    }

    /// A needed question may be hidden behind another that is not answered yet: then that one is needed too.
    fn need_relevance(&self, needed: &mut Vec<QuestionIx>) {
        let mut ix = 0;
        while ix < needed.len() {
            self.need_open(self.guide[needed[ix]].when.as_ref(), needed);
            ix += 1;
        }
    }
}
