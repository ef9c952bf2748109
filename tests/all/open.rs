//! Questions and rules as open data: both files follow their schemas, and whoever reads nothing else comes to what the
//! core comes to.

use std::collections::BTreeMap;

use amparo::guide::{Answers, Screening};
use amparo::html;
use amparo::relief::Level;
use serde_json::Value;

use crate::personas::named_answers;
use crate::project::site;

/// A data file as it is published.
pub fn file(name: &str) -> Value {
    let files = amparo::open_data::files(site());
    let (_, text) = files.iter().find(|(own, _)| *own == name).unwrap_or_else(|| panic!("{name} is published"));
    serde_json::from_str(text).unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// The programs and answers that the page for developers shows in a language, in their order.
pub fn shown(tag: &str) -> Vec<String> {
    let page = &site().edition(tag).expect("a language").pages["about/data"];
    html::all(&page.article.blocks, "pre").map(|block| html::words(&block.children)).collect()
}

/// Answers as programs outside give them: the ids of choices by those of questions.
pub fn given(answers: &Answers) -> BTreeMap<&'static str, Vec<&'static str>> {
    let guide = &site().guide;
    let answered = guide.question_ixs().filter(|&ix| answers.is_answered(ix));
    answered.map(|ix| (guide[ix].id.as_str(), guide[ix].ids(answers.get(ix)).collect())).collect()
}

/// The level of each relief, by their ids.
pub fn levels(answers: &Answers) -> BTreeMap<&'static str, &'static str> {
    let findings = Screening::new(&site().guide, answers).findings();
    site().guide.reliefs.iter().zip(findings).map(|(relief, found)| (relief.id.as_str(), found.level.id())).collect()
}

fn list<'a>(value: &'a Value, key: &str) -> &'a [Value] {
    value[key].as_array().unwrap_or_else(|| panic!("{key} is a list: {value}"))
}

fn text<'a>(value: &'a Value, key: &str) -> &'a str {
    value[key].as_str().unwrap_or_else(|| panic!("{key} is a text: {value}"))
}

/// Reads the two files as a stranger would, by what `docs/rules.md` says of them. Yes is 1, no is -1, not known is 0.
struct Stranger<'a> {
    questions: BTreeMap<&'a str, &'a Value>,
    unsure: Vec<&'a str>,
    given: BTreeMap<&'static str, Vec<&'static str>>,
}

impl Stranger<'_> {
    fn is(&self, rule: &Value) -> i32 {
        let each = |key: &str| list(rule, key).iter().map(|part| self.is(part)).collect::<Vec<_>>();
        match rule.as_object().and_then(|rule| rule.keys().next()).map(String::as_str) {
            None => 1,
            Some("said") => {
                let (question, choices) = rule["said"].as_object().and_then(|said| said.iter().next()).expect("one");
                self.said(
                    question,
                    &choices.as_array().expect("choices").iter().filter_map(Value::as_str).collect::<Vec<_>>(),
                )
            }
            Some("all") => each("all").into_iter().min().expect("a part"),
            Some("any") => each("any").into_iter().max().expect("a part"),
            Some("not") => -self.is(&rule["not"]),
            Some("never") => -1,
            Some("ask_a_lawyer") => 0,
            Some(other) => panic!("{other} is no rule"),
        }
    }

    fn said(&self, question: &str, choices: &[&str]) -> i32 {
        let own = self.questions[question];
        let nothing = Vec::new();
        let given = self.given.get(question).unwrap_or(&nothing);
        let alone = |choice: &str| list(own, "exclusive").iter().any(|own| own == choice);
        let plain: Vec<&str> =
            given.iter().copied().filter(|choice| !alone(choice) && !self.unsure.contains(choice)).collect();
        if self.is(&own["when"]) != 1 {
            0
        } else if plain.iter().any(|choice| choices.contains(choice)) {
            1
        } else if given.is_empty() || given.iter().any(|choice| self.unsure.contains(choice)) {
            0
        } else if plain.is_empty() && given.iter().any(|choice| choices.contains(choice)) {
            1
        } else {
            -1
        }
    }

    fn is_told(&self, own: &Value) -> bool {
        self.is(&own["when"]) == 1 && (own["unless"].is_null() || self.is(&own["unless"]) != 1)
    }

    /// `None` for an element that points away, otherwise whether it is met on what was verified.
    fn element(&self, own: &Value) -> Option<bool> {
        let met = Some(own).filter(|own| self.is(&own["met"]) == 1);
        let exceptions = list(own, "exceptions");
        let lifted = exceptions.iter().filter(|exception| self.is(&exception["when"]) == 1);
        let grounds: Vec<&str> = met.into_iter().chain(lifted).map(|own| text(own, "confidence")).collect();
        let away = text(own, "kind") == "gate"
            && self.is(&own["contradicted"]) == 1
            && exceptions.iter().all(|exception| self.is(&exception["when"]) == -1);
        if grounds.is_empty() && away { None } else { Some(grounds.contains(&"verified")) }
    }

    fn level(&self, relief: &Value) -> Level {
        let of = |subject: &Value| {
            let asked =
                list(relief, "elements").iter().filter(|own| own["subject"].is_null() || own["subject"] == *subject);
            let found: Vec<Option<bool>> = asked.map(|own| self.element(own)).collect();
            if found.contains(&None) {
                Level::NotIndicated
            } else if found.iter().all(|own| *own == Some(true)) {
                Level::AskNow
            } else {
                Level::MayFit
            }
        };
        list(relief, "subjects").iter().map(of).max().expect("somebody can ask")
    }
}

