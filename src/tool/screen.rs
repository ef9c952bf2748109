//! `amparo screen`: one set of answers, from outside, to findings. The contract is in tests/README.md.

use std::io::Read as _;
use std::path::{Path, PathBuf};

use amparo::Error;
use amparo::answers::read_request;
use amparo::content::{Edition, Site};
use amparo::guide::{Answers, NoticeKind, Person, QuestionIx, Screening};
use amparo::handover::{self, Fault};
use amparo::relief::{ElementFinding, Finding, Level, Relief};
use amparo::report::Report;
use serde_json::{Value, json};

use super::console::say;
use super::load::edition;
use super::report::Told;

/// Where the answers are.
pub enum Asked {
    File(PathBuf),
    /// In a hand-over code.
    Code(String),
}

impl Asked {
    /// What the command line names; without a code it is a file, or standard input.
    pub fn new(file: Option<PathBuf>, code: Option<String>) -> Asked {
        code.map_or_else(|| Asked::File(file.unwrap_or_else(|| PathBuf::from("-"))), Asked::Code)
    }
}

/// Reads the answers and prints what they come to.
pub fn print(site: &Site, asked: &Asked, locale: Option<&str>, as_json: bool) -> Result<(), Error> {
    let edition = edition(site, locale)?;
    let (answers, lost) = match asked {
        Asked::File(file) => (read_request(&site.guide, &read(file)?, &named(file))?, Lost::default()),
        Asked::Code(code) => read_code(site, code)?,
    };
    let screening = Screening::new(&site.guide, &answers);
    let mut result = result(site, edition, &screening);
    if let (Asked::Code(_), Some(result)) = (asked, result.as_object_mut()) {
        result.insert("answers".to_owned(), answers_value(site, &answers));
        result.insert("lost".to_owned(), json!({ "changed": lost.changed, "gone": lost.gone }));
    }
    say(&if as_json { result.to_string() } else { plain(&result) })
}

/// What a code of an older edition held and this guide no longer asks.
#[derive(Default)]
struct Lost {
    /// Questions that are answered anew, because a choice is gone.
    changed: Vec<String>,
    /// How many answers were to questions that are gone.
    gone: usize,
}

fn read_code(site: &Site, code: &str) -> Result<(Answers, Lost), Error> {
    let restored = handover::read(&site.guide, &site.codebook, code).map_err(|fault| {
        let why = match fault {
            Fault::Empty => "it is empty; give the letters and digits that the questionnaire showed".to_owned(),
            Fault::Letter(letter) => {
                format!("no code has the letter `{}`; compare it with the paper", letter.escape_default())
            }
            Fault::DoesNotAddUp => {
                "a letter is wrong or missing, or there is one too many; compare it with the paper".to_owned()
            }
            Fault::AnotherGuide => "another guide wrote it; read it there".to_owned(),
            Fault::Newer => "a newer edition of this guide wrote it; take the newer content and try again".to_owned(),
        };
        Error::Wrong(format!("the code says nothing: {why}"))
    })?;
    let changed = ids(site, &restored.changed).into_iter().map(str::to_owned).collect();
    Ok((restored.answers, Lost { changed, gone: restored.gone }))
}

/// Answers as `screen` takes them.
fn answers_value(site: &Site, answers: &Answers) -> Value {
    let given = site.guide.question_ixs().filter(|&ix| answers.is_answered(ix)).map(|ix| {
        let question = &site.guide[ix];
        (question.id.clone(), question.ids(answers.get(ix)).collect::<Value>())
    });
    Value::Object(given.collect())
}

fn read(file: &Path) -> Result<String, Error> {
    let mut text = String::new();
    let read = if file == Path::new("-") {
        std::io::stdin().read_to_string(&mut text)
    } else {
        std::fs::File::open(file).and_then(|mut file| file.read_to_string(&mut text))
    };
    read.map_err(|why| Error::read(named(file), why, "give a file of answers, or - for standard input"))?;
    Ok(text)
}

fn named(file: &Path) -> String {
    if file == Path::new("-") { "standard input".to_owned() } else { file.display().to_string() }
}

