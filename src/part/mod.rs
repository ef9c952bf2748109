//! Components: each in a file of its own with its style, and how it behaves. `/design/` shows them all.
//!
//! A page carries the common sheet and the sheets of the components in it, found by their names in its markup, so that
//! nothing has to be listed twice and nobody pays for what is not there.

mod exit;
mod number;
mod picture;
mod pictured;
mod scene;
mod script;
mod sheet;
mod used;

pub use exit::{exit, page_js};
pub use number::number_link;
pub use picture::Picture;
pub use pictured::{road, shown};
pub use scene::Scene;
pub use sheet::{COMMON, SHEETS, late_css, results_css, styles, styles_apart, tighten};
pub use used::Used;
