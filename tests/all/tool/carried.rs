//! A program that carries its content, alone on a machine: the real binary with a real archive behind it, in a folder of
//! its own and without an environment, so that no Rust, no project and no other program is in reach.

use std::collections::BTreeMap;
use std::fs::OpenOptions;
use std::io::{ErrorKind, Read as _, Seek as _, SeekFrom, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use amparo::content;
use amparo::html;
use amparo::publish::{self, Carried};

use super::Run;
use crate::project::{root, site, stand_ins};

/// A machine with nothing but the program.
struct Bare(tempfile::TempDir);

impl Bare {
    fn new() -> Bare {
        let machine = Bare(tempfile::tempdir().expect("a folder"));
        let carried = Carried {
            texts: content::files(root()).expect("the content"),
            icon: publish::icon(&root().join("public")).expect("the icon"),
            engines: stand_ins(),
            sbom: "{}".to_owned(),
            packed: BTreeMap::new(),
        };
        // The program is large: it is copied, and what it carries is put behind it.
        std::fs::copy(env!("CARGO_BIN_EXE_amparo"), machine.program()).expect("the program");
        let mut program = OpenOptions::new().append(true).open(machine.program()).expect("the program");
        program.write_all(&carried.behind(b"").expect("packed")).expect("written");
        machine
    }

    fn program(&self) -> PathBuf {
        self.path().join("amparo")
    }

    fn path(&self) -> &Path {
        self.0.path()
    }

    fn run(&self, folder: &str, arguments: &[&str]) -> Run {
        let mut command = Command::new(self.program());
        command.current_dir(self.path().join(folder)).args(arguments).env_clear().env("HOME", self.path());
        command.stdin(Stdio::null());
        loop {
            match command.output() {
                // Another test was just starting a program of its own while this one was written.
                Err(why) if why.kind() == ErrorKind::ExecutableFileBusy => std::thread::yield_now(),
                other => {
                    let output = other.expect("the program starts");
                    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("UTF-8");
                    return Run { status: output.status.code(), out: text(output.stdout), err: text(output.stderr) };
                }
            }
        }
    }
}

#[test]
fn a_program_alone_makes_a_site_of_what_it_carries_and_one_file() {
    let machine = Bare::new();
    machine.run("", &["new", "my-site"]).succeeded();
    machine.run("my-site", &["questions"]).failed(1, &["`who` is empty", "./host.toml"]);
    let file = machine.path().join("my-site/host.toml");
    let mut text = std::fs::read_to_string(&file).expect("it was written");
    for (tag, who) in [("en", "Casa Uno is a house for families."), ("es", "Casa Uno es una casa para familias.")] {
        assert!(text.contains(&format!("{tag} = \"\"")), "{text}");
        text = text.replacen(&format!("{tag} = \"\""), &format!("{tag} = \"{who}\""), 1);
    }
    std::fs::write(&file, text).expect("written");
    // Without engines and copies that are packed, which is minutes of a program that is not optimised.
    machine.run("my-site", &["build", "--design"]).succeeded();
    let built = machine.path().join("my-site/dist");
    let page = std::fs::read_to_string(built.join("es/index.html")).expect("a page");
    let page = html::read(&page, Vec::new()).expect("a page");
    assert!(html::words(&page).contains("una casa para familias"));
    let pages = crate::project::pages(site());
    assert!(pages.iter().all(|page| built.join(&page.path).is_file()), "every page is there");

    // What needs the content as files says how to get it, and nothing is written anywhere.
    machine.run("", &["translated", "content/pages/help/es.md"]).failed(1, &["unpack", "--root"]);
    machine.run("", &["bundle", "again"]).failed(1, &["unpack"]);
    machine.run("", &["unpack", "my-site"]).failed(1, &["is there already"]);
    machine.run("", &["unpack", "content-as-files"]).succeeded();
    let unpacked = content::files(&machine.path().join("content-as-files")).expect("files");
    assert_eq!(unpacked, content::files(root()).expect("the content"));
    // A folder that is named, or that lies here, comes first: so nobody looks at other words than they edit.
    machine.run("", &["questions", "--root", "nowhere"]).failed(1, &["nowhere"]);
    std::fs::create_dir(machine.path().join("content")).expect("a folder");
    machine.run("", &["questions"]).failed(1, &["locales"]);
}

#[test]
fn a_program_that_was_cut_or_changed_says_so() {
    let machine = Bare::new();
    let program = || OpenOptions::new().read(true).write(true).open(machine.program()).expect("the program");
    let mut one = [0];
    let mut file = program();
    file.seek(SeekFrom::End(-1_000)).expect("it is longer");
    file.read_exact(&mut one).expect("a byte");
    file.seek(SeekFrom::Current(-1)).expect("back");
    file.write_all(&[one[0] ^ 1]).expect("written");
    drop(file);
    machine.run("", &["questions"]).failed(1, &["damaged", "fetch it again"]);
    let file = program();
    file.set_len(file.metadata().expect("its length").len() - 1).expect("cut");
    drop(file);
    machine.run("", &["questions"]).failed(1, &["--root"]);
}
