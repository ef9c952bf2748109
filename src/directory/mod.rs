//! Finding people to call: services as the browser gets them, and the filter over them.
//!
//! Pure: no clock, no page, no network. The host packs the entries and tests the filter; the finder, compiled to
//! WebAssembly, unpacks and asks them. Numbers in an [`Entry`] are places in the lists that one build makes for both.

mod clock;
mod entry;
mod fold;
mod hours;
mod index;
mod law_enforcement;
pub mod link;
pub mod number;
mod open;
mod query;
mod show;

pub use clock::{Moment, Now, Zone, city, is_zone};
pub use entry::{Bits, Entry, Hours, Number, Reach};
pub use fold::Fold;
pub use hours::HoursWords;
pub use index::{COUNTRY, File, Index, ZipRange, prefix};
pub use law_enforcement::LawEnforcement;
pub use open::{DAYS, Open};
pub use query::{Catalog, Query};
pub use show::{Words, hit, hits};

/// How many results are shown at once.
pub const SHOWN: usize = 50;
