//! Open data: the directory as our own JSON and as HSDS for other directories, and questions and rules with the schemas of
//! both. HSDS files of local services come in through [`import`].
//!
//! `docs/data.md` and `docs/rules.md` describe the files for those who read them.

mod attributes;
mod hsds;
pub mod import;
mod questions;
mod rule;
mod rules;
mod services;

use crate::address::DATA_FILES;
use crate::content::Site;

/// Every data file with its text, in the order of [`DATA_FILES`].
#[must_use]
pub fn files(site: &Site) -> [(&'static str, String); DATA_FILES.len()] {
    std::thread::scope(|scope| {
        let hsds = scope.spawn(|| hsds::json(site));
        let texts = [
            services::json(site),
            // What panicked there goes on panicking here.
            hsds.join().unwrap_or_else(|panicked| std::panic::resume_unwind(panicked)),
            questions::json(site),
            include_str!("questions.schema.json").to_owned(),
            rules::json(site),
            include_str!("rules.schema.json").to_owned(),
        ];
        let mut names = DATA_FILES.into_iter();
        texts.map(|text| (names.next().unwrap_or_default(), text))
    })
}
