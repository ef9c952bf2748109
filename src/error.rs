//! Why a command could not do what it was asked, and what to do about it. Host only.
//!
//! Every function of the tool that can fail gives this one type, and `main` prints it. A mistake in the content or in a
//! file of services is told by whoever finds it, with its place; here such mistakes are only listed.

use std::fmt;
use std::io;
use std::path::PathBuf;

use crate::hidden::shown;

/// What went wrong. Printed as it is, it begins with `error` and says what to do.
#[derive(Debug)]
pub enum Error {
    /// A file or folder that something could not be done to.
    File {
        act: Act,
        path: PathBuf,
        why: io::Error,
        /// What to do.
        help: &'static str,
    },
    /// Anything else, as a sentence that says what is wrong and what to do.
    Wrong(String),
    /// Several at once, so that one run tells all of them.
    Several(Vec<Error>),
    /// Mistakes of a file or of the content.
    Mistakes {
        /// Each one as it is printed: `error`, its code if it has one, its place, and how to mend it.
        told: Vec<String>,
        /// How many there are, and in what.
        count: String,
    },
}

/// What was to be done to a file.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Act {
    Find,
    Read,
    Write,
    Make,
    Move,
    Remove,
    Compress,
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Error::File { act, path, why, help } => {
                write!(f, "error: cannot {} {}: {why}; {help}", act.verb(), path.display())
            }
            Error::Wrong(sentence) => write!(f, "error: {}", shown(sentence)),
            Error::Several(errors) => {
                let lines: Vec<String> = errors.iter().map(ToString::to_string).collect();
                f.write_str(&lines.join("\n"))
            }
            Error::Mistakes { told, count } => {
                for mistake in told {
                    write!(f, "{mistake}\n\n")?;
                }
                f.write_str(count)
            }
        }
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Error::File { why, .. } => Some(why),
            Error::Wrong(_) | Error::Several(_) | Error::Mistakes { .. } => None,
        }
    }
}

impl Error {
    /// A file that cannot be read.
    pub fn read(path: impl Into<PathBuf>, why: io::Error, help: &'static str) -> Error {
        Error::File { act: Act::Read, path: path.into(), why, help }
    }

    /// A mistake of the program itself: nothing that somebody wrote can cause it.
    pub fn of_the_program(what: &str, why: &dyn fmt::Display) -> Error {
        Error::Wrong(format!("{what}: {why}; this is a mistake of the program, please report it"))
    }
}

impl Act {
    fn verb(self) -> &'static str {
        match self {
            Act::Find => "find",
            Act::Read => "read",
            Act::Write => "write",
            Act::Make => "make",
            Act::Move => "move",
            Act::Remove => "remove",
            Act::Compress => "compress",
        }
    }
}

#[cfg(test)]
mod tests {
    use std::io;

    use super::{Act, Error};

    #[test]
    fn every_kind_begins_with_the_prefix_and_says_what_to_do() {
        let why = || io::Error::other("it is full");
        let file = Error::File { act: Act::Write, path: "dist/a".into(), why: why(), help: "make room" };
        assert_eq!(file.to_string(), "error: cannot write dist/a: it is full; make room");
        let wrong = || Error::Wrong("no language `xx`; give another".to_owned());
        assert_eq!(wrong().to_string(), "error: no language `xx`; give another");
        let several = Error::Several(vec![wrong(), Error::read("x", why(), "look")]);
        assert_eq!(
            several.to_string(),
            "error: no language `xx`; give another\nerror: cannot read x: it is full; look"
        );
        let mistakes = Error::Mistakes { told: vec!["error[a/b]: c".to_owned()], count: "1 problem".to_owned() };
        assert_eq!(mistakes.to_string(), "error[a/b]: c\n\n1 problem");
    }
}
