//! The levels that the law gives the personas: one file for each relief, so that a lawyer reviews one relief at a time.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use crate::Error;
use crate::relief::Level;

/// Expected levels by relief and persona, from `expect/<relief>.toml` beside the personas.
#[derive(Clone, Debug, Default)]
pub struct Expected {
    /// Relief id to the name of a persona's file, without `.toml`, to a level.
    by_relief: BTreeMap<String, BTreeMap<String, Level>>,
}

impl Expected {
    /// Reads every file of the folder `expect` in a folder of personas. Without such a folder nothing is expected.
    ///
    /// # Errors
    /// The first file that cannot be read, or that holds something other than names of personas and levels.
    pub fn beside(personas: &Path) -> Result<Expected, Error> {
        let folder = personas.join("expect");
        let mut by_relief = BTreeMap::new();
        if !folder.is_dir() {
            return Ok(Expected { by_relief });
        }
        let unreadable = |path: &Path, why| Error::read(path, why, "see whether it may be read");
        for entry in std::fs::read_dir(&folder).map_err(|error| unreadable(&folder, error))? {
            let path = entry.map_err(|error| unreadable(&folder, error))?.path();
            let Some(relief) = path.file_name().and_then(|name| name.to_str()?.strip_suffix(".toml")) else { continue };
            let text = std::fs::read_to_string(&path).map_err(|error| unreadable(&path, error))?;
            let levels = toml::from_str(&text).map_err(|error| {
                let error = error.to_string();
                let file = path.display();
                Error::Wrong(format!("{file} is no list of levels: {}; write `name = \"may-fit\"`", error.trim_end()))
            })?;
            by_relief.insert(relief.to_owned(), levels);
        }
        Ok(Expected { by_relief })
    }

    /// The level that the law gives a persona for a relief, if somebody wrote it down.
    #[must_use]
    pub fn level(&self, relief: &str, persona: &str) -> Option<Level> {
        self.by_relief.get(relief)?.get(persona).copied()
    }

    /// What is missing and what is left over, one line each with its file: every relief has a level for every persona,
    /// and no file or name is of anybody else.
    #[must_use]
    pub fn gaps(&self, reliefs: &BTreeSet<&str>, personas: &BTreeSet<&str>) -> Vec<String> {
        let mut gaps = Vec::new();
        for relief in reliefs.iter().filter(|relief| !self.by_relief.contains_key(**relief)) {
            gaps.push(format!("expect/{relief}.toml: missing; write a level for every persona"));
        }
        for (relief, levels) in &self.by_relief {
            if !reliefs.contains(relief.as_str()) {
                gaps.push(format!("expect/{relief}.toml: no relief is called `{relief}`; take the file away"));
                continue;
            }
            for persona in personas.iter().filter(|persona| !levels.contains_key(**persona)) {
                gaps.push(format!("expect/{relief}.toml: {persona} has no level; write one"));
            }
            for persona in levels.keys().filter(|persona| !personas.contains(persona.as_str())) {
                gaps.push(format!("expect/{relief}.toml: no persona is called {persona}; take the line away"));
            }
        }
        gaps
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::Expected;
    use crate::Error;
    use crate::relief::Level;

    fn written(files: &[(&str, &str)]) -> Result<Expected, Error> {
        let personas = tempfile::tempdir().expect("a temporary folder");
        let folder = personas.path().join("expect");
        std::fs::create_dir(&folder).expect("a folder");
        for (name, text) in files {
            std::fs::write(folder.join(name), text).expect("a written file");
        }
        Expected::beside(personas.path())
    }

    #[test]
    fn a_level_is_found_by_relief_and_persona() {
        let expected = written(&[("visa.toml", "01-anna = \"ask-now\"\n02-ben = \"not-indicated\"")]).expect("levels");
        assert_eq!(expected.level("visa", "01-anna"), Some(Level::AskNow));
        assert_eq!(expected.level("visa", "02-ben"), Some(Level::NotIndicated));
        assert_eq!(expected.level("visa", "03-carla"), None);
        assert_eq!(expected.level("petition", "01-anna"), None);
    }

    #[test]
    fn what_is_missing_or_left_over_is_told_with_file_and_persona() {
        let (reliefs, personas) = (BTreeSet::from(["petition", "visa"]), BTreeSet::from(["01-anna", "02-ben"]));
        let expected = written(&[
            ("visa.toml", "01-anna = \"ask-now\"\n03-carla = \"may-fit\""),
            ("other.toml", "01-anna = \"may-fit\""),
        ]);
        assert_eq!(
            expected.expect("levels").gaps(&reliefs, &personas),
            [
                "expect/petition.toml: missing; write a level for every persona",
                "expect/other.toml: no relief is called `other`; take the file away",
                "expect/visa.toml: 02-ben has no level; write one",
                "expect/visa.toml: no persona is called 03-carla; take the line away",
            ]
        );
        let whole = "01-anna = \"ask-now\"\n02-ben = \"may-fit\"";
        let expected = written(&[("visa.toml", whole), ("petition.toml", whole)]).expect("levels");
        assert_eq!(expected.gaps(&reliefs, &personas), Vec::<String>::new());
    }

    #[test]
    fn a_level_that_does_not_exist_is_told_with_its_file() {
        let error = written(&[("visa.toml", "01-anna = \"sure\"")]).expect_err("no level").to_string();
        assert!(error.contains("visa.toml") && error.contains("sure"), "{error}");
    }

    #[test]
    fn without_the_folder_nothing_is_expected() {
        let personas = tempfile::tempdir().expect("a temporary folder");
        let expected = Expected::beside(personas.path()).expect("nothing to read");
        assert_eq!(expected.level("visa", "01-anna"), None);
    }
}
