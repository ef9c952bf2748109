//! People as they might come: a situation, the answers it gives, and what the law makes of it.
//!
//! One file each in `tests/personas/`, and one for each relief in `tests/personas/expect/`, with the level that the law
//! gives each persona. The expectations were written from the law, not from the rules.

use std::collections::BTreeSet;
use std::sync::OnceLock;

use amparo::answers::{Expected, Persona, read_answers};
use amparo::content::FactId;
use amparo::guide::{Answers, QuestionIx, Screening, UNSURE_CHOICES};
use amparo::relief::{ElementFinding, Finding, Level, Rule, State, Truth};
use serde::Deserialize;

use crate::project::{root, site};

/// A persona with its file's name and what the rules make of it.
struct Case {
    name: String,
    persona: Persona,
    answers: Answers,
}

/// The levels that the law gives everybody.
fn expected() -> &'static Expected {
    static EXPECTED: OnceLock<Expected> = OnceLock::new();
    EXPECTED.get_or_init(|| {
        Expected::beside(&root().join("tests/personas"))
            .unwrap_or_else(|error| panic!("tests/personas/expect: {error}"))
    })
}

/// The answers of every persona, for tests of other surfaces.
pub fn all_answers() -> Vec<Answers> {
    cases().into_iter().map(|case| case.answers).collect()
}

/// The same, each with its name.
pub fn named_answers() -> Vec<(String, Answers)> {
    cases().into_iter().map(|case| (case.name, case.answers)).collect()
}

fn cases() -> Vec<Case> {
    let mut paths: Vec<_> = std::fs::read_dir(root().join("tests/personas"))
        .expect("tests/personas is there")
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "toml"))
        .collect();
    paths.sort();
    assert!(!paths.is_empty(), "tests/personas holds no persona");
    paths
        .iter()
        .map(|path| {
            let name = path.file_stem().expect("a name").to_string_lossy().into_owned();
            let persona = Persona::read(path).unwrap_or_else(|error| panic!("{name}: {error}"));
            let answers =
                read_answers(&site().guide, &persona.answers).unwrap_or_else(|error| panic!("{name}: {error}"));
            Case { name, persona, answers }
        })
        .collect()
}

impl Case {
    /// Everything that is not as the persona says, one line each.
    fn failures(&self) -> Vec<String> {
        let screening = Screening::new(&site().guide, &self.answers);
        let findings = screening.findings();
        let mut failures = Vec::new();
        if self.persona.situation.trim().is_empty() {
            failures.push("says nothing of the situation".to_owned());
        }
        failures.extend(
            self.persona
                .authority
                .iter()
                .filter(|id| !site().law.contains_key(&FactId((*id).clone())))
                .map(|id| format!("authority {id}: no such fact")),
        );
        failures.extend(self.hidden_answers(&screening));
        failures.extend(self.wrong_levels(&findings));
        failures.extend(self.persona.deciding.iter().filter_map(|point| self.undecided(point, &findings)));
        failures.extend(
            self.persona
                .must_tell
                .iter()
                .filter(|told| !is_told(told, &screening, &findings))
                .map(|told| format!("must-tell {told}: not told")),
        );
        let not = self.persona.must_not_tell.iter().filter(|told| is_told(told, &screening, &findings));
        failures.extend(not.map(|told| format!("must-not-tell {told}: told")));
        failures
    }

    /// An answer to a question that is not shown counts for nothing, so the persona would say less than it seems to.
    fn hidden_answers(&self, screening: &Screening<'_>) -> Vec<String> {
        let guide = &site().guide;
        let hidden =
            guide.question_ixs().filter(|&ix| self.answers.is_answered(ix) && screening.relevance(ix) != Truth::Yes);
        hidden.map(|ix| format!("answer {}: the question is not shown to this person", guide[ix].id)).collect()
    }

