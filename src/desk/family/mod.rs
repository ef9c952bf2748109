//! Whom a petition may include, and until when.
//!
//! Never a yes or a no about anybody: *may be included*, *ask*, or *does not look like it from this*. Each comes with a
//! reason whose law and words lie in `content/desk/family.toml`.

mod judge;
mod people;

#[cfg(test)]
mod tests;

pub use judge::{Inclusion, Principal, inclusions};
pub use people::{Known, May, Member, Petition, Place, Reason, Relation, Standing, VawaAs};
