//! What a program carries behind its own bytes so that it needs nothing beside it: the content, the words, the icon, the
//! compiled engines and the list of packages, as one archive.
//!
//! Behind and not inside: the tests and `cargo run` compile nothing more for it, and a program can be looked into with any
//! tool for zip files.

use std::collections::BTreeMap;
use std::io::{Cursor, Read as _, Seek as _, SeekFrom, Write as _};
use std::path::Path;

use sha2::{Digest as _, Sha256};
use zip::result::ZipResult;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipArchive, ZipWriter};

use super::engine::Modules;
use crate::Error;
use crate::surface::{Module, SURFACES};

/// All that a build of the site reads beside a host's own folder.
#[derive(Clone, Default)]
pub struct Carried {
    /// The texts of `content/` and `locales/`, by their paths.
    pub texts: BTreeMap<String, String>,
    pub icon: Vec<u8>,
    pub engines: Modules,
    /// The list of packages, as it is published with a site.
    pub sbom: String,
    /// What does not hang on a host and was compressed beforehand, as a [`Cache`](super::Cache) knows it.
    pub packed: BTreeMap<String, Vec<u8>>,
}

/// The last bytes of a program that carries something, behind the length of the archive and its hash.
const MARK: &[u8; 8] = b"amparo\x01\n";
const HASH: usize = 32;
const LENGTH: usize = 8;
const END: usize = HASH + LENGTH + MARK.len();

const ICON: &str = "public/icon.svg";
const SBOM: &str = "sbom.json";
const ENGINES: &str = "engines/";
const PACKED: &str = "packed/";

impl Carried {
    /// A program's own bytes with all of this behind them. The same things are the same bytes.
    ///
    /// # Errors
    /// When memory is full.
    pub fn behind(&self, program: &[u8]) -> Result<Vec<u8>, Error> {
        let archive = self.archive().map_err(|why| Error::of_the_program("the content cannot be packed", &why))?;
        let length = u64::try_from(archive.len()).unwrap_or_default().to_le_bytes();
        let hash = Sha256::digest(&archive);
        Ok([program, &archive, hash.as_slice(), &length, MARK].concat())
    }

    /// What the program at this path carries; `None` when it is a program alone.
    ///
    /// # Errors
    /// When it cannot be read, or not all of it is there.
    pub fn of(program: &Path) -> Result<Option<Carried>, Error> {
        let read = archive_of(program).map_err(|why| Error::read(program, why, "see whether it may be read"))?;
        let Some((archive, hash)) = read else { return Ok(None) };
        let damaged =
            || Error::Wrong("this program is damaged: what it carries is not whole; fetch it again".to_owned());
        if Sha256::digest(&archive).as_slice() != hash {
            return Err(damaged());
        }
        Carried::read(archive).map(Some).map_err(|_| damaged())
    }

    fn archive(&self) -> ZipResult<Vec<u8>> {
        let options = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Deflated)
            .last_modified_time(DateTime::default())
            .unix_permissions(0o644);
        let mut files: BTreeMap<String, &[u8]> =
            self.texts.iter().map(|(path, text)| (path.clone(), text.as_bytes())).collect();
        files.insert(ICON.to_owned(), &self.icon);
        files.insert(SBOM.to_owned(), self.sbom.as_bytes());
        for surface in SURFACES {
            let own = self.engines.of(surface);
            let asked = own.and_then(|own| own.asked.as_deref());
            for (part, module) in [("own", own), ("asked", asked)] {
                if let Some(module) = module {
                    files.insert(engine(surface.name, part, "wasm"), &module.wasm);
                    files.insert(engine(surface.name, part, "js"), module.js.as_bytes());
                }
            }
        }
        files.extend(self.packed.iter().map(|(name, bytes)| (format!("{PACKED}{name}"), bytes.as_slice())));
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        for (path, bytes) in files {
            zip.start_file(path, options)?;
            zip.write_all(bytes)?;
        }
        Ok(zip.finish()?.into_inner())
    }

    fn read(archive: Vec<u8>) -> ZipResult<Carried> {
        let mut zip = ZipArchive::new(Cursor::new(archive))?;
        let mut files: BTreeMap<String, Vec<u8>> = BTreeMap::new();
        for ix in 0..zip.len() {
            let mut file = zip.by_index(ix)?;
            let mut bytes = Vec::new();
            file.read_to_end(&mut bytes)?;
            files.insert(file.name().to_owned(), bytes);
        }
        let mut carried = Carried {
            icon: files.remove(ICON).unwrap_or_default(),
            sbom: text(files.remove(SBOM).unwrap_or_default())?,
            ..Carried::default()
        };
        let mut engines = Vec::new();
        for surface in SURFACES {
            let mut module = |part: &str| -> ZipResult<Option<Module>> {
                let mut taken = |kind| files.remove(&engine(surface.name, part, kind));
                let Some((wasm, js)) = taken("wasm").zip(taken("js")) else { return Ok(None) };
                Ok(Some(Module { wasm, js: text(js)?, asked: None }))
            };
            if let Some(own) = module("own")? {
                engines.push((surface.name, Module { asked: module("asked")?.map(Box::new), ..own }));
            }
        }
        carried.engines = engines.into_iter().collect();
        for (path, bytes) in files {
            match path.strip_prefix(PACKED) {
                Some(name) => drop(carried.packed.insert(name.to_owned(), bytes)),
                None => drop(carried.texts.insert(path, text(bytes)?)),
            }
        }
        Ok(carried)
    }
}

