//! Content files: the loader tells problems with a place, or gives a site; it never panics.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use amparo::content as loading;

use super::root;

/// Kinds of files, by the first byte of a seed. Each path is one that is there.
pub const FILES: [&str; 24] = [
    "content/site.toml",
    "content/facts/officials.toml",
    "content/screening/questions.toml",
    "content/screening/points.toml",
    "content/screening/notices.toml",
    "content/screening/referrals.toml",
    "content/screening/en.toml",
    "content/reliefs/t-visa/relief.toml",
    "content/reliefs/t-visa/en.toml",
    "content/reliefs/t-visa/compare.toml",
    "content/reliefs/t-visa/compare.en.toml",
    "content/reliefs/t-visa/en.md",
    "content/directory/services/us-wy.toml",
    "content/directory/en.toml",
    "content/directory/zip.txt",
    "content/glossary/terms.toml",
    "content/glossary/en.toml",
    "content/course/course.toml",
    "content/pages/safety/page.toml",
    "locales/en.ftl",
    "content/languages/en.toml",
    "content/languages/scripts.toml",
    "content/screening/codes.toml",
    "content/screening/report.toml",
];

/// One file of the site is replaced by the bytes after the first, which says which.
pub fn content(bytes: &[u8]) {
    let Some((&which, text)) = bytes.split_first() else { return };
    let Ok(text) = std::str::from_utf8(text) else { return };
    let path = FILES[usize::from(which) % FILES.len()];
    let mut files = small().clone();
    // As the reading of folders does.
    let text = text.replace("\r\n", "\n");
    let lines = text.matches('\n').count() + 1;
    files.insert(path.to_owned(), text);
    let Err(problems) = loading::load_files(files) else { return };
    assert!(!problems.is_empty(), "refused, and nothing told");
    for problem in problems {
        assert!(!problem.file.is_empty() && !problem.message.is_empty() && !problem.help.is_empty(), "{problem}");
        assert!(problem.file != path || problem.line.is_none_or(|line| (1..=lines).contains(&line)), "{problem}");
        assert_eq!(problem.line.is_some(), problem.column.is_some(), "{problem}");
    }
}

/// The real content cut down, so that it is read many times a second: one state's services, the start of each text, and
/// the facts that are named somewhere.
fn small() -> &'static BTreeMap<String, String> {
    static SMALL: OnceLock<BTreeMap<String, String>> = OnceLock::new();
    SMALL.get_or_init(|| {
        let mut files = loading::files(root()).expect("the content can be read");
        files.retain(|path, _| !path.contains("/services/us-") || path.ends_with("/us-wy.toml"));
        for (_, text) in files.iter_mut().filter(|(path, _)| path.ends_with(".md")) {
            let body = text.find("\n+++\n").map_or(0, |at| at + 5);
            if let Some(end) = text[body..].match_indices("\n\n").map(|(at, _)| body + at).nth(2) {
                text.truncate(end + 1);
            }
        }
        let named: String =
            files.iter().filter(|(path, _)| !path.contains("/facts/")).map(|(_, text)| text.as_str()).collect();
        for (_, text) in files.iter_mut().filter(|(path, _)| path.contains("/facts/")) {
            let kept = |block: &&str| {
                let id = block.split_once("id = \"").and_then(|(_, rest)| rest.split_once('"'));
                id.is_some_and(|(id, _)| named.contains(id))
            };
            *text = text.split("[[fact]]").filter(kept).map(|block| format!("[[fact]]{block}")).collect();
        }
        files
    })
}
