//! Opening a file with its passphrase.

use super::error::{MOST_BYTES, OpenError};
use super::header;
use super::key::{FileKey, NONCE, NoMemory};
use super::stream;
use super::work::WorkFactor;

/// The text of a file.
///
/// # Errors
/// Why it cannot be opened. Never panics, whatever the bytes are, and takes no more memory than `most` and
/// [`MOST_BYTES`] allow.
pub fn open(file: &[u8], phrase: &str, most: WorkFactor) -> Result<Vec<u8>, OpenError> {
    let (header, rest) = header::read(file, most)?;
    if file.len() > MOST_BYTES {
        return Err(OpenError::TooHeavy);
    }
    let (nonce, sealed) = rest.split_first_chunk::<NONCE>().ok_or(OpenError::Cut)?;
    let key = FileKey::unwrap(phrase, &header.salt, header.work, &header.wrapped);
    let key = key.map_err(|NoMemory| OpenError::NoMemory)?.ok_or(OpenError::WrongPassphrase)?;
    if !key.is_sum(header.summed, &header.sum) {
        return Err(OpenError::Damaged);
    }
    stream::open(&key.payload(nonce), sealed)
}
