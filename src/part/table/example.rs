//! A table as texts have it.

use leptos::prelude::*;

use crate::part::sample::Sample;
use crate::part::text::text;

const HTML: &str = "<table><thead><tr><th>Name</th><th>What it is</th></tr></thead><tbody><tr><td>One</td><td>Long words such as Aufenthaltsgenehmigungsverfahren break.</td></tr></tbody></table>";

/// The table.
pub fn example(_sample: &Sample<'_>) -> AnyView {
    text(HTML.to_owned()).into_any()
}
