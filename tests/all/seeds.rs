//! The seeds of the fuzzer, replayed: what it found once, and the inputs that reach most of the code.
//!
//! fuzz/README.md says how the fuzzer itself is run.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use amparo::answers::Persona;
use amparo::content;
use serde_json::json;

use crate::project::{root, site};

#[path = "../../fuzz/doors/mod.rs"]
mod doors;

/// A door's name, and the door.
type Door = (&'static str, fn(&[u8]));

const DOORS: [Door; 7] = [
    ("answers", doors::answers),
    ("code", doors::code),
    ("content", doors::content),
    ("import", doors::import),
    ("markdown", doors::markdown),
    ("rules", doors::rules),
    ("sheet", doors::sheet),
];

/// Files of a folder, in order; none when it is not there.
fn files(folder: &Path) -> Vec<PathBuf> {
    let mut files: Vec<PathBuf> = std::fs::read_dir(folder)
        .map(|entries| entries.filter_map(|entry| entry.ok().map(|entry| entry.path())).collect())
        .unwrap_or_default();
    files.sort();
    files
}

fn replay(name: &str) {
    let (_, door) = DOORS.iter().find(|(known, _)| *known == name).expect("a door");
    let seeds = files(&root().join("tests/fuzz-seeds").join(name));
    assert!(!seeds.is_empty(), "no seeds for {name}");
    for seed in seeds {
        let bytes = std::fs::read(&seed).unwrap_or_else(|error| panic!("{}: {error}", seed.display()));
        let kept = std::panic::catch_unwind(|| door(&bytes));
        assert!(kept.is_ok(), "{} breaks a promise; the lines above say which", seed.display());
    }
}

#[test]
fn answers_from_outside_never_stop_the_tool() {
    replay("answers");
}

#[test]
fn any_text_is_a_code_or_a_fault() {
    replay("code");
}

#[test]
fn content_files_are_told_about_and_never_stop_the_tool() {
    replay("content");
}

#[test]
fn data_files_from_outside_are_refused_or_kept_harmless() {
    replay("import");
}

#[test]
fn markdown_cannot_bring_in_markup() {
    replay("markdown");
}

#[test]
fn packed_rules_from_elsewhere_never_stop_the_engine() {
    replay("rules");
}

#[test]
fn files_of_the_desk_are_refused_or_kept_whole() {
    replay("sheet");
}

/// A door that no input can fail guards nothing.
#[test]
fn the_check_of_html_refuses_what_must_not_be_there() {
    for bad in [
        "<script>1</script>",
        "<p onclick=\"1\">a</p>",
        "<h2 style=\"color: red\">a</h2>",
        "<a href=\"javascript:1\">a</a>",
        "<a href=\"//example.org\">a</a>",
        "<p>a",
        "<p><em>a</p></em>",
        "</p>",
        "<img src=\"a\">",
        "<p",
    ] {
        assert!(doors::harmless(bad).is_err(), "{bad}");
    }
    assert_eq!(doors::harmless("<p>a <a href=\"/en/\">b</a><br />c &lt;script></p>"), Ok(()));
}

/// Writes what the fuzzer starts from into `fuzz/corpus/`: the project's own files, as each door takes them.
#[test]
#[ignore = "run by hand before fuzzing"]
fn write_what_the_fuzzer_starts_from() {
    let corpus = root().join("fuzz/corpus");
    let put = |door: &str, name: &str, bytes: &[u8]| {
        let folder = corpus.join(door);
        std::fs::create_dir_all(&folder).expect("a folder");
        std::fs::write(folder.join(name), bytes).expect("a seed");
    };
    for path in files(&root().join("tests/personas"))
        .iter()
        .filter(|path| path.extension().is_some_and(|extension| extension == "toml"))
    {
        let persona = Persona::read(path).expect("a persona");
        let answers: BTreeMap<&String, &[String]> =
            persona.answers.iter().map(|(question, given)| (question, given.ids())).collect();
        let name = path.file_stem().expect("a name").to_string_lossy();
        put("answers", &name, json!({ "today": "2026-11-24", "answers": answers }).to_string().as_bytes());
    }
    for folder in ["tests/hsds", "tests/hsds/bad"] {
        for path in files(&root().join(folder))
            .iter()
            .filter(|path| path.extension().is_some_and(|extension| extension == "json"))
        {
            let bytes = std::fs::read(path).expect("a file");
            if bytes.len() < 100_000 {
                put("import", &path.file_name().expect("a name").to_string_lossy(), &bytes);
            }
        }
    }
    let all = content::files(root()).expect("the content");
    for (path, text) in &all {
        if let Some((_, body)) = text.split_once("\n+++\n").filter(|_| path.ends_with("/en.md")) {
            put("markdown", &path.replace('/', "-"), body.as_bytes());
        }
    }
    for (ix, path) in doors::FILES.iter().enumerate() {
        let text = &all[*path];
        // The whole, and each of its parts: what is small is changed to something new sooner.
        let parts = text.split("\n[[").map(|part| format!("[[{part}")).filter(|part| part.len() < 2_000).take(12);
        for (part, text) in std::iter::once(text.clone()).chain(parts).enumerate() {
            let mut bytes = vec![u8::try_from(ix).expect("few files")];
            bytes.extend(text.as_bytes());
            put("content", &format!("{ix:02}-{part:02}"), &bytes);
        }
    }
    let packed = |kind: u8, bytes: Vec<u8>| [vec![kind], bytes].concat();
    put("rules", "guide", &packed(0, amparo::surface::finder::pack::packed(&site().guide).expect("rules")));
    for (ix, relief) in site().guide.reliefs.iter().enumerate() {
        let guide = amparo::guide::Guide { reliefs: vec![relief.clone()], ..site().guide.clone() };
        put("rules", &format!("guide-{ix}"), &packed(0, amparo::surface::finder::pack::packed(&guide).expect("rules")));
    }
    let entries = amparo::surface::finder::catalog::entries(site());
    for (ix, few) in entries.chunks(5).enumerate().step_by(10) {
        put(
            "rules",
            &format!("entries-{ix}"),
            &packed(2, amparo::surface::finder::pack::packed(&few.to_vec()).expect("entries")),
        );
    }
    let index = amparo::directory::Index {
        zips: amparo::surface::finder::catalog::zips(site()),
        fold: amparo::surface::finder::catalog::fold(site()),
        ..Default::default()
    };
    put("rules", "index", &packed(1, amparo::surface::finder::pack::packed(&index).expect("an index")));
}
