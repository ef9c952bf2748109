//! What keeping's page, its script, its worker and the lists of files agree on.

use crate::part::{Sheet, Wanted};

/// The service worker.
pub const WORKER_JS: &str = include_str!("worker.js");

/// The worker's path in `dist/`. It carries no hash: the browser finds a newer worker under the same address only.
pub const WORKER: &str = "kept.js";

/// The style sheet of the page.
pub const PAGE_CSS: &str = include_str!("keep.css");

/// The style of the line above a kept page. It comes with the line, so that other pages do not carry it.
pub const LINE_SHEET: Sheet = Sheet { name: "kept", css: include_str!("kept.css"), wanted: Wanted::Later(&["main"]) };

/// Where the worker puts the line: before this, which stands once in every page.
pub const PLACE: &str = "<main id=\"main\"";

/// Path in `dist/` of the list of a language's files.
#[must_use]
pub fn list(tag: &str) -> String {
    format!("kept/{tag}.json")
}

/// What stands in the page for the size of a language in MB, until all files are there and it can be known.
#[must_use]
pub fn size_mark(tag: &str) -> String {
    format!("@kept-{tag}@")
}
