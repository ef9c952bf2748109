//! What holds for every set of answers, checked on the real rules with thousands of drawn ones.

use std::collections::BTreeSet;

use amparo::guide::{Answers, ChoiceSet, Formulas, Guide, Pick, QuestionIx, Screening, UNSURE_CHOICES};
use amparo::relief::{Confidence, Finding, Level, Rule, State, Truth};
use proptest::prelude::*;

use crate::project::site;

/// Answers to every question, hidden or not, in ways a form can hold: one radio button, or any boxes.
pub fn any_answers() -> impl Strategy<Value = Answers> {
    let guide = &site().guide;
    let each: Vec<_> = guide.question_ixs().map(any_answer).collect();
    each.prop_map(|given| {
        let mut answers = Answers::none(&site().guide);
        for (ix, choices) in site().guide.question_ixs().zip(given) {
            answers.set(ix, choices);
        }
        answers
    })
}

fn any_answer(ix: QuestionIx) -> BoxedStrategy<ChoiceSet> {
    let question = &site().guide[ix];
    let choices: Vec<ChoiceSet> = question.all_choices().map(|(_, set)| set).collect();
    let one = prop::sample::select(choices.clone());
    match question.pick {
        Pick::One => prop_oneof![1 => Just(ChoiceSet::EMPTY), 6 => one].boxed(),
        Pick::Many => {
            let several = prop::sample::subsequence(choices.clone(), 0..=choices.len().min(5))
                .prop_map(|some| some.into_iter().fold(ChoiceSet::EMPTY, ChoiceSet::with));
            prop_oneof![1 => Just(ChoiceSet::EMPTY), 3 => one, 3 => several].boxed()
        }
    }
}

fn question_places() -> Vec<usize> {
    site().guide.question_ixs().map(QuestionIx::get).collect()
}

fn findings(answers: &Answers) -> Vec<Finding> {
    Screening::new(&site().guide, answers).findings()
}

fn only(answers: &Answers, kept: impl Fn(QuestionIx) -> bool) -> Answers {
    let guide = &site().guide;
    let mut fewer = Answers::none(guide);
    guide.question_ixs().filter(|&ix| kept(ix)).for_each(|ix| fewer.set(ix, answers.get(ix)));
    fewer
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, ..ProptestConfig::default() })]

    #[test]
    fn more_answers_never_turn_a_decided_finding(answers in any_answers(), kept in any::<u64>()) {
        let fewer = only(&answers, |ix| kept >> (ix.get() % 64) & 1 == 1);
        for (before, after) in findings(&fewer).iter().zip(findings(&answers)) {
            for (was, is) in before.elements.iter().zip(&after.elements) {
                prop_assert!(was.state == State::Unknown || was.state == is.state);
                prop_assert!(!was.solid || is.solid);
            }
            prop_assert!(before.level == Level::MayFit || before.level == after.level);
        }
    }

    #[test]
    fn an_unsure_answer_never_counts_against_anyone(answers in any_answers(), unsure in any::<u64>()) {
        let guide = &site().guide;
        let mut softer = answers.clone();
        for ix in guide.question_ixs().filter(|ix| unsure >> (ix.get() % 64) & 1 == 1) {
            softer.set(ix, UNSURE_CHOICES[ix.get() % 2].1);
        }
        for (sure, unsure) in findings(&answers).iter().zip(findings(&softer)) {
            for (was, is) in sure.elements.iter().zip(&unsure.elements) {
                prop_assert!(is.state == State::Unknown || is.state == was.state);
            }
            prop_assert!(unsure.level == Level::MayFit || unsure.level == sure.level);
        }
    }

    #[test]
    fn the_style_sheets_formulas_say_what_the_evaluator_says(answers in any_answers()) {
        let guide = &site().guide;
        let screening = Screening::new(guide, &answers);
        let formulas = Formulas::new(guide);
        let checked = |ix: QuestionIx| answers.get(ix);
        let rule = |rule: &Rule| (formulas.yes(rule).holds(&checked), formulas.no(rule).holds(&checked));
        for ix in guide.question_ixs() {
            prop_assert_eq!(formulas.relevant(ix).holds(&checked), screening.relevance(ix) == Truth::Yes);
        }
        for (relief, finding) in guide.reliefs.iter().zip(screening.findings()) {
            for found in &finding.elements {
                let element = &relief.elements[found.element];
                prop_assert_eq!(formulas.met(element, Confidence::Secondary).holds(&checked), found.state == State::Met);
                prop_assert_eq!(formulas.contradicted(element).holds(&checked), found.state == State::Contradicted, "{}/{}", relief.id, element.id);
                for part in element.rules() {
                    let truth = part.eval(&screening);
                    prop_assert_eq!(rule(part), (truth == Truth::Yes, truth == Truth::No));
                }
            }
            for (subject, found) in finding.subjects.iter().enumerate() {
                prop_assert_eq!(formulas.ask_now(relief, subject).holds(&checked), found.level == Level::AskNow);
                prop_assert_eq!(formulas.not_indicated(relief, subject).holds(&checked), found.level == Level::NotIndicated);
            }
        }
    }

    #[test]
    fn every_path_ends_with_someone_to_call(answers in any_answers()) {
        let site = site();
        let screening = Screening::new(&site.guide, &answers);
        let mut called = screening.referrals().filter_map(|id| site.service(id));
        prop_assert!(called.any(|service| service.call().is_some() && service.always_open), "a number to call now");
    }

    #[test]
    fn the_order_of_answers_does_not_matter(answers in any_answers(), order in Just(question_places()).prop_shuffle()) {
        let guide = &site().guide;
        let mut other = Answers::none(guide);
        for ix in order {
            let ix = QuestionIx::new(ix);
            // Given, taken back, given again: only what stands in the end counts.
            other.set(ix, UNSURE_CHOICES[0].1);
            other.set(ix, answers.get(ix));
        }
        prop_assert_eq!(findings(&answers), findings(&other));
        let next = |answers: &Answers| Screening::new(guide, answers).next_question();
        prop_assert_eq!(next(&answers), next(&other));
    }

    #[test]
    fn the_short_interview_ends_where_the_full_one_would(answers in any_answers()) {
        let guide = &site().guide;
        let (asked, short) = interview(&answers);
        prop_assert_eq!(asked.iter().collect::<BTreeSet<_>>().len(), asked.len(), "a question came twice");
        let full = only(&answers, |_| true);
        for ((relief, short), full) in guide.reliefs.iter().zip(findings(&short)).zip(findings(&full)) {
            // A question that was never asked is silent in the short interview: it can only leave things open.
            prop_assert!(short.level == full.level, "{}: {:?} against {:?}", relief.id, short.level, full.level);
        }
    }
}

