//! What holds for the report of every persona and of drawn answers: its order, and that nothing is missing or there twice.

use std::collections::BTreeSet;

use amparo::guide::{Answers, ChoiceSet, Formula, Formulas, NoticeKind, QuestionIx, Screening, Told, UNSURE_CHOICES};
use amparo::relief::{Level, State, TellKind, Truth};
use amparo::report::{Report, Running, Settle};

use crate::personas;
use crate::project::site;
use crate::properties::drawn;

/// Everybody who may come: all personas, and a thousand drawn sets of answers.
fn everybody() -> Vec<Answers> {
    personas::all_answers().into_iter().chain(drawn(1000)).collect()
}

fn answered(pairs: &[(&str, &[&str])]) -> Answers {
    let guide = &site().guide;
    let mut answers = Answers::none(guide);
    for (question, choices) in pairs {
        let ix = guide.question(question).unwrap_or_else(|| panic!("no question {question}"));
        let choice = |id: &&str| guide[ix].choice(id).unwrap_or_else(|| panic!("{question} has no choice {id}"));
        answers.set(ix, choices.iter().map(choice).fold(ChoiceSet::EMPTY, ChoiceSet::with));
    }
    answers
}

fn calls(answers: &Answers) -> Vec<String> {
    Screening::new(&site().guide, answers).referrals().map(str::to_owned).collect()
}

fn step(answers: &Answers) -> &'static str {
    let guide = &site().guide;
    &guide.steps[Report::of(&Screening::new(guide, answers)).step].id
}

#[test]
fn every_notice_tell_and_call_that_holds_is_in_the_report_once() {
    let guide = &site().guide;
    for answers in everybody() {
        let screening = Screening::new(guide, &answers);
        let report = Report::of(&screening);
        let mut notices: Vec<usize> = [&report.alerts, &report.warnings, &report.warnings_for_all, &report.doors]
            .into_iter()
            .flatten()
            .copied()
            .collect();
        notices.sort_unstable();
        assert_eq!(notices, screening.notices().collect::<Vec<_>>(), "{answers:?}");
        assert!(report.warnings.iter().all(|&ix| guide.notices[ix].when.is_some()));
        let named: Vec<&str> = report.calls.iter().map(|&ix| guide.referrals[ix].service.as_str()).collect();
        assert_eq!(named.iter().collect::<BTreeSet<_>>().len(), named.len(), "a service is named twice: {named:?}");
        let reliefs: BTreeSet<usize> = report.reliefs.iter().map(|own| own.relief).collect();
        assert_eq!(reliefs.len(), guide.reliefs.len(), "every relief is there once");
        for own in &report.reliefs {
            let mut told: Vec<usize> = own.family.iter().chain(&own.tells).copied().collect();
            told.sort_unstable();
            assert_eq!(told, own.finding.tells, "{}", guide.reliefs[own.relief].id);
            let kinds = &guide.reliefs[own.relief].tells;
            assert!(own.family.iter().all(|&tell| kinds[tell].kind == TellKind::Family));
        }
    }
}

#[test]
fn the_best_level_comes_first_and_danger_before_all() {
    let guide = &site().guide;
    for answers in everybody() {
        let report = Report::of(&Screening::new(guide, &answers));
        let levels: Vec<Level> = report.reliefs.iter().map(|own| own.finding.level).collect();
        assert!(levels.is_sorted_by(|one, next| one >= next), "{levels:?}");
        assert!(report.alerts.iter().all(|&ix| guide.notices[ix].kind == NoticeKind::Alert));
        let danger = guide.notices.iter().position(|notice| notice.id == "danger-now").expect("there is such an alert");
        if report.alerts.contains(&danger) {
            assert_eq!(report.alerts[0], danger, "danger comes first");
            assert_eq!(guide.steps[report.step].id, "danger");
            assert_eq!(guide.referrals[report.calls[0]].service, "911");
        }
    }
}

