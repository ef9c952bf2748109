//! Sealing a text with a passphrase.

use super::error::{MOST_BYTES, SealError};
use super::header::{sum_line, unsummed};
use super::key::{FILE_KEY, FileKey, NONCE, NoMemory, SALT};
use super::stream;
use super::work::WorkFactor;

/// How many random bytes a file takes: salt, file key and nonce.
pub const RANDOM_BYTES: usize = SALT + FILE_KEY + NONCE;

/// The text as a file in the age format. `random` has to be new for each file and known to nobody.
///
/// # Errors
/// Without a passphrase, for too long a text, or when there is not enough memory.
pub fn seal(plain: &[u8], phrase: &str, work: WorkFactor, random: &[u8; RANDOM_BYTES]) -> Result<Vec<u8>, SealError> {
    if phrase.is_empty() {
        return Err(SealError::NoPhrase);
    }
    // A header and the sums of the chunks are far less than the other half.
    if plain.len() > MOST_BYTES / 2 {
        return Err(SealError::TooLong);
    }
    let (mut salt, mut key, mut nonce) = ([0; SALT], [0; FILE_KEY], [0; NONCE]);
    salt.copy_from_slice(&random[..SALT]);
    key.copy_from_slice(&random[SALT..SALT + FILE_KEY]);
    nonce.copy_from_slice(&random[SALT + FILE_KEY..]);
    let key = FileKey(key);
    let wrapped = key.wrap(phrase, &salt, work).map_err(|NoMemory| SealError::NoMemory)?;
    let mut header = unsummed(&salt, work, &wrapped);
    let sum = key.sum(header.as_bytes());
    header.push_str(&sum_line(&sum));
    let mut file = header.into_bytes();
    file.extend_from_slice(&nonce);
    stream::seal(&key.payload(&nonce), plain, &mut file);
    Ok(file)
}
