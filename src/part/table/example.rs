//! A table as texts have it.

use leptos::prelude::*;

use crate::html::Element;
use crate::part::sample::Sample;
use crate::part::text::text;

/// The table.
pub fn example(_sample: &Sample<'_>) -> AnyView {
    let row = |cell: &'static str, words: [&'static str; 2]| {
        Element::new("tr").holding(words.map(|words| Element::new(cell).holding([words])))
    };
    let head = Element::new("thead").holding([row("th", ["Name", "What it is"])]);
    let long = "Long words such as Aufenthaltsgenehmigungsverfahren break.";
    let body = Element::new("tbody").holding([row("td", ["One", long])]);
    text(vec![Element::new("table").holding([head, body]).into()]).into_any()
}
