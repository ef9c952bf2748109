//! Brotli and gzip beside every file, on all cores, remembered by content.

use std::collections::BTreeMap;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use sha2::{Digest, Sha256};

use super::Dist;

/// Compressed files of earlier builds, by the hash of what was compressed.
pub struct Cache {
    folder: PathBuf,
}

impl Cache {
    /// A cache in this folder, made when it is first needed.
    #[must_use]
    pub fn new(folder: &Path) -> Cache {
        Cache { folder: folder.to_owned() }
    }

    /// Adds `.br` and `.gz` beside every file.
    ///
    /// # Errors
    /// When a compressor fails, which means that the disk or memory is full.
    pub fn compress(&self, dist: &mut Dist) -> Result<(), String> {
        let _ = std::fs::create_dir_all(&self.folder);
        // What hosts read themselves is not served.
        let work: Vec<(&String, &Vec<u8>)> =
            dist.files.iter().filter(|(path, _)| !super::SETTINGS.contains(&path.as_str())).collect();
        let next = AtomicUsize::new(0);
        let done: Mutex<Vec<(String, Vec<u8>)>> = Mutex::new(Vec::new());
        let failed: Mutex<Option<String>> = Mutex::new(None);
        let threads = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
        std::thread::scope(|scope| {
            for _ in 0..threads {
                scope.spawn(|| {
                    while let Some((path, bytes)) = work.get(next.fetch_add(1, Ordering::Relaxed)) {
                        match self.both(bytes) {
                            Ok((brotli, gzip)) => {
                                let mut done = done.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
                                done.push((format!("{path}.br"), brotli));
                                done.push((format!("{path}.gz"), gzip));
                            }
                            Err(error) => {
                                *failed.lock().unwrap_or_else(std::sync::PoisonError::into_inner) =
                                    Some(format!("cannot compress {path}: {error}"));
                            }
                        }
                    }
                });
            }
        });
        if let Some(error) = failed.into_inner().unwrap_or_else(std::sync::PoisonError::into_inner) {
            return Err(error);
        }
        let compressed: BTreeMap<String, Vec<u8>> =
            done.into_inner().unwrap_or_else(std::sync::PoisonError::into_inner).into_iter().collect();
        dist.files.extend(compressed);
        Ok(())
    }

    fn both(&self, bytes: &[u8]) -> std::io::Result<(Vec<u8>, Vec<u8>)> {
        let key: String = Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect();
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
        let path = self.folder.join(format!("{key}.{kind}"));
        if let Ok(known) = std::fs::read(&path) {
            return Ok(known);
        }
        let made = make()?;
        let beside = self.folder.join(format!("{key}.{kind}.{}", std::process::id()));
        if std::fs::write(&beside, &made).is_ok() {
            let _ = std::fs::rename(&beside, &path);
        }
        Ok(made)
    }
}

fn brotli(bytes: &[u8]) -> std::io::Result<Vec<u8>> {
    let params =
        brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, size_hint: bytes.len(), ..Default::default() };
    let mut packed = Vec::new();
    brotli::BrotliCompress(&mut &bytes[..], &mut packed, &params)?;
    Ok(packed)
}

fn gzip(bytes: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(bytes)?;
    encoder.finish()
}