    fn wrong_levels(&self, findings: &[Finding]) -> Vec<String> {
        let guide = &site().guide;
        let mut failures = Vec::new();
        for (relief, finding) in guide.reliefs.iter().zip(findings) {
            match expected().level(&relief.id, &self.name) {
                None => failures.push(format!("expect/{}.toml: missing", relief.id)),
                Some(level) if level == finding.level => {}
                Some(level) => {
                    failures.push(format!("expect/{}.toml: is {}, not {}", relief.id, finding.level.id(), level.id()));
                    failures.extend(finding.elements.iter().map(|found| {
                        let because: Vec<&str> = found.because.iter().map(|&ix| guide[ix].id.as_str()).collect();
                        format!(
                            "    {:12} {} (because: {})",
                            found.state.id(),
                            relief.elements[found.element].id,
                            because.join(", ")
                        )
                    }));
                }
            }
        }
        failures
    }

    /// A point that decides a clear result is itself clear.
    fn undecided(&self, point: &str, findings: &[Finding]) -> Option<String> {
        let Some((relief_id, element_id)) = point.split_once('/') else {
            return Some(format!("deciding {point}: write `relief/element`"));
        };
        let guide = &site().guide;
        let found = guide.reliefs.iter().zip(findings).find(|(relief, _)| relief.id == relief_id).and_then(
            |(relief, finding)| finding.elements.iter().find(|found| relief.elements[found.element].id == element_id),
        );
        match (found, expected().level(relief_id, &self.name)) {
            (None, _) => Some(format!("deciding {point}: no such element")),
            (Some(found), Some(Level::AskNow | Level::NotIndicated)) if found.state == State::Unknown => {
                Some(format!("deciding {point}: not known"))
            }
            (Some(_), _) => None,
        }
    }
}

fn is_told(told: &str, screening: &Screening<'_>, findings: &[Finding]) -> bool {
    let guide = &site().guide;
    match told.split_once('/') {
        Some(("notice", id)) => screening.notices().any(|ix| guide.notices[ix].id == id),
        Some((relief_id, id)) => guide.reliefs.iter().zip(findings).any(|(relief, finding)| {
            relief.id == relief_id && finding.tells.iter().any(|&tell| relief.tells[tell].id == id)
        }),
        None => false,
    }
}

#[test]
fn everyone_gets_the_levels_and_the_words_the_law_asks_for() {
    let cases = cases();
    let failing: Vec<String> = cases
        .iter()
        .map(|case| (case, case.failures()))
        .filter(|(_, failures)| !failures.is_empty())
        .map(|(case, failures)| {
            format!("tests/personas/{}.toml: {}\n  {}", case.name, case.persona.situation, failures.join("\n  "))
        })
        .collect();
    assert!(failing.is_empty(), "{} of {} personas fail\n\n{}", failing.len(), cases.len(), failing.join("\n\n"));
}

/// A new relief says what it is for everybody, and a persona that is gone leaves nothing behind.
#[test]
fn every_relief_has_a_level_for_every_persona_and_no_name_is_left_over() {
    let cases = cases();
    let reliefs: BTreeSet<&str> = site().guide.reliefs.iter().map(|relief| relief.id.as_str()).collect();
    let personas: BTreeSet<&str> = cases.iter().map(|case| case.name.as_str()).collect();
    let gaps = expected().gaps(&reliefs, &personas);
    assert!(gaps.is_empty(), "in tests/personas/\n{}", gaps.join("\n"));
}

/// The rules are only as well tried as their elements: somebody meets each, and somebody is led away or excused by it.
#[test]
fn every_element_and_exception_is_tried_by_somebody() {
    let guide = &site().guide;
    let findings: Vec<Vec<Finding>> =
        cases().iter().map(|case| Screening::new(guide, &case.answers).findings()).collect();
    let mut untried = Vec::new();
    for (ix, relief) in guide.reliefs.iter().enumerate() {
        for (place, element) in relief.elements.iter().enumerate() {
            let tried = |wanted: &dyn Fn(&ElementFinding) -> bool| {
                findings.iter().any(|found| wanted(&found[ix].elements[place]))
            };
            let name = format!("{}/{}", relief.id, element.id);
            if can_hold(&element.met) && !tried(&|found| found.state == State::Met && found.excused_by.is_none()) {
                untried.push(format!("{name} is met by nobody"));
            }
            if can_hold(&element.contradicted) && !tried(&|found| found.state == State::Contradicted) {
                untried.push(format!("{name} is contradicted by nobody"));
            }
            for (nth, exception) in element.exceptions.iter().enumerate() {
                if can_hold(&exception.when) && !tried(&|found| found.excused_by == Some(nth)) {
                    untried.push(format!("{name} is lifted by `{}` for nobody", exception.id));
                }
            }
        }
    }
    assert!(untried.is_empty(), "write a persona for each\n{}", untried.join("\n"));
}

