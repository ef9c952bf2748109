//! What results say: nothing that was not said, nothing that contradicts something else, and numbers before anything else.

use std::collections::BTreeSet;

use amparo::content::{Edition, Speech};
use amparo::guide::{Answers, ChoiceSet, NoticeKind, Person, QuestionIx, Screening};
use amparo::relief::{Level, State, Truth};
use proptest::prelude::*;

use crate::project::site;
use crate::properties::{any_answers, interview};

/// Pairs of which one at most is told to anybody: `relief/tell` or `notice/id`.
const EXCLUDE_EACH_OTHER: &[(&str, &str)] = &[
    ("notice/citizen", "notice/green-card-holder"),
    ("notice/citizen", "notice/asylum"),
    ("notice/citizen", "notice/special-juvenile"),
    ("notice/citizen", "notice/family-petition"),
    ("notice/citizen", "notice/time-ran-out"),
    ("notice/green-card-holder", "notice/asylum"),
    ("notice/green-card-holder", "notice/special-juvenile"),
    ("vawa-self-petition/two-year-card", "notice/visa-holder-spouse"),
    ("u-visa/already-applied", "u-visa/six-months"),
    ("u-visa/already-applied", "u-visa/signing-refused"),
    ("u-visa/six-months", "u-visa/signing-refused"),
    ("u-visa/from-outside", "u-visa/do-not-travel"),
    ("u-visa/from-outside", "notice/leaving"),
    ("u-visa/from-outside", "notice/carry-receipt"),
    ("vawa-self-petition/from-outside", "vawa-self-petition/work-permit"),
    ("vawa-self-petition/from-outside", "notice/leaving"),
    ("vawa-self-petition/from-outside", "notice/special-juvenile"),
    ("vawa-self-petition/divorce-after", "vawa-self-petition/resident-died"),
    ("vawa-self-petition/divorce-after", "notice/widow"),
    ("vawa-self-petition/living-together", "notice/widow"),
    ("t-visa/report-step", "t-visa/refused-help"),
    ("t-visa/report-step", "t-visa/trauma-proof"),
    ("t-visa/report-step", "u-visa/believe-other"),
];

/// What holds only inside the U.S.
const ONLY_HERE: &[&str] = &[
    "notice/leaving",
    "notice/carry-receipt",
    "notice/enforcement",
    "notice/no-bond",
    "notice/find-and-plan",
    "notice/fast-removal",
    "notice/register",
    "notice/appointment",
    "notice/asylum",
    "notice/special-juvenile",
    "u-visa/do-not-travel",
    "vawa-self-petition/no-shield",
    "vawa-self-petition/work-permit",
    "vawa-self-petition/benefits",
];

/// What speaks of the age of whoever holds the phone, in each language, in lower case.
const OWN_AGE: &[(&str, &[&str])] = &[
    ("en", &["you are under 1", "you were under 1", "you are 21", "you are under 21", "your 21st", "your age"]),
    ("es", &["usted tiene menos", "usted tenía menos", "usted tiene 21", "sus 21", "su edad y"]),
];

fn told(answers: &Answers) -> BTreeSet<String> {
    let guide = &site().guide;
    let screening = Screening::new(guide, answers);
    let tells = guide.reliefs.iter().flat_map(|relief| {
        let finding = relief.find(&screening);
        finding.tells.into_iter().map(|tell| format!("{}/{}", relief.id, relief.tells[tell].id)).collect::<Vec<_>>()
    });
    let notices = screening.notices().map(|ix| format!("notice/{}", guide.notices[ix].id));
    tells.chain(notices).collect()
}

fn question(id: &str) -> QuestionIx {
    site().guide.question(id).unwrap_or_else(|| panic!("no question is called {id}"))
}

fn choices(id: &str, choices: &[&str]) -> ChoiceSet {
    let asked = &site().guide[question(id)];
    choices.iter().fold(ChoiceSet::EMPTY, |set, choice| {
        set.with(asked.choice(choice).unwrap_or_else(|| panic!("{id} has no choice {choice}")))
    })
}

