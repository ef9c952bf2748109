//! `amparo screen`: one set of answers, from outside, to findings. The contract is in tests/README.md.

use std::io::Read as _;
use std::path::Path;

use amparo::Error;
use amparo::answers::read_request;
use amparo::content::{Edition, Site};
use amparo::guide::{NoticeKind, QuestionIx, Screening};
use amparo::relief::{ElementFinding, Finding, Level, Relief};
use serde_json::{Value, json};

use super::console::say;
use super::load::edition;

/// Reads the answers and prints what they come to.
pub fn print(site: &Site, file: &Path, locale: Option<&str>, as_json: bool) -> Result<(), Error> {
    let edition = edition(site, locale)?;
    let text = read(file)?;
    let answers = read_request(&site.guide, &text, &named(file))?;
    let screening = Screening::new(&site.guide, &answers);
    let result = result(site, edition, &screening);
    say(&if as_json { result.to_string() } else { plain(&result) })
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
    let open: Vec<&str> = ids(site, &screening.open_questions());
    json!({
        "findings": findings,
        "next_question": open.first(),
        "open_questions": open,
        "referrals": screening.referrals().collect::<Vec<_>>(),
    })
}

fn finding(site: &Site, edition: &Edition, screening: &Screening<'_>, relief: &Relief, found: &Finding) -> Value {
    let words = &edition.reliefs[&relief.id].results;
    let shown = relief.shown_subjects(found);
    let elements: Vec<Value> = found
        .elements
        .iter()
        .filter(|element| shown.iter().any(|&subject| relief.concerns(element.element, subject)))
        .map(|element| element_value(site, edition, relief, element))
        .collect();
    let mut tell: Vec<Value> = found
        .tells
        .iter()
        .map(|&tell| &relief.tells[tell].id)
        .map(|id| json!({ "id": id, "text": words.tells[id] }))
        .collect();
    if found.level != Level::NotIndicated {
        tell.extend(warnings(site, edition, screening));
    }
    json!({ "relief": relief.id, "level": found.level, "elements": elements, "tell": tell })
}

fn element_value(site: &Site, edition: &Edition, relief: &Relief, found: &ElementFinding) -> Value {
    let element = &relief.elements[found.element];
    let words = &edition.reliefs[&relief.id].results.elements[&element.id];
    let law = &site.reliefs[&relief.id].elements[&element.id];
    let excused_by = found.excused_by.map(|exception| &element.exceptions[exception].id);
    let (cites, text) = match excused_by {
        Some(id) => (&law.exceptions[id], words.exceptions[id].as_str()),
        None => (&law.cites, words.of(found.state).unwrap_or_default()),
    };
    json!({
        "id": element.id,
        "state": found.state,
        "because": ids(site, &found.because),
        "citation": site.citation(cites),
        "text": text,
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
        .filter(|notice| notice.kind == NoticeKind::Warning)
        .map(|notice| json!({ "id": notice.id, "text": edition.screening.notices[&notice.id] }))
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
    lines.push(format!("next question: {}", text(&result["next_question"])));
    lines.join("\n")
}
