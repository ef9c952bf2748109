//! What people change about how they see, hear and touch a page: bigger text and wider spacing, forced colours, no
//! motion, a shaking thumb, all the time they need. Measured in the browser, on a page of every kind.

mod colors;
pub mod media;
pub mod pages;
mod room;
mod still;
mod touch;

use super::Browser;
use super::driver::strings;
use super::driver::{Setup, browse, browse_within};

/// Runs a script that gives a list of faults, on each of these pages, and fails with all of them.
async fn on_each(browser: &Browser, paths: &[String], script: &str) {
    let mut wrong = Vec::new();
    for path in paths {
        browser.open(path).await;
        wrong.extend(faults(browser, path, script).await);
    }
    settle(&wrong);
}

/// The faults a script finds in what is on screen.
async fn faults(browser: &Browser, page: &str, script: &str) -> Vec<String> {
    let found = browser.script(script).await;
    assert!(found.is_array(), "{page}: the script gives a list, and gave {found}");
    strings(&found).into_iter().map(|fault| format!("{page}: {fault}")).collect()
}

fn settle(wrong: &[String]) {
    assert!(
        wrong.is_empty(),
        "{} faults:\n{}",
        wrong.len(),
        wrong.iter().take(60).cloned().collect::<Vec<_>>().join("\n")
    );
}

/// Adds a style sheet as a person's own settings would.
async fn style(browser: &Browser, css: &str) {
    let css = serde_json::json!(css);
    browser
        .script(&format!(
            "const own = new CSSStyleSheet(); own.replaceSync({css}); document.adoptedStyleSheets = [own]"
        ))
        .await;
}
