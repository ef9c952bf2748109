//! The program on the page for developers, run as it stands there. It is here because only the tests in a browser have
//! Node.js beside them.

use std::process::Command;

use serde_json::Value;

use crate::open::{file, given, levels, shown};
use crate::personas::named_answers;

#[test]
fn the_program_of_the_page_says_what_the_core_says() {
    let folder = tempfile::tempdir().expect("a folder");
    for name in ["questions.json", "rules.json"] {
        std::fs::write(folder.path().join(name), file(name).to_string()).expect("written");
    }
    let run = |program: &str| {
        let path = folder.path().join("program.mjs");
        std::fs::write(&path, program).expect("written");
        let run = Command::new("node").current_dir(folder.path()).arg(&path).output().expect("node");
        assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
        serde_json::from_slice::<Value>(&run.stdout).expect("JSON")
    };
    let [program, call, answer] = shown("en").try_into().expect("the program, how it is called, its answer");
    assert_eq!(run(&format!("{program}\n{call}")), serde_json::from_str::<Value>(&answer).expect("JSON"));

    let personas = named_answers();
    let all: Vec<Value> = personas.iter().map(|(_, answers)| serde_json::json!(given(answers))).collect();
    let (imports, calls) = call.split_once("const answers").expect("answers");
    assert!(calls.contains("levels(read(\"questions.json\"), read(\"rules.json\"), answers)"), "{call}");
    let program = format!(
        "{program}\n{imports}const [questions, rules] = [read(\"questions.json\"), read(\"rules.json\")];\n\
         console.log(JSON.stringify({}.map((answers) => levels(questions, rules, answers))));",
        Value::from(all)
    );
    let found = run(&program);
    for ((name, answers), found) in personas.iter().zip(found.as_array().expect("a list")) {
        assert_eq!(*found, serde_json::json!(levels(answers)), "{name}");
    }
}
