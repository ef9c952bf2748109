//! Finding people to call: services as the browser gets them, and the filter over them.
//!
//! Pure: no clock, no page, no network. The host packs the entries and tests the filter; the finder, compiled to
//! WebAssembly, unpacks and asks them. Numbers in an [`Entry`] are places in the lists that one build makes for both.

mod clock;
mod entry;
mod fold;
mod index;
mod query;
mod show;

pub use clock::{Moment, Now, Open, Zone};
pub use entry::{Bits, Entry, Hours, Number, Reach};
pub use fold::fold;
pub use index::{Index, ZipRange, prefix};
pub use query::{Catalog, Query};
pub use show::{Words, hit, hits};

/// How many results are shown at once.
pub const SHOWN: usize = 50;

/// The name of the whole country in [`Index::places`], always the first.
pub const COUNTRY: &str = "US";

/// Pieces as one text. One function for all callers, never copied into them: the engine's bytes are a person's money.
#[inline(never)]
fn glue(parts: &[&str]) -> String {
    parts.concat()
}
