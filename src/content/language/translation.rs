//! Whether a translation still says what its English says now.
//!
//! Each translated file carries a fingerprint of the English it was made from, in a comment: `# english: 0123456789ab`.
//! When the English moves on, `check` refuses and names the file; the site still builds, and the page says that it may
//! be stale.

use std::path::Path;

use sha2::{Digest as _, Sha256};

use crate::content::language::files;
use crate::content::source::code::Code;
use crate::content::source::problem::{Problem, Problems};
use crate::content::source::tree::{Source, Tree, plain};
use crate::{Act, Error};

const MARK: &str = "# english: ";

/// Every translated file that is stale: older than its English, or does not say what it was made from.
pub(in crate::content) fn stale(tree: &Tree, first: &str, tag: &str) -> Vec<Problem> {
    let mut problems = Problems::default();
    for source in translated(tree, tag) {
        let english_path = english_path(source.path, tag, first);
        let Some(english) = tree.source(&english_path) else { continue };
        let now = fingerprint(english.text);
        let command = format!("cargo run -- translated {}", source.path);
        match marked(source.text) {
            Some((_, own)) if own == now => {}
            Some((at, _)) => problems.add(Problem::new(
                Code::TranslationStale,
                source.at(at..at),
                format!("{} has changed since this was translated", english.path),
                format!("bring this file up to date, then run `{command}`"),
            )),
            None => problems.add(Problem::new(
                Code::TranslationUnmarked,
                source.whole(),
                format!("nothing says which words of {} this was made from", english.path),
                format!("compare the two, then run `{command}`"),
            )),
        }
    }
    problems.sorted()
}

/// Writes into a translated file that it now says what its English says.
///
/// # Errors
/// When the file is not a translation, or it or its English cannot be read or written.
pub fn mark(root: &Path, file: &str, first: &str, tag: &str) -> Result<(), Error> {
    let failed = |act: Act, path: &str, why: std::io::Error| {
        let help = "give the path of a translated file, such as content/pages/help/es.md";
        Error::File { act, path: path.into(), why, help }
    };
    let english_path = english_path(file, tag, first);
    if english_path == file || files::is_file(file) {
        return Err(Error::Wrong(format!(
            "{file} is not a file of the language `{tag}`; give the path of a translated file"
        )));
    }
    let english =
        std::fs::read_to_string(root.join(&english_path)).map_err(|why| failed(Act::Read, &english_path, why))?;
    let own = std::fs::read_to_string(root.join(file)).map_err(|why| failed(Act::Read, file, why))?;
    let english = plain(&english);
    // The file stays as it was saved: its own line ends, and the mark that some editors begin it with.
    let (begin, end) =
        (if own.starts_with(BOM) { "\u{feff}" } else { "" }, if own.contains("\r\n") { "\r\n" } else { "\n" });
    let own = plain(&own);
    refuse_shorter(file, &own, &english_path, &english)?;
    let line = format!("{MARK}{}", fingerprint(&english));
    let text = match marked(&own) {
        Some((at, _)) => {
            let end = own[at..].find('\n').map_or(own.len(), |end| at + end);
            format!("{}{line}{}", &own[..at], &own[end..])
        }
        // In a Markdown page the comment stands in the head.
        None => match own.strip_prefix("+++\n") {
            Some(rest) => format!("+++\n{line}\n{rest}"),
            None => format!("{line}\n{own}"),
        },
    };
    let text = format!("{begin}{}", text.replace('\n', end));
    std::fs::write(root.join(file), text).map_err(|why| failed(Act::Write, file, why))
}

const BOM: char = '\u{feff}';

/// A file with much less in it than its English is no translation of it, whatever somebody wants to say about it.
fn refuse_shorter(file: &str, own: &str, english_path: &str, english: &str) -> Result<(), Error> {
    let lines = |text: &str| text.lines().filter(|line| !line.trim().is_empty() && !line.starts_with('#')).count();
    let letters = |text: &str| text.chars().filter(|letter| letter.is_alphabetic()).count();
    let (has, needs) = (lines(own), lines(english));
    // Scripts differ in how many letters they take, hardly in how many lines.
    if has * 5 < needs * 4 || letters(own) * 6 < letters(english) {
        return Err(Error::Wrong(format!(
            "{file} has {has} lines of words and {english_path} has {needs}; translate what is missing, and then say that it is up to date"
        )));
    }
    Ok(())
}

/// The translated files of a language: texts with an English beside them.
fn translated<'a>(tree: &'a Tree, tag: &'a str) -> impl Iterator<Item = Source<'a>> {
    let files = tree.under("content/").chain(tree.under("locales/"));
    files.filter(move |source| is_file_of(source.path, tag) && !files::is_file(source.path))
}

/// Whether a path is that of a language's own file: `help/es.md`, `compare.es.toml`.
#[must_use]
pub fn is_file_of(path: &str, tag: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or("");
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    stem == tag || stem.strip_suffix(tag).is_some_and(|rest| rest.ends_with('.'))
}

/// `content/pages/help/es.md` to `content/pages/help/en.md`.
fn english_path(path: &str, tag: &str, first: &str) -> String {
    let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
    let Some((stem, extension)) = name.rsplit_once('.') else { return path.to_owned() };
    let other = match stem.strip_suffix(tag) {
        Some(rest) if rest.is_empty() || rest.ends_with('.') => format!("{rest}{first}"),
        _ => stem.to_owned(),
    };
    format!("{folder}/{other}.{extension}")
}

/// The mark's place and what it says.
fn marked(text: &str) -> Option<(usize, &str)> {
    let at = if text.starts_with(MARK) { 0 } else { text.find(&format!("\n{MARK}"))? + 1 };
    Some((at, text[at + MARK.len()..].lines().next().unwrap_or("").trim()))
}

/// A fingerprint of the words: when and by whom a page was checked can change without making a translation stale.
fn fingerprint(text: &str) -> String {
    let mut hash = Sha256::new();
    for line in text.lines().filter(|line| !line.starts_with("checked-on") && !line.starts_with("checked-by")) {
        hash.update(line.trim_end());
        hash.update("\n");
    }
    hash.finalize().iter().take(6).map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_english_of_a_file_is_beside_it() {
        assert_eq!(english_path("content/pages/help/es.md", "es", "en"), "content/pages/help/en.md");
        assert_eq!(english_path("content/reliefs/t/compare.es.toml", "es", "en"), "content/reliefs/t/compare.en.toml");
        assert_eq!(english_path("content/facts/t-visa.toml", "es", "en"), "content/facts/t-visa.toml");
    }

    #[test]
    fn a_new_day_of_checking_leaves_the_words_as_they_are() {
        assert_eq!(fingerprint("a\nchecked-on = \"2026-11-22\"\nb"), fingerprint("a\nchecked-on = \"2027-01-01\"\nb"));
        assert_ne!(fingerprint("a\nb"), fingerprint("a\nc"));
    }
}
