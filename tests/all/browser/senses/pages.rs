//! Which pages there are, and one of each kind.

use super::super::stage;
use super::super::stage::beside;

/// The paths of all built pages.
pub fn all() -> Vec<String> {
    stage()
        .dist
        .files
        .keys()
        // Under `a/` are parts that the questionnaire brings into its page, and no pages.
        .filter(|file| file.ends_with(".html") && !file.starts_with("a/"))
        .map(|file| format!("/{}", file.strip_suffix("index.html").unwrap_or(file)))
        .collect()
}

/// A page of every kind, without its language. Pages of one kind come from one template and differ in words.
pub const KINDS: [&str; 18] = [
    "",
    "help/",
    "help/ca/",
    "help/find/",
    "check/",
    "learn/",
    "learn/moved/",
    "learn/calls/",
    "learn/words/",
    "options/",
    "options/compare/",
    "options/t/",
    "for/",
    "for/signing/",
    "for/course/",
    "travel/lines/",
    "safety/",
    "about/",
];

/// Each of these in both languages, the front door and the page for addresses that lead nowhere.
pub fn kinds() -> Vec<String> {
    let in_languages = ["en", "es"].into_iter().flat_map(|tag| KINDS.map(|page| format!("/{tag}/{page}")));
    in_languages.chain(["/".to_owned(), "/404.html".to_owned()]).collect()
}

/// Addresses of each kind in the Arabic draft and in a pseudo-locale of each direction, whose texts are 40 % longer
/// than English; and the page of every component.
pub fn kinds_beside() -> Vec<String> {
    let tags = ["ar", "qps-ploc", "qps-plocm"];
    let pages = tags.into_iter().flat_map(|tag| KINDS.map(|page| format!("{}/{tag}/{page}", beside())));
    pages.chain([format!("{}/design/", beside())]).collect()
}
