//! The built pages: snapshots of their main parts, and what holds for every page.
//!
//! A snapshot that changed on purpose is blessed with `INSTA_UPDATE=always cargo test --test all snapshot`; read the
//! difference before you commit it.

mod back;
mod every_page;
pub mod markup;

use std::collections::BTreeMap;
use std::sync::OnceLock;

use amparo::pages::PageFile;
use insta::{assert_snapshot, with_settings};

use crate::project::{self, site};
use markup::{Tag, Token, inner_text, tokens};

/// A page as it is written.
pub struct Written {
    pub path: String,
    pub html: String,
    pub styles: Vec<String>,
}

/// The whole site without the engine, rendered once.
pub fn pages() -> &'static BTreeMap<String, Written> {
    static PAGES: OnceLock<BTreeMap<String, Written>> = OnceLock::new();
    PAGES.get_or_init(|| {
        let written = |page: PageFile| Written { html: page.html(), path: page.path, styles: page.styles };
        project::pages(site()).into_iter().map(|page| (page.path.clone(), written(page))).collect()
    })
}

fn page(path: &str) -> Vec<Token> {
    let page = pages().get(path).unwrap_or_else(|| panic!("{path} is not built; there are {:?}", pages().keys()));
    tokens(&page.html)
}

/// What a page is made of, one part a line: headings, disclosures, links and the hooks testers and the engine use.
fn outline(page: &[Token]) -> Vec<String> {
    let mut lines = Vec::new();
    let mut at = 0;
    while let Some(token) = page.get(at) {
        at += 1;
        let Token::Open(tag) = token else { continue };
        let words = || inner_text(&page[at - 1..]);
        match tag.name.as_str() {
            "title" | "main" | "footer" | "header" => {
                lines.push(format!("[{}] {}", tag.name, if tag.name == "title" { words() } else { String::new() }))
            }
            "h1" | "h2" | "h3" | "h4" => {
                lines.push(format!("{} {}", "#".repeat(usize::from(tag.name.as_bytes()[1] - b'0')), words()))
            }
            "details" if tag.get("class") == Some("sources") => {
                at = end_of_element(page, at - 1);
                lines.push("> (sources)".to_owned());
                continue;
            }
            "summary" => lines.push(format!("> {}", words())),
            "a" if tag.get("href").is_some_and(|to| to.starts_with("#s") && to[2..].parse::<u32>().is_ok()) => {}
            "a" => lines.push(format!("{} -> {}", words(), tag.get("href").unwrap_or("nowhere"))),
            _ => {}
        }
        lines.extend(hooks(tag));
    }
    lines.iter().map(|line| line.trim_end().to_owned()).collect()
}

fn hooks(tag: &Tag) -> Option<String> {
    let hooks: Vec<String> = tag
        .attributes
        .iter()
        .filter(|(name, _)| name.starts_with("data-") || name == "id")
        .map(|(name, value)| format!("{name}={value}"))
        .collect();
    tag.attributes
        .iter()
        .any(|(name, _)| name.starts_with("data-"))
        .then(|| format!("  <{}> {}", tag.name, hooks.join(" ")))
}

/// The place after the element that opens at `start`.
fn end_of_element(page: &[Token], start: usize) -> usize {
    let mut depth = 0usize;
    for (offset, token) in page[start..].iter().enumerate() {
        match token {
            Token::Open(tag) if markup::is_void(&tag.name) => {}
            Token::Open(_) => depth += 1,
            Token::Close(_) => depth -= 1,
            Token::Text(_) => {}
        }
        if depth == 0 {
            return start + offset + 1;
        }
    }
    page.len()
}

/// The questionnaire in short: each question with its choices, and each level of each relief.
fn questions(page: &[Token]) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for token in page {
        let Token::Open(tag) = token else { continue };
        match (tag.get("data-question"), tag.get("data-choice"), tag.get("data-notice"), tag.get("data-relief")) {
            (Some(question), ..) => {
                lines.push(format!("{}{question}:", if tag.get("class") == Some("if") { "  if … " } else { "" }))
            }
            (_, Some(choice), ..) => {
                let line = lines.last_mut().expect("a choice stands in a question");
                line.push_str(if tag.get("type") == Some("radio") { " o " } else { " x " });
                line.push_str(choice);
            }
            (_, _, Some(notice), _) => lines.push(format!("  {} {notice}", tag.get("class").unwrap_or("always"))),
            (_, _, _, Some(relief)) => lines.push(format!("  {relief} {}", tag.get("data-level").expect("a level"))),
            _ => {}
        }
    }
    lines
}

/// Compares with the file `tests/snapshots/<name>.snap`.
fn settled(name: &str, lines: &[String]) {
    assert!(lines.len() <= 120, "{name} has {} lines: nobody would read it", lines.len());
    with_settings!({ snapshot_path => "../snapshots", prepend_module_to_snapshot => false, omit_expression => true }, {
        assert_snapshot!(name, lines.join("\n"));
    });
}

#[test]
fn snapshot_of_home() {
    for tag in ["en", "es"] {
        settled(&format!("home-{tag}"), &outline(&page(&format!("{tag}/index.html"))));
    }
}

/// Danger comes first; the rest of the page is the directory, which changes with every new service.
#[test]
fn snapshot_of_the_start_of_help() {
    for tag in ["en", "es"] {
        let lines = outline(&page(&format!("{tag}/help/index.html")));
        settled(&format!("help-{tag}"), &lines[..40]);
    }
}

/// The hooks are the same in every language, so one snapshot stands for all.
#[test]
fn snapshot_of_the_questionnaire() {
    // What comes into the page later has hooks too.
    let texts = amparo::surface::screening::later(site(), &project::assets(site())).texts;
    let whole = |tag: &str| {
        let mut all = page(&format!("{tag}/check/index.html"));
        all.extend(tokens(&texts[tag]));
        questions(&all)
    };
    let english = whole("en");
    for edition in &site().editions {
        let translated = whole(&edition.language.tag);
        assert_eq!(translated, english, "hooks differ in `{}`", edition.language.tag);
    }
    settled("check", &english);
}

#[test]
fn snapshot_of_a_relief() {
    for tag in ["en", "es"] {
        settled(&format!("t-visa-{tag}"), &outline(&page(&format!("{tag}/options/t/index.html"))));
    }
}

#[test]
fn snapshot_of_the_front_door() {
    settled("front", &outline(&page("index.html")));
}
