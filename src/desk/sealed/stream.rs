//! The text itself: sealed in chunks, each with its number, the last one marked as the last.

use chacha20poly1305::aead::generic_array::GenericArray;
use chacha20poly1305::{AeadInPlace as _, ChaCha20Poly1305};

use super::error::OpenError;
use super::key::TAG;
use crate::desk::block::BLOCK;

/// Bytes of text in each chunk but the last.
pub const CHUNK: usize = 64 * 1024;
const SEALED: usize = CHUNK + TAG;

/// The number of a chunk in eleven bytes, then whether it is the last.
fn nonce(number: u32, last: bool) -> [u8; 12] {
    let mut nonce = [0; 12];
    nonce[7..11].copy_from_slice(&number.to_be_bytes());
    nonce[11] = u8::from(last);
    nonce
}

/// Seals a text and puts it behind what is in `file`.
pub fn seal(cipher: &ChaCha20Poly1305, plain: &[u8], file: &mut Vec<u8>) {
    let chunks = plain.len().div_ceil(CHUNK).max(1);
    file.reserve_exact(plain.len() + chunks * TAG);
    for ix in 0..chunks {
        let from = ix * CHUNK;
        let chunk = &plain[from..plain.len().min(from + CHUNK)];
        let start = file.len();
        file.extend_from_slice(chunk);
        let number = u32::try_from(ix).unwrap_or(u32::MAX);
        let nonce = GenericArray::from(nonce(number, ix + 1 == chunks));
        // A chunk is never as long as what could not be sealed.
        if let Ok(tag) = cipher.encrypt_in_place_detached(&nonce, &[], &mut file[start..]) {
            file.extend_from_slice(&tag);
        }
    }
}

/// Opens a text.
///
/// # Errors
/// When it is cut or damaged.
pub fn open(cipher: &ChaCha20Poly1305, sealed: &[u8]) -> Result<Vec<u8>, OpenError> {
    if sealed.len() < TAG {
        return Err(OpenError::Cut);
    }
    let chunks = sealed.chunks(SEALED);
    let count = chunks.len();
    let mut plain = Vec::new();
    plain.try_reserve_exact(sealed.len()).map_err(|_| OpenError::NoMemory)?;
    for (ix, chunk) in chunks.enumerate() {
        let last = ix + 1 == count;
        let number = u32::try_from(ix).unwrap_or(u32::MAX);
        let Some((text, tag)) = chunk.len().checked_sub(TAG).map(|end| chunk.split_at(end)) else {
            return Err(OpenError::Cut);
        };
        // A text that fills its chunks ends with a full one, so an empty one is the start of one that was cut.
        if text.is_empty() && ix > 0 {
            return Err(OpenError::Cut);
        }
        let start = plain.len();
        plain.extend_from_slice(text);
        let mut try_as = |last: bool| {
            let nonce = GenericArray::from(nonce(number, last));
            let tag = GenericArray::from_slice(tag);
            cipher.decrypt_in_place_detached(&nonce, &[], &mut plain[start..], tag).is_ok()
        };
        if !try_as(last) {
            // It is whole, and more was behind it.
            let goes_on = last && try_as(false);
            let odd = last && !text.len().is_multiple_of(BLOCK);
            return Err(if goes_on || odd { OpenError::Cut } else { OpenError::Damaged });
        }
    }
    Ok(plain)
}