#[test]
fn every_point_is_covered_missing_or_away_and_what_is_missing_can_be_settled() {
    let guide = &site().guide;
    for answers in everybody() {
        let screening = Screening::new(guide, &answers);
        for own in Report::of(&screening).reliefs {
            let relief = &guide.reliefs[own.relief];
            for points in &own.points {
                let asked = (0..relief.elements.len()).filter(|&ix| relief.concerns(ix, points.subject)).count();
                assert_eq!(points.total(), asked, "{}", relief.id);
                let state = |ix: usize| own.finding.elements[ix].state;
                assert!(points.covered.iter().all(|&ix| state(ix) == State::Met));
                assert!(points.away.iter().all(|&ix| state(ix) == State::Contradicted));
                for missing in &points.missing {
                    assert_eq!(state(missing.element), State::Unknown);
                    if let Settle::Question(ix) = missing.settle {
                        assert_eq!(screening.relevance(ix), Truth::Yes, "{} can be asked", guide[ix].id);
                        let given = answers.get(ix).without(ChoiceSet::UNSURE);
                        assert!(given.is_empty(), "{} was answered", guide[ix].id);
                    }
                }
            }
        }
    }
}

/// A clock is told while its relief is open and its tell is told; and never for a relief that points away.
#[test]
fn a_clock_runs_exactly_when_its_tell_is_told() {
    let guide = &site().guide;
    let mut ran = BTreeSet::new();
    for answers in everybody() {
        let screening = Screening::new(guide, &answers);
        let report = Report::of(&screening);
        for (ix, clock) in guide.clocks.iter().enumerate() {
            let own = report.reliefs.iter().find(|own| own.relief == usize::from(clock.relief)).expect("the relief");
            let told = own.finding.tells.contains(&usize::from(clock.tell)) && screening.applies(clock.when.as_ref());
            let running = report.clocks.iter().find(|running| running.clock == ix);
            assert_eq!(running.is_some(), told, "{} for {answers:?}", clock.id);
            if let Some(running) = running {
                ran.insert(clock.id.as_str());
                assert!(running.since.iter().all(|&ix| answers.is_answered(ix)));
                assert_ne!(own.finding.level, Level::NotIndicated);
            }
        }
    }
    let all: BTreeSet<&str> = guide.clocks.iter().map(|clock| clock.id.as_str()).collect();
    assert_eq!(ran, all, "every clock runs for somebody");
}

/// A day that two reliefs hang on, such as the 21st birthday for family under a T and a U visa, is one line; each relief's
/// own part still has it.
#[test]
fn a_day_that_two_reliefs_hang_on_is_told_once() {
    let guide = &site().guide;
    let mut joined = 0;
    for answers in everybody() {
        let screening = Screening::new(guide, &answers);
        let report = Report::of(&screening);
        for edition in &site().editions {
            let words = |running: &Running| edition.report.clocks[&guide.clocks[running.clock].id].clone();
            let told: Vec<String> = report.told_clocks(guide).map(words).collect();
            let once: BTreeSet<&String> = told.iter().collect();
            assert_eq!(once.len(), told.len(), "{told:?}");
            let all: BTreeSet<String> = report.clocks.iter().map(words).collect();
            assert_eq!(told.iter().cloned().collect::<BTreeSet<_>>(), all, "nothing is left out");
        }
        joined += usize::from(report.told_clocks(guide).count() < report.clocks.len());
        let own: usize = (0..guide.reliefs.len()).map(|relief| report.clocks_of(&screening, relief).count()).sum();
        assert_eq!(own, report.clocks.len(), "each relief has its own");
    }
    assert!(joined > 0, "the same day comes twice for somebody");
}

