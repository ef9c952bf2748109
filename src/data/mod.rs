//! The directory as open data: our own JSON, and HSDS for other directories. HSDS files of local services come in
//! through [`import`].
//!
//! `docs/data.md` describes both files for those who read them.

mod attributes;
mod hsds;
pub mod import;
mod services;

use crate::content::Site;

/// Names of the data files; they lie under `/data/`.
pub const FILES: [&str; 2] = ["services.json", "hsds.json"];

/// Path of a data file on the site, such as `/data/hsds.json`.
#[must_use]
pub fn path(name: &str) -> String {
    format!("/data/{name}")
}

/// Whether a path of the site is that of a data file.
#[must_use]
pub fn is_file(at: &str) -> bool {
    at.strip_prefix("/data/").is_some_and(|name| FILES.contains(&name))
}

/// Every data file with its text, in the order of [`FILES`].
#[must_use]
pub fn files(site: &Site) -> [(&'static str, String); 2] {
    std::thread::scope(|scope| {
        let hsds = scope.spawn(|| hsds::json(site));
        let services = services::json(site);
        // What panicked there goes on panicking here.
        let hsds = hsds.join().unwrap_or_else(|panicked| std::panic::resume_unwind(panicked));
        [(FILES[0], services), (FILES[1], hsds)]
    })
}
