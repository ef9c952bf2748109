use serde_json::{Value, json};

use super::*;
use crate::desk::dates::{DateId, Dated, Dates, Day, Hurry, OrderKind, Request, Trip, Typed, Visa};
use crate::desk::family::{Known, Member, Relation, VawaAs};
use crate::guide::{Answers, ChoiceSet, Guide, Part, Pick, Question};

fn question(id: &str, pick: Pick, choices: &[&str]) -> Question {
    let choices = choices.iter().map(|id| (*id).to_owned()).collect();
    Question { id: id.to_owned(), part: 0, pick, choices, exclusive: ChoiceSet::EMPTY, when: None, about: None }
}

fn guide() -> Guide {
    Guide {
        parts: vec![Part { id: "part".to_owned(), sensitive: false }],
        questions: vec![
            question("where", Pick::One, &["here", "abroad"]),
            question("harm", Pick::Many, &["hit", "held", "followed"]),
        ],
        ..Guide::default()
    }
}

fn typed(text: &str) -> Typed {
    Typed::read(text).expect("a day, a month or nothing")
}

/// Words, and letters of another script.
fn reference() -> String {
    ["blue 7, ".to_owned(), [0x634, 0x62c].into_iter().filter_map(char::from_u32).collect()].concat()
}

fn sheet(guide: &Guide) -> Document {
    let mut answers = Answers::none(guide);
    answers.set(guide.question("where").expect("asked"), ChoiceSet::nth(1));
    answers.set(guide.question("harm").expect("asked"), ChoiceSet::nth(0).with(ChoiceSet::nth(2)));
    let request = Request {
        sent: typed("2026-11-02"),
        state: "US-CA".to_owned(),
        visa: Visa::T,
        hurry: vec![Hurry::InProceedings],
    };
    Document {
        reference: reference(),
        band: 3,
        client_language: "xx".to_owned(),
        beside_language: "yy".to_owned(),
        rules: "0a1b2c3d".to_owned(),
        saved: Day::read("2026-11-30"),
        answers,
        dates: Dates {
            days: vec![
                Dated { id: DateId::Birth, day: typed("2001-02") },
                Dated { id: DateId::ChildBirth, day: typed("2020-02-29") },
                Dated { id: DateId::ChildBirth, day: Typed::Unknown },
            ],
            order: Some(OrderKind::InAbsentia),
            trips: vec![Trip { out: typed("2025-01-01"), back: Typed::Unknown }],
            requests: vec![request],
        },
        vawa_as: Some(VawaAs::Spouse),
        family: vec![Member { relation: Relation::Child, married: Known::No, age: Some(7), ..Member::default() }],
        papers: [("photos".to_owned(), Mark::CanGet)].into(),
    }
}

fn changed(change: impl FnOnce(&mut Value)) -> Vec<u8> {
    let guide = guide();
    let mut value: Value = serde_json::from_slice(&write(&sheet(&guide), &guide)).expect("JSON");
    change(&mut value);
    serde_json::to_vec(&value).expect("JSON")
}

#[test]
fn a_sheet_comes_back_whole_and_its_length_says_nothing() {
    let guide = guide();
    let sheet = sheet(&guide);
    let text = write(&sheet, &guide);
    assert_eq!(text.len() % 4096, 0);
    assert_eq!(write(&Document::default(), &guide).len(), text.len());
    assert_eq!(read(&text, &guide, &["photos"]), Ok(Opened { document: sheet, gone: Vec::new() }));
}

#[test]
fn people_can_read_it() {
    let guide = guide();
    let text = String::from_utf8(write(&sheet(&guide), &guide)).expect("letters");
    let text = text.trim_end();
    assert!(text.starts_with("{\n  \"amparo-desk-sheet\": 1,"), "{text}");
    for part in [
        "\"harm\": [\n      \"hit\",\n      \"followed\"",
        "\"day\": \"2001-02\"",
        "\"id\": \"child-birth\"",
        "\"photos\": \"can-get\"",
    ] {
        assert!(text.contains(part), "{part} is not in\n{text}");
    }
}

#[test]
fn what_no_longer_exists_is_told_and_the_rest_is_kept() {
    let text = changed(|sheet| {
        sheet["answers"]["gone"] = json!(["a"]);
        sheet["answers"]["harm"] = json!(["hit", "burned", "prefer-not"]);
        sheet["answers"]["where"] = json!(["here", "abroad"]);
        sheet["papers"]["parchment"] = json!("have");
        sheet["papers"]["photos"] = json!("perhaps");
        sheet["dates"]["days"][0]["id"] = json!("coronation");
        sheet["dates"]["tides"] = json!(1);
        sheet["family"][0]["relation"] = json!("cousin");
        sheet["mood"] = json!("fair");
        sheet["saved"] = json!("2026-02-30");
    });
    let guide = guide();
    let opened = read(&text, &guide, &["photos"]).expect("a sheet");
    let expected = [
        Gone::Part("saved".to_owned()),
        Gone::Question("gone".to_owned()),
        Gone::Choice { question: "harm".to_owned(), choice: "burned".to_owned() },
        Gone::Choice { question: "harm".to_owned(), choice: "prefer-not".to_owned() },
        Gone::Answer("where".to_owned()),
        Gone::Part("days, 1".to_owned()),
        Gone::Part("tides".to_owned()),
        Gone::Part("family, 1".to_owned()),
        Gone::Paper("parchment".to_owned()),
        Gone::Part("photos".to_owned()),
        Gone::Part("mood".to_owned()),
    ];
    for gone in &expected {
        assert!(opened.gone.contains(gone), "{gone:?} is not in {:?}", opened.gone);
    }
    assert_eq!(opened.gone.len(), expected.len(), "{:?}", opened.gone);
    let document = opened.document;
    let harm = guide.question("harm").expect("asked");
    assert_eq!(document.answers.get(harm), ChoiceSet::nth(0));
    assert!(!document.answers.is_answered(guide.question("where").expect("asked")));
    assert_eq!(document.dates.days.len(), 2);
    assert_eq!((document.reference, document.band), (reference(), 3));
}

#[test]
fn what_is_no_sheet_or_a_newer_one_is_told_apart() {
    let guide = guide();
    for (text, why) in [
        ("", ReadError::NotJson),
        ("age-encryption.org/v1", ReadError::NotJson),
        ("[1]", ReadError::NotOurs),
        ("{}", ReadError::NotOurs),
        ("{\"amparo-desk-sheet\": \"1\"}", ReadError::NotOurs),
        ("{\"amparo-desk-sheet\": 0}", ReadError::NotOurs),
        ("{\"amparo-desk-sheet\": 2, \"answers\": {}}", ReadError::TooNew(2)),
    ] {
        assert_eq!(read(text.as_bytes(), &guide, &[]), Err(why), "{text}");
    }
    // The least that a sheet can be.
    let opened = read(b"{\"amparo-desk-sheet\": 1}", &guide, &[]).expect("a sheet");
    assert!(opened.gone.is_empty());
    assert_eq!(opened.document, Document { answers: Answers::none(&guide), ..Document::default() });
}
