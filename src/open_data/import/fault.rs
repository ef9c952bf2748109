//! What is wrong with a file: where, why, and what to do.

use std::fmt;

/// One fault of the file.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Fault {
    /// A JSON pointer (RFC 6901); empty for the whole file.
    pub pointer: String,
    pub message: String,
    /// What to do.
    pub help: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // What the file says is told without letters that could play with the terminal.
        let place = if self.pointer.is_empty() { "the whole file".into() } else { quoted(&self.pointer) };
        write!(f, "error: {}\n  {place}\n  help: {}", self.message, self.help)
    }
}

/// The start of a text of the file, fit to be printed.
pub(super) fn quoted(text: &str) -> String {
    let start: String = text.chars().take(80).flat_map(char::escape_debug).collect();
    if text.chars().count() > 80 { format!("{start}…") } else { start }
}

/// Faults, up to a number that somebody can read.
pub(super) struct Faults {
    found: Vec<Fault>,
    most: usize,
}

impl Default for Faults {
    fn default() -> Faults {
        Faults { found: Vec::new(), most: 100 }
    }
}

impl Faults {
    /// All of them, for a list.
    pub fn without_limit() -> Faults {
        Faults { most: usize::MAX, ..Faults::default() }
    }

    pub fn add(&mut self, pointer: &str, message: impl Into<String>, help: &str) {
        let fault = Fault { pointer: pointer.to_owned(), message: message.into(), help: help.to_owned() };
        // A field that is looked at for several things is told once.
        if !self.is_full() && !self.found.contains(&fault) {
            self.found.push(fault);
        }
    }

    /// Those of a part of the file.
    pub fn take(&mut self, part: Faults) {
        for fault in part.found {
            self.add(&fault.pointer, fault.message, &fault.help);
        }
    }

    pub fn is_empty(&self) -> bool {
        self.found.is_empty()
    }

    pub fn count(&self) -> usize {
        self.found.len()
    }

    pub fn is_full(&self) -> bool {
        self.found.len() >= self.most
    }

    pub fn all(mut self) -> Vec<Fault> {
        if self.is_full() {
            let message = format!("there is more: only the first {} faults are listed", self.most);
            self.found.push(Fault { pointer: String::new(), message, help: "mend these and import again".to_owned() });
        }
        self.found
    }
}

/// A pointer one step further.
pub(super) fn step(pointer: &str, key: &str) -> String {
    format!("{pointer}/{}", key.replace('~', "~0").replace('/', "~1"))
}
