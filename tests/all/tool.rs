//! The real binary, from outside: what it prints, and that wrong input gets a clear message and never a panic.

mod build;
mod carried;
mod data;
mod library;
mod review;
mod weight;

use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use amparo::content::{self, Include};
use serde_json::{Value, json};

use crate::project::{Copy, root, site};

/// How one run of the tool ended.
struct Run {
    status: Option<i32>,
    out: String,
    err: String,
}

fn amparo(arguments: &[&str]) -> Run {
    amparo_in(root(), arguments, "")
}

fn amparo_in(folder: &Path, arguments: &[&str], input: &str) -> Run {
    finished(command(folder, arguments), input)
}

fn command(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_amparo"));
    command.current_dir(folder).args(arguments);
    command
}

fn finished(mut command: Command, input: &str) -> Run {
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().expect("the tool starts");
    // A run that does not read its input may be gone already; that is fine.
    let _ = child.stdin.take().expect("a pipe").write_all(input.as_bytes());
    let Output { status, stdout, stderr } = child.wait_with_output().expect("the tool ends");
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("UTF-8 on the terminal");
    Run { status: status.code(), out: text(stdout), err: text(stderr) }
}

impl Run {
    fn succeeded(&self) -> &Run {
        assert_eq!(self.status, Some(0), "{}", self.err);
        assert_eq!(self.err, "", "a run without mistakes says nothing on standard error");
        self
    }

    /// Whatever goes wrong: a status, a message that names what and how to mend it, and no panic.
    fn failed(&self, status: i32, says: &[&str]) -> &Run {
        let start: String = self.out.chars().take(200).collect();
        assert_eq!(self.status, Some(status), "{start}\n{}", self.err);
        assert_eq!(start, "", "a failed run prints no half result");
        // Long steps are told before, each on a line that begins with an ellipsis.
        let first = self.err.lines().find(|line| !line.starts_with('…')).unwrap_or_default();
        assert!(first.starts_with("error: ") || first.starts_with("error["), "a failed run says why: {}", self.err);
        assert!(!self.err.contains("panicked") && !self.err.contains("RUST_BACKTRACE"), "{}", self.err);
        for part in says {
            assert!(self.err.contains(part), "{part:?} is not in: {}", self.err);
        }
        self
    }

    fn json(&self) -> Value {
        self.succeeded();
        serde_json::from_str(&self.out).unwrap_or_else(|error| panic!("not JSON: {error}: {}", self.out))
    }
}

fn screen(request: &str) -> Run {
    amparo_in(root(), &["screen", "-", "--json"], request)
}

fn array<'v>(value: &'v Value, key: &str) -> &'v Vec<Value> {
    value[key].as_array().unwrap_or_else(|| panic!("`{key}` is a list: {value}"))
}

fn texts<'v>(value: &'v Value, key: &str) -> Vec<&'v str> {
    array(value, key).iter().map(|text| text.as_str().expect("a string")).collect()
}

fn keys(value: &Value) -> Vec<&str> {
    value.as_object().expect("an object").keys().map(String::as_str).collect()
}

#[test]
fn check_counts_what_is_in_order() {
    let run = amparo(&["check"]);
    let counts = format!("{} reliefs, {} questions", site().guide.reliefs.len(), site().guide.questions.len());
    assert!(run.succeeded().out.contains(&counts), "{}", run.out);
    let (drafts, others): (Vec<&str>, Vec<&str>) =
        run.out.lines().partition(|line| line.contains(" is a draft and lacks "));
    assert_eq!(others.len(), 1, "{}", run.out);
    let include = Include { drafts: true, ..Include::default() };
    let editions = content::load_including(root(), include).expect("the content is in order").editions;
    assert_eq!(drafts.len(), editions.len() - site().editions.len(), "a line for each draft: {}", run.out);
}

