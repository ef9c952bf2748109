//! What is wrong in the content, where, and how to mend it.

use std::fmt;

use crate::content::source::code::Code;
use crate::hidden::shown;

/// One mistake an author can mend.
#[derive(Clone, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub struct Problem {
    /// Path from the project's root.
    pub file: String,
    /// Counted from 1; `None` when the whole file is meant.
    pub line: Option<usize>,
    /// Counted from 1.
    pub column: Option<usize>,
    pub code: Code,
    pub message: String,
    /// The author's next step.
    pub help: String,
}

/// Where something is.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Place {
    /// A whole file, by its path from the project's root.
    File(String),
    /// A letter in a file; line and column are counted from 1.
    Letter { file: String, line: usize, column: usize },
}

impl Problem {
    /// A mistake at a place, with what is wrong and the author's next step.
    #[must_use]
    pub fn new(code: Code, place: Place, message: impl Into<String>, help: impl Into<String>) -> Problem {
        let (file, line, column) = match place {
            Place::File(file) => (file, None, None),
            Place::Letter { file, line, column } => (file, Some(line), Some(column)),
        };
        // What somebody wrote stands in both: shown so that it cannot hide anything from who reads them.
        let (message, help) = (shown(&message.into()), shown(&help.into()));
        Problem { file: shown(&file), line, column, code, message, help }
    }
}

/// All problems found in one run.
#[derive(Debug, Default)]
pub struct Problems {
    found: Vec<Problem>,
}

/// The proof that a run found no problem. Only [`Problems::none`] gives it, and a `Site` cannot be made without one.
pub struct Validated(());

impl Problems {
    pub fn add(&mut self, problem: Problem) {
        self.found.push(problem);
    }

    /// Adds those that were found elsewhere.
    pub fn append(&mut self, other: Problems) {
        self.found.extend(other.found);
    }

    /// Forgets the problems that are not wanted.
    pub fn keep(&mut self, wanted: impl Fn(&Problem) -> bool) {
        self.found.retain(wanted);
    }

    /// The proof that nothing is wrong, or what is, as [`Problems::sorted`] gives it.
    ///
    /// # Errors
    /// Every problem found.
    pub fn none(self) -> Result<Validated, Vec<Problem>> {
        if self.found.is_empty() { Ok(Validated(())) } else { Err(self.sorted()) }
    }

    /// Whether a file is missing or could not be read at all.
    #[must_use]
    pub fn has_unreadable_file(&self) -> bool {
        self.found.iter().any(|problem| matches!(problem.code, Code::TomlNotReadable | Code::FileMissing))
    }

    /// Where a file could not be read as it is written, forgets what only follows from it: the rest can wait until it is
    /// mended, and one slip is told as one.
    pub fn keep_the_cause(&mut self) {
        let is_cause = |problem: &Problem| {
            matches!(problem.code, Code::TomlNotReadable | Code::LocaleNotReadable | Code::FileNotReadable)
        };
        if self.found.iter().any(is_cause) {
            self.found.retain(|own| is_cause(own) || matches!(own.code, Code::TextHidden | Code::FileStray));
        }
    }

    /// In file order, then line order, each once.
    #[must_use]
    pub fn sorted(mut self) -> Vec<Problem> {
        self.found.sort();
        self.found.dedup();
        self.found
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "error[{}]: {}", self.code, self.message)?;
        write!(f, "  {}", self.file)?;
        if let Some(line) = self.line {
            write!(f, ":{line}")?;
            if let Some(column) = self.column {
                write!(f, ":{column}")?;
            }
        }
        write!(f, "\n  help: {}", self.help)
    }
}

/// No id comes near to it.
const LONGEST_ID: usize = 100;

/// "did you mean …?" for a wrong id, or where the right ones are listed.
#[must_use]
pub fn nearest<'a>(wrong: &str, known: impl Iterator<Item = &'a str>, listed_in: &str) -> String {
    // Nothing is near to what is longer than any id, and comparing would take as long as it is.
    if wrong.len() > LONGEST_ID {
        return format!("they are listed in {listed_in}");
    }
    let best = known.map(|id| (strsim::jaro_winkler(wrong, id), id)).max_by(|a, b| a.0.total_cmp(&b.0));
    match best {
        Some((likeness, id)) if likeness > 0.6 => format!("did you mean `{id}`? They are listed in {listed_in}"),
        Some(_) | None => format!("they are listed in {listed_in}"),
    }
}
