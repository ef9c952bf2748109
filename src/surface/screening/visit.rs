//! One person's visit: what was answered, where they are, and what the page shows of it. Pure.

use crate::guide::{Answers, ChoiceSet, Guide, NoticeKind, Person, Pick, QuestionIx, Screening, UNSURE_CHOICES};
use crate::relief::Truth;

/// Where the person is.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Stage {
    /// At what is said before a hard part, ahead of this question of it.
    Note(QuestionIx),
    Asking(QuestionIx),
    Results,
}

/// What the person has said and where they are. Everything on screen follows from these.
#[derive(Debug)]
pub struct Visit {
    pub answers: Answers,
    pub stage: Stage,
    /// "Continue" was pressed without an answer.
    pub unanswered: bool,
    /// The relief whose section the question was asked from: the answer leads back there.
    pub spot: Option<usize>,
}

/// What the page shows, but for the results, which follow from the answers alone.
#[derive(Debug, Eq, PartialEq)]
pub struct Screen {
    pub stage: Stage,
    /// Its place in the interview, from 1.
    pub number: usize,
    /// Whom the answers are about.
    pub person: Person,
    /// The question to go back to.
    pub before: Option<QuestionIx>,
    /// The question's part can be skipped whole.
    pub skippable: bool,
    pub unanswered: bool,
    /// For each notice whether it is told here.
    pub notices: Vec<bool>,
    /// What can be changed, at the results: the questions answered that still make sense, in asking order.
    pub answered: Vec<QuestionIx>,
    /// Whether a question is left that can change something.
    pub more: bool,
}

impl Stage {
    /// The question being asked.
    #[must_use]
    pub fn question(self) -> Option<QuestionIx> {
        match self {
            Stage::Asking(ix) => Some(ix),
            Stage::Note(_) | Stage::Results => None,
        }
    }

    /// The question being asked, or the one that the note stands before.
    #[must_use]
    pub fn near(self) -> Option<QuestionIx> {
        match self {
            Stage::Note(ix) | Stage::Asking(ix) => Some(ix),
            Stage::Results => None,
        }
    }
}

impl Visit {
    /// Takes over what is already answered, and stays at the question the person is in.
    #[must_use]
    pub fn adopt(guide: &Guide, answers: Answers, focused: Option<QuestionIx>) -> Visit {
        let mut visit = Visit { answers, stage: Stage::Results, unanswered: false, spot: None };
        visit.stage = focused.map_or_else(|| visit.next(guide), Stage::Asking);
        visit
    }

    fn next(&self, guide: &Guide) -> Stage {
        match Screening::new(guide, &self.answers).next_question() {
            Some(ix) if self.opens_a_hard_part(guide, ix) => Stage::Note(ix),
            Some(ix) => Stage::Asking(ix),
            None => Stage::Results,
        }
    }

    /// Whether the note of a hard part stands before this question: nothing before it in the part was answered.
    fn opens_a_hard_part(&self, guide: &Guide, ix: QuestionIx) -> bool {
        let part = guide[ix].part;
        let mut before = guide.question_ixs().take_while(|own| *own < ix);
        guide.parts[usize::from(part)].sensitive
            && !before.any(|own| guide[own].part == part && self.answers.is_answered(own))
    }

    /// A box was pressed, and `checked` is what its question holds now. What it comes to is the answer.
    pub fn press(&mut self, guide: &Guide, ix: QuestionIx, choice: ChoiceSet, checked: ChoiceSet) {
        self.unanswered = false;
        let question = &guide[ix];
        // A choice that stands alone clears the others, and the others clear it.
        let given = match question.pick {
            Pick::Many if checked.meets(choice) => question.choose(checked, choice),
            Pick::One | Pick::Many => checked,
        };
        self.answers.set(ix, given);
    }

    /// "Continue": to the next open question, by the note where it opens a hard part, or to the results when none is left;
    /// stays when nothing is answered.
    pub fn forward(&mut self, guide: &Guide) {
        self.unanswered = self.stage.question().is_some_and(|ix| !self.answers.is_answered(ix));
        if self.unanswered {
            return;
        }
        match (self.stage, self.spot) {
            (Stage::Note(ix), _) => self.stage = Stage::Asking(ix),
            (Stage::Asking(_), Some(_)) => self.stage = Stage::Results,
            (Stage::Asking(_), None) | (Stage::Results, _) => {
                self.spot = None;
                self.stage = self.next(guide);
            }
        }
    }

    /// To a question that a relief is missing, and back to that relief with the answer.
    pub fn ask(&mut self, ix: QuestionIx, relief: usize) {
        self.go(ix);
        self.spot = Some(relief);
    }

    /// To a question that was asked before.
    pub fn go(&mut self, ix: QuestionIx) {
        self.unanswered = false;
        self.spot = None;
        self.stage = Stage::Asking(ix);
    }