#[test]
fn check_lists_every_problem_once_with_its_place_and_counts_them() {
    let copy = Copy::new();
    copy.edit("content/pages/home/en.md", "(page:help)", "(page:hlp)");
    copy.edit("content/reliefs/t-visa/relief.toml", "said.where-now", "said.where-nw");
    let run = amparo_in(copy.path(), &["check"], "");
    run.failed(
        1,
        &["content/pages/home/en.md:", "content/reliefs/t-visa/relief.toml:", "help: ", "2 problems in the content"],
    );
    assert_eq!(run.err.matches("error[").count(), 2, "{}", run.err);
    let from_elsewhere = amparo(&["check", "--root", copy.path().to_str().expect("a plain path")]);
    assert_eq!(from_elsewhere.err, run.err, "--root reads the same content");
}

#[test]
fn a_folder_without_content_is_named_with_the_way_out() {
    let empty = tempfile::tempdir().expect("a temporary folder");
    for command in [&["check"][..], &["questions"], &["build"], &["screen", "-"]] {
        amparo_in(empty.path(), command, "").failed(1, &["content", "--root"]);
    }
}

#[test]
fn questions_are_listed_in_asking_order_in_the_language_asked_for() {
    let spanish = amparo(&["questions", "--json", "--locale", "es"]).json();
    let english = amparo(&["questions", "--json"]).json();
    let list = |value: &Value| value.as_array().expect("a list").clone();
    let ids: Vec<String> =
        list(&spanish).iter().map(|question| question["id"].as_str().expect("an id").to_owned()).collect();
    let expected: Vec<String> = site().guide.questions.iter().map(|question| question.id.clone()).collect();
    assert_eq!(ids, expected);
    for (es, en) in list(&spanish).iter().zip(&list(&english)) {
        assert_eq!(
            keys(es),
            ["id", "part", "kind", "text", "why", "help", "choices", "exclusive", "conditional", "reliefs"]
        );
        for same in ["id", "part", "kind", "exclusive", "conditional", "reliefs"] {
            assert_eq!(es[same], en[same], "structure is the same in every language");
        }
        assert_ne!(es["text"], en["text"], "{}", es["id"]);
        let choices: Vec<&str> =
            array(es, "choices").iter().map(|choice| choice["id"].as_str().expect("an id")).collect();
        assert!(choices.ends_with(&["not-sure", "rather-not-say"]), "{choices:?}");
        assert!(array(es, "choices").iter().all(|choice| !choice["text"].as_str().expect("words").is_empty()));
    }
}

#[test]
fn questions_can_be_read_as_a_list() {
    let run = amparo(&["questions"]);
    let first = &site().guide.questions[0].id;
    assert!(run.succeeded().out.starts_with("1. ") && run.out.contains(&format!("({first})")), "{}", run.out);
}

