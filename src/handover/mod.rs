//! A hand-over code: answers as a few groups of letters and digits, to write on paper and go on with elsewhere.
//!
//! Pure: the engine in the page, the tool and the tests run the same lines. Nothing is stored and nothing is secret:
//! whoever has the code can read the answers.

mod codebook;
mod letters;
mod number;
mod packing;
mod read;
#[cfg(test)]
mod tests;

pub use codebook::{Codebook, Entry, Slot};
pub use packing::write;
pub use read::{Fault, Restored, read};