#[test]
fn what_is_published_decides_as_the_core_does() {
    let (questions, rules) = (file("questions.json"), file("rules.json"));
    assert_eq!(questions["rules_version"], rules["rules_version"]);
    assert_eq!(text(&rules, "rules_version"), site().rules_version());
    let mut seen = BTreeMap::new();
    for (name, answers) in named_answers() {
        let stranger = Stranger {
            questions: list(&questions, "questions").iter().map(|own| (text(own, "id"), own)).collect(),
            unsure: list(&questions, "unsure").iter().map(|own| text(own, "id")).collect(),
            given: given(&answers),
        };
        let screening = Screening::new(&site().guide, &answers);
        for (relief, found) in list(&rules, "reliefs").iter().zip(screening.findings()) {
            assert_eq!(stranger.level(relief), found.level, "{name}: {}", text(relief, "id"));
            *seen.entry(found.level.id()).or_insert(0) += 1;
            let tells = list(relief, "tells").iter().enumerate().filter(|(_, own)| stranger.is_told(own));
            let tells: Vec<usize> = tells.filter(|_| found.level != Level::NotIndicated).map(|(ix, _)| ix).collect();
            assert_eq!(tells, found.tells, "{name}: what {} tells", text(relief, "id"));
        }
        let warns = screening.warns();
        let told = list(&rules, "notices").iter().enumerate();
        let told = told.filter(|(_, own)| (warns || own["kind"] != "warning") && stranger.is_told(own));
        assert_eq!(told.map(|(ix, _)| ix).collect::<Vec<_>>(), screening.notices().collect::<Vec<_>>(), "{name}");
        let mut calls: Vec<&str> = Vec::new();
        for own in list(&rules, "referrals").iter().filter(|own| stranger.is_told(own)) {
            if !calls.contains(&text(own, "service")) {
                calls.push(text(own, "service"));
            }
        }
        assert_eq!(calls, screening.referrals().collect::<Vec<_>>(), "{name}");
    }
    assert!(seen.len() == 3 && seen.values().all(|count| *count > 20), "every level was tried: {seen:?}");
}

#[test]
fn both_files_follow_their_schemas() {
    for name in ["questions", "rules"] {
        let (schema, own) = (file(&format!("{name}.schema.json")), file(&format!("{name}.json")));
        assert!(jsonschema::meta::is_valid(&schema), "{name}.schema.json is no schema");
        let schema = jsonschema::options()
            .should_validate_formats(true)
            .build(&schema)
            .unwrap_or_else(|error| panic!("{error}"));
        let wrong: Vec<String> =
            schema.iter_errors(&own).take(10).map(|error| format!("{}: {error:.200}", error.instance_path())).collect();
        assert!(wrong.is_empty(), "{name}.json: {wrong:#?}");
        // A schema that lets everything pass says nothing.
        for (pointer, other) in
            [("/version", Value::from("1")), ("/license", Value::Null), ("/rules_version", Value::from("x"))]
        {
            let mut changed = own.clone();
            *changed.pointer_mut(pointer).expect("it is there") = other;
            assert!(!schema.is_valid(&changed), "{name}: {pointer}");
        }
        let rule = if name == "rules" { "/reliefs/0/elements/0/met" } else { "/questions/6/when" };
        for other in
            [serde_json::json!({ "some": [] }), serde_json::json!({ "said": {} }), serde_json::json!({ "all": [{}] })]
        {
            let mut changed = own.clone();
            *changed.pointer_mut(rule).expect("a rule") = other;
            assert!(!schema.is_valid(&changed), "{name}: {rule}");
        }
    }
}

/// Ids in one file are those of the others, so that nothing that is reused leads nowhere.
#[test]
fn the_open_files_know_each_other() {
    let (questions, rules, services) = (file("questions.json"), file("rules.json"), file("services.json"));
    let ids = |of: &Value, key: &str| list(of, key).iter().map(|own| text(own, "id").to_owned()).collect::<Vec<_>>();
    let (questions, services) = (ids(&questions, "questions"), ids(&services, "services"));
    let facts = rules["facts"].as_object().expect("facts");
    let mut named = 0;
    let mut look = vec![&rules];
    while let Some(value) = look.pop() {
        if let Some(own) = value.as_object() {
            for fact in own.get("cites").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str) {
                assert!(facts.contains_key(fact), "{fact}");
                named += 1;
            }
            for question in own.get("said").and_then(Value::as_object).into_iter().flat_map(|said| said.keys()) {
                assert!(questions.contains(question), "{question}");
            }
            let called = own.get("services").and_then(Value::as_array).into_iter().flatten().chain(own.get("service"));
            for service in called.filter_map(Value::as_str) {
                assert!(services.iter().any(|own| own == service), "{service}");
            }
            look.extend(own.values());
        }
        look.extend(value.as_array().into_iter().flatten());
    }
    assert!(named > 200, "only {named} citations were looked at");
}

#[test]
fn the_page_for_developers_shows_the_same_program_in_every_language() {
    let first = shown(&site().editions[0].language.tag);
    assert_eq!(first.len(), 3, "the program, how it is called, and what it answers");
    for edition in &site().editions {
        assert_eq!(shown(&edition.language.tag), first, "{}", edition.language.tag);
    }
}