/// Whether any answers make the rule true: what only a lawyer can tell never becomes so here.
fn can_hold(rule: &Rule) -> bool {
    match rule {
        Rule::Never | Rule::AskALawyer => false,
        Rule::Said(..) | Rule::Not(_) => true,
        Rule::All(rules) => rules.iter().all(can_hold),
        Rule::Any(rules) => rules.iter().any(can_hold),
    }
}

/// One interview: what was asked, in order, and the answers it leaves.
struct Interview {
    asked: Vec<QuestionIx>,
    answers: Answers,
}

fn interview(case: &Case) -> Interview {
    let guide = &site().guide;
    let mut interview = Interview { asked: Vec::new(), answers: Answers::none(guide) };
    while let Some(ix) = Screening::new(guide, &interview.answers).next_question() {
        assert!(!interview.asked.contains(&ix), "{}: `{}` is asked twice", case.name, guide[ix].id);
        interview.asked.push(ix);
        let given = if case.answers.is_answered(ix) { case.answers.get(ix) } else { UNSURE_CHOICES[0].1 };
        interview.answers.set(ix, given);
    }
    interview
}

/// All that a result says: levels, and the ids of what is told and who is named.
fn result(answers: &Answers) -> Vec<String> {
    let guide = &site().guide;
    let screening = Screening::new(guide, answers);
    let findings = screening.findings();
    let levels =
        guide.reliefs.iter().zip(&findings).map(|(relief, finding)| format!("{} {}", relief.id, finding.level.id()));
    let tells = guide.reliefs.iter().zip(&findings).flat_map(|(relief, finding)| {
        finding.tells.iter().map(|&tell| format!("{}/{}", relief.id, relief.tells[tell].id))
    });
    let notices = screening.notices().map(|ix| format!("notice/{}", guide.notices[ix].id));
    let referrals = screening.referrals().map(|id| format!("call {id}"));
    levels.chain(tells).chain(notices).chain(referrals).collect()
}

/// What is not asked cannot matter: the interview ends where all the answers at once would. A question the persona has
/// no answer to is answered "not sure", which says as much as silence.
#[test]
fn the_interview_finds_what_all_answers_at_once_find() {
    let mut failures = Vec::new();
    for case in cases() {
        let interview = interview(&case);
        let (short, whole) = (result(&interview.answers), result(&case.answers));
        if short != whole {
            let asked: Vec<&str> = interview.asked.iter().map(|&ix| site().guide[ix].id.as_str()).collect();
            let lost: Vec<&String> = whole.iter().filter(|line| !short.contains(line)).collect();
            let more: Vec<&String> = short.iter().filter(|line| !whole.contains(line)).collect();
            failures.push(format!("{}: lost {lost:?}, more {more:?}, asked {}", case.name, asked.join(", ")));
        }
    }
    assert!(failures.is_empty(), "{} personas\n{}", failures.len(), failures.join("\n"));
}

/// Nobody in fear is asked more than it takes. `cargo test --test all interview -- --nocapture` prints each length.
#[test]
fn the_interview_is_short() {
    let mut lengths: Vec<(usize, String)> =
        cases().iter().map(|case| (interview(case).asked.len(), case.name.clone())).collect();
    lengths.sort();
    lengths.iter().for_each(|(asked, name)| println!("{asked:3} questions  {name}"));
    let (median, worst) = (lengths[lengths.len() / 2].0, lengths[lengths.len() - 1].0);
    println!("median {median}, worst {worst}, over {} personas", lengths.len());
    assert!(median <= 16, "half of the personas are asked {median} questions or more");
    assert!(worst <= 20, "{} is asked {worst} questions", lengths[lengths.len() - 1].1);
}

