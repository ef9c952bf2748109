//! The content tree on disk: reading files and turning spans into places.

use std::collections::BTreeMap;
use std::ops::Range;
use std::path::{Path, PathBuf};

use serde::de::DeserializeOwned;

use crate::content::source::code::Code;
use crate::content::source::problem::{Place, Problem, Problems};
use crate::content::source::written::Text;
use crate::hidden::first_hidden;

/// Files under `content/` and `locales/`, read whole before anything is checked.
pub struct Tree {
    /// Path from the project's root, with forward slashes, to text.
    files: BTreeMap<String, String>,
    /// Pictures of a host's own, by their paths.
    pictures: BTreeMap<String, Vec<u8>>,
    /// The folder of a host's own, as it was given, with a slash at its end.
    host: Option<String>,
    /// Files that lie there and cannot be read, or that nothing reads.
    unread: Vec<Problem>,
}

/// The folder of a host's own, where no other is given.
const HOST: &str = "host";

/// A file's text, for telling where in it something is.
#[derive(Clone, Copy)]
pub struct Source<'a> {
    pub path: &'a str,
    pub text: &'a str,
}

impl Tree {
    /// Reads every `.toml`, `.md`, `.ftl` and `.txt` file of the two folders, and the folder of a host's own: the one that
    /// is given, or `host` if there is one.
    ///
    /// # Errors
    /// When a folder or file cannot be read; the message names it.
    pub fn read(root: &Path, host: Option<&Path>) -> Result<Tree, String> {
        let mut tree = Tree::of(BTreeMap::new());
        for folder in ["content", "locales"] {
            tree.read_folder(root, &root.join(folder), 0)?;
        }
        let beside = root.join(HOST);
        match host {
            Some(folder) => tree = tree.with_host(folder)?,
            None if beside.is_dir() => tree.read_host(&beside, HOST)?,
            None => {}
        }
        Ok(tree)
    }

    /// The same with the folder of a host's own that is given.
    ///
    /// # Errors
    /// When it cannot be read; the message names it.
    pub fn with_host(mut self, folder: &Path) -> Result<Tree, String> {
        self.read_host(folder, &folder.to_string_lossy().replace('\\', "/"))?;
        Ok(self)
    }

    /// Reads what lies in a host's folder and is a table or a picture. What else is there is the host's own business.
    fn read_host(&mut self, folder: &Path, name: &str) -> Result<(), String> {
        let told = |error: std::io::Error| format!("cannot read the host's folder {}: {error}", folder.display());
        let prefix = format!("{}/", name.trim_end_matches('/'));
        for entry in std::fs::read_dir(folder).map_err(told)? {
            let path = entry.map_err(told)?.path();
            let name = format!("{prefix}{}", path.file_name().unwrap_or_default().to_string_lossy());
            let kind = path.extension().unwrap_or_default().to_string_lossy().into_owned();
            if !path.is_file() || !["toml", "svg", "png"].contains(&kind.as_str()) {
                continue;
            }
            let bytes = std::fs::read(&path).map_err(told)?;
            if kind != "toml" {
                self.pictures.insert(name, bytes);
                continue;
            }
            match String::from_utf8(bytes) {
                Ok(text) => drop(self.files.insert(name, plain(&text))),
                Err(wrong) => self.unread.push(in_another_encoding(name, wrong.as_bytes())),
            }
        }
        self.host = Some(prefix);
        Ok(())
    }

    /// Files as given, each by its path from the root; nothing is read.
    #[must_use]
    pub fn of(files: BTreeMap<String, String>) -> Tree {
        let host = format!("{HOST}/");
        let host = files.keys().any(|path| path.starts_with(&host)).then_some(host);
        Tree { files, pictures: BTreeMap::new(), host, unread: Vec::new() }
    }

    /// The path of a file in the folder of a host's own; `None` when there is no such folder.
    #[must_use]
    pub fn of_host(&self, name: &str) -> Option<String> {
        self.host.as_ref().map(|host| format!("{host}{name}"))
    }

    /// Whether a path lies in the folder of a host's own.
    #[must_use]
    pub fn is_of_host(&self, path: &str) -> bool {
        self.host.as_ref().is_some_and(|host| path.starts_with(host))
    }

