//! Files that nothing reads, because their names are not what they should be: a translator's work would be lost in silence.

use crate::address::is_plain_name;
use crate::content::source::code::Code;
use crate::content::source::problem::{Problem, Problems, nearest};
use crate::content::source::tree::Tree;

/// Folders in which each file has a name of its own.
const NAMED_FREELY: [&str; 3] = ["content/facts/", "content/directory/services/", "content/languages/"];

/// Reports every file whose name is none that is read: with the tag of no language of the site, with a letter too many.
pub(in crate::content) fn report(tree: &Tree, tags: &[String], problems: &mut Problems) {
    let of_others = |path: &str| NAMED_FREELY.iter().any(|folder| path.starts_with(folder)) || tree.is_of_host(path);
    for source in tree.files().filter(|source| !of_others(source.path)) {
        let name = source.path.rsplit('/').next().unwrap_or(source.path);
        if is_read(name, tags) {
            continue;
        }
        let kind = name.rsplit('.').next().unwrap_or("");
        // A second download, `es (1).md`, is nearer to its language than it looks.
        let plain = format!("{}.{kind}", name.split([' ', '(', '.']).next().unwrap_or(""));
        let known: Vec<String> = tags.iter().map(|tag| format!("{tag}.{kind}")).collect();
        problems.add(Problem::new(
            Code::FileStray,
            source.whole(),
            format!("nothing reads a file called `{name}`; the languages of this site are {}", tags.join(", ")),
            nearest(
                &plain,
                known.iter().map(String::as_str),
                "content/site.toml, which has a `[[language]]` for each language",
            ),
        ));
    }
}

/// Whether a name can be that of a file that is read: texts and messages are called by their language, such as `es.md`;
/// tables by what they hold, by their language, or by both, such as `compare.es.toml`.
fn is_read(name: &str, tags: &[String]) -> bool {
    let Some((stem, kind)) = name.rsplit_once('.') else { return false };
    let is_tag = |part: &str| tags.iter().any(|tag| tag == part);
    match (kind, stem.split_once('.')) {
        ("toml", Some((what, tag))) => is_plain_name(what) && is_tag(tag),
        // Two or three letters are a language, and it is not one of this site.
        ("toml" | "txt", None) => is_tag(stem) || (is_plain_name(stem) && stem.len() > 3) || stem == "zip",
        (_, None) => is_tag(stem),
        (_, Some(_)) => false,
    }
}
