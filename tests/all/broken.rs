//! Broken content: every mistake `check` knows is made once in the real content, in memory, and told where it is.
//!
//! A case is a file in `tests/broken/`; `tests/broken/README.md` says what it holds.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::OnceLock;

use amparo::content::{self, Code, Problem};
use amparo::parallel;
use serde::Deserialize;

use crate::project::{Copy, root};

/// Codes that no edit of one file can bring about, each with the test that covers it instead.
const WITHOUT_A_CASE: &[(&str, &str)] = &[
    ("file/not-readable", "is about the project's folder itself: `a_folder_that_cannot_be_read_is_named`"),
    (
        "translation/stale",
        "does not stop a build: `a_translation_that_is_stale_is_refused_by_check_and_told_on_the_page`",
    ),
    ("translation/unmarked", "likewise: `a_translation_without_a_mark_is_refused_by_check`"),
    ("page/too-heavy", "needs a page with its assets: `a_page_that_is_too_heavy_is_refused_with_what_made_it_heavy`"),
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

/// The real content's files by their paths, read once and edited in memory.
type Files = BTreeMap<String, String>;

fn real() -> &'static Files {
    static REAL: OnceLock<Files> = OnceLock::new();
    REAL.get_or_init(|| content::files(root()).expect("the project's own content can be read"))
}

impl Edit {
    fn apply(&self, files: &mut Files) {
        match (&self.old, &self.new, &self.new_file, self.delete) {
            (Some(old), Some(new), None, false) => edit(files, &self.file, old, new),
            (None, None, Some(text), false) => drop(files.insert(self.file.clone(), text.clone())),
            (None, None, None, true) => {
                let before = files.len();
                let inside = format!("{}/", self.file);
                files.retain(|path, _| *path != self.file && !path.starts_with(&inside));
                assert!(files.len() < before, "{}: there is no such file or folder to delete", self.file);
            }
            _ => panic!("{}: give `old` and `new`, or `new-file`, or `delete = true`", self.file),
        }
    }
}

/// Replaces the first occurrence of `old` in a file. The test fails when it is not there.
fn edit(files: &mut Files, file: &str, old: &str, new: &str) {
    let text = files.get_mut(file).unwrap_or_else(|| panic!("{file}: there is no such file"));
    assert!(text.contains(old), "{file} does not contain {old:?}: the test needs a new place to break");
    *text = text.replacen(old, new, 1);
}

impl Case {
    /// Everything that is not as the case says; empty when all is well.
    fn failures(&self) -> Vec<String> {
        let mut files = real().clone();
        // A file that is not there reads as empty, so that a case can make one.
        let text = |files: &Files| files.get(&self.file).cloned().unwrap_or_default();
        let before = text(&files);
        self.first_edit().apply(&mut files);
        self.more.iter().for_each(|edit| edit.apply(&mut files));
        let after = text(&files);
        let problems = problems(files);
        let mut failures = Vec::new();

        let expected: BTreeSet<&str> = self.also.iter().chain([&self.code]).map(String::as_str).collect();
        let found: BTreeSet<&str> = problems.iter().map(|problem| problem.code.name()).collect();
        if expected != found {
            failures.push(format!("codes are {found:?}, not {expected:?}"));
        }
        let told_in = self.told_in.as_ref().unwrap_or(&self.file);
        let own: Vec<&Problem> =
            problems.iter().filter(|own| own.code.name() == self.code && own.file == *told_in).collect();
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

fn problems(files: Files) -> Vec<Problem> {
    content::load_files(files).err().unwrap_or_default()
}

fn read(path: &Path) -> String {
    std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

#[test]
fn every_mistake_is_told_with_its_place_and_how_to_mend_it() {
    let cases = cases();
    let told = parallel::map(&cases, |(name, case)| {
        // A case that cannot even be made is told by its name too.
        let outcome = std::panic::catch_unwind(|| case.failures());
        let failures = outcome.unwrap_or_else(|_| vec!["the case panics; the lines above say why".to_owned()]);
        (!failures.is_empty()).then(|| format!("tests/broken/{name}:\n  {}", failures.join("\n  ")))
    });
    let failures: Vec<String> = told.into_iter().flatten().collect();
    println!("{} broken contents tried", cases.len());
    assert!(failures.is_empty(), "{} of {} cases fail\n\n{}", failures.len(), cases.len(), failures.join("\n\n"));
}

/// A check without a case could stop working and nobody would see it.
#[test]
fn every_code_in_the_source_has_a_case() {
    let cases = cases();
    let mut tried: BTreeSet<&str> = cases.iter().map(|(_, case)| case.code.as_str()).collect();
    tried.extend(WITHOUT_A_CASE.iter().map(|(code, _)| *code));
    let known: BTreeSet<&str> = Code::ALL.iter().map(|code| code.name()).collect();
    let untried: Vec<&&str> = known.difference(&tried).collect();
    let unknown: Vec<&&str> = tried.difference(&known).collect();
    assert!(untried.is_empty(), "add a case to tests/broken for {untried:?}");
    assert!(unknown.is_empty(), "there are no codes {unknown:?}");
}

/// An author mends everything in one go, so one mistake never hides another, and the list follows the files.
#[test]
fn many_mistakes_are_all_told_in_one_run_in_file_order() {
    let mut files = real().clone();
    edit(&mut files, "content/directory/services/national.toml", "call = \"+18006564673\"", "call = \"+1800656467\"");
    edit(&mut files, "content/pages/home/en.md", "(page:help)", "(page:hlp)");
    edit(&mut files, "content/reliefs/t-visa/relief.toml", "said.where-now", "said.where-nw");
    edit(
        &mut files,
        "content/reliefs/t-visa/relief.toml",
        "id = \"hardship\"\nkind = \"gate\"",
        "id = \"hardship\"\nkind = \"step\"",
    );
    edit(&mut files, "content/screening/es.toml", "\nunder-14 =", "\nunder-41 =");
    edit(&mut files, "content/site.toml", "exit = \"https://", "exit = \"javascript://");
    edit(&mut files, "locales/es.ftl", "\nexit-label =", "\nexit-lable =");
    let problems = problems(files);
    let told: Vec<(&str, &str, bool)> =
        problems.iter().map(|problem| (problem.file.as_str(), problem.code.name(), problem.line.is_some())).collect();
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
    let problems = content::load(copy.path()).err().unwrap_or_default();
    let [problem] = problems.as_slice() else { panic!("one problem was expected: {problems:#?}") };
    assert_eq!(problem.code, Code::FileNotReadable);
    assert!(problem.message.contains("locales") && problem.help.contains("--root"), "{problem}");
}

#[test]
fn more_questions_than_anyone_answers_are_refused() {
    let mut files = real().clone();
    let text = files.get_mut("content/screening/questions.toml").expect("the questions");
    for ix in 0..260 {
        text.push_str(&format!(
            "\n[[question]]\nid = \"q{ix}\"\npart = \"effects\"\nkind = \"one\"\nchoices = [\"yes\"]\n"
        ));
    }
    let problems = problems(files);
    assert!(
        problems.iter().any(|problem| problem.code == Code::QuestionTooMany && problem.line.is_some()),
        "{problems:#?}"
    );
}