    /// The bytes of a file.
    #[must_use]
    pub fn bytes(&self, path: &str) -> Option<&[u8]> {
        let picture = self.pictures.get(path).map(Vec::as_slice);
        picture.or_else(|| self.files.get(path).map(String::as_bytes))
    }

    /// Reports every file that cannot be read, and every letter in the others that nobody sees. All that is read comes
    /// through here, so that no name, word or address needs a check of its own.
    pub fn report_unreadable(&self, problems: &mut Problems) {
        self.unread.iter().for_each(|problem| problems.add(problem.clone()));
        for (path, text) in &self.files {
            let source = Source { path, text };
            if let Some((at, letter)) = first_hidden(text) {
                problems.add(Problem::new(
                    Code::TextHidden,
                    source.at(at..at),
                    format!("there is a letter here that nobody sees: U+{:04X}", u32::from(letter)),
                    "take it out: it can hide or turn around what is written",
                ));
            }
        }
    }

    /// Every file with its path.
    pub fn files(&self) -> impl Iterator<Item = Source<'_>> {
        self.files.iter().map(|(path, text)| Source { path, text })
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

/// What may lie in a folder of content, beside what is read: notes for people, and what systems leave behind.
fn is_no_content(name: &str) -> bool {
    name.starts_with('.') || name.ends_with('~') || ["LICENSE", "README.md", "Thumbs.db", "desktop.ini"].contains(&name)
}

/// Kinds of files that are read, by the ends of their names.
const KINDS: [&str; 4] = ["toml", "md", "ftl", "txt"];

/// No folder of content lies deeper; a link that leads back up would go on for ever.
const DEEPEST: usize = 12;

impl Tree {
    fn read_folder(&mut self, root: &Path, folder: &Path, depth: usize) -> Result<(), String> {
        let told = |error: std::io::Error, path: &Path| format!("cannot read {}: {error}", path.display());
        if depth > DEEPEST {
            return Err(format!(
                "{} lies more than {DEEPEST} folders deep; a link there may lead back to a folder above it",
                folder.display()
            ));
        }
        let mut entries: Vec<PathBuf> = std::fs::read_dir(folder)
            .map_err(|error| told(error, folder))?
            .map(|entry| entry.map(|entry| entry.path()))
            .collect::<Result<_, _>>()
            .map_err(|error| told(error, folder))?;
        entries.sort();
        for path in entries {
            let own = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            let name = path.strip_prefix(root).unwrap_or(&path).to_string_lossy().replace('\\', "/");
            if is_no_content(&own) {
                continue;
            }
            if path.is_dir() {
                self.read_folder(root, &path, depth + 1)?;
            } else if path.extension().is_some_and(|extension| KINDS.iter().any(|kind| extension == *kind)) {
                let bytes = std::fs::read(&path).map_err(|error| told(error, &path))?;
                match String::from_utf8(bytes) {
                    Ok(text) => drop(self.files.insert(name, plain(&text))),
                    Err(wrong) => self.unread.push(in_another_encoding(name, wrong.as_bytes())),
                }
            } else {
                self.unread.push(Problem::new(
                    Code::FileStray,
                    Place::File(name),
                    "nothing reads this file: its name ends with none of .toml, .md, .ftl, .txt",
                    "give it the name it should have, or take it out of the folder",
                ));
            }
        }
        Ok(())
    }
}

/// The lines as they are on every system: some end them with two letters, and begin a file with a mark.
pub(in crate::content) fn plain(text: &str) -> String {
    text.strip_prefix('\u{feff}').unwrap_or(text).replace("\r\n", "\n")
}

/// A file that is not UTF-8, with what it probably is.
fn in_another_encoding(name: String, bytes: &[u8]) -> Problem {
    let encoding = match bytes {
        [0xff, 0xfe, ..] | [0xfe, 0xff, ..] => "UTF-16",
        _ if bytes.contains(&0) => "UTF-16, or no text at all",
        _ => "an older encoding such as Windows-1252",
    };
    let good = String::from_utf8_lossy(bytes);
    let line = good.lines().position(|line| line.contains('\u{fffd}')).map_or(1, |line| line + 1);
    Problem::new(
        Code::FileNotReadable,
        Place::File(name),
        format!("the file is not in UTF-8 (from line {line} on): it may be in {encoding}"),
        "open it in an editor and save it as UTF-8",
    )
}
