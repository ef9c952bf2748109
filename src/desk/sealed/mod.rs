//! The file an advocate keeps: the age format, version 1, with a passphrase (its `scrypt` recipient) and nothing else.
//!
//! `age -d` opens it on any computer, without us. Written after C2SP's specification of age
//! (<https://c2sp.org/age>) from packages of RustCrypto; the crate `age` has every kind of key, plug-ins and texts of its
//! own in it and is made for servers and terminals.
//!
//! No clock and no chance: the caller gives random bytes. A passphrase is taken letter by letter as it is typed, without
//! any normalizing, as the other tools do it. Memory is bounded by the work factor that the caller allows and by
//! [`MOST_BYTES`]; both are looked at before anything is computed.

mod error;
mod header;
mod key;
mod open;
mod phrase;
mod seal;
mod stream;
mod work;

#[cfg(test)]
mod tests;
#[cfg(all(test, feature = "host"))]
mod vectors;

pub use error::{MOST_BYTES, OpenError, SealError};
pub use open::open;
pub use phrase::{WORD_BITS, WORDS, passphrase, words};
pub use seal::{RANDOM_BYTES, seal};
pub use work::WorkFactor;
