//! Which pages there are, and one of each kind.

use std::collections::BTreeSet;

use crate::project::tags;
use crate::snapshot::markup::{self, Tag, Token};

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

/// Each of these in every published language, the front door and the page for addresses that lead nowhere.
pub fn kinds() -> Vec<String> {
    let without_a_language = ["/".to_owned(), "/404.html".to_owned()];
    kinds_in_every_language().into_iter().chain(without_a_language).collect()
}

/// Each of these in the first language, and the two pages that have none: for what a language does not change, such as
/// motion and forced colours. Direction, script and length of words change room, targets and names, and no more.
pub fn kinds_in_one_language() -> Vec<String> {
    let first = tags().next().expect("a language");
    let of_another = |path: &String| tags().any(|tag| tag != first && path.starts_with(&format!("/{tag}/")));
    kinds().into_iter().filter(|path| !of_another(path)).collect()
}

/// Each of these in every published language.
pub fn kinds_in_every_language() -> Vec<String> {
    tags().flat_map(|tag| KINDS.map(|page| format!("/{tag}/{page}"))).collect()
}

/// Addresses of each kind in the Arabic draft and in a pseudo-locale of each direction, whose texts are 40 % longer
/// than English; and the page of every component.
pub fn kinds_beside() -> Vec<String> {
    let tags = ["ar", "qps-ploc", "qps-plocm"];
    let pages = tags.into_iter().flat_map(|tag| KINDS.map(|page| format!("{}/{tag}/{page}", beside())));
    pages.chain([format!("{}/design/", beside())]).collect()
}

/// Pages that together have every form of markup that any page of the site has: each is looked at in depth, and a page
/// with nothing of its own is not looked at again. The first language comes first; another one adds only what it alone has.
///
/// With `AMPARO_PAGES=all` these are all pages.
pub fn of_every_form() -> Vec<String> {
    let every: Vec<(String, BTreeSet<String>)> = all().into_iter().map(|path| (path.clone(), forms(&path))).collect();
    if std::env::var("AMPARO_PAGES").is_ok_and(|value| value == "all") {
        return every.into_iter().map(|(path, _)| path).collect();
    }
    let first = format!("/{}/", tags().next().expect("a language"));
    let mut known = BTreeSet::new();
    let mut chosen = Vec::new();
    for in_first in [true, false] {
        let mut left: Vec<_> = every.iter().filter(|(path, _)| path.starts_with(&first) == in_first).collect();
        // The page with the most that is new comes next, until nothing is new.
        loop {
            left.sort_by_key(|(_, forms)| forms.difference(&known).count());
            match left.pop() {
                Some((path, forms)) if forms.difference(&known).next().is_some() => {
                    known.extend(forms.iter().cloned());
                    chosen.push(path.clone());
                }
                _ => break,
            }
        }
    }
    chosen
}

/// The forms of markup of a page: each element as it stands in the two around it, with its attributes, and whether it is
/// empty; each step from one heading to the next; and how many there are of each landmark.
fn forms(path: &str) -> BTreeSet<String> {
    let file = format!("{}{}", &path[1..], if path.ends_with('/') { "index.html" } else { "" });
    let file = if path == "/" { "index.html".to_owned() } else { file };
    let html = String::from_utf8_lossy(&stage().dist.files[&file]).into_owned();
    let tokens = markup::tokens(&html);
    let mut open: Vec<String> = Vec::new();
    let mut forms = BTreeSet::new();
    let mut heading = String::new();
    let mut landmarks: Vec<&str> = Vec::new();
    for (ix, token) in tokens.iter().enumerate() {
        match token {
            Token::Open(tag) => {
                let empty = matches!(tokens.get(ix + 1), Some(Token::Close(_)));
                let own = form(tag);
                let around = open.iter().rev().take(2).rev().cloned().collect::<Vec<_>>().join(" > ");
                forms.insert(format!("{around} > {own}{}", if empty { " empty" } else { "" }));
                if ["h1", "h2", "h3", "h4", "h5", "h6"].contains(&tag.name.as_str()) {
                    forms.insert(format!("{heading} then {}", tag.name));
                    heading.clone_from(&tag.name);
                }
                if ["nav", "aside", "section", "header", "footer", "form"].contains(&tag.name.as_str()) {
                    landmarks.push(&tag.name);
                    let count = landmarks.iter().filter(|name| **name == tag.name).count().min(3);
                    forms.insert(format!("{} times {count}", tag.name));
                }
                if !markup::is_void(&tag.name) {
                    open.push(own);
                }
            }
            Token::Close(_) => drop(open.pop()),
            Token::Text(_) => {}
        }
    }
    forms
}

/// An element by its name, its classes, the names of its attributes and the values that change what it is.
fn form(tag: &Tag) -> String {
    let telling = ["class", "type", "role", "aria-hidden", "aria-live", "dir", "tabindex"];
    let attribute = |(name, value): &(String, String)| match name.as_str() {
        _ if telling.contains(&name.as_str()) => format!("{name}={value}"),
        "href" => format!("href={}", value.split([':', '#', '/']).next().unwrap_or_default()),
        _ => name.clone(),
    };
    let attributes: BTreeSet<String> = tag.attributes.iter().map(attribute).collect();
    format!("{}[{}]", tag.name, attributes.into_iter().collect::<Vec<_>>().join(" "))
}

/// A page with a form of its own must not be left out.
#[test]
fn pages_of_every_form_are_looked_at() {
    let chosen = of_every_form();
    let known: BTreeSet<String> = chosen.iter().flat_map(|path| forms(path)).collect();
    for path in all() {
        let missed: Vec<String> = forms(&path).difference(&known).cloned().collect();
        assert!(missed.is_empty(), "{path} has forms that no page has that is looked at: {missed:?}");
    }
    println!("{} of {} pages have {} forms", chosen.len(), all().len(), known.len());
    assert!(known.len() > 150, "only {} forms are told apart", known.len());
}
