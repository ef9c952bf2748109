//! The directory as open data: our own JSON, and HSDS for other directories. HSDS files of local services come in
//! through [`import`].
//!
//! `docs/data.md` describes both files for those who read them.

mod attributes;
mod hsds;
pub mod import;
mod services;

use crate::address::DATA_FILES;
use crate::content::Site;

/// Every data file with its text, in the order of [`DATA_FILES`].
#[must_use]
pub fn files(site: &Site) -> [(&'static str, String); 2] {
    std::thread::scope(|scope| {
        let hsds = scope.spawn(|| hsds::json(site));
        let services = services::json(site);
        // What panicked there goes on panicking here.
        let hsds = hsds.join().unwrap_or_else(|panicked| std::panic::resume_unwind(panicked));
        [(DATA_FILES[0], services), (DATA_FILES[1], hsds)]
    })
}