    /// To the question answered before this one, by the note where this one opens a hard part.
    pub fn back(&mut self, guide: &Guide) {
        if self.spot.is_some() {
            self.unanswered = false;
            self.stage = Stage::Results;
            return;
        }
        let before = self.screen(&Screening::new(guide, &self.answers)).before;
        match (self.stage, before) {
            (Stage::Asking(ix), Some(_)) if self.opens_a_hard_part(guide, ix) => {
                self.unanswered = false;
                self.stage = Stage::Note(ix);
            }
            (_, Some(before)) => self.go(before),
            (_, None) => {}
        }
    }

    /// Says "I'd rather not say" to what is left of the current part, and where nothing of it was answered, to what other
    /// parts ask about it.
    pub fn skip_part(&mut self, guide: &Guide) {
        let Some(current) = self.stage.near() else { return };
        let part = guide[current].part;
        let untold = self.opens_a_hard_part(guide, current) && !self.answers.is_answered(current);
        let about = untold.then_some(part);
        let skips = |ix: QuestionIx| guide[ix].part == part || (untold && guide[ix].about == about);
        let [_, (_, rather_not_say)] = UNSURE_CHOICES;
        loop {
            let open = Screening::new(guide, &self.answers).open_questions();
            let Some(&ix) = open.iter().find(|&&ix| skips(ix)) else { break };
            self.answers.set(ix, rather_not_say);
        }
        self.unanswered = false;
        self.spot = None;
        self.stage = self.next(guide);
    }

    /// Forgets every answer.
    pub fn start_over(&mut self, guide: &Guide) {
        *self = Visit::adopt(guide, Answers::none(guide), None);
    }

