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
    /// The codes that this mistake brings about.
    fn codes(&self) -> BTreeSet<&str> {
        self.also.iter().chain([&self.code]).map(String::as_str).collect()
    }

    /// The files it edits, and the one it is told in.
    fn files(&self) -> BTreeSet<&str> {
        let edited = self.more.iter().map(|edit| edit.file.as_str());
        edited.chain([self.file.as_str()]).chain(self.told_in.as_deref()).collect()
    }

    fn apply(&self, files: &mut Files) {
        self.first_edit().apply(files);
        self.more.iter().for_each(|edit| edit.apply(files));
    }

    /// What is not as the case says among the problems of the edited files; empty when all is well.
    fn failures(&self, after: &Files, problems: &[Problem]) -> Vec<String> {
        let told_in = self.told_in.as_ref().unwrap_or(&self.file);
        let own: Vec<&Problem> =
            problems.iter().filter(|own| own.code.name() == self.code && own.file == *told_in).collect();
        let fits = |own: &&&Problem| own.message.contains(&self.message) && own.help.contains(&self.help);
        match own.iter().find(fits) {
            None => vec![format!("nothing in {told_in} says {:?} with the help {:?}", self.message, self.help)],
            Some(problem) if self.line => {
                // A file that is not there reads as empty, so that a case can make one.
                let text = |files: &Files| files.get(&self.file).cloned().unwrap_or_default();
                let line = self.line_of_the_edit(&text(real()), &text(after));
                let wrong = problem.line != Some(line);
                let told = || format!("the mistake is in line {line}, and the problem names {:?}", problem.line);
                wrong.then(told).into_iter().collect()
            }
            Some(_) => Vec::new(),
        }
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

/// The most mistakes that are made at once.
const AT_ONCE: usize = 8;

type Named = (String, Case);

/// Reading all content takes a second or two, so mistakes in different files and with different codes are made in one
/// reading of it.
fn groups(cases: &[Named]) -> Vec<Vec<&Named>> {
    let mut groups: Vec<Vec<&Named>> = Vec::new();
    for named in cases {
        let apart = |other: &&Named| {
            other.1.codes().is_disjoint(&named.1.codes()) && other.1.files().is_disjoint(&named.1.files())
        };
        match groups.iter_mut().find(|group| group.len() < AT_ONCE && group.iter().all(apart)) {
            Some(group) => group.push(named),
            None => groups.push(vec![named]),
        }
    }
    groups
}

/// What fails when these mistakes are made at once. A group in which anything is not as it should be is halved, since one
/// mistake may hide another: what is told in the end is told of a mistake alone.
fn told(group: &[&Named]) -> Vec<String> {
    let made = std::panic::catch_unwind(|| {
        let mut files = real().clone();
        group.iter().for_each(|(_, case)| case.apply(&mut files));
        let problems = problems(files.clone());
        let expected: BTreeSet<&str> = group.iter().flat_map(|(_, case)| case.codes()).collect();
        let found: BTreeSet<&str> = problems.iter().map(|problem| problem.code.name()).collect();
        let mut failures = Vec::new();
        if expected != found {
            failures.push(format!("codes are {found:?}, not {expected:?}"));
        }
        failures.extend(group.iter().flat_map(|(_, case)| case.failures(&files, &problems)));
        if !failures.is_empty() {
            failures
                .extend(problems.iter().map(|problem| format!("  {}", problem.to_string().replace('\n', "\n      "))));
        }
        failures
    });
    match (made, group) {
        (Ok(failures), _) if failures.is_empty() => Vec::new(),
        (made, [(name, _)]) => {
            // A case that cannot even be made is told by its name too.
            let failures = made.unwrap_or_else(|_| vec!["the case panics; the lines above say why".to_owned()]);
            vec![format!("tests/broken/{name}:\n  {}", failures.join("\n  "))]
        }
        (_, group) => {
            let (one, other) = group.split_at(group.len() / 2);
            [told(one), told(other)].concat()
        }
    }
}

#[test]
fn every_mistake_is_told_with_its_place_and_how_to_mend_it() {
    let cases = cases();
    let groups = groups(&cases);
    let failures: Vec<String> = parallel::map(&groups, |group| told(group)).into_iter().flatten().collect();
    println!("{} broken contents tried, in {} groups", cases.len(), groups.len());
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
    edit(&mut files, "locales/es.ftl", "\nexit-announce =", "\nexit-anounce =");
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
