//! The questions, in asking order.

use std::collections::BTreeSet;

use crate::content::screening::draft::{BeforeDraft, QuestionDraft, QuestionsDraft};
use crate::content::screening::reader::{Reader, unique};
use crate::content::screening::rules::{QUESTIONS, RuleReader};
use crate::content::source::code::Code;
use crate::content::source::problem::{Problem, Problems, nearest};
use crate::content::source::tree::Source;
use crate::content::source::written::Id;
use crate::guide::{ChoiceSet, Part, Person, Pick, Question, QuestionIx, Renamed, UNSURE_CHOICES};
use crate::relief::Element;

impl Reader<'_> {
    pub(super) fn questions(&mut self, problems: &mut Problems) {
        let Some((source, draft)) = self.tree.toml::<QuestionsDraft>(QUESTIONS, problems) else { return };
        let mut seen = BTreeSet::new();
        for part in draft.part {
            unique(&mut seen, &part.id, "part", source, problems);
            self.guide.parts.push(Part { id: part.id.into_inner(), sensitive: part.sensitive });
        }
        let ids: Vec<String> = draft.question.iter().map(|drafted| drafted.id.as_ref().clone()).collect();
        let mut seen = BTreeSet::new();
        let mut before = Vec::new();
        for (ix, mut drafted) in draft.question.into_iter().enumerate() {
            if !unique(&mut seen, &drafted.id, "question", source, problems) {
                continue;
            }
            if ix >= QuestionIx::MOST {
                problems.add(Problem::new(
                    Code::QuestionTooMany,
                    source.at(drafted.id.span()),
                    format!("this is question {}", ix + 1),
                    format!("at most {} fit; nobody should be asked so much", QuestionIx::MOST),
                ));
                return;
            }
            let later = &ids[ix..];
            self.question_places.insert(drafted.id.as_ref().clone(), source.at(drafted.id.span()));
            let place = QuestionIx::new(self.guide.questions.len());
            before.extend(std::mem::take(&mut drafted.before).into_iter().map(|own| (place, own)));
            self.asks_for_whom(&drafted, place, source, problems);
            let question = self.question(drafted, later, source, problems);
            self.guide.questions.push(question);
        }
        for (place, own) in before {
            if let Some(renamed) = self.renamed(place, own, source, problems) {
                self.guide.renamed.push(renamed);
            }
        }
    }

    /// One question at most says whom the answers are about, and it offers exactly those whom texts can speak of.
    fn asks_for_whom(&mut self, draft: &QuestionDraft, place: QuestionIx, source: Source<'_>, problems: &mut Problems) {
        if !draft.persons {
            return;
        }
        let wanted = Person::ALL.map(Person::id);
        let whole = draft.kind == Pick::One && draft.choices.iter().map(|choice| choice.as_ref().as_str()).eq(wanted);
        if self.guide.for_whom.is_some() || !whole || draft.when.is_some() {
            problems.add(Problem::new(
                Code::QuestionPersons,
                source.at(draft.id.span()),
                format!("`{}` cannot say whom the answers are about", draft.id.as_ref()),
                format!(
                    "let one question do so, asked of everybody, of kind `one`, with the choices {}",
                    wanted.join(", ")
                ),
            ));
        }
        self.guide.for_whom = Some(place);
    }

    fn renamed(
        &self,
        place: QuestionIx,
        own: BeforeDraft,
        source: Source<'_>,
        problems: &mut Problems,
    ) -> Option<Renamed> {
        let reader = RuleReader { source, guide: &self.guide, later: &[], points: &[] };
        let question = reader.question(&own.question, problems)?;
        let now = reader.choice(place, &own.now, problems)?;
        let otherwise = own.otherwise.as_ref().and_then(|id| reader.choice(place, id, problems));
        if self.guide[question].choice(&own.choice).is_some() {
            problems.add(Problem::new(
                Code::QuestionBefore,
                source.at(own.question.span()),
                format!("`{}` still has the choice `{}`", own.question.as_ref(), own.choice),
                "name a choice that it had before and has no more",
            ));
        }
        Some(Renamed { question, choice: own.choice, now: (place, now), otherwise })
    }

    /// Nobody is asked what cannot matter.
    pub(super) fn report_unused(&self, problems: &mut Problems) {
        let mut used = Vec::new();
        for relief in &self.guide.reliefs {
            relief.elements.iter().flat_map(Element::rules).for_each(|rule| rule.questions(&mut used));
            let told = relief.tells.iter().flat_map(|tell| [&tell.when, &tell.unless]);
            told.flatten().for_each(|rule| rule.questions(&mut used));
        }
        let told = self.guide.notices.iter().flat_map(|notice| [&notice.when, &notice.unless]);
        told.flatten().for_each(|rule| rule.questions(&mut used));
        self.guide
            .referrals
            .iter()
            .flat_map(|referral| referral.when.iter().chain(&referral.unless))
            .for_each(|rule| rule.questions(&mut used));
        self.guide
            .questions
            .iter()
            .filter_map(|question| question.when.as_ref())
            .for_each(|rule| rule.questions(&mut used));
        for ix in self.guide.question_ixs().filter(|ix| !used.contains(ix)) {
            let id = &self.guide[ix].id;
            let Some(place) = self.question_places.get(id) else { continue };
            problems.add(Problem::new(
                Code::QuestionUnused,
                place.clone(),
                format!("no rule, tell, notice or referral reads `{id}`"),
                "use it in a rule or take it out: nobody is asked what cannot matter",
            ));
        }
    }

    /// The place of a part.
    fn part(&self, id: &Id, source: Source<'_>, problems: &mut Problems) -> Option<u8> {
        let part = self.guide.parts.iter().position(|part| part.id == *id.as_ref());
        if part.is_none() {
            let known = self.guide.parts.iter().map(|part| part.id.as_str());
            problems.add(Problem::new(
                Code::QuestionUnknownPart,
                source.at(id.span()),
                format!("no part is called `{}`", id.as_ref()),
                nearest(id.as_ref(), known, "the `[[part]]` entries of this file"),
            ));
        }
        part.and_then(|part| u8::try_from(part).ok())
    }

    fn question(
        &self,
        draft: QuestionDraft,
        later: &[String],
        source: Source<'_>,
        problems: &mut Problems,
    ) -> Question {
        let id = draft.id.as_ref().clone();
        let part = self.part(&draft.part, source, problems);
        let about = draft.about.as_ref().and_then(|about| self.part(about, source, problems));
        let mut choices = draft.choices;
        if choices.is_empty() || choices.len() > ChoiceSet::CAPACITY {
            problems.add(Problem::new(
                Code::QuestionChoices,
                source.at(draft.id.span()),
                format!("question `{id}` has {} choices", choices.len()),
                format!("give 1 to {} choices", ChoiceSet::CAPACITY),
            ));
            choices.truncate(ChoiceSet::CAPACITY);
        }
        let mut seen = BTreeSet::new();
        for choice in &choices {
            unique(&mut seen, choice, "choice", source, problems);
            if UNSURE_CHOICES.iter().any(|(unsure, _)| unsure == choice.as_ref()) {
                problems.add(Problem::new(
                    Code::QuestionChoices,
                    source.at(choice.span()),
                    format!("`{}` comes with every question", choice.as_ref()),
                    "take it out of `choices`",
                ));
            }
        }
        // Only earlier questions can decide whether this one is asked.
        let reader = RuleReader { source, guide: &self.guide, later, points: &[] };
        let mut question = Question {
            id,
            part: part.unwrap_or(0),
            pick: draft.kind,
            choices: choices.into_iter().map(toml::Spanned::into_inner).collect(),
            exclusive: ChoiceSet::EMPTY,
            when: draft.when.map(|when| reader.read(when, problems)),
            about,
        };
        for choice in &draft.exclusive {
            match question.choice(choice.as_ref()).filter(|_| draft.kind == Pick::Many) {
                Some(set) => question.exclusive = question.exclusive.with(set),
                None => problems.add(Problem::new(
                    Code::QuestionExclusive,
                    source.at(choice.span()),
                    format!("`{}` cannot stand alone in `{}`", choice.as_ref(), question.id),
                    "name one of the question's own choices, and only where `kind = \"many\"`",
                )),
            }
        }
        question
    }
}
