//! A file of the desk: sealed, opened, and the sheet in it.

use amparo::desk::document::{self, ReadError};
use amparo::desk::sealed::{OpenError, RANDOM_BYTES, WorkFactor, open, seal};
use amparo::guide::{Guide, Part, Pick, Question};
use amparo::relief::ChoiceSet;

const PHRASE: &str = "acorn-breeze-cabin-dune-easel-fern";

/// So little work that thousands of files a second are tried.
fn light() -> WorkFactor {
    WorkFactor::new(1).expect("a factor")
}

/// A guide with a question of each kind.
fn guide() -> Guide {
    let question = |id: &str, pick, exclusive| Question {
        id: id.to_owned(),
        part: 0,
        pick,
        choices: ["a", "b", "none"].map(str::to_owned).to_vec(),
        exclusive,
        when: None,
        about: None,
    };
    Guide {
        parts: vec![Part { id: "part".to_owned(), sensitive: false }],
        questions: vec![question("one", Pick::One, ChoiceSet::EMPTY), question("many", Pick::Many, ChoiceSet::nth(2))],
        ..Guide::default()
    }
}

/// A file from outside. The first byte says what is tried with the others.
pub fn sheet(bytes: &[u8]) {
    let Some((&which, rest)) = bytes.split_first() else { return };
    match which % 3 {
        0 => drop(open(rest, PHRASE, light())),
        1 => read(rest),
        _ => changed(rest),
    }
}

/// A sheet that can be read can be written, and what is written is read again whole.
fn read(text: &[u8]) {
    let guide = guide();
    match document::read(text, &guide, &["photos"]) {
        Err(ReadError::NotJson | ReadError::NotOurs | ReadError::TooNew(_)) => {}
        Ok(opened) => {
            let again = document::write(&opened.document, &guide);
            assert!(again.len().is_multiple_of(4096));
            let again = document::read(&again, &guide, &["photos"]).expect("what was written can be read");
            assert_eq!(again.document, opened.document);
            assert!(again.gone.is_empty(), "{:?}", again.gone);
        }
    }
}

/// A file of ours with some bytes changed, cut or added is never opened to another text.
fn changed(bytes: &[u8]) {
    let (changes, plain) = bytes.split_at(bytes.len().min(8));
    let file = seal(plain, PHRASE, light(), &[7; RANDOM_BYTES]).expect("it can be sealed");
    let mut other = file.clone();
    for change in changes.chunks_exact(4) {
        let at = usize::from(u16::from_le_bytes([change[0], change[1]])) % (other.len() + 1);
        match change[2] % 4 {
            0 => other.truncate(at),
            1 => other.insert(at, change[3]),
            2 if at < other.len() => drop(other.remove(at)),
            _ => {
                if let Some(byte) = other.get_mut(at) {
                    *byte ^= change[3];
                }
            }
        }
    }
    let opened = open(&other, PHRASE, light());
    if other == file {
        assert_eq!(opened.as_deref(), Ok(plain));
    } else {
        assert!(opened.is_err(), "a changed file was opened");
        assert_ne!(opened, Err(OpenError::NoMemory), "little work takes little memory");
    }
}
