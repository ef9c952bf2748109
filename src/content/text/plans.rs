//! The plans of all pages: which there are, and in what order.

use crate::address;
use crate::content::source::problem::{Problem, Problems};
use crate::content::source::tree::Tree;
use crate::content::text::draft::PageDraft;
use crate::content::text::plan::PagePlan;
use crate::content::text::{compare, course, glossary};

/// Pages the templates are made for; each must exist.
const NEEDED: [&str; 19] = [
    "home",
    "help",
    "help/find",
    "check",
    "options",
    "learn",
    "safety",
    address::KEEP,
    "about",
    compare::PAGE,
    glossary::PAGE,
    course::PAGE,
    "travel",
    "travel/lines",
    "learn/papers-help",
    "for",
    "for/friends",
    "for/advocates",
    "for/officials",
];

pub(super) const PAGES: &str = "content/pages/";

/// The plan of every page, a page before those under it, sisters in their order.
pub(in crate::content) fn read(tree: &Tree, problems: &mut Problems) -> Vec<PagePlan> {
    let mut ids: Vec<&str> = tree
        .under(PAGES)
        .filter_map(|source| source.path[PAGES.len()..].rsplit_once('/').map(|(folder, _)| folder))
        .collect();
    ids.dedup();
    ids.sort_unstable();
    ids.dedup();
    for needed in NEEDED.iter().filter(|needed| !ids.contains(*needed)) {
        problems.add(missing(
            format!("{PAGES}{needed}"),
            format!("the page `{needed}` is needed and is not there"),
            "create the folder with its page.toml and one Markdown file per language",
        ));
    }
    let mut plans: Vec<(Vec<u32>, PagePlan)> = Vec::new();
    for id in ids {
        let Some((_, draft)) = tree.toml::<PageDraft>(&format!("{PAGES}{id}/page.toml"), problems) else { continue };
        // Folders are read in order, so the page above is there already.
        let above = id.rsplit_once('/').map(|(above, _)| above);
        let mut key = match above.map(|above| plans.iter().find(|(_, plan)| plan.id == above)) {
            None => Vec::new(),
            Some(Some((key, _))) => key.clone(),
            Some(None) => {
                problems.add(missing(
                    format!("{PAGES}{}", above.unwrap_or_default()),
                    format!("`{id}` lies under a page that is not there"),
                    "create the page above it, or move this one",
                ));
                continue;
            }
        };
        key.push(draft.order);
        plans.push((key, PagePlan { id: id.to_owned(), readers: draft.readers, claims: draft.claims }));
    }
    plans.sort_by(|(one, a), (other, b)| one.cmp(other).then_with(|| a.id.cmp(&b.id)));
    plans.into_iter().map(|(_, plan)| plan).collect()
}

fn missing(file: String, message: String, help: &str) -> Problem {
    Problem { file, line: None, column: None, code: "file/missing", message, help: help.to_owned() }
}
