//! Broken content: every mistake `check` knows is made once in a copy of the real content, and told where it is.
//!
//! A case is a file in `tests/broken/`; `tests/broken/README.md` says what it holds.

use std::collections::BTreeSet;
use std::path::Path;

use amparo::content::{self, Problem};
use serde::Deserialize;

use crate::project::{Copy, root};

/// Codes that no edit of one file can bring about, each with the test that covers it instead.
const WITHOUT_A_CASE: &[(&str, &str)] = &[
    ("file/not-readable", "is about the project's folder itself: `a_folder_that_cannot_be_read_is_named`"),
    (
        "translation/stale",
        "does not stop a build: `a_translation_that_is_behind_is_refused_by_check_and_told_on_the_page`",
    ),
    ("translation/unmarked", "likewise: `a_translation_without_a_mark_is_refused_by_check`"),
    ("question/too-many", "needs hundreds of questions: `more_questions_than_anyone_answers_are_refused`"),
];

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct Case {
    code: String,
    file: String,
    old: Option<String>,
    new: Option<String>,
    new_file: Option<String>,
    #[serde(default)]
    delete: bool,
    /// Where the problem is told, when it is not the edited file.
    told_in: Option<String>,
    message: String,
    help: String,
    /// The problem names a line, and it is that of the edit, or of `at`.
    #[serde(default)]
    line: bool,
    at: Option<String>,
    /// Codes that come along; no others may.
    #[serde(default)]
    also: Vec<String>,
    /// Mistakes that take edits in several files.
    #[serde(default)]
    more: Vec<Edit>,
}

/// One change to a copy of the content. The first one of a case stands in the case itself.
#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct Edit {
    file: String,
    old: Option<String>,
    new: Option<String>,
    new_file: Option<String>,
    #[serde(default)]
    delete: bool,
}

impl Edit {
    fn apply(&self, copy: &Copy) {
        let path = copy.path().join(&self.file);
        match (&self.old, &self.new, &self.new_file, self.delete) {
            (Some(old), Some(new), None, false) => copy.edit(&self.file, old, new),
            (None, None, Some(text), false) => write(&path, text),
            (None, None, None, true) if path.is_dir() => std::fs::remove_dir_all(&path).expect("a folder to delete"),
            (None, None, None, true) => std::fs::remove_file(&path).expect("a file to delete"),
            _ => panic!("{}: give `old` and `new`, or `new-file`, or `delete = true`", self.file),
        }
    }
}

impl Case {
    /// Everything that is not as the case says; empty when all is well.
    fn failures(&self) -> Vec<String> {
        let copy = Copy::new();
        let before = read(&copy.path().join(&self.file));
        self.first_edit().apply(&copy);
        self.more.iter().for_each(|edit| edit.apply(&copy));
        let after = read(&copy.path().join(&self.file));
        let problems = problems(copy.path());
        let mut failures = Vec::new();

        let expected: BTreeSet<&str> = self.also.iter().chain([&self.code]).map(String::as_str).collect();
        let found: BTreeSet<&str> = problems.iter().map(|problem| problem.code).collect();
        if expected != found {
            failures.push(format!("codes are {found:?}, not {expected:?}"));
        }
        let told_in = self.told_in.as_ref().unwrap_or(&self.file);
        let own: Vec<&Problem> = problems.iter().filter(|own| own.code == self.code && own.file == *told_in).collect();
        let fits = |own: &&&Problem| own.message.contains(&self.message) && own.help.contains(&self.help);
        match own.iter().find(fits) {
            None => {
                failures.push(format!("nothing in {told_in} says {:?} with the help {:?}", self.message, self.help))
            }
            Some(problem) if self.line => {
                let line = self.line_of_the_edit(&before, &after);
                if problem.line != Some(line) {
                    failures.push(format!("the mistake is in line {line}, and the problem names {:?}", problem.line));
                }
            }
            Some(_) => {}
        }
        if !failures.is_empty() {
            failures
                .extend(problems.iter().map(|problem| format!("  {}", problem.to_string().replace('\n', "\n      "))));
        }
        failures
    }

    fn first_edit(&self) -> Edit {
        let Case { file, old, new, new_file, delete, .. } = self;
        Edit { file: file.clone(), old: old.clone(), new: new.clone(), new_file: new_file.clone(), delete: *delete }
    }

    fn line_of_the_edit(&self, before: &str, after: &str) -> usize {
        let offset = match &self.at {
            Some(at) => {
                after.find(at.as_str()).unwrap_or_else(|| panic!("`at` is {at:?}, which is not in the edited file"))
            }
            None => before.bytes().zip(after.bytes()).take_while(|(old, new)| old == new).count(),
        };
        after.bytes().take(offset).filter(|&byte| byte == b'\n').count() + 1
    }
}

fn cases() -> Vec<(String, Case)> {
    let folder = root().join("tests/broken");
    let mut cases: Vec<(String, Case)> = std::fs::read_dir(&folder)
        .expect("tests/broken is there")
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "toml"))
        .map(|path| {
            let name = path.file_name().expect("a name").to_string_lossy().into_owned();
            let case = toml::from_str(&read(&path)).unwrap_or_else(|error| panic!("tests/broken/{name}: {error}"));
            (name, case)
        })
        .collect();
    cases.sort_by(|(a, _), (b, _)| a.cmp(b));
    cases
}

fn problems(folder: &Path) -> Vec<Problem> {
    content::load(folder).err().unwrap_or_default()
}

