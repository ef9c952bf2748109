//! The address book: each address of the site is made here and nowhere else, and led back to its page; and each file of
//! the content that an author edits has its name here.
//!
//! Pure. The finder's engine writes the addresses of its cards with it.

mod anchor;
mod base;
mod data;
mod files;
mod route;
pub mod sources;

pub use anchor::{is_own_anchor, is_plain_name};
pub use base::Base;
pub use data::{DATA_FILES, data, is_data, is_made, made};
pub use files::{file, path};
pub use route::{MEANS, OTHER, Route, beside, home, page, region, relief};