/// `tests/must-be-right.toml`: what the law says at each edge, and who tries it on both sides.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct MustBeRight {
    point: Vec<EdgeOfTheLaw>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct EdgeOfTheLaw {
    id: String,
    says: String,
    cites: Vec<String>,
    /// Names of personas, on both sides of the edge.
    #[serde(default)]
    personas: Vec<String>,
    /// `relief/tell`: for a statement that is told and not scored.
    #[serde(default)]
    tells: Vec<String>,
    #[serde(default)]
    notices: Vec<String>,
}

#[test]
fn every_edge_of_the_law_is_tried_on_both_sides_with_its_citation() {
    let text = std::fs::read_to_string(root().join("tests/must-be-right.toml")).expect("a readable list");
    let list: MustBeRight = toml::from_str(&text).expect("a list of points");
    let (cases, site) = (cases(), site());
    let mut failures = Vec::new();
    for (ix, point) in list.point.iter().enumerate() {
        let mut wrong = |what: String| failures.push(format!("{}: {what}", point.id));
        if list.point[..ix].iter().any(|other| other.id == point.id) {
            wrong("is listed twice".to_owned());
        }
        if point.says.trim().is_empty() || point.cites.is_empty() {
            wrong("says or cites nothing".to_owned());
        }
        for cite in point.cites.iter().filter(|id| !site.law.contains_key(&FactId((*id).clone()))) {
            wrong(format!("no fact {cite}"));
        }
        if point.personas.is_empty() && point.tells.is_empty() && point.notices.is_empty() {
            wrong("nobody tries it and nothing tells it".to_owned());
        }
        if point.personas.len() == 1 {
            wrong("is tried on one side only".to_owned());
        }
        for name in &point.personas {
            match cases.iter().find(|case| case.name == *name) {
                None => wrong(format!("no persona {name}")),
                Some(case) if !case.persona.authority.iter().any(|id| point.cites.contains(id)) => {
                    wrong(format!("{name} rests on another authority"));
                }
                Some(_) => {}
            }
        }
        let cited = |cites: &[FactId]| cites.iter().any(|id| point.cites.contains(&id.0));
        for told in &point.tells {
            let found = told.split_once('/').is_some_and(|(relief, tell)| {
                let law = site.reliefs.get(relief).and_then(|record| record.tells.get(tell));
                law.is_some_and(|law| cited(&law.cites))
            });
            if !found {
                wrong(format!("{told} is not told, or cites another fact"));
            }
        }
        for id in &point.notices {
            if !site.notices.get(id).is_some_and(|law| cited(&law.cites)) {
                wrong(format!("no notice {id} that cites it"));
            }
        }
    }
    assert!(list.point.len() >= 50, "only {} points", list.point.len());
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

/// One full screening with every rule. Times are reported, not asserted:
/// `cargo test --release --test all screening_speed -- --ignored --nocapture`.
#[test]
#[ignore = "measures; run it alone, in release"]
fn screening_speed() {
    let guide = &site().guide;
    let everybody = all_answers();
    let mut times: Vec<std::time::Duration> = everybody
        .iter()
        .cycle()
        .take(everybody.len() * 50)
        .map(|answers| {
            let start = std::time::Instant::now();
            let screening = Screening::new(guide, answers);
            std::hint::black_box((screening.findings(), screening.notices().count(), screening.open_questions()));
            start.elapsed()
        })
        .collect();
    times.sort();
    let at = |share: usize| times[(times.len() - 1) * share / 100];
    println!(
        "findings, notices and open questions: median {:?}, 95 of 100 within {:?}, worst {:?}",
        at(50),
        at(95),
        at(100)
    );
}