/// Walks the interview, answering from `answers` and "not sure" where they are silent.
pub fn interview(answers: &Answers) -> (Vec<QuestionIx>, Answers) {
    let guide = &site().guide;
    let mut given = Answers::none(guide);
    let mut asked = Vec::new();
    while let Some(ix) = Screening::new(guide, &given).next_question() {
        let choices = answers.get(ix);
        given.set(ix, if choices.is_empty() { UNSURE_CHOICES[0].1 } else { choices });
        asked.push(ix);
    }
    (asked, given)
}

/// Writing names every part, so what is written again after reading was read into its own place.
#[test]
fn the_rules_come_back_from_their_bytes_and_no_part_of_them_passes_for_all() {
    let packed = site().guide.packed();
    let read = Guide::unpacked(&packed).expect("the engine reads what the build wrote");
    assert_eq!(read.packed(), packed);
    let answers = Answers::none(&read);
    assert_eq!(
        Screening::new(&read, &answers).open_questions(),
        Screening::new(&site().guide, &answers).open_questions()
    );
    for end in 0..packed.len() {
        assert!(Guide::unpacked(&packed[..end]).is_none(), "{end} bytes of {}", packed.len());
    }
    assert!(Guide::unpacked(&[packed.as_slice(), &[0]].concat()).is_none(), "a byte more");
    // Other bytes may be another guide; none of them ends the program.
    for place in 0..packed.len() {
        for other in [0, 1, 127, 255] {
            let mut changed = packed.clone();
            changed[place] = other;
            let _ = Guide::unpacked(&changed);
        }
    }
}

#[test]
fn silence_gets_may_fit_everywhere() {
    let guide = &site().guide;
    assert!(findings(&Answers::none(guide)).iter().all(|finding| finding.level == Level::MayFit));
}

#[test]
fn every_question_comes_in_some_interview() {
    let guide = &site().guide;
    let mut seen = BTreeSet::new();
    for answers in drawn(3000) {
        seen.extend(interview(&answers).0);
    }
    let never: Vec<&str> =
        guide.question_ixs().filter(|ix| !seen.contains(ix)).map(|ix| guide[ix].id.as_str()).collect();
    assert!(never.is_empty(), "never asked: {never:?}");
}

/// Being asked is not enough: for each question there are people for whom another answer to it alone changes a finding,
/// something told, or somebody named.
#[test]
fn every_question_can_matter() {
    let guide = &site().guide;
    let mut idle: BTreeSet<QuestionIx> = guide.question_ixs().collect();
    let comes_to = |answers: &Answers| {
        let screening = Screening::new(guide, answers);
        let notices: Vec<usize> = screening.notices().collect();
        let referrals: Vec<String> = screening.referrals().map(str::to_owned).collect();
        (screening.findings(), notices, referrals)
    };
    for answers in drawn(2000) {
        if idle.is_empty() {
            break;
        }
        let before = comes_to(&answers);
        idle.retain(|&ix| {
            let mut other = answers.clone();
            other.set(ix, ChoiceSet::EMPTY);
            comes_to(&other) == before
        });
    }
    let idle: Vec<&str> = idle.iter().map(|&ix| guide[ix].id.as_str()).collect();
    assert!(idle.is_empty(), "no answer to these changes anything: {idle:?}");
}

#[test]
fn every_element_reaches_every_state_it_has_words_for() {
    let site = site();
    let mut seen = BTreeSet::new();
    for answers in drawn(4000) {
        for (relief, finding) in site.guide.reliefs.iter().zip(findings(&answers)) {
            seen.extend(finding.elements.iter().map(|found| (relief.id.as_str(), found.element, found.state.id())));
        }
    }
    let mut missing = Vec::new();
    for relief in &site.guide.reliefs {
        for (ix, element) in relief.elements.iter().enumerate() {
            let states = [
                (State::Met, element.met != Rule::AskALawyer),
                (State::Unknown, true),
                (State::Contradicted, element.contradicted != Rule::Never),
            ];
            missing.extend(
                states
                    .into_iter()
                    .filter(|&(state, wanted)| wanted && !seen.contains(&(relief.id.as_str(), ix, state.id())))
                    .map(|(state, _)| format!("{}/{} never {}", relief.id, element.id, state.id())),
            );
        }
    }
    assert!(missing.is_empty(), "{}", missing.join("\n"));
}

/// Drawn answer sets, the same in every run.
pub fn drawn(count: usize) -> Vec<Answers> {
    use proptest::strategy::ValueTree as _;
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let strategy = any_answers();
    (0..count).map(|_| strategy.new_tree(&mut runner).expect("answers can be drawn").current()).collect()
}