fn engine(surface: &str, part: &str, kind: &str) -> String {
    format!("{ENGINES}{surface}/{part}.{kind}")
}

fn text(bytes: Vec<u8>) -> std::io::Result<String> {
    String::from_utf8(bytes).map_err(std::io::Error::other)
}

/// The archive behind a program, and the hash that it has to have.
fn archive_of(program: &Path) -> std::io::Result<Option<(Vec<u8>, [u8; HASH])>> {
    let mut file = std::fs::File::open(program)?;
    let all = file.metadata()?.len();
    let Some(end) = all.checked_sub(END as u64) else { return Ok(None) };
    file.seek(SeekFrom::Start(end))?;
    let mut last = [0; END];
    file.read_exact(&mut last)?;
    let (Some((hash, rest)), true) = (last.split_first_chunk::<HASH>(), last.ends_with(MARK)) else { return Ok(None) };
    let length = rest.first_chunk::<LENGTH>().map_or(0, |length| u64::from_le_bytes(*length));
    // A length beyond the file is that of a program that was cut in the middle: then nothing has the hash.
    let start = end.saturating_sub(length);
    file.seek(SeekFrom::Start(start))?;
    let mut archive = Vec::new();
    file.take(end - start).read_to_end(&mut archive)?;
    Ok(Some((archive, *hash)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn some() -> Carried {
        let module = |js: &str| Module { wasm: b"\0asm".to_vec(), js: js.to_owned(), asked: None };
        let first = SURFACES.iter().find(|surface| surface.asked.is_some()).expect("a surface with two engines");
        let both = Module { asked: Some(Box::new(module("asked"))), ..module("own") };
        let texts = [("content/site.toml", "name = \"a\""), ("locales/en.ftl", "a = b")];
        Carried {
            texts: texts.map(|(path, text)| (path.to_owned(), text.to_owned())).into(),
            icon: b"<svg/>".to_vec(),
            engines: [(first.name, both)].into_iter().collect(),
            sbom: "{}".to_owned(),
            packed: [("0a.br".to_owned(), vec![255, 0])].into(),
        }
    }

    #[test]
    fn what_a_program_carries_is_read_whole_or_told() {
        let folder = tempfile::tempdir().expect("a folder");
        let program = folder.path().join("amparo");
        let written = |bytes: &[u8]| {
            std::fs::write(&program, bytes).expect("written");
            Carried::of(&program)
        };
        let whole = some().behind(b"\x7fELF and so on").expect("it is packed");
        assert_eq!(whole, some().behind(b"\x7fELF and so on").expect("it is packed"), "the same bytes each time");
        let back = written(&whole).expect("it can be read").expect("it carries something");
        assert_eq!((&back.texts, &back.icon, &back.sbom), (&some().texts, &some().icon, &some().sbom));
        assert_eq!(back.packed, some().packed);
        assert_eq!(back.archive().expect("packed"), some().archive().expect("packed"), "engines too");

        for alone in [&b""[..], b"short", &whole[..whole.len() - 1], &[0; 400]] {
            assert!(written(alone).expect("it can be read").is_none());
        }
        let mut changed = whole.clone();
        let at = whole.len() - END - 3;
        changed[at] ^= 1;
        let mut short = whole.clone();
        short.drain(20..40);
        for damaged in [changed, short, [b"x".as_slice(), &whole[whole.len() - END..]].concat()] {
            let told = written(&damaged).err().expect("it is told").to_string();
            assert!(told.contains("damaged") && told.contains("fetch it again"), "{told}");
        }
        assert!(Carried::of(&folder.path().join("nowhere")).is_err());
    }
}