    /// What the page shows now. `screening` is that of these very answers.
    #[must_use]
    pub fn screen(&self, screening: &Screening<'_>) -> Screen {
        let guide = screening.guide;
        let near = self.stage.near();
        let answered: Vec<QuestionIx> = guide
            .question_ixs()
            .filter(|&ix| self.answers.is_answered(ix) && screening.relevance(ix) == Truth::Yes)
            .collect();
        let earlier = || answered.iter().filter(|&&ix| near.is_none_or(|current| ix < current));
        let told: Vec<usize> = screening.notices().collect();
        let here = |ix: usize| {
            let notice = &guide.notices[ix];
            match notice.kind {
                // An alert belongs to its question; at the end all of them are said again.
                NoticeKind::Alert => near.is_none() || notice.after == self.stage.question(),
                NoticeKind::Danger | NoticeKind::Warning | NoticeKind::Door => true,
            }
        };
        Screen {
            stage: self.stage,
            number: earlier().count() + 1,
            person: screening.person(),
            // Asked from the results, "back" leads there; otherwise to the question before.
            before: earlier().next_back().copied().or(near.filter(|_| self.spot.is_some())),
            skippable: near.is_some_and(|ix| guide.parts[usize::from(guide[ix].part)].sensitive),
            unanswered: self.unanswered,
            notices: (0..guide.notices.len()).map(|ix| told.contains(&ix) && here(ix)).collect(),
            more: near.is_some() || screening.next_question().is_some(),
            answered,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Stage, Visit};
    use crate::guide::Screening;
    use crate::guide::{Answers, ChoiceSet, Guide, Part, Pick, Question, QuestionIx, Referral};
    use crate::relief::Rule;

    /// Three questions that a referral hangs on; the last two are a sensitive part, and the first asks about it.
    fn guide() -> Guide {
        let question = |part, pick| Question {
            id: String::new(),
            part,
            pick,
            choices: vec![String::new(); 3],
            exclusive: ChoiceSet::nth(2),
            when: None,
            about: (part == 0).then_some(1),
        };
        let said = |ix| Rule::Said(QuestionIx::new(ix), ChoiceSet::nth(0));
        Guide {
            parts: [false, true].map(|sensitive| Part { id: String::new(), sensitive }).to_vec(),
            questions: vec![question(0, Pick::Many), question(1, Pick::One), question(1, Pick::One)],
            referrals: vec![Referral {
                service: String::new(),
                when: Some(Rule::Any(vec![said(0), said(1), said(2)])),
                unless: None,
                again: Vec::new(),
            }],
            ..Guide::default()
        }
    }

    fn ix(ix: usize) -> QuestionIx {
        QuestionIx::new(ix)
    }

    #[test]
    fn continue_without_an_answer_stays_and_says_so() {
        let guide = guide();
        let mut visit = Visit::adopt(&guide, Answers::none(&guide), None);
        visit.forward(&guide);
        assert_eq!((visit.stage, visit.unanswered), (Stage::Asking(ix(0)), true));
        visit.press(&guide, ix(0), ChoiceSet::nth(1), ChoiceSet::nth(1));
        assert!(!visit.unanswered, "an answer takes the word back");
        visit.forward(&guide);
        assert_eq!((visit.stage, visit.unanswered), (Stage::Note(ix(1)), false));
        visit.back(&guide);
        assert_eq!(visit.stage, Stage::Asking(ix(0)));
    }

    #[test]
    fn the_note_before_a_hard_part_is_a_step_that_asks_nothing() {
        let guide = guide();
        let mut visit = Visit::adopt(&guide, Answers::none(&guide), None);
        visit.press(&guide, ix(0), ChoiceSet::nth(1), ChoiceSet::nth(1));
        visit.forward(&guide);
        let shown = visit.screen(&Screening::new(&guide, &visit.answers));
        assert_eq!((shown.stage, visit.stage.question()), (Stage::Note(ix(1)), None));
        assert!(shown.skippable && shown.more && shown.before == Some(ix(0)), "on, past it, and back");
        visit.forward(&guide);
        assert_eq!(
            (visit.stage, visit.unanswered),
            (Stage::Asking(ix(1)), false),
            "nothing is to be answered at a note"
        );
        visit.back(&guide);
        assert_eq!(visit.stage, Stage::Note(ix(1)), "back leads by it as well");
        visit.forward(&guide);
        visit.press(&guide, ix(1), ChoiceSet::nth(1), ChoiceSet::nth(1));
        visit.forward(&guide);
        assert_eq!(visit.stage, Stage::Asking(ix(2)), "it is read once");
        visit.back(&guide);
        assert_eq!(visit.stage, Stage::Asking(ix(1)));
    }

    #[test]
    fn after_a_skipped_part_nothing_asks_about_it_unless_something_of_it_was_told() {
        let guide = guide();
        let mut silent = Visit::adopt(&guide, Answers::none(&guide), Some(ix(1)));
        silent.skip_part(&guide);
        assert_eq!(silent.stage, Stage::Results, "the first question is about the part that was skipped");
        let mut told = Visit::adopt(&guide, Answers::none(&guide), Some(ix(1)));
        told.press(&guide, ix(1), ChoiceSet::nth(1), ChoiceSet::nth(1));
        told.skip_part(&guide);
        assert_eq!(told.stage, Stage::Asking(ix(0)), "something was told");
    }

    #[test]
    fn adopting_stays_at_the_question_the_person_is_in() {
        let guide = guide();
        assert_eq!(Visit::adopt(&guide, Answers::none(&guide), Some(ix(2))).stage, Stage::Asking(ix(2)));
    }

    #[test]
    fn a_choice_that_stands_alone_clears_the_others_and_they_clear_it() {
        let guide = guide();
        let mut visit = Visit::adopt(&guide, Answers::none(&guide), None);
        let (first, alone) = (ChoiceSet::nth(0), ChoiceSet::nth(2));
        visit.press(&guide, ix(0), alone, first.with(alone));
        assert_eq!(visit.answers.get(ix(0)), alone);
        visit.press(&guide, ix(0), first, first.with(alone));
        assert_eq!(visit.answers.get(ix(0)), first);
    }

    #[test]
    fn a_question_asked_from_a_result_leads_back_to_it() {
        let guide = guide();
        let mut visit = Visit::adopt(&guide, Answers::none(&guide), None);
        visit.ask(ix(1), 0);
        assert_eq!((visit.stage, visit.spot), (Stage::Asking(ix(1)), Some(0)));
        visit.forward(&guide);
        assert_eq!((visit.stage, visit.unanswered), (Stage::Asking(ix(1)), true), "it stays until there is an answer");
        visit.press(&guide, ix(1), ChoiceSet::nth(1), ChoiceSet::nth(1));
        visit.forward(&guide);
        assert_eq!((visit.stage, visit.spot), (Stage::Results, Some(0)), "other open questions wait");
        visit.forward(&guide);
        assert_eq!((visit.stage, visit.spot), (Stage::Asking(ix(0)), None), "going on asks what is open");
        visit.ask(ix(2), 0);
        visit.back(&guide);
        assert_eq!(visit.stage, Stage::Results);
    }

    #[test]
    fn skipping_a_part_answers_what_is_left_of_it_and_starting_over_forgets_all() {
        let guide = guide();
        let mut visit = Visit::adopt(&guide, Answers::none(&guide), Some(ix(1)));
        let shown = visit.screen(&Screening::new(&guide, &visit.answers));
        assert!(shown.skippable && shown.before.is_none() && shown.number == 1);
        visit.press(&guide, ix(1), ChoiceSet::nth(1), ChoiceSet::nth(1));
        visit.skip_part(&guide);
        assert_eq!(visit.stage, Stage::Asking(ix(0)), "the first part is still open");
        let shown = visit.screen(&Screening::new(&guide, &visit.answers));
        assert_eq!((shown.answered, shown.skippable), (vec![ix(1), ix(2)], false));
        visit.start_over(&guide);
        assert!(guide.question_ixs().all(|ix| !visit.answers.is_answered(ix)));
    }
}
