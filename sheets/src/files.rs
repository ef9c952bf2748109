//! The folder of what was made, with the list that the site reads.

use std::fs;
use std::path::Path;

use amparo::content::{Format, Site};
use amparo::parallel;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use crate::data::Document;
use crate::make::{Made, has_picture, make};

/// The name of the list in its folder.
pub const LIST: &str = "list.json";

/// What was made, and of which words and numbers.
#[derive(Debug, Default, Deserialize, Serialize)]
pub struct List {
    /// Of which words and numbers: the site lists nothing that was made of others.
    pub version: String,
    pub files: Vec<Entry>,
}

/// One file.
#[derive(Debug, Deserialize, Serialize)]
pub struct Entry {
    /// The sheet, or the notice.
    pub id: String,
    pub language: String,
    pub format: String,
    pub file: String,
    /// Its picture, where it has one.
    pub picture: Option<String>,
    pub bytes: usize,
    /// SHA-256, in hexadecimal.
    pub sha256: String,
}

/// Makes every document and writes all of them, the list last.
///
/// # Errors
/// Every problem of every document; nothing is written then. Or the file that could not be written.
pub fn write(site: &Site, documents: &[Document], folder: &Path) -> Result<List, Vec<String>> {
    let made = parallel::map(documents, make);
    let mut problems = Vec::new();
    let mut whole: Vec<(&Document, Made)> = Vec::new();
    for (document, made) in documents.iter().zip(made) {
        match made {
            Ok(made) => whole.push((document, made)),
            Err(own) => problems.extend(own),
        }
    }
    if !problems.is_empty() {
        return Err(problems);
    }
    let failed = |name: &str, why: std::io::Error| vec![format!("cannot write {}: {why}", folder.join(name).display())];
    clear(folder).map_err(|why| failed("", why))?;
    let mut list = List { version: site.sheets_version(), files: Vec::new() };
    for (document, made) in whole {
        let picture = pictured(site, document).then(|| document.file.replace(".pdf", ".png"));
        fs::write(folder.join(&document.file), &made.pdf).map_err(|why| failed(&document.file, why))?;
        if let Some(name) = &picture {
            fs::write(folder.join(name), &made.picture).map_err(|why| failed(name, why))?;
        }
        list.files.push(Entry {
            id: document.id.clone(),
            language: document.language.clone(),
            format: document.format.name().to_owned(),
            file: document.file.clone(),
            picture,
            bytes: made.pdf.len(),
            sha256: Sha256::digest(&made.pdf).iter().map(|byte| format!("{byte:02x}")).collect(),
        });
    }
    let text = serde_json::to_string_pretty(&list).map_err(|why| vec![why.to_string()])?;
    fs::write(folder.join(LIST), text + "\n").map_err(|why| failed(LIST, why))?;
    Ok(list)
}

fn pictured(site: &Site, document: &Document) -> bool {
    let sheet = site.sheets.sheets.iter().find(|sheet| sheet.id == document.id);
    has_picture(sheet.map_or(&[Format::OfLaw], |sheet| sheet.kind.formats()), document.format)
}

/// Takes away what was made before, and nothing else that lies there.
fn clear(folder: &Path) -> std::io::Result<()> {
    fs::create_dir_all(folder)?;
    let Ok(text) = fs::read_to_string(folder.join(LIST)) else { return Ok(()) };
    let before: List = serde_json::from_str(&text).unwrap_or_default();
    fs::remove_file(folder.join(LIST))?;
    for name in before.files.iter().flat_map(|entry| [Some(&entry.file), entry.picture.as_ref()]).flatten() {
        if !name.contains(['/', '\\']) && folder.join(name).is_file() {
            fs::remove_file(folder.join(name))?;
        }
    }
    Ok(())
}
