//! Back inside the site: the browser's own Back leaves it, so every page but the start has a link to the page above.

use super::markup::{Tag, Token, inner_text, tokens};
use super::pages;
use crate::project::site;

/// The page above: its folder, or what lists it.
fn parent(path: &str) -> String {
    let folder = path.strip_suffix("/index.html").expect("a page in a folder");
    let (above, _) = folder.rsplit_once('/').expect("a page under a language");
    format!("/{above}/")
}

/// The links back in a page, with their words.
fn links(page: &[Token]) -> Vec<(Tag, String)> {
    let ups = page
        .iter()
        .enumerate()
        .filter(|(_, token)| matches!(token, Token::Open(tag) if tag.get("class") == Some("up")));
    ups.map(|(at, _)| match &page[at + 1] {
        Token::Open(link) if link.name == "a" => (link.clone(), inner_text(&page[at + 1..])),
        other => panic!("a way back without a link: {other:?}"),
    })
    .collect()
}

#[test]
fn every_page_but_the_start_leads_back_to_the_page_above() {
    let starts: Vec<String> =
        site().editions.iter().map(|edition| format!("{}/index.html", edition.language.tag)).collect();
    let mut wrong = Vec::new();
    let mut seen = 0;
    for (path, page) in pages() {
        let tokens = tokens(&page.html);
        let ways = links(&tokens);
        if !path.contains('/') || starts.contains(path) {
            wrong.extend((!ways.is_empty()).then(|| format!("{path}: there is nothing above it")));
            continue;
        }
        seen += 1;
        // Under the questionnaire it would be pressed instead of the questionnaire's own Back, and answers be lost.
        let expected = if path.ends_with("/check/index.html") { 1 } else { 2 };
        if ways.len() != expected {
            wrong.push(format!("{path}: {} ways back", ways.len()));
        }
        let above = parent(path);
        wrong.extend(
            ways.iter()
                .filter(|(link, _)| link.get("href") != Some(&above))
                .map(|(link, _)| format!("{path}: back leads to {:?}, not to {above}", link.get("href"))),
        );
        // It says where it leads, and stands before the heading.
        let says = ways.first().map_or("", |(_, words)| words);
        if !says.contains(": ") || says.trim_end().ends_with(':') {
            wrong.push(format!("{path}: {says:?} does not say where it leads"));
        }
        let first = page.html.find("class=\"up\"").unwrap_or(usize::MAX);
        if first > page.html.find("<h1").unwrap_or(0) {
            wrong.push(format!("{path}: the way back is not at the top"));
        }
    }
    assert!(seen > 100, "only {seen} pages were looked at");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
