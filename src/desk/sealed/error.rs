//! What goes wrong with a file, each with a sentence of its own for whoever holds it.

/// The longest file that is opened, in bytes. A sheet is a hundredth of it.
pub const MOST_BYTES: usize = 4 * 1024 * 1024;

/// Why a file is not opened. The file is as it was.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum OpenError {
    /// It is no file in the age format, or one written as letters (`age --armor`).
    NotOurs,
    /// Another version of the format, or sealed with something else than one passphrase.
    TooNew,
    /// It asks for more work than was allowed, or is longer than any sheet.
    TooHeavy,
    /// The file ends too soon.
    Cut,
    /// Something in it was changed.
    Damaged,
    /// Another passphrase, or the line with the sealed key was changed: nobody can tell one from the other.
    WrongPassphrase,
    /// There is not enough memory for the work that the file asks for.
    NoMemory,
}

/// Why a text is not sealed. Nothing of it is lost.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum SealError {
    /// An empty passphrase.
    NoPhrase,
    /// The text is longer than what is opened again.
    TooLong,
    /// There is not enough memory for this work factor: offer a lower one.
    NoMemory,
}