/// Every text of the results in one language, with its id.
fn texts(edition: &Edition) -> Vec<(String, &Speech)> {
    let mut texts = Vec::new();
    for (relief, words) in &edition.reliefs {
        let words = &words.results;
        texts.extend(Level::ALL.map(|level| (format!("{relief}/{}", level.id()), words.levels.of(level))));
        for (element, own) in &words.elements {
            let states = State::ALL.into_iter().filter_map(|state| own.of(state)).chain([&own.asks]);
            texts.extend(states.map(|text| (format!("{relief}/{element}"), text)));
            texts.extend(own.exceptions.iter().map(|(id, text)| (format!("{relief}/{element}/{id}"), text)));
        }
        texts.extend(words.tells.iter().map(|(id, text)| (format!("{relief}/{id}"), text)));
    }
    texts.extend(edition.screening.notices.iter().map(|(id, text)| (format!("notice/{id}"), text)));
    texts
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, ..ProptestConfig::default() })]

    /// The words that speak of an answer are shown only where the questions behind them were answered.
    #[test]
    fn no_text_says_you_said_of_a_question_that_was_not_answered(answers in any_answers()) {
        let site = site();
        let screening = Screening::new(&site.guide, &answers);
        let answered = |ix: QuestionIx| !answers.get(ix).without(ChoiceSet::UNSURE).is_empty();
        for edition in site.published() {
            let speaks = |text: &Speech| {
                let heard = text.to(screening.person()).to_lowercase();
                edition.language.said.iter().any(|said| heard.contains(said))
            };
            for relief in &site.guide.reliefs {
                let words = &edition.reliefs[&relief.id].results;
                for found in relief.find(&screening).elements {
                    let own = &words.elements[&relief.elements[found.element].id];
                    let text = match found.excused_by {
                        Some(exception) => Some(&own.exceptions[&relief.elements[found.element].exceptions[exception].id]),
                        None => own.of(found.state),
                    };
                    if text.is_some_and(speaks) {
                        prop_assert!(found.because.iter().all(|&ix| answered(ix)), "{}/{}", relief.id, found.element);
                    }
                }
            }
        }
    }

    #[test]
    fn no_exception_is_shown_whose_rule_is_no(answers in any_answers()) {
        let guide = &site().guide;
        let screening = Screening::new(guide, &answers);
        for relief in &guide.reliefs {
            for found in relief.find(&screening).elements {
                for exception in &relief.elements[found.element].exceptions {
                    let shown = found.shows(exception, &screening);
                    prop_assert!(!shown || exception.when.eval(&screening) != Truth::No);
                    prop_assert!(!shown || matches!(found.state, State::Met | State::Unknown));
                }
            }
        }
    }

    #[test]
    fn no_two_things_that_exclude_each_other_are_told(answers in any_answers()) {
        let told = told(&answers);
        for (one, other) in EXCLUDE_EACH_OTHER {
            prop_assert!(!(told.contains(*one) && told.contains(*other)), "{one} and {other}");
        }
    }

    #[test]
    fn a_person_abroad_is_told_nothing_that_only_holds_here(answers in any_answers()) {
        let mut abroad = answers.clone();
        abroad.set(question("where-now"), choices("where-now", &["outside"]));
        let told = told(&abroad);
        let wrong: Vec<&str> = ONLY_HERE.iter().copied().filter(|told_here| told.contains(*told_here)).collect();
        prop_assert!(wrong.is_empty(), "{wrong:?}");
    }

    /// Danger, likely danger and thoughts of suicide: their numbers stand under the answer, whatever else was said.
    #[test]
    fn danger_shows_its_number_whatever_else_is_said(answers in any_answers()) {
        let family = ["spouse", "informal", "partner", "parent", "son-daughter", "other-family"];
        type Said<'a> = &'a [(&'a str, &'a [&'a str])];
        let alerts: [(Said<'_>, &str, &str); 5] = [
            (&[("safe-now", &["danger"])], "danger-now", "911"),
            (&[("safe-now", &["at-home"])], "danger-now", "911"),
            (&[("safe-now", &["maybe"])], "danger-now", "911"),
            (&[("safe-now", &["self-harm"])], "self-harm", "988-suicide-crisis-lifeline"),
            (&[("what-happened", &["partner-or-family", "attacked"]), ("who-did-it", &family)], "still-at-home", "911"),
        ];
        let guide = &site().guide;
        for (said, alert, service) in alerts {
            let mut there = answers.clone();
            for (id, given) in said {
                there.set(question(id), choices(id, given));
            }
            let screening = Screening::new(guide, &there);
            let found = screening.notices().map(|ix| &guide.notices[ix]).find(|notice| notice.id == alert);
            prop_assert!(found.is_some_and(|notice| notice.kind == NoticeKind::Alert), "{alert} for {said:?}");
            prop_assert!(site().notices[alert].services.iter().any(|named| named == service));
        }
    }
}

/// Only whom the answers are about comes before it, and the page shows numbers above that.
#[test]
fn whether_somebody_is_safe_is_asked_before_anything_else() {
    let guide = &site().guide;
    let (asked, _) = interview(&Answers::none(guide));
    assert_eq!(asked[..2], [question("for-whom"), question("safe-now")]);
}

#[test]
fn whoever_helps_is_told_nothing_of_their_own_age() {
    let mut wrong = Vec::new();
    for edition in site().published() {
        let own = OWN_AGE.iter().find(|(tag, _)| *tag == edition.language.tag);
        let (_, phrases) = own.unwrap_or_else(|| panic!("no phrases for {}", edition.language.tag));
        for (id, text) in texts(edition) {
            for person in [Person::Child, Person::Other] {
                let heard = text.to(person).to_lowercase();
                if let Some(phrase) = phrases.iter().find(|phrase| heard.contains(*phrase)) {
                    wrong.push(format!("{} {id} says “{phrase}”", edition.language.tag));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// A pair that nobody could get half of tests nothing.
#[test]
fn everything_that_excludes_something_is_told_to_somebody() {
    let mut never: BTreeSet<&str> = EXCLUDE_EACH_OTHER.iter().flat_map(|(one, other)| [*one, *other]).collect();
    never.extend(ONLY_HERE);
    for answers in crate::personas::all_answers() {
        never.retain(|id| !told(&answers).contains(*id));
    }
    assert!(never.is_empty(), "told to no persona: {never:?}");
}
