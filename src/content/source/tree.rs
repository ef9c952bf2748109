//! The content tree on disk: reading files and turning spans into places.

use std::collections::BTreeMap;
use std::ops::Range;
use std::path::{Path, PathBuf};

use serde::de::DeserializeOwned;

use crate::content::source::code::Code;
use crate::content::source::problem::{Place, Problem, Problems};
use crate::content::source::written::Text;

/// Files under `content/` and `locales/`, read whole before anything is checked.
pub struct Tree {
    /// Path from the project's root, with forward slashes, to text.
    files: BTreeMap<String, String>,
}

/// A file's text, for telling where in it something is.
#[derive(Clone, Copy)]
pub struct Source<'a> {
    pub path: &'a str,
    pub text: &'a str,
}

impl Tree {
    /// Reads every `.toml`, `.md`, `.ftl` and `.txt` file of the two folders.
    ///
    /// # Errors
    /// When a folder or file cannot be read; the message names it.
    pub fn read(root: &Path) -> Result<Tree, String> {
        let mut files = BTreeMap::new();
        for folder in ["content", "locales"] {
            read_folder(root, &root.join(folder), &mut files)?;
        }
        Ok(Tree { files })
    }

    /// Files as given, each by its path from the root; nothing is read.
    #[must_use]
    pub fn of(files: BTreeMap<String, String>) -> Tree {
        Tree { files }
    }

    /// Every file by its path.
    #[must_use]
    pub fn into_files(self) -> BTreeMap<String, String> {
        self.files
    }

    /// Puts a file into the tree, not on the disk.
    pub fn put(&mut self, path: &str, text: &str) {
        self.files.insert(path.to_owned(), text.to_owned());
    }

    pub fn source(&self, path: &str) -> Option<Source<'_>> {
        self.files.get_key_value(path).map(|(path, text)| Source { path, text })
    }

    /// Paths under a folder, in order.
    pub fn under<'a>(&'a self, folder: &'a str) -> impl Iterator<Item = Source<'a>> {
        self.files
            .range(folder.to_owned()..)
            .take_while(move |(path, _)| path.starts_with(folder))
            .map(|(path, text)| Source { path, text })
    }

    /// Names of the folders directly under `folder`.
    #[must_use]
    pub fn folders(&self, folder: &str) -> Vec<String> {
        let mut names: Vec<String> = self
            .under(folder)
            .filter_map(|source| source.path[folder.len()..].split_once('/').map(|(name, _)| name.to_owned()))
            .collect();
        names.dedup();
        names
    }

    /// Reads one TOML file that must exist.
    pub fn toml<T: DeserializeOwned>(&self, path: &str, problems: &mut Problems) -> Option<(Source<'_>, T)> {
        let Some((path, text)) = self.files.get_key_value(path) else {
            problems.add(Problem::new(
                Code::FileMissing,
                Place::File(path.to_owned()),
                "this file is needed and is not there",
                "create it; CONTRIBUTING.md shows what it holds",
            ));
            return None;
        };
        let source = Source { path, text };
        source.read(toml::from_str(text), problems).map(|value| (source, value))
    }
}

impl Source<'_> {
    /// What was read of this file, or where it could not be.
    pub fn read<T>(&self, read: Result<T, toml::de::Error>, problems: &mut Problems) -> Option<T> {
        let told = |error: toml::de::Error| {
            let first = error.message().lines().next().unwrap_or("not readable").to_owned();
            let help = "mend the line, or compare it with a file of the same kind";
            let place = error.span().map_or_else(|| self.whole(), |span| self.at(span));
            problems.add(Problem::new(Code::TomlNotReadable, place, first, help));
        };
        read.map_err(told).ok()
    }
}

impl Source<'_> {
    /// The whole file.
    #[must_use]
    pub fn whole(&self) -> Place {
        Place::File(self.path.to_owned())
    }

    /// Where a byte span of the file begins.
    #[must_use]
    pub fn at(&self, span: Range<usize>) -> Place {
        let (line, column) = self.place(span.start);
        Place::Letter { file: self.path.to_owned(), line, column }
    }

    fn place(&self, offset: usize) -> (usize, usize) {
        let before = &self.text[..self.text.floor_char_boundary(offset.min(self.text.len()))];
        let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
        (before.matches('\n').count() + 1, before[line_start..].chars().count() + 1)
    }
}

impl Source<'_> {
    /// The words themselves; empty ones are a problem, since a language is published whole.
    pub fn words(&self, text: Text, problems: &mut Problems) -> String {
        if text.as_ref().trim().is_empty() {
            let before = &self.text[..text.span().start];
            let name = before.rsplit('\n').next().unwrap_or("").trim().trim_end_matches('=').trim();
            let table = before.lines().rev().find(|line| line.starts_with('[')).unwrap_or("").trim_matches(['[', ']']);
            let place = table
                .split('.')
                .skip(1)
                .map(|id| format!("`{id}`"))
                .chain([format!("`{name}`")])
                .collect::<Vec<_>>()
                .join(" ");
            problems.add(Problem::new(
                Code::WordsEmpty,
                self.at(text.span()),
                format!("the words of {place} are empty"),
                "write them here: a language is published whole or not at all",
            ));
        }
        text.into_inner()
    }
}

fn read_folder(root: &Path, folder: &Path, files: &mut BTreeMap<String, String>) -> Result<(), String> {
    let told = |error: std::io::Error, path: &Path| format!("cannot read {}: {error}", path.display());
    let mut entries: Vec<PathBuf> = std::fs::read_dir(folder)
        .map_err(|error| told(error, folder))?
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<Result<_, _>>()
        .map_err(|error| told(error, folder))?;
    entries.sort();
    for path in entries {
        if path.is_dir() {
            read_folder(root, &path, files)?;
        } else if path.extension().is_some_and(|ext| ext == "toml" || ext == "md" || ext == "ftl" || ext == "txt") {
            let text = std::fs::read_to_string(&path).map_err(|error| told(error, &path))?;
            let name = path.strip_prefix(root).unwrap_or(&path).to_string_lossy().replace('\\', "/");
            // A Windows checkout has the same lines.
            files.insert(name, text.replace("\r\n", "\n"));
        }
    }
    Ok(())
}
