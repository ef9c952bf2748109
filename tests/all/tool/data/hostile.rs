//! Files that are broken or mean harm.

use std::collections::BTreeMap;

use amparo::open_data::import::{self, LocalChannel, MAX_BYTES};
use proptest::prelude::*;
use proptest::sample::Index;
use serde::Deserialize;
use serde_json::Value;

use super::{WHOLE, files, import_into, known, options, sample};
use crate::project::{Copy, root};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    says: Vec<String>,
}

fn cases() -> BTreeMap<String, Case> {
    toml::from_str(&String::from_utf8(sample("bad/cases.toml")).expect("UTF-8")).expect("cases")
}

#[test]
fn every_hostile_file_is_told_with_its_places_and_what_to_do() {
    let mut failures = Vec::new();
    for (name, case) in cases() {
        match import::read(&sample(&format!("bad/{name}")), &options(), &known()) {
            Ok(imported) => failures.push(format!("{name} was taken: {imported:?}")),
            Err(faults) => {
                let text = faults.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n");
                let missing: Vec<&String> = case.says.iter().filter(|part| !text.contains(*part)).collect();
                let hidden = text.chars().any(|letter| letter != '\n' && (letter.is_control() || letter == '\u{202e}'));
                if !missing.is_empty() || hidden || faults.iter().any(|fault| fault.help.is_empty()) {
                    failures.push(format!("{name}: not told: {missing:?}\n{text}"));
                }
            }
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n\n"));
}

#[test]
fn every_hostile_file_has_a_case() {
    let folder = std::fs::read_dir(root().join("tests/hsds/bad")).expect("the folder");
    let names = folder.map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned());
    let names: Vec<String> = names.filter(|name| name != "cases.toml").collect();
    let cases = cases();
    assert!(names.len() >= 12 && names.len() == cases.len(), "{} files, {} cases", names.len(), cases.len());
    assert!(names.iter().all(|name| cases.contains_key(name)), "{names:?}");
}

/// From outside, for some of each sort: a status, no panic, and not one byte changed.
#[test]
fn a_hostile_file_changes_nothing() {
    let copy = Copy::new();
    let before = files(&copy);
    for name in ["wrong-types", "script-links", "deep", "bidi", "null-bytes", "truncated", "bad-phones"] {
        import_into(&copy, &format!("bad/{name}.json"), &WHOLE).failed(1, &["help: ", "nothing was imported"]);
        assert_eq!(files(&copy), before, "{name}");
    }
}

#[test]
fn a_file_beyond_the_limits_is_refused() {
    let mut long = vec![b' '; MAX_BYTES];
    long.extend(b"[]");
    let faults = import::read(&long, &options(), &known()).expect_err("too long");
    assert!(faults[0].message.contains("bytes") && faults[0].help.contains("split"), "{faults:?}");
    let many = Value::from(vec![serde_json::json!({ "name": "x" }); 10_001]);
    let faults = import::read(many.to_string().as_bytes(), &options(), &known()).expect_err("too many");
    assert!(faults[0].message.contains("10001 services"), "{faults:?}");
    let wrong = Value::from(vec![Value::from(1); 100_000]);
    let faults = import::read(wrong.to_string().as_bytes(), &options(), &known()).expect_err("all wrong");
    assert!(faults.len() == 101 && faults[100].message.contains("only the first 100"), "{}", faults.len());
}

/// Every place of a JSON value.
fn places(value: &Value, pointer: &str, out: &mut Vec<String>) {
    out.push(pointer.to_owned());
    match value {
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(ix, item)| places(item, &format!("{pointer}/{ix}"), out))
        }
        Value::Object(fields) => fields.iter().for_each(|(key, field)| places(field, &format!("{pointer}/{key}"), out)),
        _ => {}
    }
}

fn odd_values() -> impl Strategy<Value = Value> {
    prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<String>().prop_map(Value::from),
        "[0-9+(). x-]{0,20}".prop_map(Value::from),
        "(javascript|https|data):[a-z/.@]{0,12}".prop_map(Value::from),
        Just(serde_json::json!([])),
        Just(serde_json::json!({})),
        Just(serde_json::json!([[{}], "a", 3])),
        Just(serde_json::json!({ "id": "x", "number": "911" })),
    ]
}

