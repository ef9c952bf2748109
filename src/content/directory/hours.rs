//! When a service answers.

use crate::directory::Open;

/// Opening hours in a service's own time.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Hours {
    /// A name of the IANA time zone database, such as `America/Chicago`.
    pub zone: String,
    /// Never empty.
    pub open: Vec<Open>,
}