fn result(site: &Site, edition: &Edition, screening: &Screening<'_>) -> Value {
    let findings: Vec<Value> = site
        .guide
        .reliefs
        .iter()
        .map(|relief| finding(site, edition, screening, relief, &relief.find(screening)))
        .collect();
    let report = Report::of(screening);
    let told = Told { site, edition, screening, report: &report };
    let open: Vec<&str> = ids(site, &screening.open_questions());
    json!({
        "findings": findings,
        "next_question": open.first(),
        "open_questions": open,
        "referrals": screening.referrals().collect::<Vec<_>>(),
        "code": handover::write(&site.codebook, screening.answers),
        "report": told.value(),
    })
}

fn finding(site: &Site, edition: &Edition, screening: &Screening<'_>, relief: &Relief, found: &Finding) -> Value {
    let words = &edition.reliefs[&relief.id].results;
    let shown = relief.shown_subjects(found);
    let person = screening.person();
    let elements: Vec<Value> = found
        .elements
        .iter()
        .filter(|element| shown.iter().any(|&subject| relief.concerns(element.element, subject)))
        .map(|element| element_value(site, edition, relief, element, person))
        .collect();
    let mut tell: Vec<Value> = found
        .tells
        .iter()
        .map(|&tell| &relief.tells[tell].id)
        .map(|id| json!({ "id": id, "text": words.tells[id].to(person) }))
        .collect();
    if found.level != Level::NotIndicated {
        tell.extend(warnings(site, edition, screening));
    }
    json!({ "relief": relief.id, "level": found.level, "elements": elements, "tell": tell })
}

fn element_value(site: &Site, edition: &Edition, relief: &Relief, found: &ElementFinding, person: Person) -> Value {
    let element = &relief.elements[found.element];
    let words = &edition.reliefs[&relief.id].results.elements[&element.id];
    let law = &site.reliefs[&relief.id].elements[&element.id];
    let excused_by = found.excused_by.map(|exception| &element.exceptions[exception].id);
    let (cites, text) = match excused_by {
        Some(id) => (&law.exceptions[id], Some(&words.exceptions[id])),
        None => (&law.cites, words.of(found.state)),
    };
    json!({
        "id": element.id,
        "state": found.state,
        "because": ids(site, &found.because),
        "citation": site.citation(cites),
        "text": text.map(|text| text.to(person)).unwrap_or_default(),
        "excused_by": excused_by,
        "subject": element.subject.map(|subject| relief.subjects[usize::from(subject)].id.as_str()),
    })
}

/// Warnings are for everybody, so every finding that does not point away carries them.
fn warnings<'a>(
    site: &'a Site,
    edition: &'a Edition,
    screening: &'a Screening<'_>,
) -> impl Iterator<Item = Value> + 'a {
    screening
        .notices()
        .map(|ix| &site.guide.notices[ix])
        .filter(|notice| matches!(notice.kind, NoticeKind::Danger | NoticeKind::Warning))
        .map(|notice| json!({ "id": notice.id, "text": edition.screening.notices[&notice.id].to(screening.person()) }))
}

fn ids<'a>(site: &'a Site, questions: &[QuestionIx]) -> Vec<&'a str> {
    questions.iter().map(|&ix| site.guide[ix].id.as_str()).collect()
}

fn plain(result: &Value) -> String {
    let mut lines = Vec::new();
    let text = |value: &Value| value.as_str().unwrap_or("none").to_owned();
    for finding in result["findings"].as_array().into_iter().flatten() {
        lines.push(format!("{}: {}", text(&finding["relief"]), text(&finding["level"])));
        for element in finding["elements"].as_array().into_iter().flatten() {
            lines.push(format!(
                "  {:13} {} [{}]",
                text(&element["state"]),
                text(&element["id"]),
                text(&element["citation"])
            ));
        }
    }
    lines.push(format!("next step: {}", text(&result["report"]["next_step"]["text"])));
    let clocks = result["report"]["clocks"].as_array().into_iter().flatten();
    for clock in clocks.filter(|clock| clock["same_as"].is_null()) {
        lines.push(format!("clock: {}", text(&clock["text"])));
    }
    lines.push(format!("next question: {}", text(&result["next_question"])));
    lines.join("\n")
}