/// The sample with some values exchanged, then some bytes.
fn mutated() -> impl Strategy<Value = Vec<u8>> {
    let swaps = proptest::collection::vec((any::<Index>(), odd_values()), 0..4);
    let bytes = proptest::collection::vec((any::<Index>(), any::<Option<u8>>()), 0..3);
    let name = prop_oneof![Just("local.json"), Just("tables.json")];
    (name, swaps, bytes, proptest::option::weighted(0.1, any::<Index>())).prop_map(|(name, swaps, bytes, cut)| {
        let mut value: Value = serde_json::from_slice(&sample(name)).expect("JSON");
        for (place, new) in swaps {
            let mut all = Vec::new();
            places(&value, "", &mut all);
            if let Some(old) = value.pointer_mut(&all[place.index(all.len())]) {
                *old = new;
            }
        }
        garbled(value.to_string().into_bytes(), &bytes, cut)
    })
}

/// A text with some bytes exchanged or taken out, then its end cut off.
fn garbled(mut text: Vec<u8>, bytes: &[(Index, Option<u8>)], cut: Option<Index>) -> Vec<u8> {
    for (place, new) in bytes {
        if text.is_empty() {
            break;
        }
        let at = place.index(text.len());
        match new {
            Some(byte) => text[at] = *byte,
            None => drop(text.remove(at)),
        }
    }
    if let Some(cut) = cut
        && !text.is_empty()
    {
        text.truncate(cut.index(text.len()));
    }
    text
}

proptest! {
    /// A value can be exchanged for one so short that nothing is left to exchange: the test must go on, not fall.
    #[test]
    fn a_text_that_has_become_empty_is_garbled_without_a_panic(
        text in proptest::collection::vec(any::<u8>(), 0..4),
        bytes in proptest::collection::vec((any::<Index>(), any::<Option<u8>>()), 0..6),
        cut in any::<Option<Index>>(),
    ) {
        prop_assert!(garbled(text.clone(), &bytes, cut).len() <= text.len());
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    /// Whatever a file says, it is told or it is taken; what is taken can be written and read again.
    #[test]
    fn no_file_makes_the_import_panic(bytes in mutated()) {
        match import::read(&bytes, &options(), &known()) {
            Err(faults) => prop_assert!(!faults.is_empty() && faults.iter().all(|fault| !fault.help.is_empty())),
            Ok(imported) => {
                prop_assert!(!imported.services.is_empty());
                let text = import::file_text(&imported.services, &options());
                let file: toml::Table = toml::from_str(&text).expect("TOML");
                let written = file["service"].as_array().expect("services");
                prop_assert_eq!(written.len(), imported.services.len());
                for (table, local) in written.iter().zip(&imported.services) {
                    prop_assert_eq!(table["name"].as_str(), Some(local.name.as_str()));
                    prop_assert!(!local.channels.is_empty());
                }
                let addresses = imported.services.iter().flat_map(|service| &service.channels).filter_map(|channel| match channel {
                    LocalChannel::Plain("web" | "chat", address) => Some(address),
                    LocalChannel::Plain(..) | LocalChannel::Text(..) => None,
                });
                prop_assert!(addresses.into_iter().all(|address| address.starts_with("http")));
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { max_shrink_iters: 20, ..ProptestConfig::with_cases(10) })]

    /// The tool itself: the folder is as it was, or it has one more file, and that one is whole.
    #[test]
    fn no_file_is_left_half_written(bytes in mutated()) {
        let copy = Copy::new();
        let before = files(&copy);
        let path = copy.path().join("given.json");
        std::fs::write(&path, &bytes).expect("a written file");
        let run = import_into(&copy, path.to_str().expect("a plain path"), &WHOLE);
        let mut after = files(&copy);
        if run.status == Some(0) {
            let new = copy.path().join("content/directory/services/local-given.toml").display().to_string();
            prop_assert!(after.remove(&new).is_some());
            prop_assert!(amparo::content::load(copy.path()).is_ok());
        } else {
            run.failed(1, &["nothing was imported"]);
        }
        prop_assert_eq!(after, before);
    }
}
