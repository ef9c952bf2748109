//! Sheets of paper that lie in a folder with a list of them. The crate in `sheets/` makes them; here they are only taken over.

use std::path::Path;

use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use crate::Error;
use crate::content::{Format, Site};
use crate::pages::{Made, MadeFile};

/// Where the sheets are when no other folder is named, from the project's own.
pub const FOLDER: &str = "target/sheets";

/// The list's name in the folder.
pub const PAPERS: &str = "list.json";

/// The list of a folder of sheets.
#[derive(Debug, Default, Deserialize, Serialize)]
pub struct PaperList {
    /// Of which words and numbers they were made, as [`Site::sheets_version`] says: nothing else is shown.
    pub version: String,
    pub files: Vec<Paper>,
}

/// One sheet in one language on one paper.
#[derive(Debug, Deserialize, Serialize)]
pub struct Paper {
    /// The sheet, or the notice.
    pub id: String,
    pub language: String,
    /// A [`Format`] by its name.
    pub format: String,
    pub file: String,
    /// Its picture, where it has one.
    pub picture: Option<String>,
    pub bytes: usize,
    /// SHA-256 of the file, in hexadecimal.
    pub sha256: String,
}

/// What was taken over: the sheets by what they are, and the bytes of each file by its name.
#[derive(Clone, Debug, Default)]
pub struct Papers {
    pub made: Made,
    pub files: Vec<(String, Vec<u8>)>,
    /// Whether sheets lie there that were made of other words or numbers, and are not shown.
    pub old: bool,
}

const HELP: &str = "make the sheets again, or take the folder away: docs/sheets.md says how";

impl Papers {
    /// What lies in a folder. Nothing, when the folder or its list is not there.
    ///
    /// # Errors
    /// When the list or a file that it names cannot be read, or is not what was made.
    pub fn read(site: &Site, folder: &Path) -> Result<Papers, Error> {
        let path = folder.join(PAPERS);
        let text = match std::fs::read_to_string(&path) {
            Ok(text) => text,
            Err(why) if why.kind() == std::io::ErrorKind::NotFound => return Ok(Papers::default()),
            Err(why) => return Err(Error::read(path, why, HELP)),
        };
        let list: PaperList = serde_json::from_str(&text)
            .map_err(|why| Error::Wrong(format!("{} cannot be read ({why}); {HELP}", path.display())))?;
        if list.version != site.sheets_version() {
            return Ok(Papers { old: true, ..Papers::default() });
        }
        let mut papers = Papers::default();
        for Paper { id, language, format, file, picture, sha256, .. } in list.files {
            let Some(format) = Format::named(&format) else { continue };
            let pdf = bytes(folder, &file)?;
            if hash(&pdf) != sha256 {
                return Err(Error::Wrong(format!(
                    "{} was changed after it was made; {HELP}",
                    folder.join(&file).display()
                )));
            }
            papers.files.push((file.clone(), pdf));
            if let Some(name) = &picture {
                papers.files.push((name.clone(), bytes(folder, name)?));
            }
            papers.made.files.push(MadeFile { id, language, format, name: file, picture });
        }
        Ok(papers)
    }
}

fn bytes(folder: &Path, name: &str) -> Result<Vec<u8>, Error> {
    let path = folder.join(name);
    std::fs::read(&path).map_err(|why| Error::read(path, why, HELP))
}

/// SHA-256 in hexadecimal, as the list has it.
#[must_use]
pub fn hash(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}
