//! The folder of what was made, with the list that the site reads.

use std::fs;
use std::path::Path;

use amparo::content::Site;
use amparo::parallel;
use amparo::publish::{PAPERS, Paper, PaperList, hash};

use crate::data::Document;
use crate::make::{Made, make};
use crate::sbom::{self, SBOM};

/// Makes every document and writes all of them, the list last.
///
/// # Errors
/// Every problem of every document; nothing is written then. Or the file that could not be written.
pub fn write(site: &Site, documents: &[Document], folder: &Path) -> Result<PaperList, Vec<String>> {
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
    let mut list = PaperList { version: site.sheets_version(), files: Vec::new() };
    for (document, made) in whole {
        let picture = made.picture.as_ref().map(|_| document.file.replace(".pdf", ".png"));
        fs::write(folder.join(&document.file), &made.pdf).map_err(|why| failed(&document.file, why))?;
        if let (Some(name), Some(bytes)) = (&picture, &made.picture) {
            fs::write(folder.join(name), bytes).map_err(|why| failed(name, why))?;
        }
        list.files.push(Paper {
            id: document.id.clone(),
            language: document.language.clone(),
            format: document.format.name().to_owned(),
            file: document.file.clone(),
            picture,
            bytes: made.pdf.len(),
            sha256: hash(&made.pdf),
        });
    }
    let packages = sbom::sbom().map_err(|why| vec![why])?;
    fs::write(folder.join(SBOM), packages).map_err(|why| failed(SBOM, why))?;
    let text = serde_json::to_string_pretty(&list).map_err(|why| vec![why.to_string()])?;
    fs::write(folder.join(PAPERS), text + "\n").map_err(|why| failed(PAPERS, why))?;
    Ok(list)
}

/// Takes away what was made before, and nothing else that lies there.
fn clear(folder: &Path) -> std::io::Result<()> {
    fs::create_dir_all(folder)?;
    let Ok(text) = fs::read_to_string(folder.join(PAPERS)) else { return Ok(()) };
    let before: PaperList = serde_json::from_str(&text).unwrap_or_default();
    fs::remove_file(folder.join(PAPERS))?;
    for name in before.files.iter().flat_map(|entry| [Some(&entry.file), entry.picture.as_ref()]).flatten() {
        if !name.contains(['/', '\\']) && folder.join(name).is_file() {
            fs::remove_file(folder.join(name))?;
        }
    }
    Ok(())
}
