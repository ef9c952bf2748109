//! A built site as it lies in its folder: every file that a host has to serve, and the headers it has to send.

use std::collections::BTreeMap;
use std::path::Path;

use crate::Error;
use crate::address::{self, Base};
use crate::publish::{LIST, SETTINGS, base_of};

/// What a build wrote.
#[derive(Clone, Debug, Default)]
pub struct Built {
    /// The bytes of every file by its path in the folder, but for copies that are packed and settings of hosts.
    pub files: BTreeMap<String, Vec<u8>>,
    /// Where the site lies on its host.
    pub base: Base,
    /// The rules of `_headers`: which paths, and each header with its value.
    rules: Vec<(String, Vec<(String, String)>)>,
}

impl Built {
    /// Reads a folder that `build` wrote.
    ///
    /// # Errors
    /// When it is none, or one of its files cannot be read.
    pub fn read(folder: &Path) -> Result<Built, Error> {
        const HELP: &str = "give --out the folder that `amparo build` wrote";
        let read = |name: &str| {
            let path = folder.join(name);
            std::fs::read(&path).map_err(|why| Error::read(path, why, HELP))
        };
        let list = String::from_utf8_lossy(&read(LIST)?).into_owned();
        let paths = list.lines().filter(|line| !line.starts_with('#')).filter_map(|line| line.split_once(' '));
        let served =
            |path: &str| !path.ends_with(".br") && !path.ends_with(".gz") && !SETTINGS.contains(&path) && path != LIST;
        let mut files = BTreeMap::new();
        for (_, path) in paths.filter(|(_, path)| served(path)) {
            files.insert(path.to_owned(), read(path)?);
        }
        Built::of(files, &String::from_utf8_lossy(&read(SETTINGS[0])?))
    }

    /// These files with these rules, as `_headers` has them.
    ///
    /// # Errors
    /// When the rules name no place where the site lies.
    pub fn of(files: BTreeMap<String, Vec<u8>>, headers: &str) -> Result<Built, Error> {
        let mut rules: Vec<(String, Vec<(String, String)>)> = Vec::new();
        for line in headers.lines() {
            match (line.strip_prefix("  ").and_then(|line| line.split_once(": ")), rules.last_mut()) {
                (Some((name, value)), Some((_, all))) => all.push((name.to_ascii_lowercase(), value.to_owned())),
                _ => rules.push((line.to_owned(), Vec::new())),
            }
        }
        let base = base_of(headers);
        let base =
            base.ok_or_else(|| Error::Wrong("`_headers` is not what `amparo build` writes; build again".to_owned()))?;
        Ok(Built { files, base, rules })
    }

    /// The headers that have to come with a path of the site.
    pub fn headers(&self, path: &str) -> BTreeMap<&str, &str> {
        let path = self.base.under(path);
        let fits = |place: &str| place.strip_suffix('*').map_or(place == path, |start| path.starts_with(start));
        let rules = self.rules.iter().filter(|(place, _)| fits(place));
        rules.flat_map(|(_, all)| all.iter().map(|(name, value)| (name.as_str(), value.as_str()))).collect()
    }

    /// Every file with the path it is served at.
    pub fn paths(&self) -> impl Iterator<Item = (&str, String)> {
        self.files.keys().map(|file| (file.as_str(), address::path(file)))
    }
}
