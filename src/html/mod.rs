//! A page as a tree: it is asked and changed as such, and written once.
//!
//! Templates can only write text, so there is one place where a text becomes a tree: [`door`], right after a template ran.
//! Nothing else reads markup.

pub mod door;
mod query;
mod read;
mod rewrite;
mod style;
mod tree;
mod write;

pub use query::{Elements, all, elements, find, section, words};
pub use read::{ReadError, SLOT, read};
pub use rewrite::{each, tight, until, without};
pub use style::{Rules, Used};
pub use tree::{Attribute, Element, Name, Node, push_text};
pub use write::{write, write_under};
