//! The advocate's desk: all questions on one sheet in two languages, what they come to beside it, and papers to take along.
//!
//! The same guide and the same report as the survivor's page. The page itself is text; all of the desk is written by an engine
//! of its own, which no other page loads, and which keeps nothing: a document is in memory, and in a file when it is saved.
//!
//! What it shows is made by pure functions of the answers and the words of one or two languages; `engine.rs` listens, and `dom.rs`
//! is the one place that writes into the page.

pub mod client;
#[cfg(feature = "desk-engine")]
mod dom;
#[cfg(feature = "desk-engine")]
mod engine;
pub mod html;
pub mod law;
pub mod live;
pub mod names;
#[cfg(feature = "host")]
pub mod pack;
#[cfg(feature = "host")]
mod page;
pub mod paper;
pub mod sheet;
pub mod sign;
#[cfg(feature = "host")]
mod surface;
pub mod words;

#[cfg(feature = "host")]
pub use surface::SURFACE;
