//! The advocate's desk: what runs out when, whom a petition may include, one client's sheet, and the file it is kept in.
//!
//! Pure: no I/O, no clock and no chance of its own. Whoever calls says which day today is and gives random bytes. The same
//! lines run in the page and in tests. Sealing has a feature of its own, so that only the engine that seals carries it.

mod block;
#[cfg(any(feature = "host", feature = "desk"))]
mod ids;

#[cfg(any(feature = "host", feature = "desk"))]
pub mod dates;
#[cfg(any(feature = "host", feature = "desk"))]
pub mod document;
#[cfg(any(feature = "host", feature = "desk"))]
pub mod family;
#[cfg(any(feature = "host", feature = "sealed"))]
pub mod sealed;
