//! `amparo changes`: what a newer copy of the project says otherwise, for a host to read before it is published.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use amparo::Error;
use amparo::content::{Page, Service, Site};
use amparo::html;

use super::console::say;
use super::load::load;
use super::rules;

/// Lists what changed from one copy to the other: numbers first, because a wrong one harms first.
pub fn print(old: &Path, new: &Path) -> Result<(), Error> {
    let (old, new) = (load(old)?, load(new)?);
    let sorts = [
        ("Numbers", different(&services(&old), &services(&new))),
        ("Facts", different(&facts(&old), &facts(&new))),
        ("Rules", different(&reliefs(&old)?, &reliefs(&new)?)),
        ("Pages", different(&pages(&old), &pages(&new))),
    ];
    let mut lines = Vec::new();
    for (sort, changes) in sorts.iter().filter(|(_, changes)| !changes.is_empty()) {
        lines.push(format!("{sort}\n{}", changes.join("\n")));
    }
    let counts: Vec<String> =
        sorts.iter().map(|(sort, changes)| format!("{} {}", sort.to_lowercase(), changes.len())).collect();
    lines.push(format!("changed, new or gone: {}", counts.join(", ")));
    say(&lines.join("\n\n"))
}

/// What is compared, by what it is called. Each line of it can differ.
type Told = BTreeMap<String, Vec<String>>;

/// What is new (`+`), gone (`-`) or changed (`~`), with the lines of it that are not the same.
fn different(old: &Told, new: &Told) -> Vec<String> {
    let names: BTreeSet<&String> = old.keys().chain(new.keys()).collect();
    let change = |name: &String| match (old.get(name), new.get(name)) {
        (Some(before), Some(after)) if before == after => None,
        (Some(before), Some(after)) => {
            let gone = before.iter().filter(|line| !after.contains(line)).map(|line| format!("    - {line}"));
            let come = after.iter().filter(|line| !before.contains(line)).map(|line| format!("    + {line}"));
            let lines: Vec<String> = gone.chain(come).collect();
            Some(if lines.is_empty() {
                format!("~ {name}: the same in another order")
            } else {
                format!("~ {name}\n{}", lines.join("\n"))
            })
        }
        (None, Some(_)) => Some(format!("+ {name}")),
        (_, None) => Some(format!("- {name}")),
    };
    names.into_iter().filter_map(change).collect()
}

/// How each service is reached, and who runs it.
fn services(site: &Site) -> Told {
    let told = |service: &Service| {
        let reached = service.channels.iter().map(|channel| format!("{channel:?}"));
        reached.chain([format!("run by law enforcement: {:?}", service.run_by_law_enforcement)]).collect()
    };
    site.services.iter().map(|service| (format!("{} ({})", service.id, service.name), told(service))).collect()
}

fn facts(site: &Site) -> Told {
    let told =
        |fact: &amparo::content::LawFact| vec![format!("{} [{:?}]", fact.citation, fact.confidence), fact.says.clone()];
    site.law.iter().map(|(id, fact)| (id.0.clone(), told(fact))).collect()
}

/// Each relief's rules as they are reviewed.
fn reliefs(site: &Site) -> Result<Told, Error> {
    let first = &site.editions[0];
    let reliefs = site.guide.reliefs.iter().map(|relief| {
        let text = rules::one(site, first, &relief.id)?;
        // The facts behind it are told by themselves.
        let own = text.rsplit_once("\n\n## ").map_or(text.as_str(), |(own, _)| own);
        Ok((relief.id.clone(), own.lines().map(str::to_owned).collect()))
    });
    reliefs.collect()
}

/// The words of every page, block by block.
fn pages(site: &Site) -> Told {
    let told = |page: &Page| {
        let blocks = page.article.blocks.iter().map(|block| html::words(std::slice::from_ref(block)));
        let head = [page.title.clone(), page.heading.clone(), page.summary.clone()];
        let lines = head.into_iter().chain(blocks).map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "));
        lines.filter(|line| !line.is_empty()).collect()
    };
    let all = site.published().flat_map(|edition| {
        let own = edition.pages.values().chain(edition.reliefs.values().map(|relief| &relief.page));
        own.map(|page| (page.file.clone(), told(page)))
    });
    all.collect()
}
