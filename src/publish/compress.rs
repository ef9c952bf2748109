//! Brotli and gzip beside every file, on all cores, remembered by content.

use std::collections::BTreeMap;
use std::io::Write as _;
use std::path::Path;

use brotlic::{BrotliEncoderOptions, CompressorWriter, Quality, WindowSize};
use sha2::{Digest, Sha256};

use super::store::Store;
use crate::parallel;
use crate::site_files::SiteFiles;
use crate::{Act, Error};

/// Compressed files of earlier builds, by the hash of what was compressed.
pub struct Cache {
    /// Without one the work is done each time.
    store: Option<Store>,
    /// What was compressed before, by the names that a store would have for it.
    known: BTreeMap<String, Vec<u8>>,
}

impl Cache {
    /// A cache in this folder, made when it is first needed.
    #[must_use]
    pub fn new(folder: &Path) -> Cache {
        Cache { store: Some(Store::new(folder)), known: BTreeMap::new() }
    }

    /// None: everything is compressed anew.
    #[must_use]
    pub fn none() -> Cache {
        Cache { store: None, known: BTreeMap::new() }
    }

    /// The same, which knows this as well: what [`Cache::packed`] gave, of bytes that are the same here.
    #[must_use]
    pub fn knowing(self, known: BTreeMap<String, Vec<u8>>) -> Cache {
        Cache { known, ..self }
    }

    /// Every file as it is compressed, for a cache that is elsewhere.
    ///
    /// # Errors
    /// As [`Cache::compress`].
    pub fn packed(&self, built: &SiteFiles) -> Result<BTreeMap<String, Vec<u8>>, Error> {
        let mut compressed = built.clone();
        self.compress(&mut compressed)?;
        let both = built.files.iter().flat_map(|(path, bytes)| {
            let key = key(bytes);
            ["br", "gz"].map(|kind| (format!("{path}.{kind}"), format!("{key}.{kind}")))
        });
        Ok(both.filter_map(|(path, name)| Some((name, compressed.files.remove(&path)?))).collect())
    }

    /// Adds `.br` and `.gz` beside every file.
    ///
    /// # Errors
    /// When a compressor fails, which means that the disk or memory is full.
    pub fn compress(&self, built: &mut SiteFiles) -> Result<(), Error> {
        // What hosts read themselves is not served, and what is packed already would not get smaller.
        let packed = |path: &str| [".pdf", ".png"].iter().any(|kind| path.ends_with(kind));
        let work: Vec<(&String, &Vec<u8>)> =
            built.files.iter().filter(|(path, _)| !super::SETTINGS.contains(&path.as_str()) && !packed(path)).collect();
        let done = parallel::map(&work, |(path, bytes)| match self.both(bytes) {
            Ok((brotli, gzip)) => Ok([(format!("{path}.br"), brotli), (format!("{path}.gz"), gzip)]),
            Err(why) => {
                let help = "free some memory and some room on the disk";
                Err(Error::File { act: Act::Compress, path: path.into(), why, help })
            }
        });
        let compressed = done.into_iter().collect::<Result<Vec<_>, Error>>()?;
        compressed.into_iter().flatten().try_for_each(|(path, bytes)| built.add(path, bytes))
    }

    /// The brotli bytes of a file, if an earlier build compressed it.
    #[must_use]
    pub fn known(&self, bytes: &[u8]) -> Option<usize> {
        let name = format!("{}.br", key(bytes));
        let here = || self.store.as_ref()?.read(&name).map(|packed| packed.len());
        self.known.get(&name).map(Vec::len).or_else(here)
    }

    fn both(&self, bytes: &[u8]) -> std::io::Result<(Vec<u8>, Vec<u8>)> {
        let key = key(bytes);
        let brotli = self.remembered(&key, "br", || brotli(bytes))?;
        let gzip = self.remembered(&key, "gz", || gzip(bytes))?;
        Ok((brotli, gzip))
    }

    /// The cache only saves time: when it cannot be read or written, the work is done again.
    fn remembered(
        &self,
        key: &str,
        kind: &str,
        make: impl FnOnce() -> std::io::Result<Vec<u8>>,
    ) -> std::io::Result<Vec<u8>> {
        let name = format!("{key}.{kind}");
        if let Some(known) = self.known.get(&name) {
            return Ok(known.clone());
        }
        if let Some(known) = self.store.as_ref().and_then(|store| store.read(&name)) {
            return Ok(known);
        }
        let made = make()?;
        if let Some(store) = &self.store {
            store.write(&name, &made);
        }
        Ok(made)
    }
}

fn key(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// As small as brotli makes it, however long it takes.
pub(super) fn brotli(bytes: &[u8]) -> std::io::Result<Vec<u8>> {
    with_quality(bytes, Quality::best())
}

/// By brotli in a hurry: a hundredth of the time, and a tenth more bytes.
pub(super) fn quick(bytes: &[u8]) -> Vec<u8> {
    // Memory does not fail to take what is written, and 5 is a quality.
    Quality::new(5).ok().and_then(|quality| with_quality(bytes, quality).ok()).unwrap_or_default()
}

/// By the compressor's own library in C: the same bytes as from its translation into Rust, in an eighth of the time while
/// our own code, into which the translation would be compiled, is not optimised.
fn with_quality(bytes: &[u8], quality: Quality) -> std::io::Result<Vec<u8>> {
    let encoder = BrotliEncoderOptions::new()
        .quality(quality)
        .window_size(WindowSize::default())
        .size_hint(u32::try_from(bytes.len()).unwrap_or(u32::MAX))
        .build()
        .map_err(std::io::Error::other)?;
    let mut packed = CompressorWriter::with_encoder(encoder, Vec::new());
    packed.write_all(bytes)?;
    packed.into_inner().map_err(brotlic::IntoInnerError::into_error)
}

fn gzip(bytes: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(bytes)?;
    encoder.finish()
}
