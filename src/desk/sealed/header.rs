//! The lines before the sealed text.
//!
//! ```text
//! age-encryption.org/v1
//! -> scrypt <salt> <work factor>
//! <file key, sealed>
//! --- <sum>
//! ```

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD_NO_PAD;

use super::error::OpenError;
use super::key::{MAC, SALT, WRAPPED};
use super::work::WorkFactor;

const MAGIC: &[u8] = b"age-encryption.org/";
const VERSION: &[u8] = b"v1";
/// Longer than any line that we or other tools write, for any kind of key.
const LONGEST_LINE: usize = 2048;
/// Letters of 32 bytes in base 64.
const LETTERS_OF_32: usize = 43;

/// What the lines say.
pub struct Header<'f> {
    pub salt: [u8; SALT],
    pub work: WorkFactor,
    pub wrapped: [u8; WRAPPED],
    pub sum: [u8; MAC],
    /// What the sum is over.
    pub summed: &'f [u8],
}

/// The lines up to and with `---`, which the sum is over.
pub fn unsummed(salt: &[u8; SALT], work: WorkFactor, wrapped: &[u8; WRAPPED]) -> String {
    let (salt, wrapped) = (STANDARD_NO_PAD.encode(salt), STANDARD_NO_PAD.encode(wrapped));
    format!("age-encryption.org/v1\n-> scrypt {salt} {}\n{wrapped}\n---", work.get())
}

/// The end of the last line.
pub fn sum_line(sum: &[u8; MAC]) -> String {
    format!(" {}\n", STANDARD_NO_PAD.encode(sum))
}

/// The lines of a file, and what follows them.
pub fn read(file: &[u8], most: WorkFactor) -> Result<(Header<'_>, &[u8]), OpenError> {
    let mut lines = Lines { file, at: 0 };
    read_version(&mut lines)?;
    let (salt, work) = read_recipient(lines.next()?)?;
    // The same file would be refused in the next step, where it costs what its work factor says.
    if work > most {
        return Err(OpenError::TooHeavy);
    }
    let wrapped = bytes(lines.next()?).ok_or(OpenError::Damaged)?;
    let before_sum = lines.at;
    let last = lines.next()?;
    if last.starts_with(b"-> ") {
        return Err(OpenError::TooNew);
    }
    let sum = last.strip_prefix(b"--- ").and_then(bytes).ok_or(OpenError::Damaged)?;
    let summed = &file[..before_sum + b"---".len()];
    Ok((Header { salt, work, wrapped, sum, summed }, &file[lines.at..]))
}

fn read_version(lines: &mut Lines<'_>) -> Result<(), OpenError> {
    let start = &lines.file[..lines.file.len().min(MAGIC.len())];
    if start.is_empty() || !MAGIC.starts_with(start) {
        return Err(OpenError::NotOurs);
    }
    let line = lines.next()?;
    let version = line.strip_prefix(MAGIC).ok_or(OpenError::NotOurs)?;
    let is_version = |text: &[u8]| text.len() > 1 && text[0] == b'v' && text[1..].iter().all(u8::is_ascii_digit);
    match version {
        VERSION => Ok(()),
        other if is_version(other) => Err(OpenError::TooNew),
        _ => Err(OpenError::Damaged),
    }
}

/// Salt and work factor of the one kind of recipient that is read.
fn read_recipient(line: &[u8]) -> Result<([u8; SALT], WorkFactor), OpenError> {
    let line = line.strip_prefix(b"-> ").ok_or(OpenError::Damaged)?;
    if !line.iter().all(|letter| matches!(letter, b' '..=b'~')) {
        return Err(OpenError::Damaged);
    }
    let mut words = line.split(|letter| *letter == b' ');
    if words.next() != Some(b"scrypt") {
        return Err(OpenError::TooNew);
    }
    let (Some(salt), Some(work), None) = (words.next(), words.next(), words.next()) else {
        return Err(OpenError::Damaged);
    };
    let salt = bytes(salt).ok_or(OpenError::Damaged)?;
    Ok((salt, read_work(work)?))
}

/// A number without a sign or zeros before it.
fn read_work(text: &[u8]) -> Result<WorkFactor, OpenError> {
    let digits = matches!(text.first(), Some(b'1'..=b'9')) && text.iter().all(u8::is_ascii_digit);
    if !digits {
        return Err(OpenError::Damaged);
    }
    let number = std::str::from_utf8(text).ok().and_then(|text| text.parse().ok());
    number.and_then(WorkFactor::new).ok_or(OpenError::TooHeavy)
}

/// Bytes in base 64 as there is one way to write them: without padding, and nothing left over.
fn bytes<const COUNT: usize>(text: &[u8]) -> Option<[u8; COUNT]> {
    if text.len() > LETTERS_OF_32 {
        return None;
    }
    STANDARD_NO_PAD.decode(text).ok()?.try_into().ok()
}

/// A file, line by line.
struct Lines<'f> {
    file: &'f [u8],
    at: usize,
}

impl<'f> Lines<'f> {
    /// The next line without its end; cut when the file ends before it.
    fn next(&mut self) -> Result<&'f [u8], OpenError> {
        let rest = &self.file[self.at..];
        match rest.iter().take(LONGEST_LINE).position(|letter| *letter == b'\n') {
            Some(end) => {
                self.at += end + 1;
                Ok(&rest[..end])
            }
            None if rest.len() < LONGEST_LINE => Err(OpenError::Cut),
            None => Err(OpenError::Damaged),
        }
    }
}
