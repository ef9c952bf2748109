//! Which states and territories a ZIP code can lie in: `content/directory/zip.txt`.

use crate::address::sources;
use crate::content::source::code::Code;
use crate::content::source::problem::{Place, Problem, Problems};
use crate::content::source::tree::Tree;

const FILE: &str = sources::ZIP;

/// ZIP codes that begin with the same three digits.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct ZipPrefix {
    pub prefix: u16,
    /// Such as `US-CA`; never empty.
    pub places: Vec<String>,
}

/// Reads lines such as `834 ID WY`; those that begin with `#` say where it comes from.
pub(in crate::content) fn read(tree: &Tree, problems: &mut Problems) -> Vec<ZipPrefix> {
    let Some(source) = tree.source(FILE) else {
        problems.add(Problem::new(
            Code::FileMissing,
            Place::File(FILE.to_owned()),
            "the list of ZIP codes is not there",
            "restore it; each line is three digits and the states they are in",
        ));
        return Vec::new();
    };
    let mut prefixes: Vec<ZipPrefix> = Vec::new();
    let mut at = 0;
    for line in source.text.split('\n') {
        if !line.starts_with('#') && !line.trim().is_empty() {
            match parse(line).filter(|own| prefixes.last().is_none_or(|last| last.prefix < own.prefix)) {
                Some(own) => prefixes.push(own),
                None => problems.add(Problem::new(
                    Code::DirectoryZip,
                    source.at(at..at),
                    format!("`{}` is no line of ZIP codes, or not in its order", line.trim()),
                    "write three digits and one or more states, such as `834 ID WY`, smallest first",
                )),
            }
        }
        at += line.len() + 1;
    }
    prefixes
}

fn parse(line: &str) -> Option<ZipPrefix> {
    let mut parts = line.split_whitespace();
    let digits = parts.next().filter(|own| own.len() == 3 && own.bytes().all(|byte| byte.is_ascii_digit()))?;
    let places: Vec<String> = parts
        .map(|code| {
            (code.len() == 2 && code.bytes().all(|byte| byte.is_ascii_uppercase())).then(|| format!("US-{code}"))
        })
        .collect::<Option<_>>()?;
    (!places.is_empty()).then_some(ZipPrefix { prefix: digits.parse().ok()?, places })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_three_digits_and_states() {
        assert_eq!(parse("834 ID WY").unwrap().places, ["US-ID", "US-WY"]);
        assert_eq!(parse("005 NY").unwrap().prefix, 5);
        for wrong in ["5 NY", "005", "0055 NY", "005 New York", "005 ny"] {
            assert_eq!(parse(wrong), None, "{wrong}");
        }
    }
}
