//! The sheets of paper that were made for this site: what lies in `public/sheets/`.

use std::path::Path;

use serde::Deserialize;

use crate::Error;
use crate::address;
use crate::content::{Format, Site};

/// The folder in `public/`, and its list.
const FOLDER: &str = "sheets";
const LIST: &str = "list.json";

/// Every file that was made. Empty when none were, or when they were made of other words or numbers.
#[derive(Clone, Debug, Default)]
pub struct Made {
    files: Vec<MadeFile>,
}

/// A file that was made.
#[derive(Clone, Debug)]
struct MadeFile {
    /// The sheet, or the notice.
    id: String,
    language: String,
    format: Format,
    name: String,
    picture: Option<String>,
}

/// `public/sheets/list.json`, as the other crate writes it.
#[derive(Deserialize)]
struct List {
    version: String,
    files: Vec<Entry>,
}

#[derive(Deserialize)]
struct Entry {
    id: String,
    language: String,
    format: String,
    file: String,
    picture: Option<String>,
}

impl Made {
    /// What lies there, and the bytes of each file by its path in the site.
    ///
    /// # Errors
    /// When the list or a file that it names cannot be read.
    pub fn read(site: &Site, public: &Path) -> Result<(Made, Vec<(String, Vec<u8>)>), Error> {
        const HELP: &str = "make the sheets again, or take the folder away: see docs/sheets.md";
        let folder = public.join(FOLDER);
        let path = folder.join(LIST);
        let text = match std::fs::read_to_string(&path) {
            Ok(text) => text,
            Err(why) if why.kind() == std::io::ErrorKind::NotFound => return Ok((Made::default(), Vec::new())),
            Err(why) => return Err(Error::read(path, why, HELP)),
        };
        let list: List = serde_json::from_str(&text)
            .map_err(|why| Error::Wrong(format!("{} cannot be read ({why}); {HELP}", path.display())))?;
        if list.version != site.sheets_version() {
            return Ok((Made::default(), Vec::new()));
        }
        let mut made = Made::default();
        let mut bytes = Vec::new();
        for entry in list.files {
            let Some(format) = Format::named(&entry.format) else { continue };
            for name in [Some(&entry.file), entry.picture.as_ref()].into_iter().flatten() {
                let path = folder.join(name);
                let read = std::fs::read(&path).map_err(|why| Error::read(path, why, HELP))?;
                bytes.push((address::made(name)[1..].to_owned(), read));
            }
            let Entry { id, language, file, picture, .. } = entry;
            made.files.push(MadeFile { id, language, format, name: file, picture });
        }
        Ok((made, bytes))
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.files.is_empty()
    }

    /// Where the file of a sheet or notice in a language and format is.
    #[must_use]
    pub fn file(&self, id: &str, language: &str, format: Format) -> Option<String> {
        let own = |file: &&MadeFile| file.id == id && file.language == language && file.format == format;
        self.files.iter().find(own).map(|file| address::made(&file.name))
    }

    /// Where the picture of a sheet in a language is.
    #[must_use]
    pub fn picture(&self, id: &str, language: &str) -> Option<String> {
        let of = |file: &MadeFile| (file.id == id && file.language == language).then(|| file.picture.clone()).flatten();
        self.files.iter().find_map(of).map(|name| address::made(&name))
    }
}