#[test]
fn every_step_paper_and_reason_to_come_back_is_for_somebody() {
    let guide = &site().guide;
    let (mut steps, mut papers, mut returns) = (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
    for answers in everybody() {
        let report = Report::of(&Screening::new(guide, &answers));
        steps.insert(report.step);
        papers.extend(report.papers);
        returns.extend(report.returns);
    }
    let ids = |list: &[Told], seen: &BTreeSet<usize>| {
        (0..list.len()).filter(|ix| !seen.contains(ix)).map(|ix| list[ix].id.clone()).collect::<Vec<_>>()
    };
    assert_eq!(ids(&guide.steps, &steps), Vec::<String>::new(), "steps of nobody");
    assert_eq!(ids(&guide.papers, &papers), Vec::<String>::new(), "papers of nobody");
    assert_eq!(ids(&guide.returns, &returns), Vec::<String>::new(), "reasons of nobody");
}

#[test]
fn the_line_for_what_happened_comes_first_and_none_for_what_did_not() {
    let (traffick, partner) = ("national-human-trafficking-hotline", "national-domestic-violence-hotline");
    let wife: &[(&str, &[&str])] =
        &[("safe-now", &["safe"]), ("what-happened", &["partner-or-family"]), ("who-did-it", &["spouse"])];
    let named = calls(&answered(wife));
    assert_eq!(named[0], partner, "{named:?}");
    assert!(!named.iter().any(|id| id == traffick), "{named:?}");
    let stabbed = calls(&answered(&[("what-happened", &["attacked"]), ("who-did-it", &["someone-else"])]));
    assert!(!stabbed.iter().any(|id| id == traffick || id == partner), "{stabbed:?}");
    assert!(stabbed.iter().any(|id| id == "dial-211"));
    let worker = calls(&answered(&[("what-happened", &["work"]), ("who-did-it", &["boss"])]));
    assert_eq!(worker[0], traffick, "{worker:?}");
    let silent = calls(&Answers::none(&site().guide));
    assert!(silent.contains(&traffick.to_owned()) && silent.contains(&partner.to_owned()), "{silent:?}");
    let mut skipped = Answers::none(&site().guide);
    site().guide.question_ixs().for_each(|ix| skipped.set(ix, UNSURE_CHOICES[1].1));
    assert_eq!(calls(&skipped), silent, "who would rather not say hears what who is silent hears");
}

#[test]
fn the_next_step_is_the_one_that_cannot_wait() {
    assert_eq!(step(&Answers::none(&site().guide)), "missing");
    let danger: &[(&str, &[&str])] = &[("safe-now", &["danger", "self-harm"]), ("court", &["detained"])];
    assert_eq!(step(&answered(danger)), "danger");
    assert_eq!(step(&answered(&danger[1..])), "detained");
    let away: &[(&str, &[&str])] = &[
        ("age-now", &["25-or-older"]),
        ("where-now", &["in-us"]),
        ("status", &["citizen"]),
        ("court", &["none"]),
        ("what-happened", &["none"]),
    ];
    assert_eq!(step(&answered(away)), "citizen");
}

/// What is not asked cannot change the report: the interview ends where all the answers at once would.
#[test]
fn the_interview_finds_the_report_that_all_answers_at_once_give() {
    let guide = &site().guide;
    let mut wrong = Vec::new();
    for (name, answers) in personas::named_answers() {
        let mut short = Answers::none(guide);
        while let Some(ix) = Screening::new(guide, &short).next_question() {
            short.set(ix, if answers.is_answered(ix) { answers.get(ix) } else { UNSURE_CHOICES[0].1 });
        }
        let (short, whole) = (Screening::new(guide, &short), Screening::new(guide, &answers));
        let (short, whole) = (Report::of(&short), Report::of(&whole));
        let ids = |report: &Report| {
            let clocks: Vec<_> = report.clocks.iter().map(|running| guide.clocks[running.clock].id.clone()).collect();
            let papers: Vec<_> = report.papers.iter().map(|&ix| guide.papers[ix].id.clone()).collect();
            (guide.steps[report.step].id.clone(), clocks, papers)
        };
        if ids(&short) != ids(&whole) {
            wrong.push(format!("{name}: {:?} against {:?}", ids(&short), ids(&whole)));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_style_sheet_would_tell_the_same_report() {
    let guide = &site().guide;
    let formulas = Formulas::new(guide);
    let (steps, calls) = (formulas.next_steps(), formulas.named());
    let clocks: Vec<Formula> = guide.clocks.iter().map(|clock| formulas.runs(clock)).collect();
    let told: Vec<Formula> = guide.clocks.iter().map(|clock| formulas.told_clock(clock)).collect();
    let [papers, returns] =
        [&guide.papers, &guide.returns].map(|list| list.iter().map(|told| formulas.told(&told.on)).collect::<Vec<_>>());
    for answers in everybody() {
        let report = Report::of(&Screening::new(guide, &answers));
        let checked = |ix: QuestionIx| answers.get(ix);
        let held = |list: &[Formula]| (0..list.len()).filter(|&ix| list[ix].holds(&checked)).collect::<Vec<_>>();
        assert_eq!(held(&steps), [report.step], "one next step for {answers:?}");
        assert_eq!(held(&calls), report.calls);
        assert_eq!(held(&clocks), report.clocks.iter().map(|running| running.clock).collect::<Vec<_>>());
        assert_eq!(held(&told), report.told_clocks(guide).map(|running| running.clock).collect::<Vec<_>>());
        assert_eq!(held(&papers), report.papers);
        assert_eq!(held(&returns), report.returns);
    }
}
