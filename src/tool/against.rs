//! `amparo check --against`: which personas a change of rules or words moves, beside another copy of the project.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use amparo::Error;
use amparo::answers::{Persona, read_answers};
use amparo::content::Site;
use amparo::guide::Screening;

use super::console::say;
use super::load::load;

/// Screens every persona with the content of both copies and tells what differs, persona by persona.
pub fn compare(root: &Path, other: &Path) -> Result<(), Error> {
    let (before, after) = (load(other)?, load(root)?);
    let personas = personas(root)?;
    let mut moved = Vec::new();
    for (name, persona) in &personas {
        let lines = told(&before, &after, persona);
        if !lines.is_empty() {
            moved.push(format!("{name}: {}\n    {}", persona.situation, lines.join("\n    ")));
        }
    }
    let count = format!("{} of {} personas are moved", moved.len(), personas.len());
    moved.push(count);
    say(&moved.join("\n"))
}

fn personas(root: &Path) -> Result<BTreeMap<String, Persona>, Error> {
    let folder = root.join("tests/personas");
    let unreadable = |why| Error::read(&folder, why, "personas are in tests/personas/ of the project");
    let mut personas = BTreeMap::new();
    for entry in std::fs::read_dir(&folder).map_err(unreadable)? {
        let path: PathBuf = entry.map_err(unreadable)?.path();
        if path.extension().is_some_and(|extension| extension == "toml") {
            let name = path.file_stem().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
            personas.insert(name, Persona::read(&path)?);
        }
    }
    Ok(personas)
}

/// What one persona gets now and did not get before, and the other way round. Nothing when nothing moved.
fn told(before: &Site, after: &Site, persona: &Persona) -> Vec<String> {
    match (result(before, persona), result(after, persona)) {
        (Ok(before), Ok(after)) => {
            let gone = before.difference(&after).map(|line| format!("- {line}"));
            gone.chain(after.difference(&before).map(|line| format!("+ {line}"))).collect()
        }
        (Err(why), _) => vec![format!("the other copy cannot read the answers: {why}")],
        (_, Err(why)) => vec![format!("the answers cannot be read: {why}")],
    }
}

/// Levels, states of elements, and everything told.
fn result(site: &Site, persona: &Persona) -> Result<BTreeSet<String>, Error> {
    let guide = &site.guide;
    let answers = read_answers(guide, &persona.answers)?;
    let screening = Screening::new(guide, &answers);
    let mut lines = BTreeSet::new();
    for (relief, finding) in guide.reliefs.iter().zip(screening.findings()) {
        lines.insert(format!("{}: {}", relief.id, finding.level.id()));
        for found in &finding.elements {
            lines.insert(format!("{}/{} {}", relief.id, relief.elements[found.element].id, found.state.id()));
        }
        lines.extend(finding.tells.iter().map(|&tell| format!("{} tells {}", relief.id, relief.tells[tell].id)));
    }
    lines.extend(screening.notices().map(|ix| format!("notice {}", guide.notices[ix].id)));
    lines.extend(screening.referrals().map(|service| format!("call {service}")));
    Ok(lines)
}
