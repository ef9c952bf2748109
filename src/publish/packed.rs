//! The built folder as one file, for hosts that take a zip: every file, those whose names begin with a dot or a line too.

use std::io::{Cursor, Write as _};
use std::path::Path;

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::folder::{LIST, list};
use crate::site_files::SiteFiles;
use crate::{Act, Error};

/// Without it GitHub Pages leaves out what begins with a line. It holds nothing.
const NO_JEKYLL: &str = ".nojekyll";

/// Writes the site as a zip file, whole or not at all. The same site is the same bytes. Copies that are packed already stay
/// out: hosts that take a zip pack by themselves.
///
/// # Errors
/// Names the file that could not be written.
pub fn write_zip(built: &SiteFiles, to: &Path) -> Result<(), Error> {
    let failed = |why| Error::File {
        act: Act::Write,
        path: to.to_owned(),
        why,
        help: "see whether the folder may be written to and the disk has room",
    };
    let bytes = zip(built).map_err(|why| failed(std::io::Error::other(why)))?;
    let folder = to.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut beside = tempfile::NamedTempFile::new_in(folder).map_err(failed)?;
    beside.write_all(&bytes).map_err(failed)?;
    beside.persist(to).map_err(|error| failed(error.error))?;
    Ok(())
}

fn zip(built: &SiteFiles) -> zip::result::ZipResult<Vec<u8>> {
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644);
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let files = built.files.iter().filter(|(path, _)| !path.ends_with(".br") && !path.ends_with(".gz"));
    let own = list(built);
    let beside = [(LIST, own.as_bytes()), (NO_JEKYLL, &[][..])];
    for (path, bytes) in files.map(|(path, bytes)| (path.as_str(), bytes.as_slice())).chain(beside) {
        zip.start_file(path, options)?;
        zip.write_all(bytes)?;
    }
    Ok(zip.finish()?.into_inner())
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;

    use super::*;

    #[test]
    fn every_file_is_in_it_once_and_the_same_site_is_the_same_bytes() {
        let mut built = SiteFiles::default();
        for (path, text) in [("_headers", "a"), ("en/index.html", "b"), ("en/index.html.br", "c"), ("a/x.js", "d")] {
            built.add(path, text.as_bytes().to_vec()).expect("a file");
        }
        let folder = tempfile::tempdir().expect("a folder");
        let to = folder.path().join("dist.zip");
        write_zip(&built, &to).expect("it is written");
        let bytes = std::fs::read(&to).expect("the file");
        assert_eq!(bytes, zip(&built).expect("it can be packed"));
        let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("a zip");
        let mut names: Vec<String> = archive.file_names().map(str::to_owned).collect();
        names.sort();
        assert_eq!(names, [".nojekyll", "_files", "_headers", "a/x.js", "en/index.html"]);
        let mut text = String::new();
        archive.by_name("en/index.html").expect("a page").read_to_string(&mut text).expect("text");
        assert_eq!(text, "b");
        assert!(write_zip(&built, &folder.path().join("no/dist.zip")).is_err());
    }
}
