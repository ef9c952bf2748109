//! Landmarks and headings, on a page of every kind: what somebody jumps by who cannot see the page.

use super::super::senses::pages;
use super::{Browser, Setup, Tree, browse};

#[test]
fn every_kind_of_page_has_its_landmarks_and_headings_in_order() {
    browse(Setup::NoScripts, |browser| async move {
        let mut wrong = Vec::new();
        for path in pages::kinds() {
            browser.open(&path).await;
            look(&browser, &path, &mut wrong).await;
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    });
}

async fn look(browser: &Browser, path: &str, wrong: &mut Vec<String>) {
    let tree = Tree::read(browser).await;
    let mut fault = |what: String| wrong.push(format!("{path}: {what}"));
    if tree.all("main").count() != 1 {
        fault("not one main part".to_owned());
    }
    let mut menus: Vec<&str> = tree.all("navigation").map(|node| node.name.as_str()).collect();
    if menus.iter().any(|name| name.is_empty()) {
        fault(format!("a menu without a name: {menus:?}"));
    }
    menus.sort_unstable();
    let count = menus.len();
    menus.dedup();
    if menus.len() != count {
        fault(format!("two menus of one name: {menus:?}"));
    }
    let headings: Vec<(u64, String)> = tree.all("heading").map(|node| (node.level(), tree.said(node))).collect();
    if headings.iter().filter(|(level, _)| *level == 1).count() != 1 {
        fault(format!("not one first heading: {headings:?}"));
    }
    let mut above = 0;
    for (level, words) in &headings {
        if words.trim().is_empty() {
            fault("a heading without words".to_owned());
        }
        if *level > above + 1 {
            fault(format!("the heading {words:?} of level {level} comes after one of level {above}"));
        }
        above = *level;
    }
    // Something to press or to fill in always has a name.
    for role in
        ["link", "button", "radio", "checkbox", "textbox", "searchbox", "combobox", "DisclosureTriangle", "image"]
    {
        for node in tree.all(role).filter(|node| node.name.trim().is_empty()) {
            fault(format!("a {role} without a name: {node:?}"));
        }
    }
    // Leaving is the first thing to press, for everybody.
    let first = tree.0.iter().find(|node| matches!(node.role.as_str(), "link" | "button"));
    if path != "/404.html" && first.is_none_or(|node| node.name.is_empty() || node.depth > 4) {
        fault(format!("the first thing to press is {first:?}"));
    }
}
