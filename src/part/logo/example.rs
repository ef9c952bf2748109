//! The logo.

use leptos::prelude::*;

use super::template::logo;
use crate::part::sample::Sample;

/// A drawing that needs no file.
pub fn example(_sample: &Sample<'_>) -> AnyView {
    const DRAWN: &str = "data:image/svg+xml,<svg xmlns='%68ttp:%2f%2fwww.w3.org/2000/svg' viewBox='0 0 2 1'><path d='M0 0h2v1z'/></svg>";
    logo(DRAWN.to_owned()).into_any()
}
