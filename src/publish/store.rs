//! What earlier builds made, remembered on the disk: whole, or not at all.

use std::io::Write as _;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

/// A folder of remembered results. Each begins with a hash of the rest: what a full disk, a kill or a power cut left of one
/// is not taken for the whole.
pub struct Store {
    folder: PathBuf,
}

const HASH: usize = 32;

impl Store {
    /// A store in this folder, made when it is first needed.
    #[must_use]
    pub fn new(folder: &Path) -> Store {
        Store { folder: folder.to_owned() }
    }

    /// What is remembered under a name, if all of it is there.
    #[must_use]
    pub fn read(&self, name: &str) -> Option<Vec<u8>> {
        let bytes = std::fs::read(self.folder.join(name)).ok()?;
        let (hash, rest) = bytes.split_at_checked(HASH)?;
        (Sha256::digest(rest).as_slice() == hash).then(|| rest.to_vec())
    }

    /// Remembers something. It only saves time: when it cannot be written, the work is done again.
    pub fn write(&self, name: &str, bytes: &[u8]) {
        let _ = self.try_write(name, bytes);
    }

    fn try_write(&self, name: &str, bytes: &[u8]) -> std::io::Result<()> {
        std::fs::create_dir_all(&self.folder)?;
        // Beside first: it goes away by itself when it cannot be finished.
        let mut beside = tempfile::NamedTempFile::new_in(&self.folder)?;
        beside.write_all(&Sha256::digest(bytes))?;
        beside.write_all(bytes)?;
        beside.flush()?;
        beside.persist(self.folder.join(name))?;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_whole_is_not_there() {
        let folder = tempfile::tempdir().expect("a folder");
        let store = Store::new(&folder.path().join("deep"));
        assert_eq!(store.read("a"), None);
        for bytes in [b"".as_slice(), b"some bytes of an engine"] {
            store.write("a", bytes);
            assert_eq!(store.read("a").as_deref(), Some(bytes));
        }
        let path = folder.path().join("deep/a");
        let whole = std::fs::read(&path).expect("it is there");
        for cut in 0..whole.len() {
            std::fs::write(&path, &whole[..cut]).expect("a cut copy");
            assert_eq!(store.read("a"), None, "cut at {cut}");
        }
        let mut other = whole.clone();
        *other.last_mut().expect("a byte") ^= 1;
        std::fs::write(&path, &other).expect("a changed copy");
        assert_eq!(store.read("a"), None);
        std::fs::write(&path, &whole).expect("as it was");
        assert_eq!(store.read("a").as_deref(), Some(b"some bytes of an engine".as_slice()));
        assert_eq!(
            std::fs::read_dir(folder.path().join("deep")).expect("a folder").count(),
            1,
            "nothing lies beside it"
        );
    }

    /// A folder that cannot be made costs time and nothing else.
    #[test]
    fn a_store_that_cannot_be_written_forgets() {
        let folder = tempfile::tempdir().expect("a folder");
        std::fs::write(folder.path().join("file"), "").expect("a file");
        let store = Store::new(&folder.path().join("file/in-it"));
        store.write("a", b"x");
        assert_eq!(store.read("a"), None);
    }
}