#[test]
fn an_unknown_language_is_told_with_the_known_ones() {
    amparo(&["questions", "--locale", "xx"]).failed(1, &["`xx`", "en, es"]);
    amparo_in(root(), &["screen", "-", "--locale", "xx"], r#"{"answers":{}}"#).failed(1, &["`xx`", "en, es"]);
}

#[test]
fn no_answers_mean_that_everything_may_fit_and_somebody_can_be_called() {
    let result = screen(r#"{"today": "2026-11-22", "answers": {}}"#).json();
    assert_eq!(keys(&result), ["findings", "next_question", "open_questions", "referrals", "code", "report"]);
    let reliefs: Vec<&str> =
        array(&result, "findings").iter().map(|finding| finding["relief"].as_str().expect("an id")).collect();
    let known: Vec<&str> = site().guide.reliefs.iter().map(|relief| relief.id.as_str()).collect();
    assert_eq!(reliefs, known, "all of them, in the order of the pages");
    for finding in array(&result, "findings") {
        assert_eq!(finding["level"], "may-fit", "{}", finding["relief"]);
        for element in array(finding, "elements") {
            assert_eq!(element["state"], "unknown", "{element}");
            assert!(
                ["citation", "text"].iter().all(|key| !element[key].as_str().expect("words").is_empty()),
                "{element}"
            );
        }
        for tell in array(finding, "tell") {
            assert_eq!(keys(tell), ["id", "text"]);
        }
    }
    assert_eq!(result["next_question"], array(&result, "open_questions")[0]);
    assert!(!texts(&result, "referrals").is_empty());
}

/// What the contract promises stays: a relief may come, and none may go or be called something else.
#[test]
fn every_relief_of_the_contract_is_there() {
    let contract = std::fs::read_to_string(root().join("tests/README.md")).expect("the contract");
    let promised = contract.lines().find_map(|line| line.strip_prefix("Relief ids: ")).expect("a line of relief ids");
    let promised: Vec<&str> = promised.split('`').skip(1).step_by(2).collect();
    assert!(promised.len() >= 6, "{promised:?}");
    let known = |id: &str| site().guide.reliefs.iter().any(|relief| relief.id == id);
    assert!(promised.iter().all(|id| known(id)), "{promised:?}");
}

/// A full set of answers: reasons, levels, and nothing left to ask.
#[test]
fn answers_are_screened_and_the_words_follow_the_language() {
    let answers = json!({ "answers": { "status": "citizen", "where-now": ["outside"], "what-happened": ["none"], "fear-return": "nothing" } }).to_string();
    let english = screen(&answers).json();
    let spanish = amparo_in(root(), &["screen", "-", "--json", "--locale", "es"], &answers).json();
    for (en, es) in array(&english, "findings").iter().zip(array(&spanish, "findings")) {
        assert_eq!(en["level"], es["level"]);
        for (en, es) in array(en, "elements").iter().zip(array(es, "elements")) {
            assert_eq!(
                (&en["id"], &en["state"], &en["because"], &en["citation"]),
                (&es["id"], &es["state"], &es["because"], &es["citation"])
            );
            assert_ne!(en["text"], es["text"], "{}", en["id"]);
        }
    }
    let t_visa = array(&english, "findings").iter().find(|finding| finding["relief"] == "t-visa").expect("the T visa");
    assert_eq!(t_visa["level"], "not-indicated");
    let status =
        array(t_visa, "elements").iter().find(|element| element["id"] == "no-status-yet").expect("its first element");
    assert_eq!((&status["state"], &status["because"]), (&json!("contradicted"), &json!(["status"])));
}

#[test]
fn answers_can_stand_in_a_file() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let file = folder.path().join("answers.json");
    std::fs::write(&file, r#"{"answers": {"status": "not-sure"}}"#).expect("a written file");
    let run = amparo(&["screen", file.to_str().expect("a plain path"), "--json"]);
    assert_eq!(run.json(), screen(r#"{"answers": {"status": "not-sure"}}"#).json());
    let plain = amparo(&["screen", file.to_str().expect("a plain path")]);
    assert!(plain.succeeded().out.contains("t-visa: may-fit"), "{}", plain.out);
}

#[test]
fn a_wrong_request_is_told_with_the_way_to_mend_it() {
    let wrong: &[(&str, &[&str])] = &[
        (r#"{"answers": {"wherenow": "in-us"}}"#, &["no question is called `wherenow`", "`where-now`"]),
        (r#"{"answers": {"where-now": "in-uss"}}"#, &["`where-now` has no choice `in-uss`", "`in-us`"]),
        (r#"{"answers": {"where-now": ["in-us", "outside"]}}"#, &["`where-now` takes one choice", "2"]),
        (r#"{"answers": {"where-now": ["in-us", "not-sure"]}}"#, &["`where-now` takes one choice"]),
        (r#"{"today": "tomorrow", "answers": {}}"#, &["`today`", "`tomorrow`", "YYYY-MM-DD"]),
        (r#"{"today": "22-11-2026", "answers": {}}"#, &["`today`", "YYYY-MM-DD"]),
        ("", &["not a screening request"]),
        ("where-now = in-us", &["not a screening request", "line 1"]),
        ("[]", &["not a screening request"]),
        (r#"{"answers": []}"#, &["not a screening request"]),
        (r#"{"answers": {"where-now": 3}}"#, &["`where-now`", "the id of a choice"]),
        (r#"{"answers": {"where-now": null}}"#, &["`where-now`", "the id of a choice"]),
        (r#"{"today": 20261122, "answers": {}}"#, &["not a screening request"]),
        (r#"{"today": "2026-11-22"}"#, &["not a screening request", "answers"]),
        (r#"{"answers": {}, "name": "nobody needs one"}"#, &["not a screening request", "`name`"]),
    ];
    for (request, says) in wrong {
        let run = screen(request);
        run.failed(1, says);
        assert_eq!(run.err.trim_end().lines().count(), 1, "one clear line for {request}: {}", run.err);
    }
}

#[test]
fn a_code_is_screened_as_the_answers_it_holds() {
    let asked =
        screen(r#"{"answers": {"where-now": "in-us", "what-happened": ["work", "threats"], "status": "not-sure"}}"#);
    let asked: Value = serde_json::from_str(&asked.out).expect("JSON");
    let code = asked["code"].as_str().expect("a code").to_owned();
    for typed in [code.clone(), code.to_lowercase().replace('-', " ")] {
        let run = amparo(&["screen", "--code", &typed, "--json"]);
        assert_eq!(run.status, Some(0), "{}", run.err);
        let found: Value = serde_json::from_str(&run.out).expect("JSON");
        for same in ["findings", "next_question", "open_questions", "referrals", "code"] {
            assert_eq!(found[same], asked[same], "{same}");
        }
        let answers = json!({"where-now": ["in-us"], "what-happened": ["work", "threats"], "status": ["not-sure"]});
        assert_eq!(found["answers"], answers);
        assert_eq!(found["lost"], json!({"changed": [], "gone": 0}));
    }
    for (wrong, says) in [("", "empty"), ("12é4", "the letter `\\u{e9}`"), (&code[1..], "a letter is wrong or missing")]
    {
        let run = amparo(&["screen", "--code", wrong, "--json"]);
        run.failed(1, &["the code says nothing", says]);
        assert_eq!(run.err.trim_end().lines().count(), 1, "{}", run.err);
    }
    amparo(&["screen"]).failed(2, &["FILE"]);
    amparo(&["screen", "-", "--code", &code]).failed(2, &["--code"]);
}

/// Of two answers to one question neither can be taken; and what is longer than any id, or would do something to a
/// terminal, is told in short and as it is written.
#[test]
fn an_answer_given_twice_and_a_key_that_means_harm_are_told() {
    screen(r#"{"answers": {"safe-now": "danger", "safe-now": "safe"}}"#).failed(1, &["`safe-now` is answered twice"]);
    let long = format!(r#"{{"answers": {{"{}": "in-us"}}}}"#, "x".repeat(5_000_000));
    let run = screen(&long);
    run.failed(1, &["no question is called `xxx", "…`"]);
    assert!(run.err.len() < 300, "{} letters are told", run.err.len());
    let run = screen("{\"answers\": {\"a\\u001b[31m\\nb\\u202e\": \"in-us\"}}");
    run.failed(1, &["`a\\u{1b}[31m\\nb\\u{202e}`"]);
    assert!(!run.err.contains(['\u{1b}', '\u{202e}']), "{}", run.err);
    // Some editors begin a file with a mark.
    screen("\u{feff}{\"answers\": {}}").succeeded();
}

/// `amparo questions | head -1` closes the pipe early: that is the reader's choice, not a crash.
#[test]
fn a_reader_who_stops_early_causes_no_panic() {
    for arguments in [&["questions"][..], &["questions", "--json"], &["check"]] {
        let mut child =
            command(root(), arguments).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("the tool starts");
        drop(child.stdout.take());
        let output = child.wait_with_output().expect("the tool ends");
        let err = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(!err.contains("panicked"), "{arguments:?}: {err}");
    }
}

#[test]
fn a_day_that_does_not_exist_is_refused() {
    for day in ["2026-99-99", "2026-02-30", "2026-00-10"] {
        screen(&json!({ "today": day, "answers": {} }).to_string()).failed(1, &["`today`", day]);
    }
}

/// "data did not match any variant of untagged enum Given" helps nobody.
#[test]
fn an_answer_of_another_shape_is_told_with_its_question() {
    let run = screen(r#"{"answers": {"where-now": 3}}"#);
    run.failed(1, &["`where-now`"]);
    assert!(!run.err.contains("untagged") && !run.err.contains("Given"), "{}", run.err);
}

#[test]
fn a_file_that_cannot_be_read_is_named() {
    amparo(&["screen", "no-such-file.json"]).failed(1, &["no-such-file.json", "standard input"]);
    amparo(&["screen", "content"]).failed(1, &["content"]);
}

/// A new command needs a line here: each can fail, and says so in one way.
#[test]
fn every_failure_of_every_command_begins_with_the_same_prefix() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let file = folder.path().join("letter.txt");
    std::fs::write(&file, "not a site").expect("a written file");
    let file = file.to_str().expect("a plain path");
    let taken = std::net::TcpListener::bind("127.0.0.1:0").expect("a free port");
    let port = taken.local_addr().expect("an address").port().to_string();
    let fails: &[(&[&str], &str)] = &[
        (&["serve", "--port", &port], "give --port"),
        (&["build", "--out", file], "give --out a folder"),
        (&["build", "--design", "--out", file], "give --out a folder"),
        (&["check", "--on", "soon"], "YYYY-MM-DD"),
        (&["import", file, "--source", "https://example.org/", "--read-on", "2026-11-24"], "help: "),
        (&["import", "none", "--source", "x", "--read-on", "soon"], "--source"),
        (&["translated", "content/pages/help/en.md"], "es"),
        (&["translated", "content/pages/none/es.md"], "give the path of a translated file"),
        (&["questions", "--locale", "xx"], "en, es"),
        (&["explain", "nobody"], "tests/personas/"),
        (&["explain", file], "tests/README.md"),
        (&["rules", "--locale", "xx"], "en, es"),
        (&["screen", "none"], "standard input"),
        (&["new", "content"], "is there already"),
        (&["changes", "none", "."], "--root"),
        (&["verify", "guide.example.org"], "https://guide.example.org/"),
        (&["bundle", file], "is there already"),
        (&["unpack", file], "is there already"),
    ];
    for (arguments, says) in fails {
        amparo(arguments).failed(1, &[says]);
    }
    // Content that cannot be read fails every command alike.
    let nothing = folder.path().to_str().expect("a plain path");
    amparo(&["rules", "--root", nothing]).failed(1, &["error[file/not-readable]", "--root"]);
    let help = amparo(&["--help"]);
    let commands = help.succeeded().out.lines().skip_while(|line| *line != "Commands:").skip(1);
    let commands: Vec<&str> = commands.map_while(|line| line.split_whitespace().next()).collect();
    assert!(commands.contains(&"check"), "{commands:?}");
    for command in commands.iter().filter(|command| **command != "help") {
        assert!(fails.iter().any(|(arguments, _)| arguments[0] == *command), "`{command}` fails nowhere");
    }
}

#[test]
fn a_wrong_command_line_has_the_status_of_a_wrong_command_line() {
    amparo(&["biuld"]).failed(2, &["biuld", "build"]);
    amparo(&["check", "--loud"]).failed(2, &["--loud"]);
    amparo(&["screen"]).failed(2, &["FILE"]);
    amparo(&["serve", "--port", "http"]).failed(2, &["http"]);
}

#[test]
fn help_and_version_are_no_mistakes() {
    assert!(amparo(&["--help"]).succeeded().out.contains("screen"));
    assert!(amparo(&["--version"]).succeeded().out.contains(env!("CARGO_PKG_VERSION")));
}
