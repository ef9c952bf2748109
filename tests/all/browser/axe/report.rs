//! What axe-core found, told so that somebody can mend it: the rule, the place, the fix, and the pages it is on.

use std::collections::BTreeMap;

use serde_json::Value;

/// Findings of one run over many pages; those with the same mend are told once.
#[derive(Debug, Default)]
pub struct Report {
    found: BTreeMap<Finding, Vec<String>>,
}

#[derive(Debug, Eq, Ord, PartialEq, PartialOrd)]
struct Finding {
    rule: String,
    theme: &'static str,
    fix: String,
}

/// So many different findings are told, and so many places of each; whoever mends them sees the rest the next time.
const MOST: (usize, usize) = (40, 4);

impl Report {
    /// Takes over axe-core's list of violations on a page.
    ///
    /// # Panics
    /// When it is no list: then axe-core did not run, and that nothing was found would mean nothing.
    pub fn add(&mut self, page: &str, theme: &'static str, violations: &Value) {
        let violations = violations.as_array().unwrap_or_else(|| panic!("{page}: axe-core gave {violations}"));
        for violation in violations {
            let rule = ["id", "impact", "help"].map(|field| text(&violation[field]));
            for node in violation["nodes"].as_array().into_iter().flatten() {
                let finding = Finding {
                    rule: format!("{} ({}): {}", rule[0], rule[1], rule[2]),
                    theme,
                    fix: text(&node["failureSummary"]).replace('\n', "\n    "),
                };
                let place = format!("{page} at {}: {}", node["target"], shortened(&text(&node["html"])));
                self.found.entry(finding).or_default().push(place);
            }
        }
    }

    /// Fails when anything was found.
    pub fn settle(&self, pages: usize) {
        let told: Vec<String> = self.found.iter().take(MOST.0).map(|(finding, places)| finding.told(places)).collect();
        assert!(told.is_empty(), "{} kinds of barrier on {pages} pages:\n{}", self.found.len(), told.join("\n"));
    }
}

impl Finding {
    fn told(&self, places: &[String]) -> String {
        let some: String = places.iter().take(MOST.1).map(|place| format!("\n      {place}")).collect();
        format!("  {} [{}], in {} places:{some}\n    {}", self.rule, self.theme, places.len(), self.fix)
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
