//! What axe-core found, told so that somebody can mend it: the rule, the place, the fix, and the pages it is on.

use std::collections::BTreeMap;

use serde_json::Value;

/// Findings of one run over many pages; the same one on many pages is told once.
#[derive(Debug, Default)]
pub struct Report {
    found: BTreeMap<Finding, Vec<String>>,
}

#[derive(Debug, Eq, Ord, PartialEq, PartialOrd)]
struct Finding {
    rule: String,
    theme: &'static str,
    html: String,
    fix: String,
}

/// So many different findings are told; whoever mends them will see the rest the next time.
const MOST: usize = 40;

impl Report {
    /// Takes over axe-core's list of violations on a page.
    ///
    /// # Panics
    /// When it is no list: then axe-core did not run, and that nothing was found would mean nothing.
    pub fn add(&mut self, page: &str, theme: &'static str, violations: &Value) {
        let violations = violations.as_array().unwrap_or_else(|| panic!("{page}: axe-core gave {violations}"));
        for violation in violations {
            for node in violation["nodes"].as_array().into_iter().flatten() {
                let finding = Finding {
                    rule: format!(
                        "{} ({}): {}",
                        text(&violation["id"]),
                        text(&violation["impact"]),
                        text(&violation["help"])
                    ),
                    theme,
                    html: shortened(&text(&node["html"])),
                    fix: text(&node["failureSummary"]).replace('\n', "\n      "),
                };
                let on = self.found.entry(finding).or_default();
                on.push(format!("{page} at {}", node["target"]));
            }
        }
    }

    /// Fails when anything was found.
    pub fn settle(&self, pages: usize) {
        if self.found.is_empty() {
            return;
        }
        let told: Vec<String> = self.found.iter().take(MOST).map(|(finding, on)| finding.told(on)).collect();
        panic!("{} kinds of barrier on {pages} pages:\n{}", self.found.len(), told.join("\n"));
    }
}

impl Finding {
    fn told(&self, on: &[String]) -> String {
        let more = on.len().saturating_sub(2);
        let more = if more > 0 { format!(", and in {more} more places") } else { String::new() };
        let on = on.iter().take(2).cloned().collect::<Vec<_>>().join(", ");
        format!("  {} [{}]\n    {}\n    on {on}{more}\n      {}", self.rule, self.theme, self.html, self.fix)
    }
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

fn shortened(html: &str) -> String {
    match html.char_indices().nth(200) {
        Some((end, _)) => format!("{}…", &html[..end]),
        None => html.to_owned(),
    }
}
