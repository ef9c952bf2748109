//! From a passphrase to the keys of a file.

use chacha20poly1305::aead::generic_array::GenericArray;
use chacha20poly1305::{AeadInPlace as _, ChaCha20Poly1305, KeyInit as _};
use hkdf::Hkdf;
use hmac::{Hmac, Mac as _};
use sha2::Sha256;

use super::work::WorkFactor;

pub const SALT: usize = 16;
pub const FILE_KEY: usize = 16;
pub const TAG: usize = 16;
/// The file key, sealed with the passphrase.
pub const WRAPPED: usize = FILE_KEY + TAG;
pub const MAC: usize = 32;
pub const NONCE: usize = 16;

/// What every part of a file is sealed with.
pub struct FileKey(pub [u8; FILE_KEY]);

/// There is not enough memory for this work factor.
pub struct NoMemory;

/// The key that a passphrase comes to. It takes the memory and the time of the work factor.
fn wrapping_key(phrase: &str, salt: &[u8; SALT], work: WorkFactor) -> Result<ChaCha20Poly1305, NoMemory> {
    // What `scrypt` could not get would end the program; here the caller can still offer less work.
    Vec::<u8>::new().try_reserve_exact(work.bytes() + work.bytes() / 64).map_err(|_| NoMemory)?;
    let params = scrypt::Params::new(work.get(), 8, 1, 32).map_err(|_| NoMemory)?;
    let salt = [b"age-encryption.org/v1/scrypt".as_slice(), salt].concat();
    let mut key = [0; 32];
    scrypt::scrypt(phrase.as_bytes(), &salt, &params, &mut key).map_err(|_| NoMemory)?;
    Ok(ChaCha20Poly1305::new(&key.into()))
}

impl FileKey {
    /// The key, sealed with a passphrase.
    ///
    /// # Errors
    /// When there is not enough memory.
    pub fn wrap(&self, phrase: &str, salt: &[u8; SALT], work: WorkFactor) -> Result<[u8; WRAPPED], NoMemory> {
        let mut wrapped = [0; WRAPPED];
        let (body, tag) = wrapped.split_at_mut(FILE_KEY);
        body.copy_from_slice(&self.0);
        let cipher = wrapping_key(phrase, salt, work)?;
        // Sealing 16 bytes cannot fail: only too long a text does.
        if let Ok(sum) = cipher.encrypt_in_place_detached(&GenericArray::default(), &[], body) {
            tag.copy_from_slice(&sum);
        }
        Ok(wrapped)
    }

    /// The key that was sealed with a passphrase; `None` when it is another passphrase, or the bytes were changed.
    ///
    /// # Errors
    /// When there is not enough memory.
    pub fn unwrap(
        phrase: &str,
        salt: &[u8; SALT],
        work: WorkFactor,
        wrapped: &[u8; WRAPPED],
    ) -> Result<Option<FileKey>, NoMemory> {
        let (body, tag) = wrapped.split_at(FILE_KEY);
        let mut key = [0; FILE_KEY];
        key.copy_from_slice(body);
        let cipher = wrapping_key(phrase, salt, work)?;
        let opened =
            cipher.decrypt_in_place_detached(&GenericArray::default(), &[], &mut key, GenericArray::from_slice(tag));
        Ok(opened.ok().map(|()| FileKey(key)))
    }

    /// The sum over a header, up to and with its `---`.
    pub fn sum(&self, header: &[u8]) -> [u8; MAC] {
        self.mac(header).finalize().into_bytes().into()
    }

    /// Whether this is the sum over the header, told in the same time whatever the difference.
    pub fn is_sum(&self, header: &[u8], sum: &[u8; MAC]) -> bool {
        self.mac(header).verify_slice(sum).is_ok()
    }

    fn mac(&self, header: &[u8]) -> Hmac<Sha256> {
        // A key is filled with zeros to the length of a block, by the definition of the sum.
        let mut key = [0; 64];
        key[..32].copy_from_slice(&self.derived(&[], b"header"));
        let mut mac = <Hmac<Sha256> as hmac::Mac>::new(&key.into());
        mac.update(header);
        mac
    }

    /// What seals the text itself.
    pub fn payload(&self, nonce: &[u8; NONCE]) -> ChaCha20Poly1305 {
        ChaCha20Poly1305::new(&self.derived(nonce, b"payload").into())
    }

    fn derived(&self, salt: &[u8], info: &[u8]) -> [u8; 32] {
        let mut key = [0; 32];
        // 32 bytes are always to be had: only more than 8,160 are not.
        let _ = Hkdf::<Sha256>::new(Some(salt), &self.0).expand(info, &mut key);
        key
    }
}
