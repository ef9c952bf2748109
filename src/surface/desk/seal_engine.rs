//! The engine that seals and opens the file of a sheet. It runs in a worker of its own, which is ended after each use: its
//! memory, and the key in it, go with it.

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::desk::sealed::{OpenError, RANDOM_BYTES, SealError, WorkFactor, open, passphrase, seal};

/// What a file is sealed with where the machine holds it: 128 MiB.
const USUAL: u8 = 17;
/// The most that is opened: 256 MiB.
const MOST: u8 = 18;

/// Six words. The bytes have to be random.
///
/// # Errors
/// When there are not nine of them.
#[wasm_bindgen]
pub fn words(random: &[u8]) -> Result<String, JsValue> {
    let random = random.first_chunk().ok_or("failed")?;
    Ok(passphrase(random))
}

/// A text as a file, with as much work as this machine holds. The bytes have to be random and new.
///
/// # Errors
/// The name of a sentence that says why.
#[wasm_bindgen]
pub fn seal_file(plain: &[u8], phrase: &str, random: &[u8]) -> Result<Vec<u8>, JsValue> {
    let random: &[u8; RANDOM_BYTES] = random.first_chunk().ok_or("failed")?;
    let mut factor = USUAL;
    loop {
        let work = WorkFactor::new(factor).ok_or("failed")?;
        match seal(plain, phrase, work, random) {
            Ok(file) => return Ok(file),
            Err(SealError::NoMemory) if work > WorkFactor::LEAST => factor -= 1,
            Err(SealError::NoMemory) => return Err("no-memory".into()),
            Err(SealError::NoPhrase | SealError::TooLong) => return Err("failed".into()),
        }
    }
}

/// The text of a file.
///
/// # Errors
/// The name of a sentence that says why.
#[wasm_bindgen]
pub fn open_file(file: &[u8], phrase: &str) -> Result<Vec<u8>, JsValue> {
    let most = WorkFactor::new(MOST).ok_or("failed")?;
    open(file, phrase, most).map_err(|error| {
        JsValue::from(match error {
            OpenError::NotOurs => "not-ours",
            OpenError::TooNew => "too-new",
            OpenError::TooHeavy => "too-heavy",
            OpenError::Cut => "cut",
            OpenError::Damaged => "damaged",
            OpenError::WrongPassphrase => "wrong-passphrase",
            OpenError::NoMemory => "no-memory",
        })
    })
}
