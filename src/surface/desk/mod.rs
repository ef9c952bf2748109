//! The advocate's desk: all questions on one sheet in two languages, what they come to beside it, days, papers to take along, and
//! a file that the advocate keeps.
//!
//! The same guide and the same report as the survivor's page. The page itself is text; all of the desk is written by an engine
//! of its own, which no other page loads, and which keeps nothing: a document is in memory, and in a file when it is saved. A
//! second engine seals and opens that file, in a worker that ends after each use.
//!
//! What it shows is made by pure functions of a document and the words of one or two languages; `engine.rs` listens, `show.rs`
//! says what is written anew, and `dom.rs` is the one place that writes into the page.

#[cfg(feature = "host")]
mod cited;
#[cfg(any(feature = "host", feature = "desk-engine"))]
pub mod days;
#[cfg(feature = "desk-engine")]
mod dom;
#[cfg(feature = "desk-engine")]
mod engine;
#[cfg(any(feature = "host", feature = "desk-engine"))]
pub mod evidence;
#[cfg(any(feature = "host", feature = "desk-engine"))]
pub mod fold;
#[cfg(any(feature = "host", feature = "desk-engine"))]
pub mod html;
#[cfg(feature = "desk-engine")]
mod keep;
#[cfg(any(feature = "host", feature = "desk-engine"))]
pub mod kin;
#[cfg(any(feature = "host", feature = "desk-engine"))]
pub mod law;
#[cfg(any(feature = "host", feature = "desk-engine"))]
pub mod live;
#[cfg(any(feature = "host", feature = "desk-engine"))]
pub mod names;
#[cfg(feature = "host")]
pub mod pack;
#[cfg(feature = "host")]
mod pack_desk;
#[cfg(feature = "host")]
mod page;
#[cfg(any(feature = "host", feature = "desk-engine"))]
pub mod paper;
#[cfg(feature = "seal-engine")]
mod seal_engine;
#[cfg(any(feature = "host", feature = "desk-engine"))]
pub mod sheet;
#[cfg(feature = "desk-engine")]
mod show;
#[cfg(any(feature = "host", feature = "desk-engine"))]
pub mod sign;
#[cfg(feature = "host")]
mod surface;
#[cfg(any(feature = "host", feature = "desk-engine"))]
pub mod tongue;
#[cfg(any(feature = "host", feature = "desk-engine"))]
pub mod words;

#[cfg(feature = "host")]
pub use surface::SURFACE;