/// A file that is not there reads as empty, so that a case can make one.
fn read(path: &Path) -> String {
    std::fs::read_to_string(path).unwrap_or_default()
}

fn write(path: &Path, text: &str) {
    std::fs::create_dir_all(path.parent().expect("a folder")).expect("a folder to write into");
    std::fs::write(path, text).expect("a written file");
}

#[test]
fn every_mistake_is_told_with_its_place_and_how_to_mend_it() {
    let cases = cases();
    let mut failures = Vec::new();
    for (name, case) in &cases {
        let own = case.failures();
        if !own.is_empty() {
            failures.push(format!("tests/broken/{name}:\n  {}", own.join("\n  ")));
        }
    }
    println!("{} broken contents tried", cases.len());
    assert!(failures.is_empty(), "{} of {} cases fail\n\n{}", failures.len(), cases.len(), failures.join("\n\n"));
}

/// A check without a case could stop working and nobody would see it.
#[test]
fn every_code_in_the_source_has_a_case() {
    let cases = cases();
    let mut tried: BTreeSet<&str> = cases.iter().map(|(_, case)| case.code.as_str()).collect();
    tried.extend(WITHOUT_A_CASE.iter().map(|(code, _)| *code));
    let mut known = codes_in_the_source();
    // Ids of pages that have a template look the same.
    known.retain(|code| !root().join("content/pages").join(code).is_dir());
    let untried: Vec<&String> = known.iter().filter(|code| !tried.contains(code.as_str())).collect();
    let unknown: Vec<&&str> = tried.iter().filter(|code| !known.contains(**code)).collect();
    assert!(untried.is_empty(), "add a case to tests/broken for {untried:?}");
    assert!(unknown.is_empty(), "no check gives the codes {unknown:?} any more");
}

/// String literals of the form `area/what-is-wrong`.
fn codes_in_the_source() -> BTreeSet<String> {
    let mut codes = BTreeSet::new();
    let mut folders = vec![root().join("src/content")];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).expect("the folder is there") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else {
                codes.extend(read(&path).split('"').filter(|literal| is_code(literal)).map(str::to_owned));
            }
        }
    }
    assert!(codes.len() > 30, "codes are no longer written as plain strings: {codes:?}");
    codes
}

fn is_code(literal: &str) -> bool {
    let word = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-');
    literal.split_once('/').is_some_and(|(area, wrong)| word(area) && word(wrong))
}

/// An author mends everything in one go, so one mistake never hides another, and the list follows the files.
#[test]
fn many_mistakes_are_all_told_in_one_run_in_file_order() {
    let copy = Copy::new();
    copy.edit("content/directory/services/national.toml", "call = \"+18006564673\"", "call = \"+1800656467\"");
    copy.edit("content/pages/home/en.md", "(page:help)", "(page:hlp)");
    copy.edit("content/reliefs/t-visa/relief.toml", "said.where-now", "said.where-nw");
    copy.edit(
        "content/reliefs/t-visa/relief.toml",
        "id = \"hardship\"\nkind = \"gate\"",
        "id = \"hardship\"\nkind = \"step\"",
    );
    copy.edit("content/screening/es.toml", "\nunder-14 =", "\nunder-41 =");
    copy.edit("content/site.toml", "exit = \"https://", "exit = \"javascript://");
    copy.edit("locales/es.ftl", "\nexit-label =", "\nexit-lable =");
    let problems = problems(copy.path());
    let told: Vec<(&str, &str, bool)> =
        problems.iter().map(|problem| (problem.file.as_str(), problem.code, problem.line.is_some())).collect();
    let expected = [
        ("content/directory/services/national.toml", "directory/phone", true),
        ("content/pages/home/en.md", "page/broken-link", true),
        ("content/reliefs/t-visa/relief.toml", "rule/unknown-question", true),
        ("content/reliefs/t-visa/relief.toml", "relief/step-contradicts", true),
        ("content/screening/es.toml", "words/missing", false),
        ("content/screening/es.toml", "words/unknown", true),
        ("content/site.toml", "site/exit", true),
        ("locales/es.ftl", "locale/missing", false),
        ("locales/es.ftl", "locale/unknown", true),
    ];
    assert_eq!(told, expected, "{problems:#?}");
    assert!(problems.iter().all(|problem| !problem.help.trim().is_empty()), "{problems:#?}");
}

#[test]
fn a_folder_that_cannot_be_read_is_named() {
    let copy = Copy::new();
    std::fs::remove_dir_all(copy.path().join("locales")).expect("locales to delete");
    let problems = problems(copy.path());
    let [problem] = problems.as_slice() else { panic!("one problem was expected: {problems:#?}") };
    assert_eq!(problem.code, "file/not-readable");
    assert!(problem.message.contains("locales") && problem.help.contains("--root"), "{problem}");
}

#[test]
fn more_questions_than_anyone_answers_are_refused() {
    let copy = Copy::new();
    let path = copy.path().join("content/screening/questions.toml");
    let mut text = read(&path);
    for ix in 0..260 {
        text.push_str(&format!(
            "\n[[question]]\nid = \"q{ix}\"\npart = \"effects\"\nkind = \"one\"\nchoices = [\"yes\"]\n"
        ));
    }
    std::fs::write(&path, text).expect("questions to write");
    let problems = problems(copy.path());
    assert!(
        problems.iter().any(|problem| problem.code == "question/too-many" && problem.line.is_some()),
        "{problems:#?}"
    );
}
